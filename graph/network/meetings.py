"""Meetings of the graph: one node for each group of reports, whoever took part, and the articles that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.model import Evidence, Extraction
from graph.network.actors import Actors
from graph.network.ledger import Ledger
from graph.network.resolved import Attributes, known
from graph.network.same_meeting import Told

Places = dict[tuple[str, int], str]
"""Article id and number of a meeting in it -> node of the meeting."""

_NAMES_IN_ID = 4
_SIDES = 2
_NAMES_IN_LABEL = 3


def told(extraction: Extraction, actors: Actors) -> list[Told]:
    """The meetings of one article, their participants as nodes.

    Args:
        extraction: The article.
        actors: Where its names lead to.

    Returns:
        One report for each meeting of two sides or more, in the order of the article: an article may leave open
        whom somebody serves, and the resolution show that all are of one state.
    """
    article = extraction.article
    reports = []
    for number, meeting in enumerate(extraction.meetings):
        nodes = frozenset(actors.node(article.id, participant.ref) for participant in meeting.participants)
        people = frozenset(node for node in nodes if node.startswith("person:"))
        sides = frozenset(side for node in nodes for side in actors.sides(article.id, node))
        if len(sides) < _SIDES:
            continue
        reports.append(Told(article, number, meeting, people, nodes - people, sides))
    return reports


def add_meetings(ledger: Ledger, actors: Actors, groups: Sequence[Sequence[Told]]) -> Places:
    """Writes meetings into a ledger.

    Args:
        ledger: Where to.
        actors: Where the names of the articles lead to.
        groups: The reports of each meeting, the surest one first.

    Returns:
        Where each article's meetings are found.
    """
    places: Places = {}
    taken: Counter[str] = Counter()
    for reports in groups:
        names = _participants(reports, actors)
        base = _id(reports[0], names)
        taken[base] += 1
        node = base if taken[base] == 1 else f"{base}:{taken[base]}"
        ledger.nodes[node] = _attributes(reports, [actors.labels[name] for name in names])
        for name, role in sorted(_roles(reports, actors).items()):
            ledger.edges[name, node, "took_part"] = known(role=role)
        for report in reports:
            places[report.article.id, report.number] = node
            ledger.edges.setdefault((node, f"article:{report.article.id}", "reported_in"), _words(report))
    return places


def _attributes(reports: Sequence[Told], names: Sequence[str]) -> Attributes:
    """What the reports say together: the surest tells date and status, the others add what it leaves out."""
    meetings = [report.meeting for report in reports]
    first = meetings[0]
    earliest = min(reports, key=lambda report: (report.article.published or "9999", report.article.id, report.number))
    return known(
        kind="meeting",
        label=_label(names, first.date),
        date=first.date,
        date_from=first.date_from if first.date else "",
        place=_usual(meeting.place for meeting in meetings),
        mode=_usual(meeting.mode for meeting in meetings),
        status=first.status,
        topics=sorted({topic for meeting in meetings for topic in meeting.topics}),
        evidence=_words(earliest).get("evidence"),
    )


def _words(report: Told) -> Attributes:
    return evidence_attributes(report.meeting.evidence[0]) if report.meeting.evidence else {}


def evidence_attributes(evidence: Evidence) -> Attributes:
    """The attributes of a `reported_in` edge."""
    return known(evidence=evidence.text, start=evidence.start, end=evidence.end)


def _usual(values: Iterable[str]) -> str:
    """The value most reports give; of several the longest, then the first by alphabet; "" if there is none."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default="")


def _roles(reports: Sequence[Told], actors: Actors) -> dict[str, str]:
    """Who took part, and the title they appeared with in most reports ("" without any)."""
    titles: dict[str, list[str]] = {}
    for report in reports:
        for participant in report.meeting.participants:
            node = actors.node(report.article.id, participant.ref)
            titles.setdefault(node, []).append(participant.role)
    return {node: _usual(given) for node, given in titles.items()}


def _participants(reports: Sequence[Told], actors: Actors) -> list[str]:
    """The nodes that name a meeting: people, and where fewer than two are named the bodies they do not stand for."""
    people = sorted({node for report in reports for node in report.people})
    if len(people) > 1:
        return people
    bodies = {node for report in reports for node in report.bodies}
    own = {side for report in reports for person in report.people for side in actors.sides(report.article.id, person)}
    return people + sorted(bodies - own)


def _id(surest: Told, names: Sequence[str]) -> str:
    slugs = [name.partition(":")[2].lower() for name in names]
    more = [f"{len(slugs) - _NAMES_IN_ID}-more"] if len(slugs) > _NAMES_IN_ID else []
    return f"meeting:{surest.meeting.date or surest.article.id}:{'+'.join(slugs[:_NAMES_IN_ID] + more)}"


def _label(names: Sequence[str], date: str) -> str:
    shown = " – ".join(names[:_NAMES_IN_LABEL])
    if len(names) > _NAMES_IN_LABEL:
        shown += f" and {len(names) - _NAMES_IN_LABEL} more"
    return ", ".join(part for part in (shown or "Meeting", date) if part)
