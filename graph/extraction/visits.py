"""Visits: an official of one side goes to a place of another."""

from __future__ import annotations

from graph.extraction.clauses import objects
from graph.extraction.drafts import Draft, any_official, draft, note_titles, sides
from graph.extraction.front import country_end
from graph.extraction.mentions import Mention
from graph.extraction.places import Place, place_of
from graph.extraction.rows import actor_starting, in_phrase
from graph.extraction.scene import Scene
from graph.extraction.subjects import doer
from graph.extraction.tokens import Sent
from graph.lexicon.meetings import MeetingVerb, meeting_words
from graph.lexicon.states import name_of
from graph.model import Ref, Status

_VERB_WITHIN = 12
_NOUN_WITHIN = 18
_PLAN_WITHIN = 5
_RELATIVE = {"that", "which"}
_JOINERS = {",", "and", "then", "later", "also", "finally"}
_JOINERS_WITHIN = 4


def read_visit(scene: Scene, i: int, end: int, verb: MeetingVerb, status: Status) -> list[Draft]:
    """Reads "X visited Y", "X arrived in Y", "the trip took X to Y and Z".

    Args:
        scene: The sentence.
        i: First token of the verb.
        end: Token behind it.
        verb: What is known of the verb.
        status: Whether the visit took place.

    Returns:
        One visit a state; nothing where no place, no foreign visitor or, with weak verbs, no word of a visit is named.
    """
    visitors, start = _carried(scene.sent, i, end) if verb.carries else (doer(scene.sent, i), end)
    places = _destinations(scene, start, verb.to) if verb.to else _row(scene, end)
    if verb.sends and (not places or meeting_words().sent.isdisjoint(scene.sent.lows[end : places[0].at])):
        return []
    if verb.official and not any_official(scene, scene.discourse.all_refs(visitors)):
        return []
    if not verb.sends and not any(_travels(scene, mention) for mention in visitors):
        return []
    if verb.weak and not verb.official and not any(_speaks_of_visit(low) for low in scene.sent.lows):
        return []
    return _visits(scene, i, visitors, places, status)


def read_visit_noun(scene: Scene, i: int, end: int, doers: list[Mention], status: Status) -> list[Draft]:
    """Reads "Powell's visit to Ankara", "the visit of the Mongolian President to Bishkek", "paid a visit to Tunisia".

    Args:
        scene: The sentence.
        i: First token of the noun.
        end: Token behind it.
        doers: Who owns the noun or does the verb before it; those behind "of" or "by" come first.
        status: Whether the visit took place.

    Returns:
        One visit a state; nothing where no place or no foreign visitor is named.
    """
    sent = scene.sent
    places = _place_before(scene, i)
    visitors: list[Mention] = []
    for k in range(end, min(end + _NOUN_WITHIN, len(sent))):
        low = sent.lows[k]
        behind = k in {end, places[-1].end} if places else True
        if (low == "to" or (low == "in" and sent.lows[k - 1] in meeting_words().legs)) and not places:
            places = _row(scene, k + 1)
        elif low in {"of", "by"} and not visitors and behind:
            visitors = objects(sent, k + 1)
        elif low in _RELATIVE and not visitors and (planner := actor_starting(sent, k + 1)) is not None and behind:
            visitors = [planner]
            if status == "held" and meeting_words().planned.find(sent.lows, planner.end, planner.end + _PLAN_WITHIN):
                status = "planned"
        elif low in {".", ";"} or low in _RELATIVE or (low == "," and places and k >= places[-1].end):
            break
    if not visitors or _same_unnamed(scene, visitors, doers):
        visitors = doers
    if not any(_travels(scene, mention) for mention in visitors):
        return []
    return _visits(scene, i, visitors, places, status)


def _same_unnamed(scene: Scene, visitors: list[Mention], doers: list[Mention]) -> bool:
    """Whether "a visit by a foreign minister" is that of the minister who is named as its doer."""
    refs, named = scene.discourse.all_refs(visitors), scene.discourse.all_refs(doers)
    if any(ref.kind == "person" for ref in refs) or not any(ref.kind == "person" for ref in named):
        return False
    return sides(scene, visitors) == sides(scene, doers)


