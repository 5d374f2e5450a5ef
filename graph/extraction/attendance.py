"""Who else took part: "the talks were attended by X", "Y took part in the meeting", "in the presence of Z"."""

from __future__ import annotations

from graph.extraction.clauses import objects
from graph.extraction.drafts import Draft, note_titles
from graph.extraction.holding import holding
from graph.extraction.mentions import Mention
from graph.extraction.partners import attenders
from graph.extraction.scene import Scene
from graph.extraction.subjects import doer, subject
from graph.lexicon.meetings import meeting_words
from graph.model import Mode

_DEFINITE = {"the", "this", "these", "both"}


def read_attendance(scene: Scene, i: int, end: int, head: int, mode: Mode) -> list[Draft]:
    """Reads who took part in a meeting told before.

    Args:
        scene: The sentence.
        i: First token of the meeting noun.
        end: Token behind it.
        head: First token of its noun phrase.
        mode: How the noun says that they met.

    Returns:
        A draft that only adds people to the meeting told last, or nothing where the noun is not "the meeting" or
        nobody is said to attend.
    """
    if mode == "visit" or scene.sent.lows[head] not in _DEFINITE:
        return []
    hold = holding(scene.sent, head, end)
    present = attenders(scene.sent, end)
    if not present and hold is not None and hold < head:
        attends = meeting_words().attending.match(scene.sent.lows, hold) is not None
        present = doer(scene.sent, hold) if attends else []
    return _added(scene, i, present, mode)


def read_represented(scene: Scene) -> list[Draft]:
    """Reads "Chad and Niger were represented by their ministers, X and Y"."""
    sent = scene.sent
    i = sent.lows.index("represented") if "represented" in sent.lows else -1
    if i < 0 or sent.word(i + 1) != "by" or sent.cover[i] is not None:
        return []
    envoys = objects(sent, i + 2)
    behind = [m for m in sent.mentions if envoys and m.kind == "person" and m.start >= envoys[-1].end]
    return _added(scene, i, [*subject(sent, i), *envoys, *behind], "in_person")


def add_escorts(scene: Scene, drafts: list[Draft]) -> None:
    """Adds to the meetings of a sentence those in whose presence or company they were held."""
    sent = scene.sent
    for i in range(len(sent) if drafts else 0):
        hit = meeting_words().escorts.match(sent.lows, i) if sent.cover[i] is None else None
        if hit is None:
            continue
        company = objects(sent, i + hit[0])
        refs = [ref for ref in scene.discourse.all_refs(company) if ref.kind == "person"]
        for one in drafts:
            one.actors += [ref for ref in refs if ref not in one.actors and scene.discourse.people[ref.key].official]
            note_titles(scene, one, company)


def _added(scene: Scene, at: int, present: list[Mention], mode: Mode) -> list[Draft]:
    """The draft of those present, if any of them is known to stand for a side."""
    refs = [ref for ref in scene.discourse.all_refs(present) if scene.discourse.sides_of(ref)]
    if not refs:
        return []
    one = Draft(scene.sent.index, at, refs, mode, "held", sure=False, adds=True, evidence=[scene.sent.index])
    note_titles(scene, one, present)
    return [one]
