"""The act of a statement: what the verb does, or what the words that it reports make of it."""

from __future__ import annotations

from graph.extraction.reports import Report
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting
from graph.model import Act

_NOUN_WITHIN = 7
_NOUN_END_WITHIN = 14
_PROMISE_WITHIN = 12
_SUPPORT_WITHIN = 20
_OWN_PROMISE_WITHIN = 6
_PERFORMED_WITHIN = 7
_AGREED_WITHIN = 4
_DENIED_WITHIN = 4
_OWN = {"i", "we"}
_WILL = {"will", "'ll"}
_NO_PROMISE = {"not", "like", "never", "say", "tell", "be"}


def act_of(sent: Sent, report: Report, said: tuple[int, int] | None = None) -> Act:
    """Tells the act of a reported statement.

    Args:
        sent: The sentence.
        report: The reporting verb.
        said: First token of the words reported and the token behind them, where they stand before the verb.

    Returns:
        The act of the noun behind a light verb ("expressed gratitude"); for verbs that only say or stress, what the
        words reported make of it; for verbs that judge ("called it a provocation"), what the judgement is; else the
        verb's own.
    """
    words = reporting()
    end, lemma = report.end, report.lemma
    nominal = _noun_act(sent, end) if lemma in words.light else None
    if nominal is not None:
        return nominal
    if lemma in words.excluding and sent.word(report.start - 1) in {"not", "n't"}:
        return "say"
    if lemma in words.recognizing:
        return "support"
    if lemma in words.performing:
        hit = words.performed.find(sent.lows, end, min(len(sent), end + _PERFORMED_WITHIN))
        return hit[2] if hit is not None else report.act
    if lemma == "agree" and "to" in sent.lows[end : end + _AGREED_WITHIN]:
        return "offer"
    if lemma == "ask" and _asks_question(sent, end, said):
        return "say"
    if lemma in words.judging:
        return _judgement(sent, end) or report.act
    if lemma in words.pledging:
        warm = words.support.find(sent.lows, *(said or (end, _clause_end(sent, end))))
        return "support" if warm else report.act
    if report.act != "say" and lemma not in words.mention:
        return report.act
    return _of_words(sent, report, said)


def content_act(sent: Sent, start: int) -> Act:
    """Tells the act of direct speech from what it says: "we thank", "I congratulate", "we urge".

    Args:
        sent: The sentence.
        start: Where the speech begins.

    Returns:
        The act; "say" where nothing tells more.
    """
    return _first(sent, start, len(sent), start) or "say"


def quoted_act(quote: Sent, sent: Sent, verb: int, act: Act) -> Act:
    """Tells the act of a quotation of several sentences.

    Args:
        quote: Its first sentence.
        sent: The sentence that attributes it.
        verb: Token of the verb there.
        act: What that sentence alone makes of it.

    Returns:
        What the first sentence says, where the verb only says; a question asked is only said.
    """
    if sent.lows[verb].startswith("ask") and "?" in quote.tokens:
        return "say"
    return content_act(quote, 0) if act == "say" else act


# ---------------------------------------------------------------- what is said
def _of_words(sent: Sent, report: Report, said: tuple[int, int] | None) -> Act:
    """The act that the words reported perform, else the verb's."""
    words = reporting()
    start, end = said or (report.end, _clause_end(sent, report.end))
    if report.lemma in words.mention:
        direct = next((k for k in range(start, end) if sent.quoted[k]), end)
        return _first(sent, start, end, direct) or report.act
    if report.lemma in words.promising and words.promise.find(sent.lows, start, min(end, start + _PROMISE_WITHIN)):
        return "offer"
    return report.act


def _first(sent: Sent, start: int, end: int, direct: int) -> Act | None:
    """The act that shows first in [start, end): words of the first person from token `direct` on, or a phrase."""
    spoken, told = _direct(sent, direct, end), _told(sent, start, end)
    if spoken is not None and (told is None or spoken[0] <= told[0]):
        return spoken[1]
    return told[1] if told is not None else None


