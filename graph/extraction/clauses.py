"""What a verb is done to, and by whom: objects, agents, and the row that "including" adds to."""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.extraction.rows import actor_starting, in_phrase, leads, row_right, starts_clause
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar

_AGENT_WITHIN = 18
_MEMBERS_WITHIN = 8
_LATE_WITHIN = 14
_LEADER_WITHIN = 8
_STOPS = {".", ";", "who", "which"}
_NO_LATE = {",", ";", "that", "which", "who", "and", "to", "where"}


def is_passive(sent: Sent, verb: int) -> bool:
    """Whether the participle at `verb` follows a form of "be"."""
    j = verb - 1
    while sent.word(j) in grammar().adverbs:
        j -= 1
    return sent.word(j) in grammar().be and not sent.lows[verb].endswith("ing")


def objects(sent: Sent, start: int, *, closed: bool = False) -> list[Mention]:
    """The actors that begin right at `start`, adverbs and weekdays skipped, with those joined to them.

    `closed`: whether the row cannot end before an "and" ("between X and Y"), though a verb follows its last member.
    """
    j = start
    while sent.word(j) in grammar().adverbs or sent.word(j) in calendar().weekdays:
        j += 1
    mention = actor_starting(sent, j)
    if mention is None:
        return _leader(sent, j)
    return row_right(sent, mention, closed=closed)


def _leader(sent: Sent, start: int) -> list[Mention]:
    """The leader of the delegation that begins at `start`: "a high-level delegation led by X"."""
    if sent.word(start) not in grammar().determiners:
        return []
    for k in range(start + 1, min(start + _LEADER_WITHIN, len(sent) - 2)):
        if sent.cover[k] is not None or sent.lows[k] in grammar().prepositions:
            return []
        if leads(sent, k) and sent.lows[k + 1] == "by":
            return objects(sent, k + 2)
    return []


def agent(sent: Sent, start: int) -> list[Mention]:
    """The actors behind "by" within the clause that begins at `start`."""
    for j in range(start, min(start + _AGENT_WITHIN, len(sent))):
        if sent.lows[j] in _STOPS:
            break
        found = objects(sent, j + 1) if sent.lows[j] == "by" else []
        if found:
            return found
    return []


def with_members(sent: Sent, found: list[Mention]) -> list[Mention]:
    """Adds those whom "including" names out of a row: "senior officials, including X and Y"."""
    if not found:
        return found
    end = found[-1].end
    for k in range(end, min(end + _MEMBERS_WITHIN, len(sent))):
        if sent.lows[k] in {".", ";"}:
            break
        hit = grammar().members.match(sent.lows, k)
        if hit is not None:
            return found + objects(sent, k + hit[0])
    return found


def late_object(sent: Sent, start: int) -> list[Mention]:
    """An object behind time and place: "received on Wednesday in his office the Ambassador of Chad"."""
    for mention in sent.mentions:
        if mention.start <= start:
            continue
        between = sent.lows[start : mention.start]
        if mention.start - start > _LATE_WITHIN or between[0] in {"with", "by"} or not _NO_LATE.isdisjoint(between):
            break
        if mention.kind in {"person", "role", "group"} and not in_phrase(sent, mention):
            return [] if starts_clause(sent, mention) else row_right(sent, mention)
    return []
