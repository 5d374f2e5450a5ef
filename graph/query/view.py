"""The graph as its readers ask it: who met whom, who said what, how close two countries are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import get_args

import networkx as nx

from graph.model import Act, Mode, Status
from graph.query.book import Book, Event
from graph.query.chains import Chain, find_chain
from graph.query.drawing import draw
from graph.query.errors import QuestionError, check
from graph.query.names import ACTORS, Names
from graph.query.partners import Partners, partners_of
from graph.query.period import Day, Period
from graph.query.profiles import Profiles
from graph.query.results import Events
from graph.query.search import Findings, search
from graph.query.subgraph import within
from graph.query.table import Fields, as_text
from graph.query.ties import Ties, counterparts, involves, joins

SIDES = ("state", "organization")

_PLURALS = {
    "person": "people",
    "state": "states",
    "organization": "organizations",
    "role": "roles",
    "meeting": "meetings",
    "statement": "statements",
    "article": "articles",
}


class Graph:
    """A built graph, and the questions it answers.

    Names may be written as they come: "Kyrgyzstan", "KG", "Kyrgyz", "Bishkek"; "Sadyr Japarov", "Japarov", "Kyrgyz
    president". A name
    that nothing answers to raises `UnknownNameError` (a `LookupError`) with the nearest ones, a name that fits several
    where one is needed raises `AmbiguousNameError` with the choices. Dates are "2024", "2024-03", "2024-03-05" or
    `datetime.date`, both ends of a period included.

    Every answer prints as a table; `.to_records()` gives plain values, `.to_pandas()` a pandas table.

    Args:
        graph: A directed multigraph as `python -m graph build` writes it. It must not change after.

    Attributes:
        nx: The networkx graph itself.

    Examples:
        >>> import graph
        >>> g = graph.load()                        # doctest: +SKIP
        >>> g.ties("Kyrgyzstan", "USA")             # doctest: +SKIP
        >>> g.who("Japarov")                        # doctest: +SKIP
    """

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self.nx = graph

    @cached_property
    def _book(self) -> Book:
        return Book(self.nx)

    @cached_property
    def _names(self) -> Names:
        return Names(self.nx)

    def ties(self, a: str, b: str | None = None, since: Day | None = None, until: Day | None = None) -> Ties:
        """The meetings and statements that tie an actor to another one, or to everyone abroad.

        Args:
            a: A state, organization or person.
            b: Another one; without it, everything that ties `a` to any other state or organization.
            since: Only from this day, month or year on.
            until: Only up to and with this day, month or year.

        Returns:
            The events by date, with `.meetings`, `.statements` and `.timeline()`.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: `a` and `b` are the same, or a date is none.
        """
        period = Period.of(since, until)
        if b is None:
            first = self._names.one(a)
            events = [event for event in self._during(period) if counterparts(self._book, event, first)]
            return Ties(self._book, events, _title(f"Ties of {self._book.label(first)}", period))
        first, second = self._two(a, b)
        events = [event for event in self._during(period) if joins(self._book, event, first, second)]
        title = f"Ties between {self._book.label(first)} and {self._book.label(second)}"
        return Ties(self._book, events, _title(title, period))

    def partners(self, state: str, since: Day | None = None, until: Day | None = None) -> Partners:
        """With whom a state or organization deals: how much, how warmly, and whether it warms.

        Args:
            state: A state or organization.
            since: Only events from this day, month or year on.
            until: Only events up to and with this day, month or year.

        Returns:
            One row for each partner, the strongest tie first.

        Raises:
            UnknownNameError: No state or organization is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: A date is none.
        """
        period = Period.of(since, until)
        node = self._names.one(state, SIDES)
        title = _title(f"Partners of {self._book.label(node)}", period)
        return partners_of(self._book, node, self._during(period), title)

    def who(self, name: str, since: Day | None = None, until: Day | None = None) -> Profiles:
        """Who or what a name means: roles, whom they stand for, their meetings and statements.

        Args:
            name: A person, state or organization, or an office ("Kyrgyz president"). All that answer to it are shown.
            since: Only meetings and statements from this day, month or year on.
            until: Only those up to and with this day, month or year.

        Raises:
            UnknownNameError: Nothing is called so.
            QuestionError: A date is none.
        """
        return Profiles(self._book, self._names.some(name), Period.of(since, until))

    def meetings(
        self,
        state: str | None = None,
        person: str | None = None,
        status: str | None = None,
        mode: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> Events:
        """Meetings, talks, calls and visits, by date.

        Args:
            state: Only those with this state or organization.
            person: Only those with this person.
            status: "held", "planned" or "cancelled".
            mode: "in_person", "phone", "video" or "visit".
            since: Only from this day, month or year on.
            until: Only up to and with this day, month or year.

        Raises:
            UnknownNameError: Nobody is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: A date, status or mode is none.
        """
        period = Period.of(since, until)
        check("status", status, get_args(Status))
        check("mode", mode, get_args(Mode))
        actors = [self._names.one(state, SIDES)] if state is not None else []
        actors += [self._names.one(person, ("person",))] if person is not None else []
        events = [
            event
            for event in self._during(period)
            if event.kind == "meeting"
            and status in (None, event.status)
            and mode in (None, event.mode)
            and all(involves(self._book, event, actor) for actor in actors)
        ]
        words = [word for word in (status, mode and mode.replace("_", " ")) if word]
        of = f" of {' and '.join(self._book.label(actor) for actor in actors)}" if actors else ""
        return Events(self._book, events, _title(" ".join([*words, "meetings"]).capitalize() + of, period))

    def statements(
        self,
        by: str | None = None,
        toward: str | None = None,
        act: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> Events:
        """Statements, by date.

        Args:
            by: Only those of this person, state or organization, or of somebody who stands for it.
            toward: Only those that concern this person, state or organization.
            act: "say", "thank", "support", "congratulate", "condole", "invite", "request", "offer", "criticize",
                "reject" or "threaten".
            since: Only from this day, month or year on.
            until: Only up to and with this day, month or year.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: A date or the act is none.
        """
        period = Period.of(since, until)
        check("act", act, get_args(Act))
        speaker = None if by is None else self._names.one(by)
        target = None if toward is None else self._names.one(toward)
        events = [
            event
            for event in self._during(period)
            if event.kind == "statement"
            and act in (None, event.act)
            and (speaker is None or self._has_part(event, "by", speaker))
            and (target is None or self._has_part(event, "toward", target))
        ]
        title = "Statements" if act is None else f'Statements ("{act}")'
        title += "" if speaker is None else f" by {self._book.label(speaker)}"
        title += "" if target is None else f" toward {self._book.label(target)}"
        return Events(self._book, events, _title(title, period))

    def path(self, a: str, b: str) -> Chain:
        """Who connects two actors: the shortest chain of people through meetings held and statements made.

        Args:
            a: A person; or a state or organization, then anyone who stands for it.
            b: Another one.

        Raises:
            UnknownNameError: Nothing is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: Both are the same.
        """
        return find_chain(self._book, *self._two(a, b))

    def between(self, since: Day | None = None, until: Day | None = None) -> Graph:
        """The graph of a period, which answers the same questions about that period only.

        Args:
            since: Its first day, month or year; open if left out.
            until: Its last day, month or year; open if left out.

        Raises:
            QuestionError: A date is none.
        """
        return Graph(within(self._book, Period.of(since, until)))

    def draw(
        self,
        folder: str | PathLike[str] = "out",
        state: str | None = None,
        between: tuple[str, str] | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> list[Path]:
        """Draws pictures, each as .png and .svg: of all ties, or of what is asked for.

        Args:
            folder: Where the files go.
            state: A state or organization: its partners with the people between them, and its meetings in time.
            between: Two states or organizations: how warmly they speak of each other over time.
            since: Only from this day, month or year on.
            until: Only up to and with this day, month or year.

        Returns:
            The files written: ties.png and so on, partners-KG.png, timeline-KG.png, warmth-KG-US.png.

        Raises:
            UnknownNameError: No state or organization is called so.
            AmbiguousNameError: Several are called so.
            QuestionError: Both sides are the same, or a date is none.
            InputError: A file cannot be written.
        """
        hub = None if state is None else self._names.one(state, SIDES)
        pair = None if between is None else self._two(*between, SIDES)
        return draw(self.between(since, until).nx, Path(folder), hub, pair)

    def search(self, text: str) -> Findings:
        """Events and names that hold all words of a text, each as the begin of a word.

        Args:
            text: Words in any order; case and accents do not matter.
        """
        return search(self._book, text)

    def __repr__(self) -> str:
        count = Counter(str(data.get("kind")) for _, data in self.nx.nodes(data=True))
        rows = tuple((plural, str(count[kind])) for kind, plural in _PLURALS.items())
        days = [event.when for event in self._book.events if event.when]
        span = (("events", f"{days[0]} to {days[-1]}"),) if days else ()
        return as_text([Fields("Graph", rows + span)])

    def _two(self, a: str, b: str, kinds: Sequence[str] = ACTORS) -> tuple[str, str]:
        """The nodes of two different names."""
        first, second = self._names.one(a, kinds), self._names.one(b, kinds)
        if first == second:
            raise QuestionError(f'"{a}" and "{b}" are both {self._book.label(first)}; name two different ones.')
        return first, second

    def _during(self, period: Period) -> list[Event]:
        return [event for event in self._book.events if period.holds(event.when)]

    def _has_part(self, event: Event, part: str, actor: str) -> bool:
        return any(place.part == part for place in self._book.places_of(event, actor))


def _title(title: str, period: Period) -> str:
    return title if period.is_open else f"{title}, {period}"
