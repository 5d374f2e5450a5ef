"""Which reports of several articles tell of one meeting.

Two reports are of one meeting when mode, status, participants, sides and dates all agree (`is_same`). Reports are
taken up from the surest to the vaguest, and each joins the meeting whose surest report it agrees with best; so no chain
of vague reports ties two meetings together, and the outcome does not depend on the order of the articles.

Reports are only compared where they share a key (`_stored`) within a day, month or year. The keys follow from what
`_same_people` and `_same_sides` ask for, so that they lose no pair of reports that would agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from rapidfuzz import fuzz

from graph.model import Meeting, Source
from graph.network.when import ARTICLE, DAY, MONTH, UNKNOWN, YEAR, When

Key = tuple[Hashable, ...]
"""What two reports must share to be compared."""

_STATUSES = ("held", "cancelled", "planned")
_CALLS = frozenset({"phone", "video"})
_SAME_PLACE = 80.0
"""Least rapidfuzz token_set_ratio of two spellings of one place, 0-100."""


@dataclass(frozen=True)
class Told:
    """A meeting as one article tells it, its participants as nodes.

    Attributes:
        article: The article.
        number: Its place among the article's meetings.
        meeting: What the article says.
        people: Nodes of the people who took part.
        bodies: Nodes of the states and organizations that took part.
        sides: Nodes of the sides that took part or were represented.
    """

    article: Source
    number: int
    meeting: Meeting
    people: frozenset[str]
    bodies: frozenset[str]
    sides: frozenset[str]

    @cached_property
    def when(self) -> When:
        """Its date, as far as it is known."""
        return When.of(self.meeting.date, self.meeting.date_from, self.article.published)

    @cached_property
    def rank(self) -> tuple[int, int, int, int, str, int]:
        """Sorts reports: held before cancelled before planned, then from the surest to the vaguest."""
        status = _STATUSES.index(self.meeting.status)
        return status, self.when.grain, -len(self.people), -len(self.sides), self.article.id, self.number


@dataclass(eq=False)
class _Cluster:
    number: int
    seed: Told
    members: list[Told]
    articles: set[str] = field(default_factory=set)


def group(reports: Iterable[Told]) -> list[list[Told]]:
    """Puts together the reports of one meeting.

    Args:
        reports: Reports of any number of articles, in any order.

    Returns:
        The reports of each meeting, the surest one first; the meetings in the order of their surest reports.
    """
    ordered = sorted(reports, key=lambda told: told.rank)
    fame = Counter(person for report in ordered for person in report.people)
    clusters: list[_Cluster] = []
    index: dict[tuple[Key, str], list[_Cluster]] = {}
    for report in ordered:
        best = max(_candidates(index, report, fame), key=lambda found: _closeness(found, report), default=None)
        if best is None:
            best = _Cluster(len(clusters), report, [])
            clusters.append(best)
            for key in _stored(report, fame):
                for bucket in report.when.stored():
                    index.setdefault((key, bucket), []).append(best)
        best.members.append(report)
        best.articles.add(report.article.id)
    return [cluster.members for cluster in clusters]


def _candidates(
    index: Mapping[tuple[Key, str], list[_Cluster]], report: Told, fame: Mapping[str, int]
) -> Iterator[_Cluster]:
    seen: set[int] = set()
    for key in _sought(report, fame):
        for bucket in report.when.sought():
            for cluster in index.get((key, bucket), ()):
                if cluster.number not in seen:
                    seen.add(cluster.number)
                    if _may_join(cluster, report):
                        yield cluster


def _stored(report: Told, fame: Mapping[str, int]) -> list[Key]:
    """The keys under which a report is found."""
    people = len(report.people)
    if people == 0:
        return [("sides", report.sides)] if len(report.sides) > 1 else []
    if people == 1:
        return _with_sides("one", report)
    return _rarest(report, fame) + (_with_sides("two", report) if people == 2 else [])


def _sought(report: Told, fame: Mapping[str, int]) -> list[Key]:
    """The keys under which a report finds those that may agree with it: one name alone also finds two, and is found."""
    people = len(report.people)
    if people == 0:
        return _stored(report, fame)
    if people == 1:
        return _with_sides("one", report) + _with_sides("two", report)
    return _rarest(report, fame) + (_with_sides("one", report) if people == 2 else [])


def _rarest(report: Told, fame: Mapping[str, int]) -> list[Key]:
    """As many people, the least reported first, as make sure that one is among those shared with an agreeing report.

    Of n people it shares at least half, and no fewer than two.
    """
    people = sorted(report.people, key=lambda person: (fame[person], person))
    shared = max(2, (len(people) + 1) // 2)
    return [("among", person) for person in people[: len(people) - shared + 1]]


def _with_sides(name: str, report: Told) -> list[Key]:
    """Each person with each two of the sides, or with all where there are fewer."""
    if len(report.sides) < 2:
        return [(name, person, report.sides) for person in sorted(report.people)]
    return [(name, person, *pair) for person in sorted(report.people) for pair in combinations(sorted(report.sides), 2)]


def _may_join(cluster: _Cluster, report: Told) -> bool:
    if report.article.id in cluster.articles and not _called_off(cluster.seed, report):
        return False
    return is_same(cluster.seed, report)


def _closeness(cluster: _Cluster, report: Told) -> tuple[float, bool, int, int]:
    seed = cluster.seed
    common = 2 * len(seed.people & report.people) / max(1, len(seed.people) + len(report.people))
    return common, seed.sides == report.sides, -seed.when.distance(report.when), -cluster.number


def is_same(sure: Told, vague: Told) -> bool:
    """Tells whether two reports are of one meeting.

    Args:
        sure: The report that comes first by `Told.rank`.
        vague: The other one.

    Returns:
        True if mode, status, people, sides and dates agree.
    """
    return (
        _same_mode(sure, vague)
        and _same_people(sure.people, vague.people)
        and _same_sides(sure, vague)
        and _same_status(sure, vague)
        and _same_date(sure, vague)
    )


def _same_mode(one: Told, other: Told) -> bool:
    modes = {one.meeting.mode, other.meeting.mode}
    return len(modes) == 1 or modes <= _CALLS


def _same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Half of the longer list at least; two lists that each name somebody else must share two people."""
    common = len(one & other)
    if 2 * common < max(len(one), len(other)):
        return False
    return common >= 2 or one <= other or other <= one


