"""Where something takes place: cities, states and venues named in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.affiliations import inside_proper_name
from graph.extraction.dates import ruler
from graph.extraction.heads import written
from graph.extraction.names import opens_name
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, calendar, grammar, roles
from graph.lexicon.ordinary import is_ordinary
from graph.lexicon.states import form_key, load_states, state_forms

_WITHIN = 40
_BREAK = 8  # tokens, and borders of clauses, within which a city belongs to a venue
_BEFORE = 4  # how much farther than one behind the verb a place before it counts, in tokens
_LONGEST_VENUE = 7
_LONGEST_FRONT = 5
_LONGEST_NAME = 5
_LONGEST_EVENT = 7
_LONGEST_STAY = 14
_GOING = {"to", "in", "at", "for", "into", "from"}
_IN_VENUES = {"the", "of", "de", "his", "her", "office"}
_PREPOSITIONS = {"in", "at", "near", "outside"}
_TOWARD = {"to"}
_IN_TITLES = {"person", "role"}


class Place(NamedTuple):
    """A place.

    Attributes:
        name: As written; a capital that is only described ("the Serbian capital") by its name.
        state: The state it lies in or is (alpha-2), "" if unknown.
        at: First token.
        end: Token behind it.
        city: Whether it is a city, and not a state or venue.
    """

    name: str
    state: str
    at: int
    end: int
    city: bool = False


def place_of(sent: Sent, i: int, gazetteer: Gazetteer) -> Place | None:
    """Reads a state or city.

    Args:
        sent: The sentence.
        i: Where it is named; adverbs and words as "the neighbouring" may come first.
        gazetteer: Names of places.

    Returns:
        The place, or None.
    """
    i = _behind_front(sent, i)
    if not sent.is_cap(i):
        return None
    hit = gazetteer.match(sent.tokens, sent.lows, i)
    if hit is not None and hit[1].code and hit[1].kind != "metonym":
        n, entry = hit
        capital = i + n + (sent.word(i + n) == "'s")
        if entry.kind in {"name", "demonym"} and sent.word(capital) == "capital":
            return Place(_capital(entry.code), entry.code, i, capital + 1, city=True)
        if entry.kind in {"name", "capital"} and not inside_proper_name(sent, i, n):
            name = written(sent, i, i + n)
            return Place(name, entry.code, i, i + n, entry.kind == "capital")
    city = gazetteer.places.match(sent.lows, i)
    if city is not None:
        return Place(written(sent, i, i + city[0]), city[1], i, i + city[0], city=True)
    return None


def _behind_front(sent: Sent, i: int) -> int:
    """Token behind what may stand before a place: "nearby", "the port city of", "the capital,"."""
    while sent.word(i) in grammar().before_place or sent.word(i) in grammar().adverbs:
        i += 1
        if sent.word(i) == "," and sent.lows[i - 1] == "capital":
            i += 1
    for k in range(i, min(i + _LONGEST_FRONT, len(sent) - 1)):
        if sent.lows[k] == "of" and sent.lows[k - 1] in grammar().place_nouns:
            return k + 1
    return i


def _capital(code: str) -> str:
    """The name of a state's capital, without what only tells it from others ("Washington, D.C.")."""
    return next(iter(load_states()[code].capitals), "").split(",")[0]


def places_in(sent: Sent, gazetteer: Gazetteer) -> list[Place]:
    """The places that a sentence puts something in: behind "in", "at", "near", "outside"; venues behind "to", too.

    Those that only tell where what is talked of is ("the situation in Haiti") or belong to a title are none.
    """
    found: list[Place] = []
    for k in range(len(sent) - 1):
        low = sent.lows[k]
        if low in _TOWARD:
            venue = _venue(sent, k + 1)
            found += [venue] if venue is not None else []
        if low in calendar().beside_events and sent.lows[k + 1] == "of":
            event = _event(sent, k + 2, gazetteer)
            found += [event] if event is not None else []
        if low not in _PREPOSITIONS or _in_title(sent, k) or sent.word(k - 1) in grammar().not_where:
            continue
        place = place_of(sent, k + 1, gazetteer)
        place = place or _behind_venue(sent, k + 1, gazetteer) or _venue(sent, k + 1) or _unknown(sent, k, gazetteer)
        found += [place] if place is not None else []
    return found


def _in_title(sent: Sent, k: int) -> bool:
    """Whether the preposition at `k` stands inside an actor: "the ambassador in Kyiv"."""
    cover = sent.cover[k]
    return cover is not None and cover.kind in _IN_TITLES


def _behind_venue(sent: Sent, i: int, gazetteer: Gazetteer) -> Place | None:
    """The city behind a venue: "at State House, Nairobi"; `i` is the venue's first token."""
    k = i
    while k - i < _LONGEST_VENUE and (sent.is_cap(k) or sent.word(k) in _IN_VENUES):
        k += 1
    return place_of(sent, k + 1, gazetteer) if k > i and sent.word(k) in {",", "in"} else None


