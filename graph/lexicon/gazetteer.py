"""The names of states and organizations that a text may hold, as one phrase table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from anyascii import anyascii

from graph.lexicon.ordinary import is_ordinary
from graph.lexicon.phrases import Phrases, fold_apostrophes
from graph.lexicon.places import place_forms
from graph.lexicon.states import FormEntry, form_fits, proper_phrases, state_forms
from graph.lexicon.words import given_names

_LONGEST_ACRONYM, _SHORTEST_SPOKEN = 6, 4

NameKind = Literal["name", "demonym", "people", "capital", "metonym", "organization"]


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """An international organization's canonical name, acronym and type."""

    name: str
    acronym: str = ""
    type: str = "international"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known name stands for.

    Attributes:
        kind: How the name names it.
        code: The state's alpha-2 code, "" for organizations.
        organization: The organization, or None.
        written: The form as usually written.
        form: The state form, or None; it knows which capitals the text must have.
    """

    kind: NameKind
    code: str
    organization: OrganizationName | None
    written: str
    form: FormEntry | None = None

    @property
    def ref(self) -> str:
        """The key of what the name stands for: alpha-2 code or organization name."""
        return self.organization.name if self.organization else self.code

    def fits(self, tokens: list[str]) -> bool:
        """Whether the tokens have the capitals that the name needs: "US" is never "us", "WHO" never "who"."""
        if self.form is not None:
            return form_fits(self.form, " ".join(tokens))
        if self.written.isupper() and len(self.written) <= _LONGEST_ACRONYM:
            return tokens[0].isupper() or _spoken_as_word(self.written, tokens[0])
        return tokens[0][0].isupper() or not tokens[0][0].isalpha()


def _spoken_as_word(acronym: str, token: str) -> bool:
    """Whether a token is an acronym written like a name ("Nato", "Asean"), and nothing else."""
    if len(acronym) < _SHORTEST_SPOKEN or token != acronym.capitalize():
        return False
    return not is_ordinary(token.lower()) and token.lower() not in given_names()


class Office(NamedTuple):
    """An office of a known official.

    Attributes:
        of: State (alpha-2) or organization served.
        since: ISO date, month or year from which it was held, "" if unknown.
        until: The same for its end.
    """

    of: str
    since: str = ""
    until: str = ""

    def held(self, day: str) -> bool:
        """Whether the office is known to have been held on an ISO date."""
        return bool(self.since) and self.since <= day and (not self.until or day[: len(self.until)] <= self.until)


class Gazetteer:
    """Known names of states and organizations.

    Args:
        organizations: (surface form, organization) pairs.
        states: Further (surface form, alpha-2 code) pairs beyond the lexicon's.
        people: (name, offices held) of officials known by name.

    Attributes:
        names: The names of states and organizations.
        places: The names of cities and other places.
        proper_firsts: The words that begin the names which `proper` looks for.
    """

    def __init__(
        self,
        organizations: Iterable[tuple[str, OrganizationName]] = (),
        states: Iterable[tuple[str, str]] = (),
        people: Iterable[tuple[str, tuple[Office, ...]]] = (),
    ) -> None:
        self._people: dict[str, tuple[Office, ...] | None] = {}
        for name, offices in people:
            known = self._people.setdefault(name_key(name), offices)
            if known != offices:
                self._people[name_key(name)] = None
        entries: dict[str, Entry] = {}
        for form, hit in state_forms().items():
            entries[phrase_key(form)] = Entry(hit.kind, hit.code, None, hit.surface, hit)
        for form, code in states:
            entries.setdefault(phrase_key(form), Entry("metonym", code, None, form))
        for form, organization in organizations:
            entries.setdefault(phrase_key(form), Entry("organization", "", organization, form))
        self.names: Phrases[Entry] = Phrases(entries)
        self.places: Phrases[str] = Phrases(place_forms())
        self._proper: Phrases[str] = Phrases({phrase_key(phrase): phrase for phrase in proper_phrases()})
        self.proper_firsts = frozenset(self._proper.firsts)

    def match(self, tokens: list[str], lows: list[str], i: int) -> tuple[int, Entry] | None:
        """Finds the longest known name at a token, if it has the capitals that it needs.

        Args:
            tokens: The tokens as written.
            lows: The same in lower case.
            i: The token.

        Returns:
            The number of tokens and what the name stands for, or None.
        """
        hit = self.names.match(lows, i)
        return hit if hit is not None and hit[1].fits(tokens[i : i + hit[0]]) else None

    def serves(self, name: str, day: str = "") -> str:
        """Tells the state or organization that a known official serves.

        Args:
            name: The personal name.
            day: ISO date; of several offices the one held then counts, else the first listed.

        Returns:
            Its code or name, "" for the unknown and the ambiguous.
        """
        offices = self._people.get(name_key(name)) or ()
        held = [office for office in offices if day and office.held(day)]
        if held:
            return max(held, key=lambda office: office.since).of
        return offices[0].of if offices else ""

    def in_office(self, name: str, day: str) -> bool:
        """Whether a known official held an office on an ISO date."""
        return any(office.held(day) for office in self._people.get(name_key(name)) or ())

    def proper(self, lows: list[str], i: int) -> int:
        """Returns the length of a proper name at `i` that only contains a state's name ("South China Sea"), or 0."""
        hit = self._proper.match(lows, i)
        return hit[0] if hit else 0


def name_key(name: str) -> str:
    """Brings a personal name to the shape in which known names are looked up: no accents, dots, hyphens or case."""
    folded = anyascii(name).lower().replace(".", " ").replace("-", " ").replace("'", "").replace("`", "")
    return " ".join(folded.split())


def phrase_key(form: str) -> str:
    """Brings a name of a state or organization to the tokens in lower case under which it is looked up."""
    words = fold_apostrophes(form).lower().replace("'s ", " 's ").replace(",", " ,").replace("/", " / ").split()
    if words and words[0] == "the":
        words = words[1:]
    return " ".join(words)


@cache
def plain_gazetteer() -> Gazetteer:
    """States only: what is known without any alias table."""
    return Gazetteer()
