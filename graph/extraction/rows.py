"""Actors side by side: rows joined by commas and "and", and what stands right before and behind an actor."""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.language import bodies, calendar, grammar, reporting
from graph.lexicon.meetings import meeting_words

ACTORS = {"person", "role", "state", "organization", "body", "group", "pronoun"}
"""Kinds of mentions that can act; an adjective cannot."""

_NO_PREPOSITIONS = {"as", "because", "like"}
_GROUP_WITHIN = 4
_ASIDE_WITHIN = 14
_NOT_FINITE = {"to", "'s", "not"}


def mention_ending(sent: Sent, end: int) -> Mention | None:
    """The mention whose last token is `end - 1`."""
    if end <= 0:
        return None
    mention = sent.cover[end - 1]
    return mention if mention is not None and mention.end == end else None


def mention_starting(sent: Sent, start: int) -> Mention | None:
    """The mention whose first token is `start`."""
    if start >= len(sent):
        return None
    mention = sent.cover[start]
    return mention if mention is not None and mention.start == start else None


def actor_starting(sent: Sent, start: int) -> Mention | None:
    """The mention of an actor whose first token is `start`."""
    mention = mention_starting(sent, start)
    return mention if mention is not None and mention.kind in ACTORS else None


# ---------------------------------------------------------------- rows
def row(sent: Sent, mention: Mention) -> list[Mention]:
    """The mention with those joined to it on the left: "A, B and C" for C."""
    result = [mention]
    j = mention.start
    joined = False
    while j > 0:
        k = j - 1
        if sent.lows[k] in {"and", "&"} or (sent.lows[k] == "with" and sent.word(k - 1) in {"together", "along"}):
            joined = True
            k -= 1
            if sent.word(k) == ",":
                k -= 1
                if len(result) == 1 and _is_governed(sent, k):
                    break
        elif sent.lows[k] == "," and joined:
            k -= 1
        else:
            break
        left = mention_ending(sent, k + 1)
        if left is None or left.kind not in ACTORS:
            break
        if left.kind == "pronoun" and left.classes[0] not in {"male", "female"}:
            break
        result.insert(0, left)
        j = left.start
    return result


def _is_governed(sent: Sent, k: int) -> bool:
    """Whether the actor that ends at token `k` hangs on a preposition: "with A, and B" is no row."""
    left = mention_ending(sent, k + 1)
    return left is not None and bool(in_phrase(sent, left))


def row_right(sent: Sent, mention: Mention, *, closed: bool = False) -> list[Mention]:
    """The mention with those joined to it on the right: "A, B and C" for A."""
    result = [mention]
    j = mention.end
    while j < len(sent):
        k = j = behind_aside(sent, j)
        while k - j < 4 and sent.word(k) in grammar().row_joiners:
            k += 1
        right = actor_starting(sent, k)
        if k == j or right is None or right.kind == "pronoun":
            break
        if sent.lows[j] == "," and sent.lows[k - 1] == "," and not _row_goes_on(sent, right):
            break
        if not closed and starts_clause(sent, right):
            break
        result.append(right)
        j = right.end
    return result


def behind_aside(sent: Sent, j: int) -> int:
    """The comma that closes the clause which a comma at token `j` opens: "X, who leads Y, and Z"; else `j`."""
    if sent.word(j) != "," or sent.word(j + 1) != "who":
        return j
    for k in range(j + 2, min(j + _ASIDE_WITHIN, len(sent) - 2)):
        if sent.lows[k] in {".", ";", "said"}:
            break
        if sent.lows[k] == "," and sent.lows[k + 1] == "and":
            return k
    return j


def _row_goes_on(sent: Sent, mention: Mention) -> bool:
    """Whether behind "A, B" comes a further comma or "and" with another actor."""
    return mention.end + 1 < len(sent) and sent.lows[mention.end] in {",", "and", "&", "as"}


# ---------------------------------------------------------------- before and behind
def starts_clause(sent: Sent, mention: Mention) -> bool:
    """Whether a finite verb follows the mention, so that it is a subject of its own."""
    j = mention.end
    while sent.word(j) in grammar().adverbs:
        j += 1
    low = sent.word(j)
    if low in grammar().auxiliaries and low not in _NOT_FINITE:
        return True
    hit = reporting().verbs.match(sent.lows, j) or meeting_words().verbs.match(sent.lows, j)
    return hit is not None and not low.endswith("ing")


def in_phrase(sent: Sent, mention: Mention) -> str:
    """The preposition that governs a mention, or "" if it may be a subject."""
    j = mention.start - 1
    joined = False
    while sent.word(j) == "and" or (joined and sent.word(j) == ","):
        left = mention_ending(sent, j)
        if left is None and sent.word(j - 1) == ",":
            left = mention_ending(sent, j - 1)
            if left is not None and sent.word(left.start - 1) != "," and starts_clause(sent, mention):
                break
        if left is None:
            break
        joined = True
        j = left.start - 1
    if j > 0 and sent.lows[j] == "," and mention.kind == "state" and mention.classes[:1] != ("demonym",):
        return _city_phrase(sent, j)
    if mention.kind == "state" and sent.word(j) == "capital":
        nation = mention_ending(sent, j)
        j = nation.start - 1 if nation is not None and nation.kind == "adjective" else j - 1
    low = sent.word(j)
    if low == "by" and leads(sent, j - 1):
        return ""
    if low == "of" and sent.word(j - 1) in bodies().acting and mention.kind in {"state", "organization"}:
        return ""
    return low if low in grammar().prepositions and low not in _NO_PREPOSITIONS else ""


def leads(sent: Sent, k: int) -> bool:
    """Whether token `k` is the "led" of "a delegation led by", whose leader acts for it."""
    if sent.word(k) not in grammar().led or k < 1:
        return False
    return not grammar().led_groups.isdisjoint(sent.lows[max(0, k - _GROUP_WITHIN) : k])


def _city_phrase(sent: Sent, comma: int) -> str:
    """The preposition before the city in "to Chisinau, Moldova", or ""."""
    city = mention_ending(sent, comma)
    if city is not None:
        return in_phrase(sent, city) if city.kind == "state" else ""
    k = comma - 1
    if sent.lows[k] in calendar().weekdays or sent.lows[k] in calendar().months:
        return ""
    while k > 0 and sent.cover[k] is None and sent.is_cap(k):
        k -= 1
    return sent.lows[k] if k < comma - 1 and sent.lows[k] in grammar().prepositions else ""
