"""The grammar of actors: finds everything in a sentence that names or points at a person, state or organization.

actor := pronoun | front (group | counterpart | titled | body | side | pointing noun | name | nothing more)
"""

from __future__ import annotations

from functools import cache

from graph.extraction.bare import read_bare
from graph.extraction.bodies import read_body
from graph.extraction.front import skip_front
from graph.extraction.groups import read_counterpart, read_group, read_pointing, read_pronoun, read_side
from graph.extraction.mentions import Mention
from graph.extraction.names import opens_name
from graph.extraction.titled import read_titled
from graph.extraction.tokens import Sent
from graph.extraction.untitled import read_untitled
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, reference, roles

_MEMBERS = {"states", "countries", "nations"}
_AMBIGUOUS = {"her", "his", "both"}
_MARKS = '.,;:!?)"”»'


def find_mentions(sent: Sent, gazetteer: Gazetteer) -> None:
    """Finds the mentions of a sentence, and writes them to `sent.mentions` and `sent.cover`.

    Args:
        sent: The sentence.
        gazetteer: Names of states and organizations.
    """
    end, opening, proper = len(sent), _opening_words(), gazetteer.proper_firsts
    i = 0
    while i < end:
        low = sent.lows[i]
        if not (low in opening or low in proper or opens_name(sent, i)):
            i += 1
            continue
        i += gazetteer.proper(sent.lows, i) or _no_person(sent, i)
        if i >= end:
            break
        found = _read(sent, i, gazetteer)
        if not found:
            i += 1
            continue
        if found[-1].home and sent.word(found[-1].end) == "member" and sent.word(found[-1].end + 1) in _MEMBERS:
            found[-1].end += 2
        found += _owned(sent, found[-1], gazetteer)
        for mention in found:
            _note(sent, mention)
        i = max(found[-1].end, i + 1)


def _no_person(sent: Sent, i: int) -> int:
    """The length of a name at `i` that only looks like a person's ("Hagia Sophia"), or 0."""
    hit = bodies().no_people.match(sent.lows, i) if sent.is_cap(i) else None
    return hit[0] if hit is not None else 0


def find_short_names(sent: Sent, known: frozenset[str]) -> None:
    """Finds family names that are ordinary words, too ("Hang", "Price"), where the article gives the full name.

    Args:
        sent: The sentence, its other mentions found.
        known: Lower-case family names of the article's people.
    """
    before = len(sent.mentions)
    for i in range(len(sent)):
        if sent.cover[i] is not None or sent.lows[i] not in known or not sent.is_cap(i):
            continue
        if sent.is_cap(i + 1) and sent.cover[i + 1] is None and sent.lows[i + 1] not in known:
            continue
        _note(sent, Mention("person", i, i + 1, name=(sent.tokens[i],), classes=("weak",)))
    if len(sent.mentions) > before:
        sent.mentions.sort(key=lambda mention: mention.start)


def _note(sent: Sent, mention: Mention) -> None:
    sent.mentions.append(mention)
    for k in range(mention.start, min(mention.end, len(sent))):
        sent.cover[k] = mention


def _read(sent: Sent, i: int, gazetteer: Gazetteer) -> list[Mention]:
    """Reads the actor that begins at token `i`; several for "the foreign ministers of A and B, X and Y"."""
    low = sent.lows[i]
    if low in reference().pronouns and not (low in _AMBIGUOUS and _noun_follows(sent, i)):
        return [read_pronoun(sent, i)]
    if not sent.tokens[i][0].isalnum() or not (sent.is_cap(i) or _may_begin(sent, i)):
        return []
    if low == "visiting" and sent.word(i - 1) in grammar().progressive:
        return []
    mention = Mention("role", i, i)
    j = skip_front(sent, i, gazetteer, mention)
    if j >= len(sent):
        return read_bare(sent, i, j, mention, gazetteer)
    return (
        read_group(sent, j, mention)
        or read_counterpart(sent, j, mention, gazetteer)
        or read_titled(sent, j, mention, gazetteer)
        or read_body(sent, j, mention, gazetteer)
        or read_side(sent, j, mention)
        or read_pointing(sent, j, mention, gazetteer)
        or read_untitled(sent, j, mention, gazetteer)
        or read_bare(sent, i, j, mention, gazetteer)
    )


def _owned(sent: Sent, owner: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """An office that hangs on the actor before it: "the Premier's advisor, X", "the government's coordinator Y"."""
    if sent.word(owner.end) != "'s" or owner.kind in {"pronoun", "adjective"}:
        return []
    start = owner.end + 1
    probe = Mention("role", start, start, home=list(owner.home), possessive="his", definite=True)
    at = skip_front(sent, start, gazetteer, probe)
    if at >= len(sent):
        return []
    return read_titled(sent, at, probe, gazetteer) or read_body(sent, at, probe, gazetteer)


@cache
def _opening_words() -> frozenset[str]:
    """The words in lower case that an actor may begin with, besides those that `opens_name` tells."""
    plain = (reference().pronouns, grammar().openers, grammar().numbers, roles().premodifiers, roles().adjectives)
    return frozenset().union(*plain, roles().heads.firsts, bodies().government.firsts)


def _may_begin(sent: Sent, i: int) -> bool:
    """Whether a lower-case word may open an actor."""
    low = sent.lows[i]
    return (
        low in grammar().openers
        or low in grammar().numbers
        or low in roles().premodifiers
        or low in roles().adjectives
        or roles().heads.match(sent.lows, i) is not None
        or bodies().government.match(sent.lows, i) is not None
        or opens_name(sent, i)
    )


def _noun_follows(sent: Sent, i: int) -> bool:
    """Whether "her", "his" or "both" at `i` goes on with a noun: no mark, preposition or verb's end follows."""
    following = sent.word(i + 1)
    if not following or following[0] in _MARKS:
        return False
    words = grammar()
    return not any(
        following in closed for closed in (words.prepositions, words.auxiliaries, words.conjunctions, words.never_owned)
    )
