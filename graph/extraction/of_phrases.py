"""The phrase behind a preposition of a title: whom the office serves, and what it is for.

In "of Foreign Affairs and Trade of the Republic of X" each state or organization is an affiliation; the words between
belong to the title.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.affiliations import bracketed
from graph.extraction.heads import read_core, written
from graph.extraction.names import fold_word, skip_honorifics
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Entry, Gazetteer
from graph.lexicon.language import bodies, grammar, roles
from graph.lexicon.ordinary import is_ordinary
from graph.lexicon.words import given_names

_LONGEST = 12
_LONGEST_FRONT = 4
_ARTICLES = {"the", "its"}
_POSSESSIVES = _ARTICLES | {"his", "her", "their"}
_AND = {"and", "&"}
_JOIN = _AND | {"of"}
_LIST = _AND | {","}
_NEVER_LAST = _AND | {"of", "for", "on", ",", "the"}


class Phrase(NamedTuple):
    """What follows a preposition in a title.

    Attributes:
        end: Token behind it.
        words: Those of its words that belong to the title.
        refs: States (alpha-2) and organizations in it.
    """

    end: int
    words: str
    refs: list[str]


def read_phrase(sent: Sent, i: int, gazetteer: Gazetteer, preposition: str) -> Phrase | None:
    """Reads the phrase that a preposition in a title governs.

    Args:
        sent: The sentence.
        i: Token behind the preposition.
        gazetteer: Names of states and organizations.
        preposition: The preposition.

    Returns:
        The phrase, or None if nothing fits.
    """
    return _Reader(sent, i, gazetteer, preposition).read()


class _Reader:
    """Walks through a phrase word by word.

    Each rule looks at token `j`: it returns None where it does not apply, else whether the phrase may go on. `good` is
    the token behind the last word that may end the phrase.
    """

    def __init__(self, sent: Sent, i: int, gazetteer: Gazetteer, preposition: str) -> None:
        self.sent, self.gazetteer, self.preposition = sent, gazetteer, preposition
        self.start = self.j = self.good = i
        self.refs: list[str] = []
        self.kept: list[str] = []

    def read(self) -> Phrase | None:
        while self.j < len(self.sent) and self.j - self.start < _LONGEST and self._step():
            pass
        while self.kept and self.kept[-1].lower() in _NEVER_LAST:
            self.kept.pop()
        if self.good == self.start:
            return None
        return Phrase(self.good, " ".join(self.kept).replace(" ,", ","), self.refs)

    def _step(self) -> bool:
        rules = (
            self._article,
            self._known,
            self._body,
            self._people_s,
            self._subject,
            self._stop,
            self._joiner,
            self._comma,
        )
        return next((goes_on for rule in rules if (goes_on := rule()) is not None), False)

    def _take(self, end: int) -> None:
        self.kept.append(written(self.sent, self.j, end))
        self.j = self.good = end

    # ------------------------------------------------------------ rules
    def _article(self) -> bool | None:
        joined = bool(self.kept) and self.kept[-1] in _AND
        low = self.sent.lows[self.j]
        if low in roles().adjectives and low not in roles().subjects and not self.sent.is_cap(self.j):
            self.j += 1
            return self.good < self.j <= self.start + _LONGEST_FRONT
        if low not in _POSSESSIVES or not (self.j == self.good or joined):
            return None
        self.j += 1
        return True

    def _known(self) -> bool | None:
        """A state or organization: "of Chad", "of the African Union"."""
        token = self.sent.tokens[self.j]
        if not (token[0].isupper() or token[0].isdigit()):
            return None
        hit = self.gazetteer.match(self.sent.tokens, self.sent.lows, self.j)
        if hit is None:
            return None
        after = self.j + hit[0]
        if hit[0] == 1 and self.kept and hit[1].kind != "organization" and self._given_name_at(self.j):
            return False
        if hit[1].kind in {"demonym", "people"}:
            return self._demonym(hit[1], after)
        return self._name(hit[1], after)

    def _body(self) -> bool | None:
        """A state body, which may be of a state: "of the State Department", "of the Cabinet of X"."""
        hit = bodies().government.match(self.sent.lows, self.j)
        if hit is None:
            return None
        end = self.j + hit[0]
        owner = bodies().owners.get(" ".join(self.sent.lows[self.j : end]), "")
        if owner:
            self.refs.append(owner)
        self._take(end)
        return self._of_follows()

    def _subject(self) -> bool | None:
        """A word for what the office is about: "of Foreign Affairs"."""
        low = self.sent.lows[self.j]
        named = self.sent.is_cap(self.j) and is_ordinary(low) and low not in grammar().closed
        if named and self.kept and (self._given_name_at(self.j) or self._honorific_at(self.j)):
            return False
        if low not in roles().subjects and not named:
            return None
        self.kept.append(self.sent.tokens[self.j])
        self.j += 1
        self.good = self.j
        return True

    def _people_s(self) -> bool | None:
        """The "'s" in names as "the People's Party", "the Workers' Union"."""
        if self.sent.lows[self.j] not in {"'s", "'"} or self.j == self.start or not self.sent.is_cap(self.j + 1):
            return None
        if self.kept and self.kept[-1].lower() in bodies().owning:
            self.kept[-1] += "'s"
            self.j += 1
            return True
        return None

    def _stop(self) -> bool | None:
        """A preposition that begins a phrase of its own; "for Freedom of Religion" is one, "for X of Chad" is two."""
        low = self.sent.lows[self.j]
        ends = low in {"for", "on"} or (low == "of" and self.preposition != "of" and not self._subject_at(self.j + 1))
        return False if ends else None

    def _joiner(self) -> bool | None:
        """The words "and" and "of" between parts of the phrase."""
        sent, low, follows = self.sent, self.sent.lows[self.j], self.sent.word(self.j + 1)
        if low not in _JOIN or self.j == self.start or not follows:
            return None
        head = roles().heads.match(sent.lows, self.j + 1)
        if head and low in _AND and follows not in roles().subject_heads:
            return False
        if not (follows in roles().subjects or follows in _ARTICLES or self._name_at(self.j + 1)):
            return False
        self.kept.append(low)
        self.j += 1
        if low != "of" or follows not in _ARTICLES:
            return True
        if not self._noun_at(self.j + 1):
            return False
        self.good = self.j
        return True

    def _comma(self) -> bool | None:
        """A comma in a list of subjects: "of Foreign Affairs, Trade and Culture"."""
        sent, j = self.sent, self.j
        if sent.lows[j] != "," or j == self.start or not sent.is_cap(j + 1) or not is_ordinary(sent.lows[j + 1]):
            return None
        if not _closes_list(sent, j + 1):
            return None
        self.kept.append(",")
        self.j += 1
        return True

    # ------------------------------------------------------------ names
    def _demonym(self, entry: Entry, after: int) -> bool:
        """An adjective before a subject: "of European Affairs", "of the Russian Federal Assembly"."""
        if not self._subject_at(after):
            return False
        if self.preposition in {"of", "at"} and entry.code not in self.refs and not self.kept:
            self.refs.append(entry.code)
        else:
            self.kept.append(self.sent.tokens[self.j])
            if self.preposition in {"for", "of"} and bodies().government.match(self.sent.lows, after):
                self.refs.append(entry.code)
        self.j = self.good = after
        return True

    def _name(self, entry: Entry, after: int) -> bool:
        """A name, with what may hang on it: another name, an office, a body, the rest of a body's name."""
        sent = self.sent
        if self.preposition == "of" and entry.kind == "capital" and self.kept:
            return False
        self.refs.append(entry.ref)
        self.j = self.good = after + bracketed(sent, after)
        if sent.word(self.j) == "'s":
            self.j += 1
        if self._row_goes_on():
            self.j += 1 + (sent.word(self.j + 1) == "the")
            return True
        end = self._nested_end()
        if end:
            self._take(end)
            return True
        end = _name_rest(sent, self.j)
        if end > self.j:
            self._take(end)
            return self._of_follows()
        return False

    def _row_goes_on(self) -> bool:
        """Whether a further state follows: "of Iran, Iraq and Syria"."""
        low = self.sent.word(self.j)
        if low == ",":
            return _listed(self.sent, self.j, self.gazetteer)
        return low in _AND and _names_state(self.sent, self.j + 1, self.gazetteer)

    def _nested_end(self) -> int:
        """Token behind a title or body that the name owns, as in "head of Chad's Foreign Ministry"; 0 if none."""
        if self.j >= len(self.sent):
            return 0
        nested = read_core(self.sent, self.j, self.gazetteer) if self.preposition in {"of", "to", "for"} else None
        if nested is not None and not nested.weak:
            return nested.end
        hit = bodies().government.match(self.sent.lows, self.j)
        if hit is not None:
            return self.j + hit[0]
        end = self.j
        while self.sent.word(end) in roles().subjects and self.sent.word(self.j - 1) == "'s":
            end += 1
        return end if end > self.j else 0

    # ------------------------------------------------------------ what follows
    def _of_follows(self) -> bool:
        """Steps over an "of" behind a body, which goes on with the state."""
        if self.sent.word(self.j) != "of":
            return False
        self.j += 1
        return True

    def _subject_at(self, k: int) -> bool:
        low = self.sent.word(k)
        return low in roles().subjects or (self.sent.is_cap(k) and is_ordinary(low))

    def _given_name_at(self, k: int) -> bool:
        """Whether a personal name begins at `k` with a given name that is an ordinary word, too: "Mark Vaile"."""
        sent = self.sent
        first, following = fold_word(sent.tokens[k]), sent.word(k + 1)
        if not sent.is_cap(k + 1) or not (first in given_names() or first in grammar().family_first):
            return False
        name = not is_ordinary(following) or (first in grammar().family_first and following in given_names())
        return name and self.gazetteer.match(sent.tokens, sent.lows, k + 1) is None

    def _honorific_at(self, k: int) -> bool:
        """Whether a rank or title of its own begins a name at `k`: "of Finance Sheikh X", "for Peace Ambassador X"."""
        after, _ = skip_honorifics(self.sent, k)
        if after == k:
            head = roles().heads.match(self.sent.lows, k)
            after = k + head[0] if head is not None and head[1][1] == "envoy" else k
        return after > k and self.sent.is_cap(after) and not is_ordinary(self.sent.lows[after])

    def _name_at(self, k: int) -> bool:
        sent = self.sent
        if not sent.is_cap(k):
            return False
        return is_ordinary(sent.lows[k]) or self.gazetteer.match(sent.tokens, sent.lows, k) is not None

    def _noun_at(self, k: int) -> bool:
        sent = self.sent
        if k >= len(sent):
            return False
        if sent.is_cap(k) or bodies().government.match(sent.lows, k):
            return True
        return self.gazetteer.match(sent.tokens, sent.lows, k) is not None


