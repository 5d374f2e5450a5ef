"""Personal and other names in one plain form: lower case, Latin letters, no accents, no titles."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from graph.identity.data import load

_APOSTROPHES = re.compile(r"['’‘`´ʻʼʹ′ˈ\"“”«»]")
_HYPHENS = re.compile(r"(?:\s*[‐‑‒–—―−-])+\s*")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
_EXCELLENCY = re.compile(r"\b(?:H\.\s?[EMH]\.|H\.R\.H\.)", re.IGNORECASE)
# Han and Hangul: one character is one syllable, the first one the family name.
_SYLLABLES = re.compile(r"[㐀-鿿가-힯豈-﫿]+")
_NOT_A_LETTER = re.compile(r"[^a-z0-9 -]+")
_PLAIN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
_SLUG = re.compile(r"[^a-z0-9]+")


class _Words(NamedTuple):
    honorifics: frozenset[str]
    ranks: frozenset[str]
    post_nominals: frozenset[str]


@cache
def _words() -> _Words:
    known = load("personal_names.yaml")
    plain = frozenset(str(word) for line in known["honorifics"] for word in line)
    return _Words(plain, frozenset([*known["ranks"], *known["ranks_and_names"]]), frozenset(known["post_nominals"]))


def _spell(match: re.Match[str]) -> str:
    first, *rest = [anyascii(c).strip() for c in match.group()]
    return f" {first} {'-'.join(rest)} "


def latin(text: str) -> str:
    """Writes a text in lower case ASCII letters.

    Args:
        text: Any text in any script.

    Returns:
        Its transliteration without accents; Han and Hangul names come as family name and given name.
    """
    if not text.isascii():
        for letters, sound in load("transliteration.yaml")["together"].items():
            text = text.replace(letters, sound)
        text = anyascii(_SYLLABLES.sub(_spell, unicodedata.normalize("NFKC", text)))
    return text.lower()


@lru_cache(maxsize=1 << 18)
def name_words(name: str) -> tuple[str, ...]:
    """Splits a name into plain words; hyphens inside words stay.

    Args:
        name: A personal name as a text has it, maybe with titles, or "Family, Given".

    Returns:
        The words in lower case ASCII, without honorifics, in the order given name, family name if a
        comma showed it. Never empty for a name that has a letter.
    """
    if _PLAIN.fullmatch(name):
        return _untitled(name.lower().split(" "))
    text = _EXCELLENCY.sub(" ", _BRACKETS.sub(" ", name.strip()))
    text = latin(_APOSTROPHES.sub("", _POSSESSIVE.sub("", text)))
    text = _APOSTROPHES.sub("", text)
    head, comma, tail = text.partition(",")
    if comma:
        behind = [w for w in _clean(tail).split() if w not in _words().post_nominals]
        generations = load("personal_names.yaml")["generations"]
        text = f"{head} {' '.join(behind)}" if all(w in generations for w in behind) else f"{tail} {head}"
    return _untitled(_clean(text).split())


def _untitled(plain: list[str]) -> tuple[str, ...]:
    known = _words()
    while len(plain) > 1 and plain[0] in known.honorifics:
        del plain[0]
    while len(plain) > 2 and plain[0] in known.ranks:
        del plain[0]
    while len(plain) > 1 and plain[-1] in known.post_nominals:
        del plain[-1]
    return tuple(plain)


def _clean(text: str) -> str:
    text = _NOT_A_LETTER.sub(" ", _HYPHENS.sub("-", text))
    return " ".join(word.strip("-") for word in text.split() if word.strip("-"))


@lru_cache(maxsize=1 << 18)
def fold(name: str) -> str:
    """Folds a personal name so that ways of writing it that do not matter are equal.

    Args:
        name: A personal name.

    Returns:
        Lower case ASCII words with single spaces: no accents, apostrophes, hyphens or honorifics.
    """
    return " ".join(name_words(name)).replace("-", " ")


@lru_cache(maxsize=1 << 16)
def fold_text(text: str) -> str:
    """Folds any other name (an organization, a title) for comparison.

    Args:
        text: The name.

    Returns:
        Lower case ASCII letters and digits with single spaces, without a leading "the".
    """
    plain = latin(_APOSTROPHES.sub("", text)).replace("&", " and ")
    words = _SLUG.sub(" ", _APOSTROPHES.sub("", plain)).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def slug(text: str) -> str:
    """Makes the part of a node id that stands for a name.

    Args:
        text: A label ("Sadyr Japarov").

    Returns:
        Lower case ASCII letters and digits joined by hyphens ("sadyr-japarov"); "unnamed" if there are none.
    """
    plain = latin(_APOSTROPHES.sub("", text))
    return _SLUG.sub("-", _APOSTROPHES.sub("", plain)).strip("-") or "unnamed"
