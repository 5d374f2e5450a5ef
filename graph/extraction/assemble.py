"""Turns the working records of an article into the values of the model."""

from __future__ import annotations

import re
from collections import Counter

from graph.extraction.dates import Said as DateSaid
from graph.extraction.dates import dates_in, nearest
from graph.extraction.discourse import Discourse
from graph.extraction.drafts import Draft
from graph.extraction.ledger import PersonRecord
from graph.extraction.statements import Said
from graph.extraction.tokens import Sent
from graph.extraction.topics import topics_of
from graph.lexicon.language import bodies
from graph.model import (
    Article,
    Evidence,
    Extraction,
    Meeting,
    Organization,
    Participant,
    Person,
    Ref,
    Role,
    Source,
    State,
    Statement,
)

_SPACE = re.compile(r"\s+")
_MOST_EVIDENCE = 3
_BESIDE = 5  # tokens between a verb of saying and its date: "said at a briefing on Tuesday"
_FULL = len("2024-02-12")


def assemble(
    article: Article, sents: list[Sent], discourse: Discourse, drafts: list[Draft], said: list[Said]
) -> Extraction:
    """Makes the extraction of an article.

    Args:
        article: The article.
        sents: Its sentences.
        discourse: All that was read of people, states and organizations.
        drafts: The meetings.
        said: The statements.

    Returns:
        The extraction, without people of whom only a family name stands somewhere.
    """
    return _Assembler(article, sents, discourse).all_of(drafts, said)


class _Assembler:
    def __init__(self, article: Article, sents: list[Sent], discourse: Discourse) -> None:
        self._article = article
        self._sents = sents
        self._discourse = discourse

    def all_of(self, drafts: list[Draft], said: list[Said]) -> Extraction:
        meetings = tuple(self._meeting(draft) for draft in drafts)
        statements = tuple(self._statement(one, drafts) for one in said)
        used = {one.ref for meeting in meetings for one in meeting.participants}
        used |= {ref for statement in statements for ref in (*statement.speakers, *statement.toward)}
        people = [one for one in self._discourse.ledger.people if not one.weak or Ref("person", one.key) in used]
        article = self._article
        return Extraction(
            article=Source(article.id, article.path, article.title, article.url, article.published, article.language),
            people=tuple(self._person(one) for one in people),
            states=self._states(used),
            organizations=self._organizations(used),
            meetings=meetings,
            statements=statements,
        )

    def _evidence(self, first: int, last: int) -> Evidence:
        """The words from sentence `first` to sentence `last`."""
        start, end = self._sents[first].start, self._sents[last].end
        return Evidence(start, end, _SPACE.sub(" ", self._article.text[start:end]).strip())

    # ------------------------------------------------------------ actors
    def _person(self, person: PersonRecord) -> Person:
        roles = [Role(title.text, next(iter(title.of or person.home), "")) for title in person.titles]
        forms = sorted(person.forms, key=lambda form: (-len(form), form))
        return Person(
            key=person.key, name=" ".join(person.name), forms=tuple(forms), roles=tuple(dict.fromkeys(roles)),
            states=_served(person.home), count=person.count, sentence=self._evidence(person.first[0], person.first[0]),
            title_forms=tuple(sorted(form for form, n in person.title_forms.items() if n)), inferred=person.inferred,
        )  # fmt: skip

    def _states(self, used: set[Ref]) -> tuple[State, ...]:
        forms = self._discourse.state_forms
        forms |= {ref.key: Counter({ref.key: 1}) for ref in used if ref.kind == "state" and ref.key not in forms}
        return tuple(State(code, tuple(sorted(forms[code])), sum(forms[code].values())) for code in sorted(forms))

    def _organizations(self, used: set[Ref]) -> tuple[Organization, ...]:
        """Those named, the state bodies, those that took part or spoke, and what these are a part of; each once."""
        found: dict[str, Organization] = {}
        for name, forms in self._discourse.org_forms.items():
            found[name] = Organization(name, "international", "", "", tuple(sorted(forms)), sum(forms.values()))
        for body in self._discourse.bodies.values():
            count = sum(body.forms.values()) or 1
            one = Organization(body.name, "government", body.of, "", tuple(sorted(body.forms)), count)
            found.setdefault(body.name, one)
        for ref in used:
            if ref.kind == "organization":
                found.setdefault(ref.key, Organization(ref.key, "international", "", "", (), 1))
        for name in [name for name in found if name in bodies().part_of]:
            whole = bodies().part_of[name]
            found.setdefault(whole, Organization(whole, "international", "", "", (), 1))
        return tuple(found[name] for name in sorted(found))

    # ------------------------------------------------------------ events
    def _meeting(self, draft: Draft) -> Meeting:
        sides = [side for actor in draft.actors for side in self._discourse.sides_of(actor)]
        actors = dict.fromkeys([*draft.actors, *sides])
        return Meeting(
            participants=tuple(Participant(actor, draft.roles.get(actor, "")) for actor in actors),
            mode=draft.mode, status=draft.status, date=draft.date, date_from="text",
            place=draft.place if draft.mode in {"in_person", "visit"} else "",
            topics=topics_of(self._sents[n] for n in draft.evidence),
            evidence=tuple(self._evidence(n, n) for n in draft.evidence[:_MOST_EVIDENCE]),
        )  # fmt: skip

    def _statement(self, said: Said, drafts: list[Draft]) -> Statement:
        sent = self._sents[said.last]
        return Statement(
            speakers=tuple(said.speakers), toward=tuple(said.toward), act=said.act, topics=topics_of([sent]),
            evidence=self._evidence(said.sent, said.last),
            date=_day_said(sent, dates_in(sent, self._article.published), said.verb), meeting=_meeting_of(said, drafts),
        )  # fmt: skip


def _served(home: list[str]) -> tuple[str, ...]:
    """Whom a person serves: those said, then the organizations that these are a part of."""
    parents = [bodies().part_of[ref] for ref in home if ref in bodies().part_of]
    return tuple(dict.fromkeys([*home, *parents]))


def _day_said(sent: Sent, dates: list[DateSaid], verb: int) -> str:
    """The day on which something was said: a full date right beside the verb; other dates belong to what is said."""
    beside = [one for one in dates if abs(one.at - verb) <= _BESIDE and len(one.date) == _FULL]
    said = nearest(beside, verb, sent)
    return said.date if said is not None else ""


def _meeting_of(said: Said, drafts: list[Draft]) -> int | None:
    """The last meeting listed, told up to here, in which a speaker took part."""
    at = None
    for n, draft in enumerate(drafts):
        took_part = not set(said.speakers).isdisjoint(draft.actors)
        if draft.status == "held" and took_part and draft.evidence[0] <= said.last:
            at = n
    return at