def _carried(sent: Sent, verb: int, end: int) -> tuple[list[Mention], int]:
    """Who is taken somewhere, and the token behind: "him" in "a tour takes him to X" is whom the sentence is about."""
    found = objects(sent, end)
    if not found:
        return [], end
    behind = found[-1].end
    if found[0].kind == "pronoun":
        about = [mention for mention in sent.mentions if mention.kind == "person" and not in_phrase(sent, mention)]
        found = [*about, *found][:1] if about and about[0].start < verb else found
    return found, behind


def _place_before(scene: Scene, noun: int) -> list[Place]:
    """The place right before the noun: "a Moscow visit by X"."""
    for n in (1, 2, 3):
        place = place_of(scene.sent, noun - n, scene.gazetteer) if noun >= n else None
        if place is not None and place.end == noun and place.at == noun - n and not _is_demonym(scene, place):
            return [place]
    return []


def _is_demonym(scene: Scene, place: Place) -> bool:
    mention = scene.sent.cover[place.at]
    return mention is not None and mention.kind == "adjective"


def _row(scene: Scene, start: int) -> list[Place]:
    """The places that begin at `start`, one a state: "Kenya, Ghana and Togo"; "Nairobi, Kenya" is one."""
    sent = scene.sent
    found: list[Place] = []
    place = place_of(sent, start, scene.gazetteer)
    if place is None and (host := _the_country(scene, start)) is not None:
        return [host]
    while place is not None:
        if place.state not in {other.state for other in found}:
            found.append(place)
        k = place.end
        while k - place.end < _JOINERS_WITHIN and sent.word(k) in _JOINERS:
            k += 1
        place = place_of(sent, k, scene.gazetteer) if k > place.end else None
    return found


def _the_country(scene: Scene, start: int) -> Place | None:
    """The state that "the country" or "the sultanate" means: that of the last host, else the article's own."""
    end = country_end(scene.sent, start)
    if scene.sent.word(start) not in {"the", "this"} or end == start:
        return None
    sides = [scene.discourse.sides_of(ref) for ref in scene.discourse.sides]
    hosts = [ref.key for found in sides for ref in found if ref.kind == "state"]
    home = scene.discourse.host.key if scene.discourse.host is not None and scene.discourse.host.kind == "state" else ""
    code = home or scene.discourse.home or next(iter(hosts), "")
    return Place(name_of(code), code, start, end) if code else None


def _destinations(scene: Scene, start: int, prepositions: frozenset[str]) -> list[Place]:
    """The places behind the "in" or "to" of a verb of movement."""
    for k in range(start, min(start + _VERB_WITHIN, len(scene.sent))):
        if scene.sent.lows[k] in prepositions:
            found = _row(scene, k + 1)
            if found:
                return found
        if scene.sent.lows[k] in {".", ";"}:
            break
    return []


def _speaks_of_visit(low: str) -> bool:
    return "visit" in low or low in meeting_words().travel


def _visits(scene: Scene, at: int, visitors: list[Mention], places: list[Place], status: Status) -> list[Draft]:
    """Makes a draft a place; those of a journey to several places know only roughly when they were there."""
    found = [one for place in places for one in _visit(scene, at, visitors, place, status)]
    for one in found:
        one.leg = len(places) > 1
    return found


def _travels(scene: Scene, mention: Mention) -> bool:
    """Whether the mention is of officials or a delegation: fans, firms and flights go to places, too."""
    if mention.kind == "pronoun":
        return any(ref.kind != "state" for ref in scene.discourse.refs(mention))
    if mention.kind != "state":
        return mention.kind != "adjective"
    return not meeting_words().sent.isdisjoint(scene.sent.lows[mention.start : mention.end + 1])


def _visit(scene: Scene, at: int, visitors: list[Mention], place: Place, status: Status) -> list[Draft]:
    """Makes the draft; visitors are officials, or states and organizations, not all of the place's own side.

    An envoy who travels in the state he is sent to pays it no visit.
    """
    discourse = scene.discourse
    if visitors and all(mention.host == place.state for mention in visitors):
        return []
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
