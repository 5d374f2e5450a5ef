"""When and where the events of an article are, as its sentences go on from each other.

A meeting takes day and place from its own sentence. What is left open comes, in this order, from what the sentence
points back to ("there", "that evening"), from another meeting of the same people nearby, from the day and place that
the sentences before speak of, and last from the dateline. A clause of another time ("last year", "had met") takes
nothing over.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.clock import Tense, parse_iso
from graph.extraction.dateline import dateline
from graph.extraction.dates import Said, Told, dates_in, nearest, of_another_time, ruler
from graph.extraction.discourse import Discourse
from graph.extraction.drafts import Draft
from graph.extraction.places import Place, finer, place_of, places_in
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import calendar
from graph.lexicon.meetings import meeting_words
from graph.lexicon.states import load_states, name_of
from graph.model import Ref

_NEAR = 6
_LEAD = 2  # sentences whose day an article goes on to tell of
_LEADS_ON = 4  # sentences for which it does so even of other people
_FRESH = 5  # days for which a report is made where the meeting was
_HERE = 3  # sentences that a dateline's city holds for
_BACK = 3  # sentences in which what "there" means is looked for
_FULL, _MONTH = len("2024-02-12"), len("2024-02")
_CALLS = {"phone", "video"}
_PASSED = {"been", "was", "were"}
_BESIDE = 8  # tokens, and borders of clauses, between "there" at a sentence's head and its verb
_STORY = 14  # sentences for which the city that an article begins with holds


class _Scene(NamedTuple):
    """The day and the place a sentence speaks of, the people it names, and whether it looks back.

    Attributes:
        day: A day that is over, or the month of several.
        ahead: A day that is to come.
        place: The place named last.
        city: The city that the sentence puts something in first.
    """

    day: str
    ahead: str
    place: Place | None
    city: Place | None
    people: frozenset[Ref]
    apart: bool


class Setting:
    """Follows day and place through an article.

    Args:
        published: ISO date of the article, or "".
        sents: Its sentences.
        discourse: Tells whom their mentions stand for.
        gazetteer: Names of places.
    """

    def __init__(self, published: str, sents: list[Sent], discourse: Discourse, gazetteer: Gazetteer) -> None:
        self._published = published
        self._sents = sents
        self._discourse = discourse
        self._gazetteer = gazetteer
        self._told = Told(published[:_MONTH], published)
        self._scenes: list[_Scene] = []
        self._dateline = dateline(sents, gazetteer)

    # ------------------------------------------------------------ while reading
    def fill(self, sent: Sent, draft: Draft) -> None:
        """Gives a draft the day that its sentence says, and day and place that it points back to.

        Args:
            sent: The sentence that tells of the meeting, its mentions resolved.
            draft: The meeting.
        """
        said = nearest(self._dates(sent, _tense(sent, draft)), draft.at, sent)
        if said is not None:
            draft.date = said.date
            draft.within = said.within if said.several else ""
        words = calendar()
        goes_on = sent.lows[0] in words.then
        if not draft.date and (goes_on or meeting_words().same_day.find(sent.lows, 0, len(sent))):
            draft.date = self._told.day
        if draft.leg:
            draft.date = draft.date[:_MONTH]
        elif draft.mode == "visit":
            draft.place = self._city(sent, draft)
        elif draft.mode == "in_person" and self._summons(sent, draft):
            draft.place = self._where_summoned(sent, draft)
        elif draft.mode == "in_person" and (not draft.place or _there(sent, draft.at)):
            draft.place = self._host_state(sent, draft)
            if goes_on or not words.there.isdisjoint(sent.lows):
                self._point_back(draft)
            if not draft.place and "here" in sent.lows and self._dateline is not None:
                draft.place = self._dateline.place.name

    def turn(self, sent: Sent) -> None:
        """Remembers the day, the place and the people that a sentence speaks of."""
        ahead = meeting_words().planned.find(sent.lows, 0, len(sent)) is not None
        said_here = self._dates(sent, "ahead" if ahead else "open")
        dates = [said for said in said_here if len(said.date) >= _MONTH and not sent.quoted[said.at]]
        days = [said for said in dates if len(said.date) == _FULL]
        if dates:
            self._told = Told(dates[-1].date[:_MONTH], days[-1].date if days else self._told.day)
        past = [said.within for said in days if not self._published or said.date <= self._published]
        to_come = [said.within for said in days if self._published and said.date >= self._published]
        places = self._places(sent)
        people = frozenset(ref for one in sent.mentions for ref in self._discourse.refs(one) if ref.kind == "person")
        apart = of_another_time(sent)
        city = next((place for place in places_in(sent, self._gazetteer) if place.city), None)
        self._scenes.append(
            _Scene(
                past[-1] if past else "",
                to_come[-1] if to_come else "",
                places[-1] if places else None,
                city,
                people,
                apart,
            )
        )

    def _dates(self, sent: Sent, tense: Tense) -> list[Said]:
        """The dates of a sentence; that of a dateline only where it has no other."""
        found = dates_in(sent, self._published, tense=tense, told=self._told)
        line = self._dateline
        if line is None or line.sent != sent.index:
            return found
        return [said for said in found if said.at >= line.end] or found

    def _places(self, sent: Sent) -> list[Place]:
        """The places that a sentence puts something in or that somebody goes to, in order."""
        found = places_in(sent, self._gazetteer)
        for k in range(len(sent) - 1):
            if sent.lows[k] == "to" or (sent.lows[k] == "for" and sent.word(k - 1) in calendar().leaving):
                place = place_of(sent, k + 1, self._gazetteer) if sent.cover[k] is None else None
                found += [place] if place is not None else []
        return sorted(found, key=lambda place: place.at)

    def _point_back(self, draft: Draft) -> None:
        """Gives a draft the place told last, and the day told with it: "There he met ..."."""
        scene = next((one for one in reversed(self._scenes[-_BACK:]) if one.place is not None), None)
        if scene is not None and scene.place is not None:
            draft.place = scene.place.name
            draft.date = draft.date or scene.day

    def _city(self, sent: Sent, visit: Draft) -> str:
        """The city that a visit goes to, where its sentence names one of the host's; else what it is said to go to."""
        if visit.host is None:
            return visit.place
        cities = [place for place in self._places(sent) if place.city and place.state == visit.host.key]
        return finer(visit.place, cities[0].name if cities else "")

    @staticmethod
    def _summons(sent: Sent, draft: Draft) -> bool:
        verb = meeting_words().verbs.match(sent.lows, draft.at)
        return verb is not None and verb[1].summons

    def _where_summoned(self, sent: Sent, draft: Draft) -> str:
        """Where an envoy was summoned: the venue or the city of the host that the sentence or the dateline names."""
        hosts = {side.key for side in self._discourse.sides_of(draft.host)} if draft.host is not None else set()
        hosts = hosts or {side.key for actor in draft.actors for side in self._discourse.sides_of(actor)}
        if draft.place and place_state(draft.place, self._gazetteer) in {"", *hosts}:
            return draft.place
        for k in range(len(sent) - 1):
            if sent.lows[k] in {"in", "to"}:
                place = place_of(sent, k + 1, self._gazetteer)
                if place is not None and place.city and place.state in hosts:
                    return place.name
        line = self._dateline
        return line.place.name if line is not None and line.place.city and line.place.state in hosts else ""

    def _host_state(self, sent: Sent, draft: Draft) -> str:
        """The place of a meeting that a state hosts: "Britain is hosting the leaders"."""
        if draft.host is None or draft.host.kind != "state":
            return ""
        forms = (one.form for one in sent.mentions if one.kind == "state" and one.home == [draft.host.key])
        return next(forms, name_of(draft.host.key))

    # ------------------------------------------------------------ when all is read
    def complete(self, drafts: list[Draft]) -> None:
        """Gives the meetings of an article the days and places that their own sentences leave open.

        Args:
            drafts: The meetings, in the order in which they are first told.
        """
        placed: dict[str, list[Draft]] = {}
        for n, draft in enumerate(drafts):
            apart = of_another_time(self._sents[draft.sent], draft.at)
            if draft.status == "cancelled" and draft.mode == "in_person":
                self._called_off_with(draft, drafts[max(0, n - _NEAR) : n])
            if draft.status != "cancelled" and not (draft.mode in _CALLS and draft.date):
                self._from_meetings(draft, drafts[max(0, n - 2 * _NEAR) : n], apart=apart)
                if draft.mode == "visit" and not draft.date and not apart:
                    self._from_place(draft, placed.get(draft.place, []))
            if not apart:
                self._from_scenes(draft)
            if draft.status == "held" and not apart:
                self._from_dateline(draft)
            if draft.place and draft.date and len(placed.setdefault(draft.place, [])) < _NEAR:
                placed[draft.place].append(draft)

    def _from_meetings(self, draft: Draft, earlier: list[Draft], *, apart: bool) -> None:
        """Takes day and place from a meeting of the same people told shortly before."""
        for other in reversed(earlier):
            distance = draft.sent - other.sent
            if distance > _NEAR:
                break
            if other.status != draft.status or not _share_person(other, draft):
                continue
            if distance == 0 or not (apart or of_another_time(self._sents[other.sent], other.at)):
                _inherit(draft, other)

    @staticmethod
    def _called_off_with(draft: Draft, earlier: list[Draft]) -> None:
        """Takes the place of a visit that the same sentence calls off, too."""
        visits = [
            one for one in earlier if one.sent == draft.sent and one.mode == "visit" and one.status == "cancelled"
        ]
        if visits and not draft.place:
            draft.place = visits[-1].place

    def _from_place(self, visit: Draft, there: list[Draft]) -> None:
        """Takes a visit's day from a meeting of the visitor at the place visited, wherever it is told."""
        for other in there:
            if other.status == visit.status and _share_person(other, visit):
                visit.date = visit.date or other.date

    def _from_scenes(self, draft: Draft) -> None:
        """Takes the day and the place that the sentences before speak of.

        Right behind a sentence both go on; so does the day for some sentences, and the city that the article begins
        with, where the same people act. What is planned goes on from the sentence before only.
        """
        if draft.status == "cancelled":
            return
        people = {actor for actor in draft.actors if actor.kind == "person"}
        near = range(draft.sent - 1, max(-1, draft.sent - _NEAR - 1), -1)
        lead = range(min(_LEAD, draft.sent - len(near)) - 1, -1, -1)
        for n in [*near, *lead]:
            scene, distance = self._scenes[n], draft.sent - n
            told_on = distance <= 1 or (n < _LEAD and distance <= _LEADS_ON)
            if scene.apart or not (people & scene.people or told_on):
                continue
            if draft.status == "planned":
                draft.date = draft.date or (scene.ahead if distance <= 1 else "")
                continue
            draft.date = draft.date or scene.day
            if distance <= 1:
                self._take_place(draft, scene, scene.city or scene.place)
            elif n < _LEAD and distance <= _STORY and people & scene.people:
                self._take_place(draft, scene, scene.city)

    @staticmethod
    def _take_place(draft: Draft, scene: _Scene, place: Place | None) -> None:
        """Takes the place of a scene, unless the meeting was on another day."""
        if place is None or draft.mode != "in_person" or draft.place:
            return
        if scene.day.startswith(draft.date) or draft.date.startswith(scene.day or "-"):
            draft.place = place.name

    def _from_dateline(self, draft: Draft) -> None:
        """Takes the dateline's city for a meeting told first, in which its state took part.

        A venue without a city lies there, too.
        """
        line = self._dateline
        if line is None or draft.mode != "in_person" or draft.sent >= _HERE or self._long_ago(draft):
            return
        sides = {side.key for actor in draft.actors for side in self._discourse.sides_of(actor)}
        if line.place.state not in sides and load_states()[line.place.state].speaks_for not in sides:
            return
        if not draft.place or place_state(draft.place, self._gazetteer) == "":
            draft.place = line.place.name

    def _long_ago(self, draft: Draft) -> bool:
        """Whether a meeting was well before the article came out, so that its dateline says nothing of it."""
        today, day = parse_iso(self._published), parse_iso(draft.date)
        if today is None or not draft.date:
            return False
        return (today - day).days > _FRESH if day is not None else not self._published.startswith(draft.date)