def _venue(sent: Sent, i: int) -> Place | None:
    """A venue of a name of its own: "the Grand Serail", "the Istana Nurul Iman palace"."""
    i += sent.word(i) in grammar().determiners
    k = i
    while k - i < _LONGEST_VENUE and (sent.is_cap(k) or (k > i and sent.word(k) in grammar().venues)):
        k += 1
    if k - i < 2 or not any(low in grammar().venues for low in sent.lows[i:k]):
        return None
    if roles().heads.match(sent.lows, k - 1) or sent.lows[k - 1] in bodies().no_person - grammar().venues:
        return None
    return Place(written(sent, i, k), "", i, k)


def _event(sent: Sent, start: int, gazetteer: Gazetteer) -> Place | None:
    """The city of an event: "on the margins of the Antalya Diplomacy Forum", "of the UN General Assembly"."""
    for k in range(start, min(start + _LONGEST_EVENT, len(sent))):
        known = calendar().event_cities.match(sent.lows, k)
        if known is not None:
            return Place(known[1], "", k, k + known[0], city=True)
        city = place_of(sent, k, gazetteer) if sent.is_cap(k) else None
        named = sent.lows[city.end : city.end + _LONGEST_EVENT] if city is not None and city.city else []
        if city is not None and sent.is_cap(city.end) and not calendar().event_nouns.isdisjoint(named):
            return city
        if sent.lows[k] in {",", "in", "at"}:
            break
    return None


def _unknown(sent: Sent, k: int, gazetteer: Gazetteer) -> Place | None:
    """A place of no list behind "in" or "at": a capitalised run of words of no dictionary that names no actor."""
    i = end = k + 1 + (sent.lows[k] == "at" and sent.word(k + 1) == "the")
    if sent.lows[k] not in {"in", "at"}:
        return None
    while end - i < 3 and opens_name(sent, end) and _free(sent, end):
        if not _may_be_place(sent, end):
            return None
        end += 1
    if (
        all(is_ordinary(low) for low in sent.lows[i:end])
        or sent.is_cap(end)
        or gazetteer.match(sent.tokens, sent.lows, i) is not None
    ):
        return None
    return Place(written(sent, i, end), "", i, end)


def _free(sent: Sent, i: int) -> bool:
    """Whether no actor stands at token `i`, or only what may be a family name."""
    cover = sent.cover[i]
    return cover is None or cover.classes == ("weak",)


def _may_be_place(sent: Sent, i: int) -> bool:
    low = sent.lows[i]
    known = low in grammar().closed or low in calendar().months or low in calendar().weekdays
    known = known or low in grammar().no_places
    return not known and not sent.tokens[i].isupper() and low.replace("-", "").replace("'", "").isalpha()


def where(sent: Sent, at: int, gazetteer: Gazetteer) -> str:
    """Tells where something took place.

    Args:
        sent: The sentence.
        at: Token that tells it.
        gazetteer: Names of places.

    Returns:
        The nearest place, those behind the token and in its clause first; "" if there is none. A city named with it
        goes before its state.
    """
    scene = _relative(sent, at, gazetteer)
    if scene is not None:
        return scene.name
    marks = ruler(sent)
    candidates = places_in(sent, gazetteer)
    if sent.word(at) in calendar().welcoming:
        towns = [place_of(sent, k + 1, gazetteer) for k in range(at, len(sent) - 1) if sent.lows[k] == "to"]
        candidates += [town for town in towns if town is not None and town.city]
    found = [(abs(marks[place.at] - marks[at]) + (_BEFORE if place.at < at else 0), place) for place in candidates]
    near = [pair for pair in found if pair[0] < _WITHIN]
    if not near:
        return ""
    first = min(near, key=lambda pair: (pair[0], pair[1].at))[1]
    if first.city:
        return first.name
    beside = [place for _, place in near if place.city and first.state in {"", place.state}]
    if not first.state:
        beside = [place for place in beside if abs(marks[place.at] - marks[first.end - 1]) < _BREAK]
    return beside[0].name if beside else first.name


def _relative(sent: Sent, at: int, gazetteer: Gazetteer) -> Place | None:
    """The place right before the "where" whose clause holds token `at`: "left for Astana, where he met X"."""
    for k in range(at - 1, max(0, at - _WITHIN), -1):
        if sent.lows[k] == ";":
            break
        if sent.lows[k] != "where":
            continue
        end = k - (sent.lows[k - 1] == ",")
        for start in range(end - 1, max(-1, end - _LONGEST_NAME), -1):
            place = place_of(sent, start, gazetteer) if sent.is_cap(start) else None
            if place is not None and place.end == end:
                return place
        return _destination(sent, end, gazetteer)
    return None


def _destination(sent: Sent, end: int, gazetteer: Gazetteer) -> Place | None:
    """The last place before token `end` that somebody goes to or is in: "to Vilnius, Lithuania, on March 7, where"."""
    for k in range(end - 1, max(-1, end - _LONGEST_STAY), -1):
        if sent.lows[k] in _GOING:
            place = place_of(sent, k + 1, gazetteer)
            if place is not None:
                return place
    return None


def finer(known: str, other: str) -> str:
    """Of two names of where one meeting was, the one that tells more: a city goes before a state."""
    if not known or not other:
        return known or other
    return other if _is_state(known) and not _is_state(other) else known


def _is_state(name: str) -> bool:
    form = state_forms().get(form_key(name))
    return form is not None and form.kind == "name"
