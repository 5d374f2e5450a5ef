"""The verb that goes with a meeting noun: "held talks", "the talks were held", "travelled for talks"."""

from __future__ import annotations

from graph.extraction.tokens import Sent
from graph.lexicon.meetings import meeting_words

_HELD_BEFORE = 9
_HELD_BEHIND = 10
_JOURNEY_WITHIN = 16
_RELATIVE = {"that", "who", "which"}


def holding(sent: Sent, head: int, end: int) -> int | None:
    """The verb that holds a meeting: "held" before the noun phrase at `head`, or "were held" behind its end."""
    for j in range(head - 1, max(-1, head - _HELD_BEFORE), -1):
        mention = sent.cover[j]
        if mention is not None:
            if mention.kind not in {"adjective", "state"}:
                break
            continue
        hit = meeting_words().hold.match(sent.lows, j)
        if hit is not None and j + hit[0] <= head and sent.lows[j + 1] != "of":
            return j
        if sent.lows[j] in {",", ";", "that"}:
            break
    for j in range(end, min(end + _HELD_BEHIND, len(sent) - 1)):
        if sent.lows[j] == "held" or sent.lows[j : j + 2] == ["took", "place"]:
            return j
        if sent.lows[j] == ";" or sent.lows[j] in _RELATIVE:
            break
    return None


def journey(sent: Sent, head: int) -> int | None:
    """The verb of movement before "for talks", "for a meeting": who travels for one meets."""
    if sent.word(head - 1) != "for":
        return None
    for j in range(head - 2, max(-1, head - _JOURNEY_WITHIN), -1):
        if sent.lows[j] in {";", "that", "who"} or sent.quoted[j]:
            return None
        hit = meeting_words().verbs.match(sent.lows, j) if sent.cover[j] is None else None
        if hit is not None and hit[1].mode == "visit" and j + hit[0] < head:
            return j
    return None
