"""The act of a statement: what the verb does, or what the words behind it make of it."""

from __future__ import annotations

from graph.extraction.reports import Report
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting
from graph.model import Act

_NOUN_WITHIN = 7
_NOUN_END_WITHIN = 14
_PROMISE_WITHIN = 12
_WARM_WITHIN = 20
_OWN_PROMISE_WITHIN = 6


def act_of(sent: Sent, report: Report) -> Act:
    """Tells the act of a reported statement.

    Args:
        sent: The sentence.
        report: The reporting verb.

    Returns:
        The act of the noun behind a light verb ("expressed gratitude"); for verbs that only say or stress, what a
        promise, a hostile or a warm phrase behind them makes of it; else the verb's own.
    """
    words = reporting()
    end, lemma = report.end, report.lemma
    nominal = _noun_act(sent, end) if lemma in words.light else None
    if nominal is not None:
        return nominal
    if lemma == "agree":
        return "offer" if sent.word(end) == "to" else "say"
    if report.act != "say" and lemma not in words.mention:
        return report.act
    clause = _clause_end(sent, end)
    promising = lemma in words.mention or lemma in words.promising
    if promising and words.promise.find(sent.lows, end, min(clause, end + _PROMISE_WITHIN)):
        return "offer"
    if lemma in words.mention and words.hostile.find(sent.lows, end, clause):
        return "criticize"
    if lemma in words.mention and words.warm.find(sent.lows, end, min(clause, end + _WARM_WITHIN)):
        return "support"
    return report.act


def content_act(sent: Sent, start: int) -> Act:
    """Tells the act of direct speech from what it says: "we thank", "I congratulate", "we urge".

    Args:
        sent: The sentence.
        start: Where the speech begins.

    Returns:
        The act; "say" where nothing tells more.
    """
    words = reporting()
    for i in range(start, len(sent) - 1):
        own = _own_act(sent, i) if sent.lows[i] in {"i", "we"} else None
        if own is not None:
            return own
    if words.hostile.find(sent.lows, start, len(sent)):
        return "criticize"
    return "support" if words.warm.find(sent.lows, start, len(sent)) else "say"


def _noun_act(sent: Sent, end: int) -> Act | None:
    """The act of the noun behind a light verb; the kinds are searched in the order of statements.yaml."""
    stop = min(len(sent), end + _NOUN_END_WITHIN)
    for nominal, phrases in reporting().nouns:
        hit = phrases.find(sent.lows, end, stop)
        if hit is not None and hit[0] - end <= _NOUN_WITHIN:
            return nominal
    return None


def _own_act(sent: Sent, i: int) -> Act | None:
    """What the speaker does with "I" or "we" at token `i`: the verb's act, or a promise."""
    words = reporting()
    j = i + 1
    while sent.word(j) in grammar().adverbs or sent.word(j) in words.leading_up:
        j += 1
    hit = words.verbs.match(sent.lows, j)
    if hit is not None and hit[1][1] != "say":
        return hit[1][1]
    promises = words.promise.find(sent.lows, i, min(len(sent), i + _OWN_PROMISE_WITHIN))
    return "offer" if promises or sent.lows[i + 1] in {"will", "'ll"} else None


def _clause_end(sent: Sent, start: int) -> int:
    return next((j for j in range(start, len(sent)) if sent.tokens[j] in {";", "."}), len(sent))
