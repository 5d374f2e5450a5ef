"""Affiliations: names of states and organizations that the noun behind them belongs to.

    affiliation := (demonym | state | organization [acronym in brackets]) ["'s"] | compound of demonyms

"Kyrgyz", "the European Union's" and "Kyrgyz-Chinese" are some; a capital is one only as an owner, and "Jordan" before
a family name is none.
"""

from __future__ import annotations

from graph.extraction.mentions import Mention
from graph.extraction.names import fold_word, may_be_family_name
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Entry, Gazetteer
from graph.lexicon.language import bodies, roles
from graph.lexicon.words import given_names

_NAMES = {"name", "organization"}
_HEAD_WITHIN = 4


def skip_affiliation(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over one affiliation and notes it in a mention.

    Args:
        sent: The sentence.
        j: Where it would begin.
        gazetteer: Names of states and organizations.
        mention: Gets the affiliation as `home`.

    Returns:
        The token behind it, or `j` if there is none; the mention is then as it was.
    """
    if not (sent.is_cap(j) or (j < len(sent) and sent.tokens[j][0].isdigit())):
        return j
    hit = gazetteer.match(sent.tokens, sent.lows, j)
    if hit is None or inside_proper_name(sent, j, hit[0]):
        return _compound(sent, j, gazetteer, mention)
    n, entry = hit
    after = j + n
    genitive = sent.word(after) in {"'s", "'"}
    if not genitive and _stands_alone(sent, j, after, entry):
        return j
    _belong(mention, entry, " ".join(sent.tokens[j:after]))
    if entry.kind == "demonym" and not genitive:
        return _joined_demonyms(sent, after, gazetteer, mention)
    if bracketed(sent, after) and sent.tokens[after + 1].isupper():
        after += bracketed(sent, after)
        genitive = sent.word(after) == "'s"
    mention.genitive = genitive
    return after + 1 if genitive else after


def named_behind(sent: Sent, preposition: int, gazetteer: Gazetteer, *, city: bool = False) -> tuple[int, str] | None:
    """Finds the state or organization that a preposition governs, an article between them or not.

    Args:
        sent: The sentence.
        preposition: Its token.
        gazetteer: Names of states and organizations.
        city: Whether a capital may stand for its state.

    Returns:
        The token behind the name, and the state's code or the organization's name; None if there is none.
    """
    at = preposition + 1 + (sent.word(preposition + 1) == "the")
    hit = gazetteer.match(sent.tokens, sent.lows, at) if sent.is_cap(at) else None
    if hit is None or not (hit[1].kind in _NAMES or (city and hit[1].kind == "capital")):
        return None
    return at + hit[0], hit[1].ref


def inside_proper_name(sent: Sent, j: int, n: int) -> bool:
    """Tells whether a state's name is only a part of another proper name: "China Daily", "Bank of America".

    Args:
        sent: The sentence.
        j: First token of the state's name.
        n: How many tokens it has.

    Returns:
        Whether the words around it make another name of it.
    """
    if sent.is_cap(j + n) and sent.lows[j + n] in bodies().proper:
        return not _office_follows(sent, j + n)
    k = j - 2 if sent.word(j - 1) == "the" else j - 1
    return k >= 1 and sent.lows[k] == "of" and sent.is_cap(k - 1) and sent.lows[k - 1] in bodies().proper_before


def _office_follows(sent: Sent, start: int) -> bool:
    """Whether capitals at `start` end in a title: "Petroleum and Energy Minister", but no "Premier League"."""
    for k in range(start, min(start + _HEAD_WITHIN, len(sent))):
        hit = roles().heads.match(sent.lows, k)
        if hit is not None:
            return sent.word(k + hit[0]) not in bodies().proper
        if not sent.is_cap(k) and sent.lows[k] not in {"and", "&", ","}:
            return False
    return False


def bracketed(sent: Sent, j: int) -> int:
    """Returns the length of one word in brackets at `j`, "(OTS)", or 0."""
    return 3 if sent.word(j) == "(" and sent.word(j + 2) == ")" else 0


def _joined_demonyms(sent: Sent, after: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over the rest of "Greek, Cypriot and French" before a plural noun; else nothing more is stepped over."""
    refs: list[str] = []
    j = after
    joined = False
    while not joined and sent.word(j) in {",", "and"}:
        joined = sent.lows[j] == "and" or sent.word(j + 1) == "and"
        k = j + 1 + (sent.word(j + 1) == "and")
        hit = gazetteer.match(sent.tokens, sent.lows, k) if sent.is_cap(k) else None
        if hit is None or hit[1].kind != "demonym":
            return after
        refs.append(hit[1].ref)
        j = k + hit[0]
    if not joined or not _plural_follows(sent, j):
        return after
    mention.home += [ref for ref in refs if ref not in mention.home]
    return j


def _plural_follows(sent: Sent, j: int) -> bool:
    """Whether the noun phrase at `j` has a plural head: "foreign ministers", "counterparts", "officials"."""
    for k in range(j, min(j + _HEAD_WITHIN, len(sent))):
        hit = roles().heads.match(sent.lows, k)
        if (hit is not None and hit[1][2]) or sent.lows[k] in bodies().plural:
            return True
        if sent.lows[k] not in roles().premodifiers and not sent.is_cap(k):
            return False
    return False


def _stands_alone(sent: Sent, j: int, after: int, entry: Entry) -> bool:
    """Whether nothing hangs on a name without a genitive: a capital, or a given name that is also a state's."""
    if entry.kind == "capital" and not (after < len(sent) and bodies().government.match(sent.lows, after)):
        return True
    return entry.kind in {"name", "capital", "people"} and _is_given_name(sent, j, after)


def _is_given_name(sent: Sent, j: int, after: int) -> bool:
    """Whether a state's name is a given name here: "Jordan Peele", "Chad Smith"."""
    if not sent.is_cap(after) or after - j > 1 or fold_word(sent.tokens[j]) not in given_names():
        return False
    return may_be_family_name(sent, after) and roles().heads.match(sent.lows, after) is None


def _belong(mention: Mention, entry: Entry, form: str) -> None:
    if entry.ref not in mention.home:
        mention.home.append(entry.ref)
    mention.form = form
    mention.classes = (entry.kind,)
    if entry.organization is not None:
        mention.organization = entry.organization
    elif entry.kind != "demonym":
        mention.organization = None


def _compound(sent: Sent, j: int, gazetteer: Gazetteer, mention: Mention) -> int:
    """Steps over "Kyrgyz-Chinese": both states are spoken of."""
    token = sent.tokens[j]
    if "-" not in token:
        return j
    refs = []
    for part in sent.lows[j].split("-"):
        hit = gazetteer.names.match([part], 0) if part else None
        if hit is not None and hit[1].kind in {"demonym", "name", "organization"}:
            refs.append(hit[1].ref)
    if not refs:
        return j
    mention.home += [ref for ref in refs if ref not in mention.home]
    mention.classes = ("demonym",)
    mention.form = token
    return j + 1
