"""Who does what a verb says: its subject, found from the tokens around it."""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.extraction.rows import (
    ACTORS,
    actor_starting,
    in_phrase,
    mention_ending,
    row,
    row_right,
    starts_clause,
)
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar, reporting
from graph.lexicon.meetings import meeting_words
from graph.lexicon.ordinary import is_ordinary

_LOOK_BACK = 40
_NEAR = 14
_PARENTHESIS = {",", "(", "—", "–"}
_PARENTHESIS_END = {",", ")", "—", "–"}
_RELATIVES = {"who", "whom", "which"}
_BRACKET_WITHIN = 6
_BEFORE_NOUNS = {",", "”", '"'}
_MOST_NOUNS = 3
_TIME_CLAUSE = {"after", "before", "since", "until", "till", "than"}
_DASHES = {"-", "--", "–", "—"}
_OPENS = _DASHES | {","}
_ACRONYM = 3
_DATELINE = 14
_CLAUSE_WORDS = {"that", ";", "which", "who", "where"}


# ---------------------------------------------------------------- public
def subject(sent: Sent, verb: int) -> list[Mention]:
    """Finds the subject of a verb.

    Args:
        sent: The sentence.
        verb: Token of the verb.

    Returns:
        The actors joined in the subject, in order; empty if it has none.
    """
    if _is_joined(sent, verb) and (earlier := _earlier_verb(sent, verb)) is not None:
        found = subject(sent, earlier)
        if found:
            return found
    aside = _before_parenthesis(sent, verb)
    return row(sent, aside) if aside is not None else _look_back(sent, verb)


def main_subject(sent: Sent, near: int) -> list[Mention]:
    """Finds the subject of the sentence's main clause: the first actor that no preposition governs.

    Args:
        sent: The sentence.
        near: A token; the mention that covers it does not count.

    Returns:
        The actors joined in the subject, in order; empty if there is none.
    """
    for mention in sent.mentions:
        if mention.kind not in ACTORS or sent.quoted[mention.start] or mention.start <= near < mention.end:
            continue
        if (mention.start > 0 and in_phrase(sent, mention)) or _is_dateline(sent, mention):
            continue
        if mention.start == 0 or sent.lows[mention.start - 1] in _OPENS or starts_clause(sent, mention):
            return row_right(sent, mention, closed=True)
    return []


def _is_dateline(sent: Sent, mention: Mention) -> bool:
    """Whether a state stands in a dateline: "WASHINGTON, June 19 -", "CEBU CITY, Peru -", "CAIRO Rebels said"."""
    if mention.kind != "state" or sent.index > 1 or mention.end > _DATELINE:
        return False
    if mention.start == 0 and sent.tokens[0].isupper() and len(sent.tokens[0]) > _ACRONYM and sent.is_cap(mention.end):
        return not sent.tokens[mention.end].isupper()
    return not _DASHES.isdisjoint(sent.tokens[mention.end : _DATELINE])


def subject_after(sent: Sent, end: int) -> list[Mention]:
    """Finds the subject of an inverted verb, "…," said X; `end` is the token behind the verb."""
    while sent.word(end) in grammar().adverbs:
        end += 1
    mention = actor_starting(sent, end)
    return row_right(sent, mention) if mention is not None else []


def doer(sent: Sent, verb: int) -> list[Mention]:
    """Finds who does it: the verb's subject; for "after meeting with X" and "came to meet X" the sentence's.

    Args:
        sent: The sentence.
        verb: Token of the verb.

    Returns:
        The actors, in order; empty if there are none.
    """
    if sent.lows[verb].endswith("ing") and sent.word(verb - 1) not in {"is", "are", "was", "were", "been"}:
        return main_subject(sent, verb)
    if not _is_infinitive(sent, verb):
        return subject(sent, verb)
    return subject(sent, verb) or _sender(sent, verb) or main_subject(sent, verb)


def _sender(sent: Sent, verb: int) -> list[Mention]:
    """The subject of the verb right before an infinitive: X in "where X flew to meet Y"."""
    k = _before_light(sent, verb, 0)
    k -= sent.word(k) == "to"
    return subject(sent, k) if k > 0 and sent.cover[k] is None and sent.lows[k] not in grammar().closed else []


def is_set_off(sent: Sent, verb: int) -> bool:
    """Tells whether a clause opens with its subject and a parenthesis: "X, in turn, thanked", "X, who came, thanked".

    Args:
        sent: The sentence.
        verb: Token of the verb.

    Returns:
        Whether it does, so that a comma before the verb does not invert it.
    """
    if _before_parenthesis(sent, verb) is not None:
        return True
    found = subject(sent, verb)
    if not found or not (found[0].start == 0 or starts_clause(sent, found[0])):
        return False
    return _is_parenthesis(sent, found[-1].end, verb) and not _own_verb(sent, found[-1].end, verb)


