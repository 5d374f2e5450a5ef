"""From one article to all that it says of diplomacy: a pure function of the article and the known names."""

from __future__ import annotations

import re
from collections import Counter

from graph.extraction.actors import find_mentions, find_short_names
from graph.extraction.book import MeetingBook
from graph.extraction.dates import dates_in, nearest
from graph.extraction.discourse import Discourse, is_state
from graph.extraction.home import home_state, infer_homes, know_people
from graph.extraction.ledger import Ledger, PersonRecord, family_names
from graph.extraction.meetings import Draft, read_meetings
from graph.extraction.quotes import QuoteReader
from graph.extraction.statements import Said
from graph.extraction.tokens import Sent, sentences
from graph.extraction.topics import topics_of
from graph.lexicon.gazetteer import Gazetteer, plain_gazetteer
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
_APART = {"previous", "previously", "last", "ago", "earlier", "recently", "recent", "since", "before", "first", "had"}


def extract(article: Article, gazetteer: Gazetteer | None = None) -> Extraction:
    """Reads one article.

    Args:
        article: The article with its sentences.
        gazetteer: Names of states and organizations; states alone if not given.

    Returns:
        People, states, organizations, meetings and statements, each with the words they were read from.
    """
    names = gazetteer or plain_gazetteer()
    sents = sentences(article)
    for sent in sents:
        find_mentions(sent, names)
    known = family_names(sents)
    for sent in sents:
        find_short_names(sent, known)
    ledger = Ledger(sents)
    know_people(ledger, names, article.published)
    home, sure = home_state(article, sents, ledger, names)
    infer_homes(ledger, sents, home, sure=sure)
    discourse = Discourse(ledger, home)
    book = MeetingBook(discourse)
    quotes = QuoteReader(discourse)
    for sent in sents:
        discourse.read(sent)
        drafts = read_meetings(sent, discourse, names)
        for draft in drafts:
            draft.date = _date_of(draft, sent, article.published)
            known = book.add(draft)
            if draft.sure:
                discourse.note_meeting(known.actors, known.host)
        quotes.read(sent, bool(drafts))
    quotes.finish()
    book.complete({sent.index for sent in sents if _APART & set(sent.lows)})
    return _Builder(article, sents, discourse).build(book, quotes.statements)


def _date_of(draft: Draft, sent: Sent, published: str) -> str:
    return nearest(dates_in(sent, published, ahead=draft.status == "planned"), draft.at)


class _Builder:
    """Turns the working records of an article into the values of the model."""

    def __init__(self, article: Article, sents: list[Sent], discourse: Discourse) -> None:
        self._article = article
        self._sents = sents
        self._discourse = discourse

    def build(self, book: MeetingBook, said: list[Said]) -> Extraction:
        drafts = [draft for draft in book.drafts]
        meetings = tuple(self._meeting(draft, book) for draft in drafts)
        statements = tuple(self._statement(one, drafts) for one in said)
        used = {p.ref for meeting in meetings for p in meeting.participants}
        used |= {ref for statement in statements for ref in (*statement.speakers, *statement.toward)}
        article = self._article
        return Extraction(
            article=Source(article.id, article.path, article.title, article.url, article.published, article.language),
            people=tuple(self._person(person) for person in self._discourse.ledger.people if self._kept(person, used)),
            states=self._states(used),
            organizations=self._organizations(used),
            meetings=meetings,
            statements=statements,
        )

    def evidence(self, first: int, last: int) -> Evidence:
        """The words from sentence `first` to sentence `last`."""
        start, end = self._sents[first].start, self._sents[last].end
        return Evidence(start, end, _SPACE.sub(" ", self._article.text[start:end]).strip())

    def _kept(self, person: PersonRecord, used: set[Ref]) -> bool:
        return not person.weak or Ref("person", person.key) in used

    def _person(self, person: PersonRecord) -> Person:
        roles: list[Role] = []
        for title in person.titles:
            of = next(iter(title.of), "") or next(iter(person.home), "")
            role = Role(title.text, of)
            if role not in roles:
                roles.append(role)
        forms = [form for form, _ in sorted(person.forms.items(), key=lambda item: (-len(item[0]), item[0]))]
        return Person(
            key=person.key, name=" ".join(person.name), forms=tuple(forms), roles=tuple(roles),
            states=tuple(person.home), count=person.count, sentence=self.evidence(person.first[0], person.first[0]),
            title_forms=tuple(sorted(form for form, n in person.title_forms.items() if n)), inferred=person.inferred,
        )  # fmt: skip

    def _states(self, used: set[Ref]) -> tuple[State, ...]:
        forms = self._discourse.state_forms
        for ref in used:
            if ref.kind == "state":
                forms.setdefault(ref.key, Counter({ref.key: 1}))
        return tuple(State(code, tuple(sorted(forms[code])), sum(forms[code].values())) for code in sorted(forms))

    def _organizations(self, used: set[Ref]) -> tuple[Organization, ...]:
        found = [
            Organization(name, "international", "", "", tuple(sorted(forms)), sum(forms.values()))
            for name, forms in self._discourse.org_forms.items()
            if not is_state(name)
        ]
        known = {organization.name for organization in found}
        found += [
            Organization(body.name, "government", body.of, "", tuple(sorted(body.forms)), sum(body.forms.values()) or 1)
            for body in self._discourse.bodies.values()
            if body.name not in known
        ]
        known |= set(self._discourse.bodies)
        found += [
            Organization(ref.key, "international", "", "", (), 1)
            for ref in sorted(used)
            if ref.kind == "organization" and ref.key not in known
        ]
        return tuple(sorted(found, key=lambda organization: organization.name))

    def _meeting(self, draft: Draft, book: MeetingBook) -> Meeting:
        actors = list(draft.actors)
        sides = [side for actor in actors for side in self._discourse.sides_of(actor)]
        actors += [side for side in dict.fromkeys(sides) if side not in actors]
        evidence = tuple(self.evidence(n, n) for n in draft.evidence[:_MOST_EVIDENCE])
        topics = topics_of(self._sents[n] for n in draft.evidence)
        place = draft.place if draft.mode in {"in_person", "visit"} else ""
        return Meeting(
            participants=tuple(Participant(actor, draft.roles.get(actor, "")) for actor in actors),
            mode=draft.mode, status=draft.status, date=draft.date, date_from="text", place=place,  # type: ignore[arg-type]
            topics=topics, evidence=evidence,
        )  # fmt: skip

    def _statement(self, said: Said, drafts: list[Draft]) -> Statement:
        at = None
        for n, draft in enumerate(drafts):
            if draft.status == "held" and set(said.speakers) & set(draft.actors) and draft.evidence[0] <= said.last:
                at = n
        sent = self._sents[said.last]
        return Statement(
            speakers=tuple(said.speakers), toward=tuple(said.toward), act=said.act,  # type: ignore[arg-type]
            topics=topics_of([sent]), evidence=self.evidence(said.sent, said.last),
            date=nearest(dates_in(sent, self._article.published), said.verb), meeting=at,
        )  # fmt: skip
