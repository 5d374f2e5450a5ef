"""Whom a statement addresses or speaks about."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.clauses import objects
from graph.extraction.discourse import Discourse
from graph.extraction.memory import ref_of
from graph.extraction.mentions import Mention
from graph.extraction.rows import mention_ending
from graph.extraction.tokens import Sent
from graph.lexicon.language import reporting
from graph.model import Act, Ref

_MOST_ADDRESSED = 4
_MOST_NAMED = 3
_MOST_COUNTERPARTS = 2
_PAIR = 2
_OFTEN = 3
_BEFORE_VERB = {",", "”", '"', "»"}


def addressees(
    sent: Sent,
    start: int,
    end: int,
    speakers: list[Ref],
    discourse: Discourse,
    act: Act = "say",
    *,
    turn: bool = False,
    asked: Sequence[Ref] = (),
) -> list[Ref]:
    """Finds whom a statement addresses or speaks about, and remembers it for the side that speaks.

    In this order: the verb's object; third parties named, where the act is aimed at somebody (requests, protests,
    threats) or the words stand in a transcript; the counterpart of the meeting told; foreign actors named, states
    rather than organizations; whom the same side was last speaking to; the foreign state the article is about. Those
    who speak jointly address third parties, or each other.

    Args:
        sent: The sentence.
        start: First token of the verb, or 0 for direct speech.
        end: Token behind the verb.
        speakers: Who speaks.
        discourse: What is known up to here.
        act: What kind of statement.
        turn: Whether it is a transcript's turn.
        asked: Whom the question named that a turn answers.

    Returns:
        States, organizations and people of other sides than the speakers'.
    """
    own = _sides(speakers, discourse)
    named = _foreign(_named(sent, start, discourse), speakers, own, discourse)
    named = ([ref for ref in named if ref.kind != "organization"] or named)[:_MOST_NAMED]
    found = _foreign(discourse.all_refs(objects(sent, end)), speakers, own, discourse)[:_MOST_ADDRESSED]
    if not found and len(own) > 1:
        aimed = act in reporting().aimed or act == "support"
        return (named if aimed else []) or _each_other(sent, own, discourse)
    if turn and not named:
        found = _foreign(list(asked), speakers, own, discourse)[:_MOST_NAMED]
    if not found and (turn or act in reporting().aimed):
        found = named
    found = found or _counterpart(speakers, own, discourse) or named
    key = tuple(sorted(own))
    if found:
        discourse.addressees[key] = found
        return found
    return [ref for ref in discourse.addressees.get(key, []) if ref not in speakers] or _main(own, discourse)


def _each_other(sent: Sent, own: set[Ref], discourse: Discourse) -> list[Ref]:
    """The sides that speak jointly, where the sentence speaks of what is between them."""
    if len(own) != _PAIR:
        return []
    named = [ref for ref in discourse.all_refs(sent.mentions) if ref in own]
    between = reporting().mutual.find(sent.lows, 0, len(sent)) is not None
    return sorted(own) if len(named) > 1 or between else []


def _main(own: set[Ref], discourse: Discourse) -> list[Ref]:
    """The foreign state that the article names most, and often, where nobody is addressed or named."""
    counts = {code: n for code, n in discourse.states_named.items() if Ref("state", code) not in own}
    best = min(counts, key=lambda code: (-counts[code], code), default="")
    return [Ref("state", best)] if best and own and counts[best] >= _OFTEN else []


def _counterpart(speakers: list[Ref], own: set[Ref], discourse: Discourse) -> list[Ref]:
    """The other side of the meeting told last, if the speakers or their states took part in it."""
    sides = discourse.sides
    if not any(speaker in sides for speaker in speakers) and own.isdisjoint(_sides(sides, discourse)):
        return []
    return _foreign(sides, speakers, own, discourse)[:_MOST_COUNTERPARTS]


def _named(sent: Sent, start: int, discourse: Discourse) -> list[Ref]:
    """The actors that a sentence names in what is said, news outlets of a nationality left out."""
    refs: list[Ref] = []
    for mention in sent.mentions:
        if mention.end <= start and not _may_be_content(sent, mention, start):
            continue
        if sent.word(mention.end) not in reporting().outlets:
            refs += discourse.refs(mention) or [ref_of(key) for key in mention.home]
    return refs


def _may_be_content(sent: Sent, mention: Mention, start: int) -> bool:
    """Whether an actor before the verb may be spoken about: inverted and quoted sentences."""
    speaker = mention_ending(sent, start)
    before = start if speaker is None else speaker.start
    return sent.quoted[mention.start] or (mention.end <= before and sent.word(before - 1) in _BEFORE_VERB)


def _foreign(refs: list[Ref], speakers: list[Ref], own: set[Ref], discourse: Discourse) -> list[Ref]:
    """Those of other sides than the speakers', each once; a state body stands for its state."""
    found: list[Ref] = []
    for ref in refs:
        if ref in speakers or (ref.kind == "person" and not discourse.people[ref.key].home):
            continue
        body = discourse.bodies.get(ref.key) if ref.kind == "organization" else None
        target = Ref("state", body.of) if body is not None and body.of else ref
        if target not in found and not (own and own.issuperset(discourse.sides_of(target))):
            found.append(target)
    return found


def _sides(refs: list[Ref], discourse: Discourse) -> set[Ref]:
    return {side for ref in refs for side in discourse.sides_of(ref)}
