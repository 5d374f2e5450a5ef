"""Who does what in a sentence: subjects, objects and agents of a verb, found from the tokens around it."""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, meeting_words, reporting

ACTORS = {"person", "role", "state", "organization", "body", "group", "pronoun"}
_BE = {"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "gets", "got"}
_LOOK_BACK = 40
_TIME = {"on", "in", "turn", "who", "had", ",", "last", "early", "late", "morning", "afternoon", "evening", "night", "week", "month", "year", "this", "the", "at", "of", "same", "day", "a", "ago", "mid", "since", "all", "both", "each", "too"}
_OPENERS = {"who", "whose", "whom", "which", "with", "in", "on", "at", "a", "an", "the", "for", "now", "one", "also", "as", "by", "whom", "then", "like", "along", "together", "his", "her", "himself", "after", "during", "speaking", "when", "while"}


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


def is_passive(sent: Sent, verb: int) -> bool:
    """Whether the participle at `verb` follows a form of "be"."""
    j = verb - 1
    while j >= 0 and sent.lows[j] in grammar().adverbs:
        j -= 1
    return j >= 0 and sent.lows[j] in _BE and not sent.lows[verb].endswith("ing")


def in_phrase(sent: Sent, mention: Mention) -> str:
    """The preposition that governs a mention, or "" if it may be a subject."""
    j = mention.start - 1
    joined = False
    while j >= 0 and (sent.lows[j] == "and" or (joined and sent.lows[j] == ",")):
        left = mention_ending(sent, j)
        if left is None and j and sent.lows[j - 1] == ",":
            left = mention_ending(sent, j - 1)
        if left is None:
            break
        joined = True
        j = left.start - 1
    if j > 0 and sent.lows[j] == "," and mention.kind == "state":
        return _city_phrase(sent, j)
    if j >= 0 and sent.lows[j] in grammar().prepositions and sent.lows[j] not in {"as", "because", "like"}:
        return sent.lows[j]
    return ""


def _city_phrase(sent: Sent, comma: int) -> str:
    """The preposition before the city in "to Chisinau, Moldova", or ""."""
    city = mention_ending(sent, comma)
    if city is not None:
        return in_phrase(sent, city) if city.kind == "state" else ""
    k = comma - 1
    while k > 0 and sent.cover[k] is None and sent.is_cap(k):
        k -= 1
    return sent.lows[k] if k < comma - 1 and sent.lows[k] in grammar().prepositions else ""


def row(sent: Sent, mention: Mention) -> list[Mention]:
    """The mention with those joined to it on the left: "A, B and C" for C."""
    result = [mention]
    j = mention.start
    joined = False
    while j > 0:
        k = j - 1
        if sent.lows[k] in {"and", "&"} or (sent.lows[k] == "with" and k > 0 and sent.lows[k - 1] in {"together", "along"}):
            joined = True
            k -= 1
            if k >= 0 and sent.lows[k] == ",":
                k -= 1
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


def row_right(sent: Sent, mention: Mention) -> list[Mention]:
    """The mention with those joined to it on the right: "A, B and C" for A."""
    result = [mention]
    j = mention.end
    while j < len(sent):
        k = j
        while k < len(sent) and sent.lows[k] in {",", "and", "&", "as", "well", "with", "also", "then", "later", "separately"} and k - j < 4:
            k += 1
        if k == j:
            break
        right = mention_starting(sent, k)
        if right is None or right.kind not in ACTORS or right.kind == "pronoun":
            break
        if sent.lows[j] == "," and sent.lows[k - 1] == "," and not _row_goes_on(sent, right):
            break
        if starts_clause(sent, right):
            break
        result.append(right)
        j = right.end
    return result


def _row_goes_on(sent: Sent, mention: Mention) -> bool:
    """Whether behind "A, B" comes a further comma or "and" with another actor."""
    j = mention.end
    return j + 1 < len(sent) and sent.lows[j] in {",", "and", "&", "as"}


def starts_clause(sent: Sent, mention: Mention) -> bool:
    """Whether a finite verb follows the mention, so that it is a subject of its own."""
    j = mention.end
    while j < len(sent) and (sent.lows[j] in grammar().adverbs):
        j += 1
    if j >= len(sent):
        return False
    low = sent.lows[j]
    if low in grammar().auxiliaries and low not in {"to", "'s", "not"}:
        return True
    hit = reporting().verbs.match(sent.lows, j) or meeting_words().verbs.match(sent.lows, j)
    return hit is not None and not low.endswith("ing")


def subject(sent: Sent, verb: int) -> list[Mention]:
    """The subject of the verb at token `verb`: the actors joined in it, in order; empty if it has none."""
    if _joined_verb(sent, verb) and (earlier := _earlier_verb(sent, verb)) is not None:
        found = subject(sent, earlier)
        if found:
            return found
    aside = _before_parenthesis(sent, verb)
    if aside is not None:
        return row(sent, aside)
    j = verb - 1
    steps = 0
    while j >= 0 and steps < _LOOK_BACK:
        steps += 1
        low = sent.lows[j]
        mention = sent.cover[j]
        if mention is not None:
            if mention.kind not in ACTORS or (mention.kind == "pronoun" and sent.lows[mention.start] in {"him", "them", "himself", "herself", "themselves"}):
                j = mention.start - 1
                continue
            governor = in_phrase(sent, mention)
            if governor and not (mention.start + 0 == 0):
                j = _phrase_start(sent, mention) - 1
                continue
            if j == verb - 1 or _only_light(sent, mention.end, verb) or _parenthesis(sent, mention.end, verb):
                return row(sent, mention)
            if _own_verb(sent, mention.end, verb):
                if _joined_verb(sent, verb):
                    return row(sent, mention)
                return []
            return row(sent, mention) if steps < 14 else []
        if low in {"which", "that", "what"} and j == verb - 1:
            return []
        if low in {"who", "whom"} and _only_light(sent, j + 1, verb):
            left = mention_ending(sent, j) or (mention_ending(sent, j - 1) if j and sent.lows[j - 1] == "," else None)
            return [left] if left is not None and left.kind in ACTORS else []
        if low in {";", ":"} and j < verb - 1:
            return []
        j -= 1
    return []


def _before_parenthesis(sent: Sent, verb: int) -> Mention | None:
    """The actor before a parenthesis that closes right before the verb: "X, who met Y in Z, said"."""
    k = verb - 1
    while k > 0 and (sent.lows[k] in grammar().adverbs or sent.lows[k] in grammar().auxiliaries):
        k -= 1
    if sent.lows[k] != ",":
        return None
    for mention in sent.mentions:
        if mention.end >= k or mention.kind not in ACTORS or sent.lows[mention.end] != "," or sent.quoted[mention.start]:
            continue
        if in_phrase(sent, mention) or mention.end + 1 >= k:
            continue
        opener = sent.lows[mention.end + 1]
        if opener in _OPENERS or opener.endswith("ing") or opener.endswith("ed"):
            return mention
    return None


def _phrase_start(sent: Sent, mention: Mention) -> int:
    """Token of the preposition that governs a mention."""
    j = mention.start - 1
    while j >= 0 and sent.lows[j] not in grammar().prepositions:
        j -= 1
    return max(j, 0)


def _only_light(sent: Sent, start: int, end: int) -> bool:
    """Whether only adverbs, auxiliaries and time words stand in [start, end)."""
    light = grammar().adverbs | grammar().auxiliaries | grammar().weekdays.keys() | grammar().months.keys() | _TIME
    return all(sent.lows[k] in light or sent.tokens[k][0].isdigit() for k in range(start, end))


def _parenthesis(sent: Sent, start: int, verb: int) -> bool:
    """Whether [start, verb) is a parenthesis between commas, with adverbs or auxiliaries behind it."""
    if start >= verb or sent.lows[start] not in {",", "(", "—", "–"}:
        return False
    j = verb - 1
    while j > start and (sent.lows[j] in grammar().adverbs or sent.lows[j] in grammar().auxiliaries):
        j -= 1
    return j > start and sent.lows[j] in {",", ")", "—", "–"}


def _own_verb(sent: Sent, start: int, verb: int) -> bool:
    """Whether a finite verb stands between a mention and `verb`."""
    for k in range(start, verb):
        if sent.cover[k] is not None:
            continue
        low = sent.lows[k]
        if low in {"is", "are", "was", "were", "has", "have", "had", "will", "would"}:
            return True
        if (reporting().verbs.match(sent.lows, k) or meeting_words().verbs.match(sent.lows, k) or meeting_words().hold.match(sent.lows, k)) and not low.endswith("ing"):
            return True
    return False


def _joined_verb(sent: Sent, verb: int) -> bool:
    """Whether "and" or "but" right before the verb joins it to an earlier one of the same subject."""
    j = verb - 1
    while j >= 0 and (sent.lows[j] in grammar().adverbs or sent.lows[j] in grammar().auxiliaries):
        j -= 1
    return j >= 0 and sent.lows[j] in {"and", "but", "then", "or"}


def _earlier_verb(sent: Sent, verb: int) -> int | None:
    """The verb that "and" joins `verb` to: the nearest finite one before, outside quotations and mentions."""
    for j in range(verb - 2, 0, -1):
        if sent.cover[j] is not None or sent.quoted[j]:
            continue
        low = sent.lows[j]
        if low in {"that", ";", "which", "who", "where"}:
            return None
        if low.endswith("ing") or low in grammar().closed:
            continue
        if low.endswith("ed") or reporting().verbs.match(sent.lows, j) or meeting_words().verbs.match(sent.lows, j):
            before = sent.lows[j - 1]
            if before in grammar().determiners or before in grammar().prepositions:
                continue
            return j
    return None


def main_subject(sent: Sent, near: int) -> list[Mention]:
    """The subject of the sentence's main clause: the first actor that no preposition governs."""
    for mention in sent.mentions:
        if mention.kind not in ACTORS or sent.quoted[mention.start]:
            continue
        if mention.start <= near < mention.end:
            continue
        if in_phrase(sent, mention) and mention.start > 0:
            continue
        if starts_clause(sent, mention) or mention.start == 0 or sent.lows[mention.start - 1] == ",":
            return row_right(sent, mention)
    return []


def subject_after(sent: Sent, verb_end: int) -> list[Mention]:
    """The subject of an inverted verb: "…," said X."""
    j = verb_end
    while j < len(sent) and sent.lows[j] in grammar().adverbs:
        j += 1
    mention = mention_starting(sent, j)
    if mention is None or mention.kind not in ACTORS:
        return []
    return row_right(sent, mention)


def objects(sent: Sent, start: int) -> list[Mention]:
    """The actors that begin right at `start`, with those joined to them."""
    j = start
    while j < len(sent) and (sent.lows[j] in grammar().adverbs or sent.lows[j] in grammar().weekdays):
        j += 1
    mention = mention_starting(sent, j)
    if mention is None or mention.kind not in ACTORS:
        return []
    return row_right(sent, mention)


def agent(sent: Sent, start: int) -> list[Mention]:
    """The actors behind "by" within the clause that begins at `start`."""
    for j in range(start, min(start + 18, len(sent))):
        if sent.lows[j] in {".", ";"} or sent.lows[j] in {"who", "which"}:
            break
        if sent.lows[j] == "by":
            found = objects(sent, j + 1)
            if found:
                return found
    return []
