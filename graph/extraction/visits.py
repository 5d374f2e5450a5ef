"""Visits: an official of one side goes to a place of another."""

from __future__ import annotations

from graph.extraction.clauses import objects
from graph.extraction.drafts import Draft, any_official, draft, note_titles
from graph.extraction.mentions import Mention
from graph.extraction.places import Place, place_of
from graph.extraction.scene import Scene
from graph.extraction.subjects import doer
from graph.lexicon.language import MeetingVerb, meeting_words
from graph.model import Ref, Status

_VERB_WITHIN = 12
_NOUN_WITHIN = 18
_TO = {"in", "to", "at", "for", "into"}


def read_visit(scene: Scene, i: int, end: int, verb: MeetingVerb, status: Status) -> list[Draft]:
    """Reads "X visited Y", "X arrived in Y".

    Args:
        scene: The sentence.
        i: First token of the verb.
        end: Token behind it.
        verb: What is known of the verb.
        status: Whether the visit took place.

    Returns:
        The visit, or nothing where no place, no foreign visitor or, with weak verbs, no word of a visit is named.
    """
    place = _destination(scene, end) if verb.links == "to" else place_of(scene.sent, end, scene.gazetteer)
    if place is None:
        return []
    visitors = doer(scene.sent, i)
    if verb.official and not any_official(scene, scene.discourse.all_refs(visitors)):
        return []
    if verb.weak and not verb.official and not any(_speaks_of_visit(low) for low in scene.sent.lows):
        return []
    return _visit(scene, i, visitors, place, status)


def read_visit_noun(scene: Scene, i: int, end: int, doers: list[Mention], status: Status) -> list[Draft]:
    """Reads "Powell's visit to Ankara", "the visit of the Mongolian President to Bishkek", "paid a visit to Tunisia".

    Args:
        scene: The sentence.
        i: First token of the noun.
        end: Token behind it.
        doers: Who owns the noun or does the verb before it; those behind "of" or "by" come first.
        status: Whether the visit took place.

    Returns:
        The visit, or nothing where no place or no foreign visitor is named.
    """
    sent = scene.sent
    place: Place | None = None
    visitors: list[Mention] = []
    for k in range(end, min(end + _NOUN_WITHIN, len(sent))):
        low = sent.lows[k]
        if low == "to" and place is None:
            place = place_of(sent, k + 1, scene.gazetteer)
        elif low in {"of", "by"} and not visitors:
            visitors = objects(sent, k + 1)
        elif low in {".", ";", "which", "that"} or (low == "," and place is not None):
            break
    return _visit(scene, i, visitors or doers, place, status) if place is not None else []


def _destination(scene: Scene, end: int) -> Place | None:
    """The place behind the "in" or "to" of a verb of movement."""
    for k in range(end, min(end + _VERB_WITHIN, len(scene.sent))):
        if scene.sent.lows[k] in _TO:
            place = place_of(scene.sent, k + 1, scene.gazetteer)
            if place is not None:
                return place
        if scene.sent.lows[k] in {".", ";"}:
            break
    return None


def _speaks_of_visit(low: str) -> bool:
    return "visit" in low or low in meeting_words().travel


def _visit(scene: Scene, at: int, visitors: list[Mention], place: Place, status: Status) -> list[Draft]:
    """Makes the draft; visitors are officials, or states and organizations, not all of the place's own side."""
    discourse = scene.discourse
    refs = [ref for ref in discourse.all_refs(visitors) if ref.kind == "person" or discourse.sides_of(ref)]
    people = [ref for ref in refs if ref.kind == "person"]
    if not refs or not place.state or (people and not any_official(scene, people)):
        return []
    host = Ref("state", place.state)
    if all(set(discourse.sides_of(ref)) <= {host} for ref in refs):
        return []
    found = draft(scene, at, [*refs, host], "visit", status)
    for one in found:
        one.place = place.name
        one.host = host
        note_titles(scene, one, visitors)
    return found
