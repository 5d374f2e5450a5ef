"""Documents that speak: "the statement said", "a communique from the summit noted", "the message reads"."""

from __future__ import annotations

from graph.extraction.clauses import objects
from graph.extraction.discourse import Discourse
from graph.extraction.mentions import Mention
from graph.extraction.rows import ACTORS, mention_ending
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting
from graph.model import Ref

_LOOK_BACK = 24
_ISSUER_WITHIN = 3
_ISSUED_WITHIN = 8
_OPENS = {",", "”", "»", '"', ";", "and", "but", "that", "--", "–", "—", ":"}
_BREAKS = {";", ".", ",", "(", ")"}
_FROM = {"by", "from"}


def paper_speaks(sent: Sent, verb: int) -> int | None:
    """Finds the document that is the subject of a verb.

    Args:
        sent: The sentence.
        verb: Token of the verb.

    Returns:
        The token of the document's noun, or None if no document is the subject.
    """
    for k in range(verb - 1, max(-1, verb - _LOOK_BACK), -1):
        if sent.quoted[k] or (sent.cover[k] is None and _breaks(sent, k)):
            return None
        hit = reporting().verbs.match(sent.lows, k) if sent.cover[k] is None else None
        if sent.lows[k] in reporting().documents and sent.cover[k] is None and _opens_clause(sent, k):
            return k
        if hit is not None and sent.lows[k] not in reporting().issued and sent.lows[k] not in reporting().documents:
            return None
    return None


def author(sent: Sent, paper: int, discourse: Discourse) -> list[Ref]:
    """Finds whose words a document holds.

    Args:
        sent: The sentence.
        paper: Token of the document's noun.
        discourse: What is known up to here.

    Returns:
        By whom or from whom the document is said to be, else its owner, else the sides where it is a joint one, else
        who spoke last, else the body spoken of last.
    """
    named = _issuer(sent, paper)
    if named:
        return discourse.all_refs(named)
    if "joint" in sent.lows[max(0, paper - 2) : paper] and len(discourse.sides) > 1:
        return list(discourse.sides)
    if discourse.speakers:
        return list(discourse.speakers)
    return [discourse.last_body] if discourse.last_body is not None else []


def _issuer(sent: Sent, paper: int) -> list[Mention]:
    """The actors behind "statement by" and "letter from", or the one before "ministry statement"."""
    for k in range(paper + 1, min(paper + _ISSUED_WITHIN, len(sent))):
        if sent.lows[k] in _FROM and (k - paper <= _ISSUER_WITHIN or sent.lows[k - 1] in reporting().issued):
            return objects(sent, k + 1)
    before = sent.word(paper - 1)
    owner = mention_ending(sent, paper - 1 if before in {"'s", "'", "joint", "written"} else paper)
    return [owner] if owner is not None and owner.kind in ACTORS else []


def _breaks(sent: Sent, k: int) -> bool:
    """Whether a mark parts a document from its verb; the comma behind an issuer's name does not."""
    return sent.tokens[k] in _BREAKS and not (sent.tokens[k] == "," and mention_ending(sent, k) is not None)


def _opens_clause(sent: Sent, paper: int) -> bool:
    """Whether the document's noun phrase begins a clause, so that it may be a subject."""
    j = paper - 1
    while j >= 0 and _in_noun_phrase(sent, j):
        j -= 1
    return j < 0 or sent.tokens[j] in _OPENS


def _in_noun_phrase(sent: Sent, j: int) -> bool:
    low = sent.lows[j]
    if low in grammar().determiners or low == "'s" or sent.cover[j] is not None:
        return True
    return low.isalpha() and low not in grammar().closed and sent.tokens[j] not in _OPENS and not sent.quoted[j]
