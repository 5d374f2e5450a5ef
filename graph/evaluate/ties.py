"""Comparing which sides an article ties together."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.evaluate.case import Case
from graph.evaluate.events import spoken
from graph.evaluate.likeness import is_code, same_organization, same_side

Pair = frozenset[str]

MOST = 10
"""Pairs that an article counts for at most: a summit of fifteen must not outweigh thirty articles on two states."""


def compare_ties(case: Case) -> None:
    """Counts the pairs of sides that a meeting or a statement ties together."""
    wanted, found = _gold_pairs(case), _claimed_pairs(case)
    right = sum(any(_same(pair, other) for other in found) for pair in wanted)
    wrong = sum(not any(_same(other, pair) for other in wanted) for pair in found)
    share = MOST / max(MOST, len(wanted), len(found))
    case.scores.sets["ties"].add(share * right, share * wrong, share * (len(wanted) - right))


def _same(one: Pair, other: Pair) -> bool:
    (a, b), (c, d) = tuple(one), tuple(other)
    return (same_side(a, c) and same_side(b, d)) or (same_side(a, d) and same_side(b, c))


def _pairs(left: Iterable[str], right: Collection[str]) -> set[Pair]:
    return {frozenset((one, other)) for one in left for other in right if not same_side(one, other)}


def _gold_pairs(case: Case) -> set[Pair]:
    homes = case.gold.homes
    found: set[Pair] = set()
    for meeting in case.gold.meetings:
        if meeting.status != "cancelled":
            sides = {*meeting.sides, *(side for name in meeting.participants for side in homes.get(name, ()))}
            found |= _pairs(sides, sides)
    for statement in case.gold.statements:
        found |= _pairs(_gold_sides(case, statement.speakers), _gold_sides(case, statement.toward))
    return found


def _gold_sides(case: Case, names: Iterable[str]) -> set[str]:
    """The states and international organizations behind names of an annotation."""
    homes, people = case.gold.homes, case.gold.names
    found: set[str] = set()
    for name in names:
        if homes.get(name):
            found |= homes[name]
        elif name in people:
            continue
        elif is_code(name) or any(same_organization(name, other) for other in case.gold.organizations):
            found.add(name)
        elif case.graph.bodies.state_of(name):
            found.add(case.graph.bodies.state_of(name))
    return found


def _claimed_pairs(case: Case) -> set[Pair]:
    found: set[Pair] = set()
    for meeting in case.claims.meetings:
        if meeting.status != "cancelled":
            found |= _pairs(meeting.sides, meeting.sides)
    for statement in spoken(case):
        found |= _pairs(_claimed_sides(case, statement.speakers), _claimed_sides(case, statement.toward))
    return found


def _claimed_sides(case: Case, nodes: Iterable[str]) -> set[str]:
    return {side for node in nodes for side in _sides_of(case, node)}


def _sides_of(case: Case, node: str) -> Collection[str]:
    """The states and international organizations behind a node of the graph."""
    kind, name = case.graph.kind(node), case.graph.name(node)
    if kind == "person":
        return case.graph.serves(node)
    of = case.graph.bodies.of(name) if kind == "organization" else ""
    if of:
        return {of}
    known = (*case.gold.organizations, *sorted(case.claims.organizations))
    return {name} if kind == "state" or any(same_organization(name, other) for other in known) else ()
