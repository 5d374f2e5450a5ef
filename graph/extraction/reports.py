"""Reporting verbs: which words of a sentence say that somebody said something."""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.rows import actor_starting, mention_ending, row
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting
from graph.model import Act

_BE = {"is", "are", "was", "were", "been"}
_FLOATING = {"all", "both", "each"}
_CONTRAST = {"while", "whereas", ";"}


class Report(NamedTuple):
    """A reporting verb.

    Attributes:
        start: First token.
        end: Token behind it.
        lemma: The infinitive.
        act: The act that the verb by itself performs (statements.yaml).
    """

    start: int
    end: int
    lemma: str
    act: Act


def reports(sent: Sent) -> list[Report]:
    """Finds the reporting verbs outside quotations and mentions, in order."""
    found: list[Report] = []
    verbs = reporting().verbs
    i = 0
    while i < len(sent):
        free = sent.lows[i] in verbs.firsts and not sent.quoted[i] and sent.cover[i] is None
        hit = verbs.match(sent.lows, i) if free else None
        if hit is None or not _is_verb(sent, i):
            i += 1
            continue
        n, (lemma, act) = hit
        if not _is_noun(sent, i, lemma):
            found.append(Report(i, i + n, lemma, act))
        i += n
    return found


def is_content(sent: Sent, verb: int, last: int) -> bool:
    """Tells whether a verb belongs to what was said, not to who said it.

    Args:
        sent: The sentence.
        verb: Token of the verb.
        last: Token of the verb of the speaker before, in the same sentence.

    Returns:
        True, unless "while" or ", and" with an actor of its own stands between the two.
    """
    between = range(last + 1, verb)
    if any(sent.lows[k] in _CONTRAST for k in between):
        return False
    for k in between[:-1]:
        if sent.lows[k] in {"and", "but"} and sent.lows[k - 1] == ",":
            mention = actor_starting(sent, k + 1)
            if mention is not None and mention.end <= verb:
                return False
    return True


def _is_verb(sent: Sent, i: int) -> bool:
    """Whether the word at `i` is a verb here, not a noun or adjective of the same spelling."""
    progressive = sent.lows[i].endswith("ing")
    if i == 0:
        return progressive
    before = sent.lows[i - 1]
    if before in _FLOATING and i > 1:
        before = sent.lows[i - 2]
    if (before in grammar().determiners and sent.cover[i - 1] is None) or before in {"'s", "'"}:
        return False
    if before == "to":
        return not progressive and _is_purpose(sent, i)
    if before in grammar().prepositions and not progressive:
        return False
    if progressive:
        return before in _BE or before in {",", "by"}
    return not sent.is_cap(i)


def _is_purpose(sent: Sent, i: int) -> bool:
    """Whether an infinitive tells what was done: "went on to say", "telephoned X to thank him"."""
    j = i - 2
    while sent.word(j) in grammar().adverbs:
        j -= 1
    if sent.word(j) in reporting().going_on:
        return True
    return not reporting().purpose.isdisjoint(sent.lows[: max(j, 0)])


def _is_noun(sent: Sent, i: int, lemma: str) -> bool:
    """Whether a base form is a noun here: "U.S. support", "Iran call", where a singular subject would take an -s."""
    mention = mention_ending(sent, i)
    if mention is None or sent.lows[i] != lemma.split(" ")[0] or mention.plural or mention.kind in {"group", "pronoun"}:
        return False
    return len(row(sent, mention)) < 2
