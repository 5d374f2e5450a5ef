"""The core of a title: its head noun with what stands before it, and fixed words behind it.

core := {state body ["'s"] | premodifier | joiner | ordinary capitalised word | head} head [postmodifier]
"""

from __future__ import annotations

from typing import NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import bodies, grammar, reporting, roles
from graph.lexicon.meetings import meeting_words
from graph.lexicon.ordinary import is_ordinary

_LONGEST_RUN = 9
_JOIN = {"and", "&", ","}


class Core(NamedTuple):
    """The core of a title.

    Attributes:
        start: First token.
        head: First token of the head noun.
        end: Token behind the core.
        singular: The head noun in the singular.
        kind: Its role class (roles.yaml).
        plural: Whether the text has the plural.
        weak: Whether it is only a bare word that is no office by itself ("the members said").
    """

    start: int
    head: int
    end: int
    singular: str
    kind: str
    plural: bool
    weak: bool


def written(sent: Sent, start: int, end: int) -> str:
    """Returns the words of [start, end) as written, genitives and commas joined as usual."""
    return " ".join(sent.tokens[start:end]).replace(" 's", "'s").replace(" ,", ",")


def read_core(sent: Sent, i: int, gazetteer: Gazetteer) -> Core | None:
    """Reads the core of a title.

    Args:
        sent: The sentence.
        i: The first token that may belong to it, determiners and affiliations skipped.
        gazetteer: Names of states and organizations, which no core holds.

    Returns:
        The core, or None if no title begins here.
    """
    found = _head(sent, i, gazetteer)
    if found is None:
        return None
    head, n, (singular, kind, plural) = found
    end = head + n
    post = roles().postmodifiers.match(sent.lows, end) if end < len(sent) else None
    if post is not None and not (post[1] == "general" and not sent.is_cap(end)):
        end += post[0]
    weak = head == i and end == i + 1 and singular in roles().weak and not sent.is_cap(i)
    if weak and meeting_words().nouns.match(sent.lows, end) is not None:
        return None
    return Core(i, head, end, singular, kind, plural, weak)


def _head(sent: Sent, i: int, gazetteer: Gazetteer) -> tuple[int, int, tuple[str, str, bool]] | None:
    """Finds the head noun of a title whose first word is token `i`: the last one of a run, the first plural one."""
    best: tuple[int, int, tuple[str, str, bool]] | None = None
    j = i
    while j < len(sent) and j - i < _LONGEST_RUN:
        hit = roles().heads.match(sent.lows, j)
        if hit is not None:
            best = (j, hit[0], hit[1])
            j += hit[0]
            if hit[1][2]:
                break
            continue
        if best is not None and not _continues(sent, j):
            break
        step = _body(sent, j) or _premodifier(sent, j) or _ordinary(sent, j, gazetteer)
        if not step and best is None and j > i:
            step = _joiner(sent, j)
        if not step:
            break
        j += step
    return best


def _continues(sent: Sent, j: int) -> bool:
    """Whether a head may be followed by more title: "Foreign Ministry" + "spokesman", "Party General" + "Secretary"."""
    for k in range(j, min(j + 4, len(sent))):
        if roles().heads.match(sent.lows, k) is not None:
            return True
        if sent.lows[k] not in roles().premodifiers and bodies().government.match(sent.lows, k) is None:
            return False
    return False


# ---------------------------------------------------------------- what stands before a head; how many tokens each
def _body(sent: Sent, j: int) -> int:
    hit = bodies().government.match(sent.lows, j)
    return hit[0] + (sent.word(j + hit[0]) == "'s") if hit is not None else 0


def _premodifier(sent: Sent, j: int) -> int:
    return 1 if sent.lows[j] in roles().premodifiers else 0


def _joiner(sent: Sent, j: int) -> int:
    if sent.lows[j] not in _JOIN or not (sent.is_cap(j + 1) or sent.word(j + 1) in roles().premodifiers):
        return 0
    return 0 if sent.lows[j] == "," and not sent.is_cap(j - 1) else 1


def _ordinary(sent: Sent, j: int, gazetteer: Gazetteer) -> int:
    if not sent.is_cap(j) or sent.lows[j] in grammar().closed or not is_ordinary(sent.lows[j]):
        return 0
    if j == 0 and reporting().verbs.match(sent.lows, 0):
        return 0
    return 1 if gazetteer.match(sent.tokens, sent.lows, j) is None else 0
