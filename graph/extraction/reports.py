"""Reporting verbs: which words of a sentence say that somebody said something."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from graph.extraction.rows import actor_starting, mention_ending, row
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar, reporting
from graph.model import Act

_BE = {"is", "are", "was", "were", "been"}
_BEFORE_PARTICIPLE = {",", "by", "while"}
_QUOTED = {"quoted", "cited"}
_ASKED_ABOUT = {"about", "by", "if", "whether", "how", "why", "what", "on", "when"}
_AT_PLACE = {"to", "at", "in", "on", "upon", "by"}
_DAY_WITHIN = 5
_PERFORMED_WITHIN = 7
_QUOTED_WITHIN = 10
_ASKED_WITHIN = 5
_CALLED = {"in", "off", "back", "up", "at"}
_DENIALS = ("den", "reject", "dismiss")
_ASIDE = 6
_BEFORE_FINITE = {
    "and",
    "but",
    "who",
    "which",
    ",",
    ")",
    "”",
    '"',
    "»",
    "—",
    "–",
    "statement",
    "communique",
    "text",
    "letter",
}
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


def reports(sent: Sent, *, papers: bool = False) -> list[Report]:
    """Finds the reporting verbs outside quotations and mentions, in order.

    Args:
        sent: The sentence.
        papers: Whether verbs count with which only documents speak ("reads").

    Returns:
        The verbs.
    """
    found: list[Report] = []
    verbs = reporting().verbs
    i, end = 0, len(sent)
    while i < end:
        low = sent.lows[i]
        paper = papers and low in reporting().paper_verbs
        if not paper and low not in verbs.firsts:
            i += 1
            continue
        free = not sent.quoted[i] and sent.cover[i] is None
        hit = verbs.match(sent.lows, i) if free else None
        if free and paper and hit is None:
            hit = (1, ("say", "say"))
        if hit is None or not _is_verb(sent, i):
            i += 1
            continue
        n, (lemma, act) = hit
        n = _apart(sent, i, n)
        if not _is_noun(sent, i, lemma) and not _is_done(sent, i + n, lemma):
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
    denies = sent.word(verb).startswith(_DENIALS)
    if denies and any(sent.lows[k] == "which" or sent.tokens[k] == "," for k in range(max(last, verb - _ASIDE), verb)):
        return False
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
    if before == "as" and progressive:
        return not _QUOTED.isdisjoint(sent.lows[:i])
    if before in grammar().prepositions and not progressive:
        return False
    if progressive:
        j = i - 1
        while j > 0 and sent.lows[j] in grammar().adverbs:
            j -= 1
        return sent.lows[j] in _BE or before in _BEFORE_PARTICIPLE
    if sent.lows[i] == "asked" and before in {",", "when"} and sent.word(i + 1) in _ASKED_ABOUT:
        return False
    if sent.lows[i].endswith("s") and sent.lows[i] in reporting().nouns_too and not _has_singular_subject(sent, i):
        return False
    return not sent.is_cap(i)


def _apart(sent: Sent, i: int, n: int) -> int:
    """The length of the verb with its preposition behind a day: "called on Tuesday for" is no "called on"."""
    if n < 2 or sent.word(i + n - 1) not in {"on", "upon"} or sent.word(i + n) not in calendar().weekdays:
        return n
    at = next((k for k in range(i + n + 1, min(i + n + _DAY_WITHIN, len(sent))) if sent.lows[k] == "for"), None)
    return at + 1 - i if at is not None else n


def _is_done(sent: Sent, end: int, lemma: str) -> bool:
    """Whether the verb tells a deed here: a call paid on somebody, a guest welcomed at a place, a gift given."""
    if lemma == "continue" and sent.word(end) == "to":
        return True
    if lemma == "call" and sent.word(end) in _CALLED:
        return True
    if lemma in {"quote", "cite"}:
        behind = sent.lows[end : end + _QUOTED_WITHIN]
        return any(a == "as" and b.endswith("ing") for a, b in pairwise(behind))
    if lemma in {"call on", "call upon"}:
        return _is_courtesy(sent, end)
    if lemma in reporting().performing:
        hit = reporting().performed.find(sent.lows, end, min(len(sent), end + _PERFORMED_WITHIN))
        return hit is None
    if lemma in reporting().recognizing:
        return reporting().recognized.isdisjoint(sent.lows[end : end + _PERFORMED_WITHIN])
    if lemma in reporting().receiving:
        mention = actor_starting(sent, end)
        guest = mention is not None and mention.kind in {"person", "role"} and sent.word(mention.end) != "'s"
        return guest or sent.word(end) in _AT_PLACE
    return False


def _is_courtesy(sent: Sent, end: int) -> bool:
    """Whether somebody is called on without being asked for anything."""
    mention = actor_starting(sent, end)
    if mention is None or mention.kind not in {"person", "role"}:
        return False
    behind = [sent.lows[k] for k in range(mention.end, min(mention.end + _ASKED_WITHIN, len(sent)))]
    return "to" not in behind and "for" not in behind


def _is_purpose(sent: Sent, i: int) -> bool:
    """Whether an infinitive tells what was done: "went on to say", "telephoned X to thank him"."""
    j = i - 2
    while sent.word(j) in grammar().adverbs:
        j -= 1
    if sent.word(j) in reporting().going_on:
        return True
    return not reporting().purpose.isdisjoint(sent.lows[: max(j, 0)])


def _has_singular_subject(sent: Sent, i: int) -> bool:
    """Whether an actor or a word that leads up to a verb stands before the form in -s at `i`."""
    before = sent.word(i - 1)
    return mention_ending(sent, i) is not None or before in grammar().adverbs or before in _BEFORE_FINITE


def _is_noun(sent: Sent, i: int, lemma: str) -> bool:
    """Whether a base form is a noun here: "U.S. support", "Iran call", where a singular subject would take an -s."""
    mention = mention_ending(sent, i)
    if mention is None or sent.lows[i] != lemma.split(" ")[0] or mention.plural or mention.kind in {"group", "pronoun"}:
        return False
    return len(row(sent, mention)) < 2
