"""Who is meant: leads pronouns, titles alone, bodies and groups back to the actors they stand for.

A `Discourse` walks through the article sentence by sentence. What it knows at a sentence is a function of the
sentences before it and of the people that the whole article names.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from graph.extraction.clauses import in_phrase
from graph.extraction.ledger import Ledger, PersonRecord
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.language import reference
from graph.lexicon.states import load_states, name_of
from graph.model import Ref


@dataclass(slots=True)
class BodyRecord:
    """A state body or organization met in the article."""

    name: str
    type: str
    of: str = ""
    acronym: str = ""
    forms: Counter[str] = field(default_factory=Counter)


def is_state(key: str) -> bool:
    """Whether the key of an affiliation is a state's code."""
    return key in load_states()


def ref_of(key: str) -> Ref:
    """The reference for an affiliation: a state's code or an organization's name."""
    return Ref("state", key) if is_state(key) else Ref("organization", key)


class Discourse:
    """The reader's memory while going through an article.

    Args:
        ledger: The people whom the article names.
        home: The state that the article is written from (alpha-2), or "".
    """

    def __init__(self, ledger: Ledger, home: str) -> None:
        self.ledger = ledger
        self.home = home
        self.signer: Ref | None = None
        self.people: dict[str, PersonRecord] = {person.key: person for person in ledger.people}
        self.bodies: dict[str, BodyRecord] = {}
        self.state_forms: dict[str, Counter[str]] = {}
        self.org_forms: dict[str, Counter[str]] = {}
        self.recent: list[str] = []
        self.subjects: list[Ref] = []
        self.speakers: list[Ref] = []
        self.sides: list[Ref] = []
        self.host: Ref | None = None
        self.last_body: Ref | None = None
        self.last_org: Ref | None = None
        self.addressees: dict[tuple[Ref, ...], list[Ref]] = {}
        self._refs: dict[int, list[Ref]] = {}

    # ------------------------------------------------------------ public
    def refs(self, mention: Mention) -> list[Ref]:
        """What a mention that was read stands for."""
        return self._refs.get(id(mention), [])

    def all_refs(self, mentions: list[Mention]) -> list[Ref]:
        """What several mentions stand for, each actor once."""
        found: list[Ref] = []
        for mention in mentions:
            found += [ref for ref in self.refs(mention) if ref not in found]
        return found

    def read(self, sent: Sent) -> None:
        """Resolves the mentions of the next sentence in order."""
        for n, mention in enumerate(sent.mentions):
            refs = self._resolve(sent, n, mention)
            self._refs[id(mention)] = refs
            self._count(mention, refs)

    def sides_of(self, ref: Ref) -> list[Ref]:
        """The states and organizations an actor stands for."""
        if ref.kind == "person":
            person = self.people[ref.key]
            return [ref_of(key) for key in person.home[:1]]
        if ref.kind == "organization":
            body = self.bodies.get(ref.key)
            if body is not None and body.of:
                return [Ref("state", body.of)]
        return [ref]

    def speaks_anyway(self, ref: Ref) -> bool:
        """Whether a former official speaks here as one who was sent or received: a side of the meeting told."""
        return ref in self.sides

    def note_subject(self, refs: list[Ref]) -> None:
        """Remembers whom a sentence was about."""
        if refs:
            self.subjects = refs
            for ref in reversed(refs):
                if ref.kind == "person":
                    self._touch(ref.key)

    def note_speakers(self, refs: list[Ref]) -> None:
        """Remembers who spoke last."""
        if refs:
            self.speakers = refs
            self.note_subject(refs)

    def note_meeting(self, participants: list[Ref], host: Ref | None = None) -> None:
        """Remembers between whom the last meeting was."""
        if len(participants) > 1:
            self.sides = participants
            if host is not None:
                self.host = host

    # ------------------------------------------------------------ resolution
    def _touch(self, key: str) -> None:
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)

    def _resolve(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        if mention.kind == "person":
            return self._person(sent, n, mention)
        if mention.kind == "role":
            return self._role(sent, n, mention)
        if mention.kind == "state":
            return [ref_of(mention.home[0])] if mention.home else []
        if mention.kind == "organization":
            return self._organization(mention)
        if mention.kind == "body":
            return self._body(sent, n, mention)
        if mention.kind == "group":
            return self._group(mention)
        if mention.kind == "pronoun":
            return self._pronoun(sent, n, mention)
        return []

    def _person(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        person = self.ledger.of(mention)
        if person is None:
            return []
        if mention.counterpart:
            self._take_counterpart_title(sent, n, mention, person)
        elif mention.possessive and mention.titles and not person.home:
            owner = self._owner(sent, n, mention)
            if owner is not None and owner.home:
                person.home.append(owner.home[0])
        self._touch(person.key)
        return [Ref("person", person.key)]

    def _owner(self, sent: Sent, n: int, mention: Mention) -> PersonRecord | None:
        """Whom "his" in "his foreign minister" means: the last person before it, in this sentence or earlier."""
        for earlier in reversed(sent.mentions[:n]):
            for ref in self.refs(earlier):
                if ref.kind == "person":
                    return self.people[ref.key]
        for ref in [*self.subjects, *self.speakers]:
            if ref.kind == "person":
                return self.people[ref.key]
        return self.people[self.recent[-1]] if self.recent else None

    def _take_counterpart_title(self, sent: Sent, n: int, mention: Mention, person: PersonRecord) -> None:
        owner = self._owner(sent, n, mention)
        if owner is None or owner is person:
            return
        title = next((title for title in owner.titles if not title.former), None)
        home = [ref for ref in mention.home if ref not in owner.home] or mention.home
        if title is not None and not title.kind in person.classes:
            person.titles.insert(0, replace(title, of=tuple(home), plural=False))
        person.home += [ref for ref in home if ref not in person.home]

    def _role(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        if mention.counterpart:
            return self._counterpart(sent, n, mention)
        if mention.plural or (not mention.definite and not mention.home):
            return self._unnamed(mention)
        special = mention.classes and mention.classes[0] in {"guest", "host"}
        if special:
            return self._guest(mention.classes[0])
        if not mention.definite and mention.titles and sent.lows[mention.start] in {"a", "an"}:
            return self._unnamed(mention)
        fits = self._fitting(mention)
        if fits:
            best = max(fits, key=lambda item: item[0])
            person = best[1]
            person.count += 1
            person.title_forms[mention.form] += 1
            if mention.home and not person.home:
                person.home.append(mention.home[0])
            return [Ref("person", person.key)]
        return self._unnamed(mention)

    def _fitting(self, mention: Mention) -> list[tuple[tuple[int, int, int], PersonRecord]]:
        """The people whom a title alone may mean, with their claims: wording, state, recency."""
        result: list[tuple[tuple[int, int, int], PersonRecord]] = []
        wanted, text = _wanted(mention)
        for person in self.ledger.people:
            if person.weak or (not person.titles and (text or not set(mention.home) & set(person.home))):
                continue
            if mention.home and person.home and not set(mention.home) & set(person.home) and not person.inferred:
                continue
            if mention.home and person.inferred and not set(mention.home) & set(person.home):
                continue
            classes = person.classes or wanted
            if "any" not in wanted and not wanted & classes:
                continue
            if mention.titles and mention.titles[0].former != any(title.former for title in person.titles):
                continue
            words = {word for title in person.titles for word in title.text.lower().split()}
            exact = 2 if text and any(text == set(title.text.lower().split()) - {"of", "the", "for", "and"} for title in person.titles) else 1 if text and text <= words else 0
            if text and not exact:
                continue
            recency = self.recent.index(person.key) + 1 if person.key in self.recent else 0
            if not recency and not mention.home:
                continue
            result.append(((exact if mention.home else 0, int(bool(set(mention.home) & set(person.home))), recency), person))
        return result

    def _unnamed(self, mention: Mention) -> list[Ref]:
        """An official without a name stands for the state or organization served."""
        if mention.titles and mention.titles[0].former:
            return []
        return [ref_of(key) for key in mention.home[: 8 if mention.plural else 1]]

    def _counterpart(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        owner = self._owner(sent, n, mention)
        if owner is None:
            return [ref_of(key) for key in mention.home]
        for key in reversed(self.recent):
            person = self.people[key]
            if person is owner or not person.titles or not owner.classes & person.classes:
                continue
            if mention.home and not set(mention.home) & set(person.home):
                continue
            if not mention.home and set(person.home) & set(owner.home):
                continue
            person.count += 1
            return [Ref("person", key)]
        return [ref_of(key) for key in mention.home]

    def _guest(self, which: str) -> list[Ref]:
        people = [ref for ref in self.sides if ref.kind == "person"]
        if len(people) < 2:
            return [ref for ref in people if (ref == self.host) == (which == "host")]
        host = self.host or next((ref for ref in people if self.home in self.people[ref.key].home), None)
        if host is None:
            return [people[0]] if which == "host" else [people[1]]
        if which == "host":
            return [host]
        guests = [ref for ref in people if ref != host]
        return guests[:1]

    def _organization(self, mention: Mention) -> list[Ref]:
        if mention.organization is None:
            return [self.last_org] if self.last_org is not None else []
        ref = Ref("organization", mention.organization.name)
        self.last_org = ref
        return [ref]

    def _body(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        if mention.body in {"ministry", "office"}:
            if not mention.home and not mention.possessive and self.last_body is not None:
                return [self.last_body]
            home = mention.home[0] if mention.home else ""
            if mention.possessive:
                owner = self._owner(sent, n, mention)
                home = owner.home[0] if owner is not None and owner.home else home
            home = home or self.home
            if not home or not is_state(home):
                return [ref_of(home)] if home else []
            name = "Ministry of Foreign Affairs" if mention.body == "ministry" else "Government"
            return [self._government(f"{name} of {name_of(home)}", home, mention)]
        home = mention.home[0] if mention.home else self._body_home(mention)
        if home and not is_state(home):
            return [Ref("organization", home)]
        if not home:
            return []
        return [self._government(f"{mention.body} of {name_of(home)}", home, mention)]

    def _body_home(self, mention: Mention) -> str:
        """Whose ministry "the Foreign Ministry" is: the body of that kind named last, else the article's own state."""
        for record in reversed(list(self.bodies.values())):
            if record.name.startswith(mention.body + " of"):
                return record.of
        if mention.body in {"Embassy", "Consulate", "Permanent Mission"}:
            for key in reversed(self.recent):
                person = self.people[key]
                if "envoy" in person.classes and person.home:
                    return person.home[0]
            return ""
        return self.home

    def _government(self, name: str, home: str, mention: Mention) -> Ref:
        if name not in self.bodies:
            self.bodies[name] = BodyRecord(name, "government", home)
        if mention.form:
            self.bodies[name].forms[mention.form] += 1
        self.last_body = Ref("organization", name)
        return self.last_body

    def _group(self, mention: Mention) -> list[Ref]:
        if mention.counterpart:
            return [ref_of(key) for key in mention.home]
        wanted = set(mention.classes)
        people = [ref for ref in self.sides if ref.kind == "person"]
        if "any" not in wanted and len(people) > 1:
            narrowed = [ref for ref in people if wanted & self.people[ref.key].classes]
            if len(narrowed) > 1:
                people = narrowed
        if len(people) > 1:
            return people[:2] if mention.number == 2 else people
        if len(self.sides) > 1:
            return list(self.sides)
        return self._two_last()

    def _two_last(self) -> list[Ref]:
        """The last two officials of different states."""
        found: list[PersonRecord] = []
        for key in reversed(self.recent):
            person = self.people[key]
            if person.official and person.home and all(person.home[0] != other.home[0] for other in found):
                found.append(person)
                if len(found) == 2:
                    return [Ref("person", person.key) for person in sorted(found, key=lambda p: p.first)]
        return []

    def _pronoun(self, sent: Sent, n: int, mention: Mention) -> list[Ref]:
        kind = mention.classes[0]
        if kind == "plural":
            if len(self.subjects) > 1:
                return list(self.subjects)
            return self._group(replace(mention, classes=("any",), number=0)) if self.sides else list(self.subjects)
        if kind == "first":
            if sent.quoted[mention.start]:
                return []
            return [self.signer] if self.signer is not None else list(self.speakers or self.subjects)
        if kind == "body":
            for ref in [*self.subjects, *self.speakers]:
                if ref.kind != "person":
                    return [ref]
            return [self.last_body] if self.last_body is not None else []
        person = self._he(sent, n, mention)
        if person is None:
            return []
        person.count += 1
        if not person.gender and mention.gender in {"male", "female"}:
            person.gender = mention.gender
        return [Ref("person", person.key)]

    def _he(self, sent: Sent, n: int, mention: Mention) -> PersonRecord | None:
        accusative = mention.form in {"him", "himself"} or (mention.form == "her" and n > 0)
        subject = [ref.key for ref in [*self.subjects, *self.speakers] if ref.kind == "person"]
        inside = [
            ref.key
            for earlier in sent.mentions[:n]
            if not sent.quoted[earlier.start] and (accusative or not in_phrase(sent, earlier))
            for ref in self.refs(earlier)
            if ref.kind == "person"
        ]
        if accusative:
            order = [*reversed(inside[:-1]), *(key for key in reversed(self.recent) if key not in inside), *inside[-1:]]
        else:
            order = [*subject[:1], *reversed(self.recent)] if mention.start < 6 or not inside else [*inside, *subject, *reversed(self.recent)]
        for key in order:
            person = self.people[key]
            if person.gender and mention.gender and person.gender != mention.gender:
                continue
            if person.official or not any(self.people[other].official for other in self.recent):
                return person
        return None

    # ------------------------------------------------------------ counting
    def _count(self, mention: Mention, refs: list[Ref]) -> None:
        keys = [*mention.home, *([mention.host] if mention.host else []), *(of for title in mention.titles for of in title.of)]
        for key in dict.fromkeys(keys):
            if is_state(key):
                self.state_forms.setdefault(key, Counter())[mention.form or key] += 1
            else:
                self.org_forms.setdefault(key, Counter())[mention.form or key] += 1
                self.last_org = Ref("organization", key)


def _wanted(mention: Mention) -> tuple[set[str], set[str]]:
    """The role classes and title words that a title alone asks for; "the diplomat" asks for classes only."""
    if not mention.titles:
        return set(mention.classes), set()
    text = mention.titles[0].text.lower()
    pointing = reference().nouns.match(text.split(), 0)
    if pointing is not None and pointing[0] == len(text.split()):
        return set(pointing[1]), set()
    return set(mention.classes), set(text.split()) - {"of", "the", "for", "and"}
