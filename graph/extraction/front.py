"""What stands before an actor's noun: a determiner, numbers, adjectives and affiliations.

front := [determiner] {number | adjective | affiliation | rank affiliation}
"""

from __future__ import annotations

from graph.extraction.affiliations import skip_affiliation
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import grammar, reference, roles
from graph.lexicon.meetings import meeting_words

_COUNTRY_WITHIN = 5


def skip_front(sent: Sent, i: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over what stands before an actor's noun.

    Args:
        sent: The sentence.
        i: First token of the actor.
        gazetteer: Names of states and organizations.
        mention: Gets what the words say of the actor: `definite`, `possessive`, `number`, `home`, `rank`; and
            `gender` "former" where an adjective says that the office is held no more.

    Returns:
        The token of the noun, which may lie behind the sentence.
    """
    j = _determiner(sent, i, mention)
    while j < len(sent):
        step = (
            _number(sent, j, mention)
            or skip_affiliation(sent, j, gazetteer, mention) - j
            or _adjective(sent, j, mention)
            or _local_affiliation(sent, j, gazetteer, mention)
            or _ranked_affiliation(sent, j, gazetteer, mention)
        )
        if not step:
            break
        j += step
    return j


def _determiner(sent: Sent, i: int, mention: Mention) -> int:
    """Steps over an article, demonstrative or possessive; returns the token behind it."""
    low = sent.word(i)
    if low not in grammar().openers:
        return i
    k = i + 1
    while low in {"his", "her"} and sent.is_cap(k) and sent.word(k) in roles().style_words:
        k += 1
    if k > i + 1 and sent.word(k - 1) in roles().addresses and sent.is_cap(k):
        mention.definite = True
        return k
    mention.definite = low not in grammar().indefinite
    if low in {"the", "this"} and (owner := country_end(sent, i)) > i and sent.word(owner) == "'s":
        mention.possessive = "its"
        return owner + 1
    if low in grammar().possessives:
        mention.possessive = low
    if low == "both":
        mention.number = 2
    return i + 1


def country_end(sent: Sent, i: int) -> int:
    """The token behind "the country" or "the Latin American country" that begins at token `i`, else `i`."""
    for k in range(i + 1, min(i + _COUNTRY_WITHIN, len(sent))):
        if sent.lows[k] in meeting_words().countries and not sent.is_cap(k):
            return k + 1
        if sent.lows[k] in grammar().closed or not sent.lows[k][0].isalpha():
            break
    return i


def _number(sent: Sent, j: int, mention: Mention) -> int:
    number = grammar().numbers.get(sent.lows[j], 0)
    mention.number = number or mention.number
    return 1 if number else 0


def _adjective(sent: Sent, j: int, mention: Mention) -> int:
    low = sent.lows[j]
    if low not in roles().adjectives or j + 1 >= len(sent) or reference().nouns.match(sent.lows, j) is not None:
        return 0
    if low in grammar().quantifiers and sent.lows[j + 1] in {"of", "in"}:
        return 0
    if low in roles().former:
        mention.gender = "former"
    return 1


def _local_affiliation(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over a city or region right before an office of its own: "Lagos Governor", "Osaka's mayor"."""
    hit = gazetteer.places.match(sent.lows, j) if sent.is_cap(j) else None
    if hit is None:
        return 0
    n = hit[0] + (sent.word(j + hit[0]) == "'s")
    office = roles().heads.match(sent.lows, j + n)
    if office is None or office[1][0] not in roles().local or office[1][2]:
        return 0
    mention.home.append(hit[1])
    return n


def _ranked_affiliation(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over "acting US" in "the acting US envoy"; the rank belongs to the title behind the state."""
    low = sent.lows[j]
    if low not in roles().ranks:
        return 0
    after = skip_affiliation(sent, j + 1, gazetteer, mention)
    if after == j + 1:
        return 0
    mention.rank = low
    return after - j
