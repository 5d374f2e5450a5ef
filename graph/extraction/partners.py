"""The other side of a meeting: whom a verb or noun joins by "with", "between", "hosted by"."""

from __future__ import annotations

from collections.abc import Set

from graph.extraction.clauses import late_object, objects, with_members
from graph.extraction.mentions import Mention
from graph.extraction.rows import ACTORS, mention_ending
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar
from graph.lexicon.meetings import MeetingVerb, meeting_words

_VERB_WITHIN = 16
_TOPIC_WITHIN = 26
_NOUN_WITHIN = 14
_HOST_WITHIN = 5
_CLAUSE_ENDS = {".", ";", "who", "which", "that"}
_QUOTES = {"“", '"', "«"}
_WITH = {"with", "between", "among"}
_CALL = _WITH | {"from", "to"}
_LETTER = {"to", "from", "of"}
_AUDIENCE = _WITH | {"to", "on", "upon", "from", "by"}
_MEAL = _WITH | {"for", "of"}
_TIMES = {"day", "morning", "afternoon", "evening", "night", "week", "month", "year"}
_OCCASION = {"at", "during", "after"}
_ON = {"on", "upon", "to"}


def other_side(sent: Sent, end: int, verb: MeetingVerb) -> tuple[list[Mention], bool]:
    """Finds the other side of a meeting verb: its object, or what stands behind "with".

    Args:
        sent: The sentence.
        end: Token behind the verb.
        verb: What is known of the verb.

    Returns:
        The actors, and whether "each other" or "together" says instead that the subject has both sides.
    """
    words = meeting_words()
    if verb.addressed and sent.word(end) == "of":
        return [], False
    if verb.links in {"object", "optional"}:
        direct = with_members(sent, objects(sent, end)) or (late_object(sent, end) if verb.mode == "in_person" else [])
        if direct and direct[0].genitive and direct[0].kind == "state" and _owns(sent, direct[0]):
            return [], False
        if direct:
            return direct, False
    if verb.links == "object":
        return [], False
    for k in range(end, min(end + (_TOPIC_WITHIN if verb.links == "joint" else _VERB_WITHIN), len(sent))):
        low = sent.lows[k]
        if low == "that" and sent.word(k + 1) in _TIMES:
            continue
        if low in _CLAUSE_ENDS or sent.tokens[k] in _QUOTES or (verb.addressed and low in _OCCASION):
            break
        if (
            (low == "with" and sent.lows[k - 1] not in words.before_with)
            or (low == "to" and verb.addressed)
            or (low in _ON and verb.courtesy)
        ):
            found = with_members(sent, objects(sent, k + 1))
            if found:
                return found, False
        if low in {"each", "together"}:
            return [], True
    return [], False


def _owns(sent: Sent, mention: Mention) -> bool:
    """Whether a noun that is no actor follows a genitive: "Norway's football coach"."""
    low = sent.word(mention.end)
    return low[:1].isalpha() and low not in grammar().closed


def opening_with(sent: Sent, verb: int) -> list[Mention]:
    """The partner that opens the sentence: "With his Kazakh counterpart X, the minister discussed"."""
    together = sent.lows[:2] == ["together", "with"]
    if not together and sent.lows[0] != "with":
        return []
    found = objects(sent, 2 if together else 1)
    return found[:1] if found and found[-1].end < verb else []


def noun_partner(sent: Sent, noun: int, end: int, mode: str) -> list[Mention]:
    """Finds whom a meeting is with: behind "with", "between" or what else the noun takes.

    Args:
        sent: The sentence.
        noun: First token of the meeting noun.
        end: Where to begin: behind the noun, or behind the verb of its relative clause.
        mode: How the noun says that they met.

    Returns:
        The actors; empty if none are named.
    """
    prepositions = _prepositions(sent, noun, mode)
    for k in range(end, min(end + _NOUN_WITHIN, len(sent))):
        low = sent.lows[k]
        if low in prepositions and not (low == "with" and sent.lows[k - 1] in meeting_words().before_with):
            found = with_members(sent, objects(sent, k + 1, closed=low == "between"))
            if found or low == "between":
                return found
        if low in _CLAUSE_ENDS or low == "said" or (low == "," and k > end + 6):
            break
    return []


def _prepositions(sent: Sent, noun: int, mode: str) -> Set[str]:
    """The prepositions that bring in the other side of a meeting noun."""
    words = meeting_words()
    if mode == "phone" or "call" in sent.lows[noun : noun + 2]:
        return _CALL
    if sent.lows[noun] in words.presented:
        return _LETTER
    if sent.lows[noun] in words.granted:
        return _AUDIENCE
    if not words.meals.isdisjoint(sent.lows[noun : noun + 2]):
        return _MEAL
    return _WITH


def noun_owner(sent: Sent, noun: int, end: int) -> list[Mention]:
    """Whose meeting it is in "the meeting of X with Y"; the other side may be among them ("the talks of X and Y")."""
    if sent.lows[noun] in meeting_words().mutual_nouns and sent.word(end) == "of":
        return objects(sent, end + 1)
    return []


def brokers(sent: Sent, end: int) -> list[Mention]:
    """Who brought the sides together: "talks mediated by X"."""
    return _behind_by(sent, end, meeting_words().brokered)


def attenders(sent: Sent, end: int) -> list[Mention]:
    """Who took part: "the meeting was attended by X and Y", "a session co-chaired by X and Y"."""
    return _behind_by(sent, end, meeting_words().attended)


def _behind_by(sent: Sent, end: int, participles: Set[str]) -> list[Mention]:
    """The actors behind one of the participles and "by", near token `end`."""
    for k in range(end, min(end + _HOST_WITHIN, len(sent) - 2)):
        if sent.lows[k] in participles and sent.lows[k + 1] == "by":
            return objects(sent, k + 2, closed=True)
    return []


def with_whom(sent: Sent, hold: int) -> list[Mention]:
    """The actor X in "X, with whom Y had talks"; `hold` is the token of "had"."""
    for k in range(hold - 1, 0, -1):
        if sent.lows[k] == "whom" and sent.lows[k - 1] == "with":
            mention = mention_ending(sent, k - 1) or mention_ending(sent, k - 2)
            return [mention] if mention is not None and mention.kind in ACTORS else []
        if sent.lows[k] in {",", ";"}:
            break
    return []
