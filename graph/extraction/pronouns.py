"""Pronouns and groups: who is "he", "they", "the two leaders"."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.ledger import PersonRecord
from graph.extraction.memory import Memory, ref_of
from graph.extraction.mentions import Mention
from graph.extraction.rows import in_phrase
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar
from graph.model import Ref

_OPENING = 6
_JOINS = {"and", "but"}


def read_pronoun(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[Ref]:
    """Finds whom a pronoun means.

    Args:
        memory: What is known up to here.
        sent: The sentence.
        n: The mention's number in it.
        mention: The mention, of kind pronoun.

    Returns:
        The actors; none for "I" inside a quotation, which is led back with the quotation.
    """
    kind = mention.classes[0]
    if kind == "plural":
        return _they(memory, mention)
    if kind == "first":
        return [] if sent.quoted[mention.start] else list(memory.signers or memory.speakers or memory.subjects)
    if kind == "body":
        if sent.word(mention.start - 1) in grammar().conjunctions - _JOINS:
            return []
        return _it(memory)
    person = _he(memory, sent, n, mention)
    if person is None:
        return []
    person.count += 1
    if not person.gender and mention.gender in {"male", "female"}:
        person.gender = mention.gender
    return [Ref("person", person.key)]


def read_group(memory: Memory, mention: Mention) -> list[Ref]:
    """Finds whom "the sides" or "both ministers" means.

    Args:
        memory: What is known up to here.
        mention: The mention, of kind group, or a plural pronoun.

    Returns:
        The people of the meeting told last, of the classes asked for if there are several such; else its sides; else
        the last two officials of different states.
    """
    if mention.counterpart:
        return [ref_of(key) for key in mention.home]
    wanted = set(mention.classes)
    if "state" in wanted:
        return states_met(memory)
    if mention.number > 2 and len(memory.subjects) == mention.number:
        return list(memory.subjects)
    people = [ref for ref in memory.sides if ref.kind == "person"]
    if len(people) < 2 and (mention.number == 2 or "any" not in wanted):
        people = memory.pair or people
    if "any" not in wanted:
        narrowed = [ref for ref in people if wanted & memory.people[ref.key].classes]
        people = narrowed if len(narrowed) > 1 else _two_last(memory, wanted) or people
    if len(people) > 1:
        return people[:2] if mention.number == 2 else people
    return list(memory.sides) if len(memory.sides) > 1 else _two_last(memory)


def states_met(memory: Memory) -> list[Ref]:
    """The states and organizations of those who met last, else of the last two officials."""
    met = memory.sides if len(memory.sides) > 1 else _two_last(memory)
    return list(dict.fromkeys(side for ref in met for side in memory.sides_of(ref)))


def _two_last(memory: Memory, classes: set[str] | None = None) -> list[Ref]:
    """The last two officials of different states, with offices of the classes asked for, if any are."""
    found: list[PersonRecord] = []
    for person in memory.spoken_of():
        if classes and not classes & person.classes:
            continue
        if person.official and person.home and all(person.home[0] != other.home[0] for other in found):
            found.append(person)
            if len(found) == 2:
                return [Ref("person", one.key) for one in sorted(found, key=lambda one: one.first)]
    return []


def _they(memory: Memory, mention: Mention) -> list[Ref]:
    if len(memory.subjects) > 1:
        return list(memory.subjects)
    if not memory.sides:
        return list(memory.subjects) if memory.subjects == memory.speakers else []
    return read_group(memory, replace(mention, classes=("any",), number=0))


def _it(memory: Memory) -> list[Ref]:
    for ref in [*memory.subjects, *memory.speakers]:
        if ref.kind != "person":
            return [ref]
    return [memory.last_body] if memory.last_body is not None else []


# ---------------------------------------------------------------- he and she
def _he(memory: Memory, sent: Sent, n: int, mention: Mention) -> PersonRecord | None:
    """The first candidate of no other gender who holds an office, or anyone where nobody spoken of does.

    The gender that a given name tells counts unless it rules everybody out, those without an office too. "She" is
    rather a woman of whom the text or her name says so than somebody of whom nothing is known.
    """
    officials = any(person.official for person in memory.spoken_of())
    people = [memory.people[key] for key in _candidates(memory, sent, n, mention)]
    fit = [one for one in people if (one.official or not officials) and _agree(one.gender, mention.gender)]
    if mention.gender == "female":
        fit.sort(key=lambda one: one.likely_gender != "female")
    told = [one for one in people if one.likely_gender == mention.gender and one not in fit]
    return next((one for one in [*fit, *told] if _agree(one.likely_gender, mention.gender)), next(iter(fit), None))


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b


def _candidates(memory: Memory, sent: Sent, n: int, mention: Mention) -> list[str]:
    """The people whom "he" or "him" may mean, the likeliest first.

    "He" at the beginning is whom the last sentence was about, further on whom this one is about. "Him" is not the last
    one named before it in the sentence, its subject.
    """
    recent = list(reversed(memory.recent))
    accusative = mention.form in {"him", "himself"} or (mention.form == "her" and n > 0)
    inside: list[str] = []
    for earlier in sent.mentions[:n]:
        keys = [ref.key for ref in memory.refs(earlier) if ref.kind == "person"]
        if keys and not sent.quoted[earlier.start] and (accusative or not in_phrase(sent, earlier)):
            inside += keys
    if accusative:
        return [*reversed(inside[:-1]), *(key for key in recent if key not in inside), *inside[-1:]]
    about = [ref.key for ref in [*memory.subjects, *memory.speakers] if ref.kind == "person"]
    if mention.start < _OPENING or not inside:
        return [*about[:1], *recent]
    return [*inside, *about, *recent]
