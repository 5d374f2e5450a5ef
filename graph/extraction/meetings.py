"""Meetings, calls and visits: the sentences that report them and who took part."""

from __future__ import annotations

from graph.extraction.attendance import add_escorts, read_represented
from graph.extraction.clauses import objects
from graph.extraction.discourse import Discourse
from graph.extraction.drafts import Draft, any_official, draft, draft_of
from graph.extraction.meeting_nouns import is_generic, is_noun, read_noun
from graph.extraction.meeting_verbs import is_verb, read_verb
from graph.extraction.places import place_of
from graph.extraction.scene import Scene
from graph.extraction.status import status_of
from graph.extraction.subjects import subject
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import reporting
from graph.lexicon.meetings import meeting_words
from graph.model import Mode


def read_meetings(sent: Sent, discourse: Discourse, gazetteer: Gazetteer) -> list[Draft]:
    """Finds the meetings that one sentence reports.

    Args:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.
        gazetteer: Names of places.

    Returns:
        The drafts in the order of the words that report them.
    """
    scene = Scene(sent, discourse, gazetteer)
    words = meeting_words()
    nouns, verbs = words.nouns.firsts, words.verbs.firsts
    found: list[Draft] = []
    i = 0
    end = len(sent)
    while i < end:
        low = sent.lows[i]
        if not ((low in nouns or low in verbs) and (_is_free(sent, i) or is_generic(sent, i))):
            i += 1
            continue
        noun = words.nouns.match(sent.lows, i)
        verb = words.verbs.match(sent.lows, i)
        step = 1
        if verb is not None and is_verb(sent, i) and not (noun is not None and noun[0] > verb[0]):
            step = verb[0]
            found += read_verb(scene, i, i + step, verb[1])
        elif noun is not None and (is_generic(sent, i) or is_noun(sent, i, noun[0])):
            step = noun[0]
            found += read_noun(scene, i, i + step, noun[1])
        i += step
    found += read_represented(scene)
    add_escorts(scene, found)
    return found or _told_by_phone(scene) or _told_somewhere(scene)


def _is_free(sent: Sent, i: int) -> bool:
    return sent.cover[i] is None and not sent.quoted[i]


def _told_by_phone(scene: Scene) -> list[Draft]:
    """A call told by what was said in it: "Blinken told the Brazilian minister in a call that ..."."""
    modes = meeting_words().modes
    if modes.absent(scene.sent.lows):
        return []
    free = (i for i in range(len(scene.sent)) if _is_free(scene.sent, i))
    mode = next((hit[1] for i in free if (hit := modes.match(scene.sent.lows, i)) is not None), None)
    told = (_addressed(scene, j, mode) for j in range(len(scene.sent)) if mode is not None)
    return next((found for found in told if found is not None), [])


def _told_somewhere(scene: Scene) -> list[Draft]:
    """A meeting told by what was said at it: "the minister told his counterpart in Tokyo on Thursday that ..."."""
    sent = scene.sent
    verbs = reporting().verbs
    for j in range(len(sent)):
        verb = verbs.match(sent.lows, j) if sent.lows[j] in verbs.firsts and _is_free(sent, j) else None
        heard = objects(sent, j + verb[0]) if verb is not None and verb[1][0] in reporting().addressing else []
        if not heard or not _is_somewhere(scene, heard[-1].end) or status_of(sent, j, j) != "held":
            continue
        left = subject(sent, j)
        if any_official(scene, scene.discourse.all_refs(left)) and any_official(scene, scene.discourse.all_refs(heard)):
            return draft_of(scene, j, [*left, *heard], "in_person", "held")
    return []


def _is_somewhere(scene: Scene, end: int) -> bool:
    """Whether "in" a city or "during a meeting" stands at token `end`."""
    sent = scene.sent
    if sent.word(end) == "in" and place_of(sent, end + 1, scene.gazetteer) is not None:
        return True
    noun = meeting_words().nouns.match(sent.lows, end + 2) if sent.word(end) in {"in", "at", "during"} else None
    return noun is not None and noun[1] == "in_person"


def _addressed(scene: Scene, j: int, mode: Mode) -> list[Draft] | None:
    """The call between who speaks to whom with the verb at `j`; None if it is no verb of speaking to somebody."""
    sent = scene.sent
    verb = reporting().verbs.match(sent.lows, j) if _is_free(sent, j) else None
    if verb is None or verb[1][0] not in reporting().addressing:
        return None
    left, right = subject(sent, j), objects(sent, j + verb[0])
    if not left or not right or status_of(sent, j, j) != "held":
        return None
    return draft(scene, j, scene.discourse.all_refs([*left, *right]), mode, "held")
