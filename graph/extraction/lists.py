"""Rows of names behind a plural title: "the foreign ministers of Iran and Oman, X and Y"."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.mentions import Mention
from graph.extraction.names import name_end, skip_honorifics
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer

_JOINERS = {",", "and", ";", "&"}


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
    states = list(mention.home)
    items: list[tuple[int, int, tuple[str, ...], str, str]] = []
    pending = states[-1] if len(states) == 1 and mention.titles and mention.titles[0].of else ""
    own: list[str] = []
    j = mention.end
    while j < len(sent):
        k = j
        while k < len(sent) and sent.lows[k] in _JOINERS:
            k += 1
        if k < len(sent) and sent.lows[k] == "the":
            k += 1
        if k >= len(sent) or not (sent.tokens[k][0].isupper() or sent.lows[k][:3] in {"al-", "el-"}):
            break
        hit = gazetteer.match(sent.tokens, sent.lows, k)
        if hit is not None and hit[1].kind in {"name", "organization"} and items:
            after = k + hit[0]
            if not _name_at(sent, after, gazetteer):
                break
            pending = hit[1].ref
            j = after
            continue
        start, honorific = skip_honorifics(sent, k)
        end = name_end(sent, start, gazetteer, titled=True)
        if end == start or (not items and k == mention.end and False):
            break
        name = tuple(sent.tokens[start:end])
        home = pending
        pending = ""
        if end + 1 < len(sent) and sent.lows[end] == "of":
            at = end + 1 + (sent.lows[end + 1] == "the")
            of = gazetteer.match(sent.tokens, sent.lows, at) if at < len(sent) else None
            if of is not None and of[1].kind in {"name", "organization"}:
                home = of[1].ref
                end = at + of[0]
        items.append((k, end, name, honorific, home))
        own.append(home)
        j = end
        if j < len(sent) and sent.lows[j] not in _JOINERS:
            break
    if not items:
        return []
    if not any(own[1:]) and len(states) == len(items):
        own = states
    elif not any(own[1:]) and len(states) == 1:
        own = states * len(items)
    return [_person(mention, item, home, first=n == 0) for n, (item, home) in enumerate(zip(items, own, strict=True))]


def _name_at(sent: Sent, j: int, gazetteer: Gazetteer) -> bool:
    if j < len(sent) and sent.lows[j] == ",":
        j += 1
    k, _ = skip_honorifics(sent, j) if j < len(sent) else (j, "")
    return k < len(sent) and sent.is_cap(k) and name_end(sent, k, gazetteer, titled=True) > k


def _person(
    mention: Mention, item: tuple[int, int, tuple[str, ...], str, str], home: str, *, first: bool
) -> Mention:
    start, end, name, honorific, _ = item
    of = (home,) if home else ()
    titles = [replace(title, of=of, plural=False, text=_singular(title.text)) for title in mention.titles]
    return replace(
        mention, kind="person", start=mention.start if first else start, end=end, name=name, titles=titles,
        home=list(of), honorific=honorific, number=0,
    )  # fmt: skip


def _singular(text: str) -> str:
    """"foreign ministers" -> "foreign minister"; the head is the first plural word."""
    words = text.split(" ")
    for n, word in enumerate(words):
        if word.lower().endswith("s") and not word.lower().endswith(("ss", "affairs")):
            words[n] = "Secretary" if word == "Secretaries" else "secretary" if word == "secretaries" else word[:-1]
            break
    return " ".join(words)
