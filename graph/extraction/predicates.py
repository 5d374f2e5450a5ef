"""Offices told by a verb: "X is Prime Minister of Chad", "X, who serves as ...", "named X as foreign minister"."""

from __future__ import annotations

from graph.extraction.front import skip_front
from graph.extraction.mentions import PRIVATE, Mention
from graph.extraction.names import name_follows
from graph.extraction.titles import Parsed, add_title, read_title
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import grammar, roles

_HIGH = {"head_of_state", "head_of_government", "minister"}
_CLOSING = {",", ".", ";", ")", "and", "who", "but", "when", "while", ":"}


def read_predicate(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> None:
    """Adds the office that a verb gives to the person named right before it; the mention stays as long as it is.

    Args:
        sent: The sentence.
        mention: A person, its `end` behind name and appositions.
        gazetteer: Names of states and organizations.
    """
    k = mention.end
    relative = sent.word(k) == "," and sent.word(k + 1) == "who"
    if relative:
        k += 2
    verb = roles().holding.match(sent.lows, k)
    if verb is not None:
        past = verb[1] in roles().held
        k += verb[0]
    elif sent.word(k) == "as" and _named(sent, mention):
        past, k = False, k + 1
    else:
        return
    while sent.word(k) in grammar().adverbs:
        k += 1
    parsed = _office(sent, k, gazetteer, sure=relative or verb is None)
    if parsed is None:
        return
    parsed.title.former = parsed.title.former or past
    add_title(mention, parsed, Mention("role", k, k))


def _office(sent: Sent, k: int, gazetteer: Gazetteer, *, sure: bool) -> Parsed | None:
    """The office of one person that begins at token `k`, with nobody named behind it.

    `sure`: whether the words before leave no doubt, so that a high office needs no state or organization.
    """
    if k >= len(sent):
        return None
    front = Mention("role", k, k)
    at = skip_front(sent, k, gazetteer, front)
    parsed = read_title(sent, at, gazetteer, qualified=bool(front.home))
    if parsed is None or parsed.title.plural or parsed.title.kind == PRIVATE or front.possessive:
        return None
    end = parsed.end
    if end < len(sent) and sent.lows[end] not in _CLOSING and sent.lows[end] not in grammar().prepositions:
        return None
    if name_follows(sent, end, gazetteer):
        return None
    parsed.title.of = parsed.title.of or tuple(front.home)
    parsed.title.former = parsed.title.former or front.gender == "former"
    return parsed if parsed.title.of or (sure and parsed.title.kind in _HIGH) else None


def _named(sent: Sent, mention: Mention) -> bool:
    """Whether a verb of appointment stands before the name: "named X as"."""
    return not roles().appointing.isdisjoint((sent.word(mention.start - 1), sent.word(mention.start)))