# ---------------------------------------------------------------- looking back from a verb
def _look_back(sent: Sent, verb: int) -> list[Mention]:
    """The nearest actor before the verb that no preposition governs and no other verb takes."""
    if _strangers(sent, verb):
        return []
    j = verb - 1
    for steps in range(1, _LOOK_BACK + 1):
        if j < 0:
            break
        mention = sent.cover[j]
        if mention is None:
            if _closes_search(sent, j, verb):
                return _relative(sent, j)
            j -= 1
            continue
        if mention.start == 0 and _is_dateline(sent, mention):
            return []
        passed = None if _opens_clause(sent, mention, verb) else _passed(sent, mention)
        if passed is None:
            return row(sent, mention) if _belongs(sent, mention, verb, steps) else []
        j = passed
    return []


def _strangers(sent: Sent, verb: int) -> bool:
    """Whether plain nouns stand between a comma and the verb, its subject: "..., some dealers said"."""
    k = _before_light(sent, verb, -1)
    nouns = 0
    while k >= 0 and sent.cover[k] is None and sent.tokens[k].islower() and nouns < _MOST_NOUNS:
        if sent.lows[k] in grammar().closed and sent.lows[k] not in grammar().determiners:
            return False
        nouns += sent.lows[k] not in grammar().closed
        k -= 1
    return nouns > 0 and sent.word(k) in _BEFORE_NOUNS


def _opens_clause(sent: Sent, mention: Mention, verb: int) -> bool:
    """Whether the mention is the verb's subject behind a conjunction that may be a preposition: "after France said"."""
    return (
        mention.kind in ACTORS and sent.word(mention.start - 1) in _TIME_CLAUSE and _only_light(sent, mention.end, verb)
    )


def _passed(sent: Sent, mention: Mention) -> int | None:
    """The token before a mention that cannot be a subject and what governs it; None if it can."""
    if mention.kind not in ACTORS or (mention.kind == "pronoun" and sent.lows[mention.start] in grammar().oblique):
        return mention.start - 1
    if mention.start == 0 or not in_phrase(sent, mention):
        return None
    j = mention.start - 1
    while j >= 0 and sent.lows[j] not in grammar().prepositions:
        j -= 1
    return max(j, 0) - 1


def _belongs(sent: Sent, mention: Mention, verb: int, steps: int) -> bool:
    """Whether the verb is the mention's: near it, or with nothing but light words or a parenthesis between."""
    if mention.kind == "state" and _follows_name(sent, mention):
        return False
    if _only_light(sent, mention.end, verb) or _is_parenthesis(sent, mention.end, verb):
        return True
    if mention.kind in {"state", "organization"} and is_part_of_name(sent, mention):
        return False
    if _own_verb(sent, mention.end, verb):
        return _is_joined(sent, verb)
    return steps < _NEAR


def is_part_of_name(sent: Sent, mention: Mention) -> bool:
    """Tells whether a state or organization only tells more of the noun behind it, or belongs to a name."""
    owns = mention.genitive or sent.word(mention.end) == "'s"
    return owns or _is_noun_of(sent, mention.end) or _follows_name(sent, mention)


def _follows_name(sent: Sent, mention: Mention) -> bool:
    """Whether an unknown name stands right before a state: "GM Canada"."""
    k = mention.start - 1
    if k < 0 or sent.cover[k] is not None or not sent.is_cap(k) or sent.lows[mention.start] in grammar().determiners:
        return False
    dates = sent.lows[k] in calendar().weekdays or sent.lows[k] in calendar().months
    return not dates and sent.lows[k] not in grammar().closed and not is_ordinary(sent.lows[k])


def _is_noun_of(sent: Sent, k: int) -> bool:
    """Whether a noun stands right behind a state, so that not the state acts: "U.S. refiners said"."""
    low = sent.word(k)
    free = low.isalpha() and low not in grammar().closed and low not in grammar().light and not sent.is_cap(k)
    return free and sent.cover[k] is None and not _is_known_verb(sent, k) and not low.endswith(("ed", "ing"))


def _closes_search(sent: Sent, j: int, verb: int) -> bool:
    low = sent.lows[j]
    if low == "which" and _only_light(sent, j + 1, verb):
        return True
    if low in {"which", "that", "what"}:
        return j == verb - 1
    if low in {"who", "whom"}:
        return _only_light(sent, j + 1, verb)
    return low in {";", ":"} and j < verb - 1