def _name_rest(sent: Sent, j: int) -> int:
    """Token behind the ordinary words that finish a body's name at `j`: "UN" + "Counter-Terrorism Office"."""
    end = k = j
    while sent.is_cap(k) and is_ordinary(sent.lows[k]) and k - j < 5:
        k += 1
        if sent.lows[k - 1] in bodies().no_person:
            end = k
    return end


def _closes_list(sent: Sent, j: int) -> bool:
    """Whether a run of capitalised ordinary words at `j` goes on to "and Word" ("Foreign Affairs, Trade and X")."""
    k = j
    while k - j < 4 and sent.is_cap(k) and is_ordinary(sent.lows[k]):
        k += 1
    if k >= len(sent) - 2 or sent.lows[k] not in _LIST or not sent.is_cap(k + 1):
        return False
    return is_ordinary(sent.lows[k + 1]) or (sent.is_cap(k + 2) and is_ordinary(sent.lows[k + 2]))


def _names_state(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether a state or organization is named at `j` that owns nothing."""
    if sent.word(j) == "the":
        j += 1
    hit = gazetteer.match(sent.tokens, sent.lows, j) if sent.is_cap(j) else None
    return hit is not None and hit[1].kind in {"name", "organization"} and sent.word(j + hit[0]) != "'s"


def _listed(sent: Sent, comma: int, gazetteer: Gazetteer) -> bool:
    """Whether the comma joins names of states: "of Iran, Iraq and Syria"."""
    if not _names_state(sent, comma + 1, gazetteer):
        return False
    k = comma + 1
    while k < len(sent) and k - comma < 14:
        if sent.lows[k] in _AND:
            return _names_state(sent, k + 1, gazetteer)
        hit = gazetteer.match(sent.tokens, sent.lows, k)
        k += hit[0] if hit else 1
        if hit is None and sent.lows[k - 1] not in {",", "the"}:
            return False
    return False
