"""What a reader of an article remembers: who was named, who acted and spoke last, between whom the talks are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.extraction.ledger import Ledger, PersonRecord
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.states import load_states
from graph.model import Ref


@dataclass(slots=True)
class BodyRecord:
    """A state body met in the article, its state, and the forms it was met in."""

    name: str
    of: str
    forms: Counter[str] = field(default_factory=Counter)


def is_state(key: str) -> bool:
    """Whether the key of an affiliation is a state's code."""
    return key in load_states()


def ref_of(key: str) -> Ref:
    """The reference for an affiliation: a state's code or an organization's name."""
    return Ref("state", key) if is_state(key) else Ref("organization", key)


class Memory:
    """What is known at a sentence of an article from the sentences before it, and of the people it names at all.

    Args:
        ledger: The people whom the article names.
        home: The state that the article is written from (alpha-2), or "".

    Attributes:
        people: The people by key.
        bodies: The state bodies met so far, by name.
        recent: Keys of the people spoken of, the last one at the end.
        subjects: Whom the last sentence was about.
        speakers: Who spoke last of those who speak for a state or an organization.
        outside: Whether somebody who speaks for none has spoken since, so that "he said" does not mean them.
        sides: Who took part in the meeting told last.
        pair: The people who took part in the last meeting of several.
        met: Everybody who took part in a meeting told so far.
        host: Who received there, if anybody.
        last_body: The state body met last.
        last_org: The organization met last.
        addressees: To whom the speakers of each side last spoke.
        states_named: How often the whole article names each state.
        has_officials: Whether the article names anybody in office, so that people of a nationality may be officials.
        transcript: Whether it names who speaks before a colon, turn by turn.
        signed: Whether the text speaks in the first person.
        signers: Who speaks in it then, as far as it is known.
    """

    def __init__(self, ledger: Ledger, home: str) -> None:
        self.ledger = ledger
        self.home = home
        self.people: dict[str, PersonRecord] = {person.key: person for person in ledger.people}
        self.bodies: dict[str, BodyRecord] = {}
        self.recent: list[str] = []
        self.subjects: list[Ref] = []
        self.speakers: list[Ref] = []
        self.outside = False
        self.sides: list[Ref] = []
        self.pair: list[Ref] = []
        self.met: set[Ref] = set()
        self.host: Ref | None = None
        self.last_body: Ref | None = None
        self.last_org: Ref | None = None
        self.addressees: dict[tuple[Ref, ...], list[Ref]] = {}
        self.states_named: Counter[str] = Counter()
        self.has_officials = any(person.official for person in ledger.people)
        self.transcript = False
        self.signed = False
        self.signers: list[Ref] = []
        self._refs: dict[int, list[Ref]] = {}

    # ------------------------------------------------------------ what mentions stand for
    def note_refs(self, mention: Mention, refs: list[Ref]) -> None:
        """Writes down what a mention stands for; the mention must live as long as this memory."""
        self._refs[id(mention)] = refs

    def refs(self, mention: Mention) -> list[Ref]:
        """What a mention that was read stands for."""
        return self._refs.get(id(mention), [])

    def all_refs(self, mentions: Iterable[Mention]) -> list[Ref]:
        """What several mentions stand for, each actor once."""
        found: list[Ref] = []
        for mention in mentions:
            found += [ref for ref in self.refs(mention) if ref not in found]
        return found

    def sides_of(self, ref: Ref) -> list[Ref]:
        """The state or organization an actor stands for; none for people whose state is not known."""
        if ref.kind == "person":
            return [ref_of(key) for key in self.people[ref.key].home[:1]]
        body = self.bodies.get(ref.key) if ref.kind == "organization" else None
        return [Ref("state", body.of)] if body is not None and body.of else [ref]

    def spoken_of(self) -> list[PersonRecord]:
        """The people spoken of, the last one first."""
        return [self.people[key] for key in reversed(self.recent)]

    def owner(self, sent: Sent, n: int) -> PersonRecord | None:
        """Whom "his" means in mention number `n` of a sentence: the last person before it, there or earlier."""
        for earlier in reversed(sent.mentions[:n]):
            for ref in self.refs(earlier):
                if ref.kind == "person":
                    return self.people[ref.key]
        for ref in [*self.subjects, *self.speakers]:
            if ref.kind == "person":
                return self.people[ref.key]
        return self.people[self.recent[-1]] if self.recent else None

    # ------------------------------------------------------------ taking note
    def touch(self, key: str) -> None:
        """Remembers that a person was spoken of."""
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)

    def note_subject(self, refs: list[Ref]) -> None:
        """Remembers whom a sentence was about."""
        if refs:
            self.subjects = refs
            for ref in reversed(refs):
                if ref.kind == "person":
                    self.touch(ref.key)

    def note_speakers(self, refs: list[Ref]) -> None:
        """Remembers who spoke last."""
        if refs:
            self.speakers = refs
            self.outside = False
            self.note_subject(refs)

    def note_stranger(self) -> None:
        """Remembers that a sentence was about somebody unknown, whom "it" may mean next."""
        self.subjects = [ref for ref in self.subjects if ref.kind == "person"]
        self.speakers = [ref for ref in self.speakers if ref.kind == "person"]
        self.last_body = None

    def note_meeting(self, participants: list[Ref], host: Ref | None = None) -> None:
        """Remembers between whom the last meeting was; a host stays until another one receives."""
        if len(participants) > 1:
            self.sides = participants
            self.met.update(participants)
            people = [ref for ref in participants if ref.kind == "person"]
            if len(people) > 1:
                self.pair = people
            if host is not None:
                self.host = host

    def note_body(self, name: str, home: str, form: str) -> Ref:
        """Remembers a state body; returns its reference."""
        record = self.bodies.setdefault(name, BodyRecord(name, home))
        if form:
            record.forms[form] += 1
        self.last_body = Ref("organization", name)
        return self.last_body