def _relative(sent: Sent, j: int) -> list[Mention]:
    """The actor before "who": "X, who met Y"."""
    if sent.lows[j] not in _RELATIVES:
        return []
    end = j - (sent.word(j - 1) == ",")
    if (
        mention_ending(sent, end) is None
        and sent.word(end - 1) == ")"
        and "(" in sent.lows[max(0, end - _BRACKET_WITHIN) : end]
    ):
        end -= sent.lows[end - 1 :: -1].index("(") + 1
    left = mention_ending(sent, j) or mention_ending(sent, end)
    bodies = {"organization", "body", "state"} if sent.lows[j] == "which" else ACTORS
    return [left] if left is not None and left.kind in bodies else []


# ---------------------------------------------------------------- what stands between
def _before_light(sent: Sent, verb: int, floor: int) -> int:
    """The token before the adverbs and auxiliaries that lead up to a verb, not below `floor`."""
    j = verb - 1
    while j > floor and (sent.lows[j] in grammar().adverbs or sent.lows[j] in grammar().auxiliaries):
        j -= 1
    return j


def _only_light(sent: Sent, start: int, end: int) -> bool:
    """Whether only adverbs, auxiliaries, numbers and words of time stand in [start, end)."""
    return all(sent.lows[k] in grammar().light or sent.tokens[k][0].isdigit() for k in range(start, end))


def _is_parenthesis(sent: Sent, start: int, verb: int) -> bool:
    """Whether [start, verb) is a parenthesis between commas, with adverbs or auxiliaries behind it."""
    if start >= verb or sent.lows[start] not in _PARENTHESIS:
        return False
    j = _before_light(sent, verb, start)
    return j > start and sent.lows[j] in _PARENTHESIS_END


def _before_parenthesis(sent: Sent, verb: int) -> Mention | None:
    """The actor before a parenthesis that closes right before the verb: "X, who met Y in Z, said"."""
    k = _before_light(sent, verb, 0)
    if sent.word(k) != ",":
        return None
    for mention in sent.mentions:
        if mention.end + 1 >= k or mention.kind not in ACTORS or sent.lows[mention.end] != ",":
            continue
        if sent.quoted[mention.start] or in_phrase(sent, mention):
            continue
        opener = sent.lows[mention.end + 1]
        if opener in grammar().asides or opener.endswith(("ing", "ed")):
            return mention
    return None


def _own_verb(sent: Sent, start: int, verb: int) -> bool:
    """Whether a finite verb stands between a mention and `verb`."""
    for k in range(start, verb):
        if sent.cover[k] is None and (sent.lows[k] in grammar().finite or _is_known_verb(sent, k)):
            return True
    return False


def holds_verb(sent: Sent, start: int, end: int) -> bool:
    """Tells whether a finite verb that is known stands in [start, end), so that it is a clause."""
    return any(
        sent.cover[k] is None and (sent.lows[k] in grammar().auxiliaries or _is_known_verb(sent, k))
        for k in range(start, end)
    )


def _is_known_verb(sent: Sent, k: int) -> bool:
    if sent.lows[k].endswith("ing"):
        return False
    tables = (reporting().verbs, meeting_words().verbs, meeting_words().hold)
    return any(table.match(sent.lows, k) is not None for table in tables)


# ---------------------------------------------------------------- joined verbs
def _is_joined(sent: Sent, verb: int) -> bool:
    """Whether "and", or the comma in "will go, meet X and sign", joins the verb to an earlier one of its subject."""
    before = _before_light(sent, verb, -1)
    if sent.word(before) == "," and before == verb - 1 and not sent.lows[verb].endswith(("ed", "ing", "s")):
        return "will" in sent.lows[max(0, verb - _LOOK_BACK) : verb]
    return sent.word(before) in {"and", "but", "then", "or"}


def _earlier_verb(sent: Sent, verb: int) -> int | None:
    """The verb that "and" joins `verb` to: the nearest finite one before, outside quotations and mentions."""
    for j in range(verb - 2, 0, -1):
        if sent.cover[j] is not None or sent.quoted[j]:
            continue
        low = sent.lows[j]
        if low in _CLAUSE_WORDS:
            return None
        if low.endswith("ing") or low in grammar().closed:
            continue
        if low.endswith("ed") or _is_known_verb(sent, j):
            before = sent.lows[j - 1]
            if before not in grammar().determiners and before not in grammar().prepositions:
                return j
    return None


def _is_infinitive(sent: Sent, verb: int) -> bool:
    before = sent.word(verb - 1)
    return before == "to" or (before in grammar().adverbs and sent.word(verb - 2) == "to")
