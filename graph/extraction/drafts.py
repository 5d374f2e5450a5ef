"""Drafts: meetings as single sentences report them."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.extraction.memory import is_state
from graph.extraction.mentions import Mention
from graph.extraction.places import where
from graph.extraction.scene import Scene
from graph.lexicon.meetings import meeting_words
from graph.model import Mode, Ref, Status


@dataclass(slots=True)
class Draft:
    """A meeting as one sentence reports it.

    Attributes:
        sent: Index of the sentence.
        at: Token of the verb or noun that reports it.
        actors: Who took part, in order.
        mode: in_person, phone, video or visit.
        status: held, planned or cancelled.
        place: Where, "" if not said here.
        date: When, "" if not said here.
        within: When what belongs to it was, if it lasted several days: their month; "" otherwise.
        host: Who received, if anybody.
        roles: Title each actor appears with.
        sure: Whether verb and both sides stand in one clause; the unsure only confirm what is known.
        gathering: Whether it is a summit or session of an organization, whoever else is said to take part.
        adds: Whether it only adds people to the meeting told last.
        summons: Whether an envoy was called in.
        leg: Whether it is one of several visits told as one journey, whose days are not told yet.
        evidence: Indices of the sentences that report it.
    """

    sent: int
    at: int
    actors: list[Ref]
    mode: Mode
    status: Status
    place: str = ""
    date: str = ""
    within: str = ""
    host: Ref | None = None
    roles: dict[Ref, str] = field(default_factory=dict)
    sure: bool = True
    gathering: bool = False
    adds: bool = False
    summons: bool = False
    leg: bool = False
    evidence: list[int] = field(default_factory=list)


def draft(scene: Scene, at: int, actors: list[Ref], mode: Mode, status: Status) -> list[Draft]:
    """Makes the draft of a meeting.

    Args:
        scene: The sentence that reports it.
        at: Token of the verb or noun.
        actors: Who took part; people without any office or state are left out.
        mode: How.
        status: Whether it was held.

    Returns:
        The draft, or nothing where officials of fewer than two sides took part, or only people without any office.
        Officials whose state is not known count as a side of their own, but for visits.
    """
    people = scene.discourse.people
    kept = [
        ref for ref in dict.fromkeys(actors) if ref.kind != "person" or people[ref.key].public or people[ref.key].home
    ]
    homeless = any(ref.kind == "person" and not people[ref.key].home for ref in kept)
    if not (homeless and mode != "visit" and len(kept) > 1):
        sides = {side for ref in kept for side in scene.discourse.sides_of(ref)}
        if len(sides) < 2 or not any(side.kind == "state" or not is_state(side.key) for side in sides):
            return []
    if all(ref.kind == "person" and not people[ref.key].titles and not people[ref.key].known for ref in kept):
        return []
    place = where(scene.sent, at, scene.gazetteer) if mode == "in_person" else ""
    return [Draft(scene.sent.index, at, kept, mode, status, place, evidence=[scene.sent.index])]


def draft_of(scene: Scene, at: int, mentions: list[Mention], mode: Mode, status: Status) -> list[Draft]:
    """Makes the draft of one meeting of all actors mentioned, with the titles they appear with."""
    found = draft(scene, at, scene.discourse.all_refs(mentions), mode, status)
    for one in found:
        note_titles(scene, one, mentions)
    return found


def drafts_between(
    scene: Scene,
    at: int,
    left: list[Mention],
    right: list[Mention],
    mode: Mode,
    status: Status,
    behind: int | None = None,
) -> list[Draft]:
    """Makes the drafts of meetings between two rows of actors.

    Args:
        scene: The sentence that reports them.
        at: Token of the verb or noun.
        left: One side, which takes part in each meeting.
        right: The other side: one meeting with all, or one with each counterpart where they were met one by one.
        mode: How.
        status: Whether they were held.
        behind: Token behind which the place is looked for, if not behind `at`.

    Returns:
        The drafts, with the titles that the actors appear with.
    """
    ours = scene.discourse.all_refs(left)
    theirs = [ref for ref in scene.discourse.all_refs(right) if ref not in ours]
    groups = _one_by_one(scene, at, theirs, mode) if len(right) > 1 or mode == "phone" else [theirs]
    found = [one for group in groups for one in draft(scene, at, ours + group, mode, status)]
    for one in found:
        if behind is not None and one.mode == "in_person":
            one.place = where(scene.sent, behind, scene.gazetteer)
        note_titles(scene, one, [*left, *right])
    return found


def _one_by_one(scene: Scene, at: int, refs: list[Ref], mode: Mode) -> list[list[Ref]]:
    """Splits a row of counterparts of different states into single meetings; people of one state met together."""
    words = meeting_words()
    if len(refs) < 2 or mode == "visit" or not words.together.isdisjoint(scene.sent.lows[at:]):
        return [refs]
    if not words.apart.isdisjoint(scene.sent.lows):
        return [[ref] for ref in refs]
    by_side: dict[tuple[Ref, ...], list[Ref]] = {}
    for ref in refs:
        by_side.setdefault(tuple(scene.discourse.sides_of(ref)), []).append(ref)
    return list(by_side.values())


def note_titles(scene: Scene, one: Draft, mentions: list[Mention]) -> None:
    """Writes the titles that actors are mentioned with into a draft."""
    for mention in mentions:
        for ref in scene.discourse.refs(mention):
            if mention.titles:
                one.roles.setdefault(ref, mention.titles[0].text)


def any_official(scene: Scene, refs: list[Ref]) -> bool:
    """Whether somebody of them holds an office."""
    return any(ref.kind == "person" and scene.discourse.people[ref.key].official for ref in refs)


def sides(scene: Scene, mentions: list[Mention]) -> set[Ref]:
    """The states and organizations that the actors mentioned stand for."""
    return {side for ref in scene.discourse.all_refs(mentions) for side in scene.discourse.sides_of(ref)}
