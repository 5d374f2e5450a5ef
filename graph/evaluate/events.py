"""Comparing the meetings and statements of an article."""

from __future__ import annotations

from rapidfuzz import fuzz

from graph.evaluate.case import Case, pair_up
from graph.evaluate.claims import ClaimedMeeting, ClaimedStatement
from graph.evaluate.gold import GoldMeeting, GoldStatement
from graph.evaluate.likeness import among, folded, plain, same_side

PLACE = 80
"""Likeness (of the words they share) from which two places are one."""

ANCHOR_WORDS = 6
"""Words of a statement's anchor that the evidence must hold in a row."""

HEADLINE = 90
"""Likeness above which a sentence is the headline."""

SHOWN = 90
"""Characters of a sentence shown in a difference."""


def compare_meetings(case: Case) -> None:
    """Counts meetings and their participants; of those found, status, mode, date and place."""
    gold, claims = case.gold.meetings, case.claims.meetings
    pairs = pair_up(gold, claims, lambda one, other: _same_meeting(case, one, other), 0.5)
    case.scores.sets["meetings"].add(len(pairs), len(claims) - len(pairs), len(gold) - len(pairs))
    found, claimed = dict(pairs), {j for _, j in pairs}
    for i, meeting in enumerate(gold):
        if i not in found:
            who = list(meeting.participants or meeting.sides)
            case.differ("meeting missed", f"{meeting.status} {meeting.mode} {who} | {meeting.anchor}")
        _count_participants(case, meeting, claims[found[i]] if i in found else None)
    for j, claim in enumerate(claims):
        if j not in claimed:
            who = [case.called(node) for node in claim.people] or sorted(claim.sides)
            case.differ("meeting wrong", f"{claim.status} {claim.mode} {who} | {claim.evidence[:SHOWN]}")
            case.scores.sets["participants"].add(0, len(set(claim.people)), 0)
    for i, j in pairs:
        _compare_meeting(case, gold[i], claims[j])


def _same_meeting(case: Case, gold: GoldMeeting, claim: ClaimedMeeting) -> float:
    """How well two meetings agree: by their people, by their sides where it names one person or nobody.

    Below 0.5 they are two meetings; what else agrees (sides, mode, status, day) only decides between several.
    """
    people = {case.called(node) for node in claim.people}
    named = set(gold.participants)
    sides = _harmony(among(gold.sides, claim.sides), len(gold.sides), len(claim.sides))
    if not gold.sides or not claim.sides:
        sides = 0.0
    if len(gold.participants) > 1:
        score = _harmony(len(named & people), len(named), len(people))
    elif named:
        score = min(_harmony(len(named & people), 1, len(people)), sides)
    else:
        score = sides if len(people) < 2 else 0.0
    if score < 0.5:
        return 0.0
    extra = 0.05 * (gold.mode == claim.mode) + 0.02 * (gold.status == claim.status) + 0.02 * _same_day(gold, claim)
    return score + 0.2 * sides + extra


def _harmony(common: int, left: int, right: int) -> float:
    return 2 * common / (left + right) if left + right else 0.0


def _same_day(gold: GoldMeeting, claim: ClaimedMeeting) -> bool:
    """Whether the claim's date agrees as far as the annotation knows it."""
    return bool(gold.date) and claim.date[: len(gold.date)] == gold.date


def _count_participants(case: Case, gold: GoldMeeting, claim: ClaimedMeeting | None) -> None:
    wanted = set(gold.participants)
    found = {case.called(node) for node in claim.people} if claim else set()
    case.scores.sets["participants"].add(len(wanted & found), len(found - wanted), len(wanted - found))


def _compare_meeting(case: Case, gold: GoldMeeting, claim: ClaimedMeeting) -> None:
    anchor = gold.anchor
    case.answer("meeting status", gold.status == claim.status, f"{gold.status} not {claim.status} | {anchor}")
    case.answer("meeting mode", gold.mode == claim.mode, f"{gold.mode} not {claim.mode} | {anchor}")
    if gold.date:
        case.answer("meeting date", _same_day(gold, claim), f"{gold.date} not {claim.date} | {anchor}")
    if gold.place:
        likeness = fuzz.token_set_ratio(folded(gold.place), folded(claim.place)) if claim.place else 0
        case.answer("meeting place", likeness >= PLACE, f"{gold.place} not {claim.place} | {anchor}")


def spoken(case: Case) -> list[ClaimedStatement]:
    """The claimed statements whose sentence is not just the headline, which annotations leave out."""
    title = plain(case.gold.title)

    def is_headline(sentence: str) -> bool:
        return bool(title) and len(sentence) <= len(title) + 5 and fuzz.ratio(sentence, title) > HEADLINE

    return [statement for statement in case.claims.statements if not is_headline(plain(statement.evidence))]


def compare_statements(case: Case) -> None:
    """Counts statements found with one of their speakers; of those found, act and whom they concern."""
    gold, claims = case.gold.statements, spoken(case)
    pairs = pair_up(gold, claims, lambda one, other: _same_statement(case, one, other), 0.9)
    case.scores.sets["statements"].add(len(pairs), len(claims) - len(pairs), len(gold) - len(pairs))
    found, claimed = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, statement in enumerate(gold):
        if i not in found:
            case.differ("statement missed", f"{list(statement.speakers)} {statement.act} | {statement.anchor}")
    for j, claim in enumerate(claims):
        if j not in claimed:
            who = sorted(case.called(node) for node in claim.speakers)
            case.differ("statement wrong", f"{who} {claim.act} | {claim.evidence[:SHOWN]}")
    for i, j in pairs:
        _compare_statement(case, gold[i], claims[j])


def _same_statement(case: Case, gold: GoldStatement, claim: ClaimedStatement) -> float:
    """1 for the same sentence and one of its speakers, a little more if the act agrees too."""
    anchor = " ".join(plain(gold.anchor).split()[:ANCHOR_WORDS])
    if anchor not in plain(claim.evidence):
        return 0.0
    return (1.0 if _same_speaker(case, gold, claim) else 0.0) + 0.1 * (gold.act == claim.act)


def _same_speaker(case: Case, gold: GoldStatement, claim: ClaimedStatement) -> bool:
    found = {case.called(node) for node in claim.speakers}
    if found.intersection(gold.speakers):
        return True
    bodies = [name for name in gold.speakers if name not in case.gold.names]
    known = [name for name in found if not name.startswith("?")]
    return any(same_side(one, other) or case.graph.bodies.same(one, other) for one in bodies for other in known)


def _compare_statement(case: Case, gold: GoldStatement, claim: ClaimedStatement) -> None:
    case.answer("statement act", gold.act == claim.act, f"{gold.act} not {claim.act} | {gold.anchor}")
    if not gold.toward:
        return
    homes = case.gold.homes
    wanted = {side for name in gold.toward for side in homes.get(name) or {name}}
    found = frozenset(side for node in claim.toward for side in case.graph.serves(node) or {case.graph.name(node)})
    right = among(wanted, found) > 0
    case.answer("statement toward", right, f"{sorted(wanted)} not {sorted(found)} | {gold.anchor}")
