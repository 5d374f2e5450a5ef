"""Titles of office in one canonical form, so that one office is one node."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.identity.data import load
from graph.identity.folding import fold_text
from graph.identity.table import Table
from graph.lexicon.states import form_fits, form_key, load_states, state_forms

_SPACES = re.compile(r"\s+")
_ELECT = re.compile(r"(.+?)[\s-]+(elect|designate|nominate)", re.IGNORECASE)
_MINISTER_OF = re.compile(r"ministers? (?:of|for) (?:the )?(.+)", re.IGNORECASE)
_X_MINISTER = re.compile(r"(.+) minister", re.IGNORECASE)
_MINISTRY_OF = re.compile(r"(?:ministry|department) (?:of|for) (?:the )?(.+)", re.IGNORECASE)
_X_MINISTRY = re.compile(r"(.+) ministry", re.IGNORECASE)
_HEAD_OF = re.compile(r"(\w+) of (?:the )?(.*ministry.*)", re.IGNORECASE)
_HEAD_BEHIND = re.compile(r"(.*ministry.*) (\w+)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?) (?=\S)", re.IGNORECASE)
# What may stand behind "of <country>" inside a title for the country to be the one served.
_GOES_ON = frozenset({"to", "in", "for", "at", "and"})


@dataclass(frozen=True, slots=True)
class _Modifiers:
    found: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]


@cache
def _modifiers() -> _Modifiers:
    known = load("titles.yaml")
    pairs = [(word, name) for name, words in known["modifiers"].items() for word in words]
    longest = sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))
    return _Modifiers(tuple(longest), tuple(sorted(known["dropped"], key=lambda w: (-len(w), w))))


class RoleIndex:
    """Brings titles to their canonical form.

    Args:
        table: Its titles and their aliases decide; patterns that hold for any title do the rest.
    """

    def __init__(self, table: Table) -> None:
        self._titles: dict[str, str] = {}
        for role in table.roles:
            self._titles.setdefault(_key(role.title), role.title)
        for role in table.roles:
            for alias in role.aliases:
                self._titles.setdefault(_key(alias), role.title)
        self._organizations = table.organization_by_form
        self._known: dict[tuple[str, str], str] = {}

    def canonical(self, title: str, of: str = "") -> str:
        """Gives the canonical form of a title.

        Args:
            title: As a text has it ("the Kyrgyz foreign minister").
            of: The state (alpha-2) or organization served, as far as known; its name is taken out of the title.

        Returns:
            The title ("Minister of Foreign Affairs"). Deputy, acting, former and interim offices keep their
            words; an unknown title keeps its own, in title case. "" for an empty title.
        """
        known = self._known.get((title, of))
        if known is None:
            known = self._known[title, of] = _own_name(self._canonical(title, of), of)
        return known

    def is_listed(self, title: str) -> bool:
        """Tells whether the table lists a canonical title."""
        return self._titles.get(_key(title)) == title

    def base(self, title: str, of: str = "") -> str:
        """Gives the office that a title speaks of, whether held in full, as acting or in the past.

        Args:
            title: As a text has it.
            of: Whom the office serves.

        Returns:
            The canonical title without "Former", "Acting" and "Interim" and without "-elect".
        """
        words = self.canonical(title, of)
        changed = True
        while changed:
            changed = False
            for name in load("titles.yaml")["holding"]:
                if words.startswith(f"{name} "):
                    words, changed = words[len(name) + 1 :], True
        elect = _ELECT.fullmatch(words)
        return elect[1] if elect else words

    def _canonical(self, title: str, of: str) -> str:
        text = _SPACES.sub(" ", title.replace("’", "'")).strip(" ,;:.'\"“”")
        if text.isupper() and len(text) > 5:
            text = text.lower()
        listed = self._titles.get(_key(text))
        if listed:
            return listed
        text = self._without_country(_ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text, of)
        return self._peel(text) or _title_case(title.strip())

    def _peel(self, text: str) -> str:
        """Takes modifiers off until the table or a pattern knows the rest."""
        listed = self._titles.get(_key(text))
        if listed:
            return listed
        lower = text.lower()
        for word in _modifiers().dropped:
            if lower.startswith(f"{word} ") and len(text) > len(word) + 1:
                return self._peel(text[len(word) + 1 :].strip())
        for word, name in _modifiers().found:
            if re.match(rf"{re.escape(word)}[\s-]+\w", lower):
                rest = self._peel(re.sub(r"^[\s-]+", "", text[len(word) :]))
                return f"{name} {rest}"
        elect = _ELECT.fullmatch(text)
        if elect:
            return f"{self._peel(elect[1])}-{elect[2].lower()}"
        words = _one_spelling(text)
        return _ministry(words) or _unknown(words)

    def _without_country(self, text: str, of: str) -> str:
        words = text.split(" ")
        own = self._own_names(of)
        for length in range(min(5, len(words) - 1), 0, -1):
            if self._names(words[:length], of, own):
                words = words[length:]
                break
        at = 0
        while at < len(words) - 1:
            if words[at].lower().endswith(("'s", "s'")) and self._names(words[at : at + 1], of, own):
                del words[at]
            if words[at].lower() == "of" and 0 < at < len(words) - 1:
                skip = at + 1 + (words[at + 1].lower() == "the")
                for length in range(min(6, len(words) - skip), 0, -1):
                    behind = words[skip + length : skip + length + 1]
                    ends = not behind or behind[0].lower() in _GOES_ON or words[skip + length - 1].endswith(",")
                    if ends and self._names(words[skip : skip + length], of, own):
                        del words[at : skip + length]
                        break
            at += 1
        return " ".join(words).strip(" ,")

    def _own_names(self, of: str) -> frozenset[str]:
        if not of or of in load_states():
            return frozenset()
        entry = self._organizations.get(fold_text(of))
        forms = (of, *entry.forms) if entry else (of,)
        return frozenset(fold_text(form) for form in forms if len(form) > 1)

    def _names(self, words: list[str], of: str, own: frozenset[str]) -> bool:
        surface = re.sub(r"'s?$", "", " ".join(words).rstrip(","))
        if fold_text(surface) in own:
            return True
        entry = state_forms().get(form_key(surface))
        if entry is None or entry.kind in ("capital", "metonym") or not form_fits(entry, surface):
            return False
        return not of or of == entry.code or of in entry.others


def _own_name(title: str, of: str) -> str:
    """What a state calls an office that has another name elsewhere: the foreign minister of the United Kingdom."""
    for holding in load("titles.yaml")["holding"]:
        if title.startswith(f"{holding} "):
            return f"{holding} {_own_name(title[len(holding) + 1 :], of)}"
    own: dict[str, str] = load("titles.yaml")["own_names"].get(of, {})
    general: dict[str, str] = load("titles.yaml")["general_names"] if of in load_states() else {}
    return own.get(title) or general.get(title, title)


def _one_spelling(text: str) -> str:
    """One gender and one spelling for each word; the case of other words stays."""
    known: dict[str, str] = load("titles.yaml")["words"]
    out = []
    for word in text.replace("’", "'").split():
        plain = word.rstrip(",")
        out.append(known.get(plain.lower(), plain) + word[len(plain) :])
    return " ".join(out)


def _key(text: str) -> str:
    """A title for look-up: no articles, no genitive."""
    words = fold_text(_one_spelling(text.replace("'s ", " ")))
    return words.replace(" the ", " ")


@lru_cache(maxsize=1 << 14)
def title_words(title: str) -> frozenset[str]:
    """Gives the telling words of a title, to see whether one title is part of another.

    Args:
        title: A title.

    Returns:
        Its words in one spelling, folded, without "of", "the" and the like.
    """
    return frozenset(_key(title).split()) - frozenset(load("titles.yaml")["small_words"])


def _ministry(words: str) -> str:
    """Reads the ways of naming a minister: "x minister", "minister for x", "head of the x ministry"."""
    known = load("titles.yaml")
    head, behind = _HEAD_OF.fullmatch(words), _HEAD_BEHIND.fullmatch(words)
    body = ""
    if head and head[1].lower() in known["ministry_heads"]:
        body = head[2]
    elif behind and behind[2].lower() in known["ministry_heads"]:
        body = behind[1]
    if body:
        found = _MINISTRY_OF.fullmatch(body) or _X_MINISTRY.fullmatch(body)
        return f"Minister of {_department(found[1])}" if found else ""
    found = _MINISTER_OF.fullmatch(words)
    if found:
        return "" if found[1].lower().split()[0] == "state" else f"Minister of {_department(found[1])}"
    found = _X_MINISTER.fullmatch(words)
    if found and not {fold_text(w) for w in (found[1].split()[0], found[1].split()[-1])} & set(known["no_department"]):
        return f"Minister of {_department(found[1])}"
    return ""


def _department(words: str) -> str:
    known: dict[str, str] = load("titles.yaml")["departments"]
    return known.get(words.lower()) or _title_case(words)


def _unknown(words: str) -> str:
    phrases: dict[str, str] = load("titles.yaml")["phrases"]
    text = _title_case(words)
    for plain in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        pattern = rf"\b{plain.replace(' ', '[ -]')}\b"
        if re.search(pattern, text, re.IGNORECASE):
            return re.sub(pattern, phrases[plain], text, flags=re.IGNORECASE)
    return text


def _title_case(text: str) -> str:
    small = load("titles.yaml")["small_words"]
    words = [w.lower() if i and w.lower() in small else _capital(w) for i, w in enumerate(text.split())]
    return " ".join(words)


def _capital(word: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:] for piece in word.split("-"))