def place_state(name: str, gazetteer: Gazetteer) -> str:
    """The state that a place as written lies in or is, "" if that is not known."""
    tokens = name.replace(",", " ,").split()
    lows = [token.lower() for token in tokens]
    hit = gazetteer.match(tokens, lows, 0)
    if hit is not None and hit[0] == len(tokens):
        return hit[1].code
    city = gazetteer.places.match(lows, 0)
    return city[1] if city is not None and city[0] == len(tokens) else ""


def _there(sent: Sent, at: int) -> bool:
    """Whether "there" at the head of the sentence belongs to the verb at token `at`."""
    return sent.lows[0] in calendar().there and ruler(sent)[at] <= _BESIDE


def _tense(sent: Sent, draft: Draft) -> Tense:
    """Whether the day of a meeting lies ahead: that of one called off does where it was due or planned."""
    if draft.status == "cancelled":
        over = any(
            low == "had" and meeting_words().cancelled.match(sent.lows, k + 1) for k, low in enumerate(sent.lows)
        )
        return "ahead" if not over and calendar().foreseen.find(sent.lows, 0, len(sent)) else "open"
    passed = sent.word(draft.at - 1) in _PASSED
    return "past" if draft.status == "held" or passed else "ahead"


def _inherit(draft: Draft, earlier: Draft) -> None:
    """Takes day and place from an earlier meeting, unless it has a day of its own that contradicts."""
    if draft.date and not earlier.date.startswith(draft.date):
        return
    draft.date = draft.date or earlier.within or earlier.date
    if draft.mode == "in_person" and earlier.mode != "phone":
        draft.place = draft.place or earlier.place


def _share_person(a: Draft, b: Draft) -> bool:
    return any(actor.kind == "person" and actor in b.actors for actor in a.actors)
