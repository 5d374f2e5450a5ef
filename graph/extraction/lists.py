"""Rows of names behind a plural title: "the foreign ministers of Peru and Chile, X and Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graph.extraction.affiliations import named_behind
from graph.extraction.mentions import Mention
from graph.extraction.names import name_end, opens_name, skip_honorifics
from graph.extraction.rows import behind_aside
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer

_JOINERS = {",", "and", ";", "&", "--", "-", "—", "–"}


class _Item(NamedTuple):
    """One name of a row; `home` is the state written beside it, or ""."""

    start: int
    end: int
    name: tuple[str, ...]
    honorific: str
    home: str


def read_name_list(sent: Sent, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Reads the names that follow a plural title and gives each its state.

    Four ways of writing it are known: names in the order of the states before them ("of A and B, X and Y"), each
    name behind its state ("of A, X, B, Y"; "of A X, B Y"), each name before its state ("X of A and Y of B"), and
    names alone.

    Args:
        sent: The sentence.
        mention: The plural title, its `end` behind the of-phrase.
        gazetteer: Names of states and organizations.

    Returns:
        One mention a name, or an empty list where no names follow.
    """
    states = mention.home
    single = len(states) == 1 and bool(mention.titles) and bool(mention.titles[0].of)
    items = _items(sent, mention.end, gazetteer, states[0] if single else "")
    homes = [item.home for item in items]
    if not any(homes[1:]) and len(states) in {1, len(items)}:
        homes = states if len(states) == len(items) else states * len(items)
    return [_person(mention, item, home, first=n == 0) for n, (item, home) in enumerate(zip(items, homes, strict=True))]


def _items(sent: Sent, j: int, gazetteer: Gazetteer, home: str) -> list[_Item]:
    """The names of the row that begins at token `j`; `home` belongs to the first one."""
    items: list[_Item] = []
    begin = -1
    while j < len(sent):
        k = j
        while sent.word(k) in _JOINERS:
            k += 1
        k += k > j and bool(items) and sent.word(k) == "of"
        k += sent.word(k) == "the"
        if not opens_name(sent, k):
            break
        hit = gazetteer.match(sent.tokens, sent.lows, k)
        if hit is not None and hit[1].kind in {"name", "organization"} and items:
            begin, home, j = k, hit[1].ref, k + hit[0]
            if not _name_at(sent, j, gazetteer):
                break
            continue
        item = _item(sent, k, gazetteer, home)
        if item is None:
            break
        items.append(item._replace(start=begin) if begin >= 0 else item)
        begin, home, j = -1, "", behind_aside(sent, item.end)
        if sent.word(j) not in _JOINERS:
            break
    return items


def _name_at(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    """Whether a name follows the state that ends before token `j`, a comma between them or not."""
    k, _ = skip_honorifics(sent, j + (sent.word(j) == ","))
    return sent.is_cap(k) and name_end(sent, k, gazetteer, titled=True) > k


def _item(sent: Sent, k: int, gazetteer: Gazetteer, home: str) -> _Item | None:
    """One name at token `k`, with the state behind it: "X of Chad"."""
    start, honorific = skip_honorifics(sent, k)
    end = name_end(sent, start, gazetteer, titled=True)
    if end == start:
        return None
    name = tuple(sent.tokens[start:end])
    of = named_behind(sent, end, gazetteer) if sent.word(end) == "of" else None
    if of is not None:
        end, home = of
    return _Item(k, end, name, honorific, home)


def _person(mention: Mention, item: _Item, home: str, *, first: bool) -> Mention:
    of = (home,) if home else ()
    titles = [replace(title, of=of, plural=False, text=singular(title.text)) for title in mention.titles]
    return replace(
        mention, kind="person", start=mention.start if first else item.start, end=item.end, name=item.name,
        titles=titles, home=list(of), honorific=item.honorific, number=0,
    )  # fmt: skip


def singular(text: str) -> str:
    """Makes "foreign minister" of "foreign ministers"; the head is the first plural word."""
    words = text.split(" ")
    for n, word in enumerate(words):
        if word.lower().endswith("s") and not word.lower().endswith(("ss", "affairs")):
            words[n] = word[:-3] + "y" if word in {"Secretaries", "secretaries"} else word[:-1]
            break
    return " ".join(words)
