"""Whether a meeting was held, is planned or was called off, and how it took place."""

from __future__ import annotations

from graph.extraction.clock import month_of
from graph.extraction.tokens import Sent
from graph.lexicon.meetings import meeting_words
from graph.model import Mode, Status

_MODE_WITHIN = (14, 16)
_BREAKS = {";", "”", "“", '"', "«", "»"}
_TIME_CLAUSES = {"while", "after", "before", "according"}
_HAPPEN = {"take", "be", "open", "last", "include", "bring"}
_BE = {"is", "are", "being"}
_OBJECT_BEFORE = {"at", "during", "after", "in", "before", "following", "with"}
_SUBJECT_WITHIN = 26
_VERB_WITHIN = 12
_OPENERS = {"in", "during", "by"}
_OPENING_WITHIN = 14
_BEEN = {"been", "was", "were", "is", "are"}


def status_of(sent: Sent, verb: int, noun: int, *, is_noun: bool = False) -> Status | None:
    """Tells what became of a meeting.

    Args:
        sent: The sentence.
        verb: Token of the verb that reports it.
        noun: First token of its noun phrase, or the verb again.
        is_noun: Whether a noun tells it; `verb` is that noun where no verb holds it.

    Returns:
        Held, planned or cancelled; None for what was only proposed, refused, denied or hypothetical.
    """
    words = meeting_words()
    start = _clause_start(sent, verb)
    within = _SUBJECT_WITHIN if is_noun else _VERB_WITHIN
    off = words.cancelled.find(sent.lows, start, min((max(verb, noun) if is_noun else verb) + 1, len(sent)))
    if off is not None and words.reasons.find(sent.lows, off[0] + off[1], noun):
        return None
    if off is not None or _called_off(sent, noun, within):
        return "cancelled"
    planned = words.planned.find(sent.lows, max(start, verb - 7), verb + 1)
    unreal = _unreal(sent, max(start, verb - 5), max(verb, noun) if is_noun else verb)
    if "nor" in sent.lows[start:verb] and "neither" in sent.lows[start:verb]:
        return None
    if unreal and not (planned and (planned[0] >= unreal[0] + unreal[1] or unreal[2] in words.half_real)):
        return None
    if planned or (is_noun and _to_come(sent, noun)):
        return "planned"
    if sent.word(verb - 1) == "to" and not sent.lows[verb].endswith("ing"):
        return _intended(sent, verb, start)
    return "held"


def _unreal(sent: Sent, start: int, end: int) -> tuple[int, int, str] | None:
    """The first word of [start, end) that makes a meeting no fact; names ("Ban") are none."""
    for k in range(start, end):
        cover = sent.cover[k]
        named = (cover is not None and cover.name) or month_of(sent, k)
        hit = meeting_words().unreal.match(sent.lows, k) if not named else None
        if hit is not None and k + hit[0] <= end:
            return k, hit[0], hit[1]
    return None


def _intended(sent: Sent, verb: int, start: int) -> Status | None:
    """The status of an infinitive: "agreed to meet", "is set ... to meet", "flew to Geneva to meet"."""
    words = meeting_words()
    if not words.arranged.isdisjoint(sent.lows[max(start, verb - 12) : verb]):
        return "planned"
    planned = words.planned.find(sent.lows, max(start, verb - 30), verb)
    if planned and not _unreal(sent, max(start, verb - 12), verb):
        return "planned"
    return "held" if not words.arrived.isdisjoint(sent.lows[max(0, verb - 8) : verb]) else None


def _called_off(sent: Sent, noun: int, within: int) -> bool:
    """Whether the noun is the subject of being called off: "the visit has been postponed"."""
    words = meeting_words()
    for k in range(noun, min(noun + within, len(sent))):
        if sent.lows[k] in {".", ";"}:
            return False
        if sent.lows[k] in _BEEN and words.cancelled.match(sent.lows, k + 1):
            return True
        if sent.lows[k] in words.fallen and words.cancelled.match(sent.lows, k):
            return True
    return False


def _to_come(sent: Sent, noun: int) -> bool:
    """Whether the noun is the subject of being planned: "the meeting between X and Y is planned for June"."""
    if noun > 0 and sent.lows[noun - 1] in _OBJECT_BEFORE:
        return False
    for k in range(noun, min(noun + _SUBJECT_WITHIN, len(sent))):
        if sent.lows[k] in {".", ";", "that", "which", "who"}:
            return False
        if sent.lows[k] in _BE and meeting_words().scheduled.match(sent.lows, k + 1):
            return True
        if sent.lows[k] == "will" and (sent.word(k + 1) in _HAPPEN or sent.word(k + 1) in meeting_words().legs):
            return True
    return False


def _clause_start(sent: Sent, i: int) -> int:
    """The token behind the mark or "after" that opens the clause of token `i`."""
    for j in range(i - 1, -1, -1):
        if sent.tokens[j] in _BREAKS or (sent.lows[j] in _TIME_CLAUSES and j < i - 1):
            return j + 1
    return 0


def mode_of(sent: Sent, at: int, mode: Mode) -> Mode:
    """Tells how a meeting took place.

    Args:
        sent: The sentence.
        at: Token of the verb or noun that reports it.
        mode: What the verb or noun itself says.

    Returns:
        What the nearest words around say ("by phone"), else `mode`; visits and video calls stay what they are.
    """
    if mode in {"visit", "video"}:
        return mode
    found: list[tuple[int, Mode]] = []
    k, end = max(0, at - _MODE_WITHIN[0]), min(len(sent), at + _MODE_WITHIN[1])
    while k < end:
        hit = meeting_words().modes.match(sent.lows, k)
        if hit is not None:
            found.append((abs(k - at), hit[1]))
        k += hit[0] if hit is not None else 1
    return min(found, key=lambda item: item[0])[1] if found else _opening_mode(sent) or mode


def _opening_mode(sent: Sent) -> Mode | None:
    """What the phrase that opens a sentence says: "In a phone call on Monday, X and Y discussed"."""
    if sent.lows[0] not in _OPENERS:
        return None
    comma = sent.lows.index(",") if "," in sent.lows[:_OPENING_WITHIN] else 0
    hit = meeting_words().modes.find(sent.lows, 0, comma)
    return hit[2] if hit is not None else None