def _same_sides(one: Told, other: Told) -> bool:
    """Neither list of sides contradicts the other.

    One holds the other, or, in a gathering of many that no article lists in full, they share two thirds. Where one
    report names a single person, or none, the sides alone tell with whom the meeting was: they must be the same.
    """
    a, b = one.sides, other.sides
    fewest = min(len(one.people), len(other.people))
    if fewest == 0:
        return a == b and len(a) > 1
    if a == b:
        return True
    common = len(a & b)
    if fewest == 1:
        return common >= 2 and common == min(len(a), len(b))
    if a <= b or b <= a:
        return True
    return common >= 3 and 3 * common >= 2 * min(len(a), len(b))


def _same_status(sure: Told, vague: Told) -> bool:
    if sure.meeting.status == vague.meeting.status:
        return True
    if sure.when.grain != DAY or vague.when != sure.when:
        return False
    if sure.meeting.status == "held" and vague.meeting.status == "planned":
        announced, held = vague.article.published, sure.article.published
        return not announced or not held or announced <= held
    return _called_off(sure, vague)


def _called_off(sure: Told, vague: Told) -> bool:
    """One article that tells of a plan and of its cancellation."""
    statuses = (sure.meeting.status, vague.meeting.status)
    return statuses == ("cancelled", "planned") and sure.article.id == vague.article.id


def _same_date(sure: Told, vague: Told) -> bool:
    """Equal dates, one within the other, or an article that came out within days of the other's date.

    A year alone says too little: the places must be the same too. An article without a date says nothing of the day
    itself: the places, where both tell them, must not differ.
    """
    held = vague.meeting.status == "held"
    if not sure.when.agrees(vague.when, sure.article.published, held=held):
        return False
    if sure.when == vague.when and sure.when.grain in (DAY, MONTH):
        return True
    places = sure.meeting.place, vague.meeting.place
    alike = all(places) and fuzz.token_set_ratio(*(place.casefold() for place in places)) >= _SAME_PLACE
    if YEAR in (sure.when.grain, vague.when.grain):
        return alike
    return alike or not all(places) or vague.when.grain not in (ARTICLE, UNKNOWN)