def _direct(sent: Sent, start: int, end: int) -> tuple[int, Act] | None:
    """Where the speaker does something in words of the first person, and what."""
    for i in range(start, end - 1):
        own = _own_act(sent, i) if sent.lows[i] in _OWN else None
        if own is not None:
            return i, own
    return None


def _own_act(sent: Sent, i: int) -> Act | None:
    """What the speaker does with "I" or "we" at token `i`: the verb's act, or a promise."""
    words = reporting()
    j = i + 1
    while sent.word(j) in grammar().adverbs or sent.word(j) in words.leading_up:
        j += 1
    hit = words.verbs.match(sent.lows, j)
    if hit is not None:
        n, (lemma, act) = hit
        nominal = _noun_act(sent, j + n) if lemma in words.light else None
        if nominal is not None or (act != "say" and lemma not in words.deeds):
            return nominal or act
    promises = words.promise.find(sent.lows, i, min(len(sent), i + _OWN_PROMISE_WITHIN))
    will = sent.lows[i + 1] in _WILL and sent.word(i + 2) not in _NO_PROMISE
    return "offer" if promises or will else None


def _told(sent: Sent, start: int, end: int) -> tuple[int, Act] | None:
    """The first phrase in [start, end) that makes more of words than saying them, and its act.

    Behind "and" a verb of the speaker's begins words of their own.
    """
    words = reporting()
    for i in range(start, end):
        hit = words.content.match(sent.lows, i)
        if hit is None or i + hit[0] > end:
            continue
        if i > start and _is_joined_verb(sent, i):
            return None
        act = hit[1]
        within = {"offer": _PROMISE_WITHIN, "support": _SUPPORT_WITHIN}.get(act, end - start)
        if i - start <= within and not _is_denied(sent, i, act):
            return i, act
    return None


def _is_joined_verb(sent: Sent, i: int) -> bool:
    """Whether "and" joins the verb at `i` to the verb that reports: "stressed that ..., and urged"."""
    j = i - 1
    while j > 0 and sent.lows[j] in grammar().adverbs:
        j -= 1
    return sent.lows[j] in {"and", "while"} and sent.lows[i].endswith("ed") and not sent.quoted[i]


def _is_denied(sent: Sent, i: int, act: Act) -> bool:
    """Whether a hostile word names what is to be ended: "the fight against", "to prevent"."""
    return act == "criticize" and not reporting().against.isdisjoint(sent.lows[max(0, i - _DENIED_WITHIN) : i])


def _judgement(sent: Sent, end: int) -> Act | None:
    """How something is judged: "called the move illegal", "described as baseless"."""
    words = reporting()
    for i in range(end, _clause_end(sent, end)):
        hit = words.judgements.match(sent.lows, i) or words.content.match(sent.lows, i)
        if hit is not None and hit[1] != "offer":
            return hit[1]
    return None


def _asks_question(sent: Sent, end: int, said: tuple[int, int] | None) -> bool:
    """Whether "ask" puts a question, and requests nothing."""
    if any(sent.tokens[k] == "?" for k in range(*(said or (end, len(sent))))):
        return True
    return sent.word(end) in reporting().questions or sent.word(end + 1) in reporting().questions


# ---------------------------------------------------------------- nouns
def _noun_act(sent: Sent, end: int) -> Act | None:
    """The act of the noun behind a light verb; the kinds are searched in the order of statements.yaml."""
    stop = min(len(sent), end + _NOUN_END_WITHIN)
    for nominal, phrases in reporting().nouns:
        hit = phrases.find(sent.lows, end, stop)
        if hit is not None and hit[0] - end <= _NOUN_WITHIN:
            return nominal
    return None


def _clause_end(sent: Sent, start: int) -> int:
    return next((j for j in range(start, len(sent)) if sent.tokens[j] in {";", "."}), len(sent))
