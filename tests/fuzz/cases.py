"""Wild input for every reader and for extraction: each case is a number, and the same number is the same case."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import graph
from graph.lexicon.language import grammar, reporting, roles
from graph.lexicon.meetings import meeting_words
from graph.lexicon.states import load_states

SAMPLE = Path(graph.__file__).parent / "sample"
_WORDS = """
he she they his her their the both sides two delegation counterpart spokesman 's ’s met with of and for to on by in
said that Monday March 5 2024 12.03.2024 2024-03-05 May next last ago Ama Boateng Lena Fjord Kofi al-Sisi Jr. Dr. Mr. J.
O’Neil Ü. Đặng Sadyr Japarov van der Poel
"""
_TAGS = """
p div span a b i table tr td ul li h1 script style noscript article section svg body html head title
"""
_FIELDS = """
text body content title headline published date url link id guid Text TEXT _id body-text name
"""
_BITS = (b"\n\n", b" ", b"\xc2\xa0", b"<p>", b'"', b"\xe2\x80\x9c", b"\0", b"&#0;", b"\\u")
_OPENINGS = ("", "<!DOCTYPE html>", "<?xml version='1.0'?>", "<!--", "<html><head><title>T</title>")
_PIECES = ("&#x110000;", "&#0;", "&bogus;", "&", "<", "]]>", "<![CDATA[", "<!--", "-->", "\0", "<a <b")
_CELLS = ("=1+1", "@SUM(A1)", "../../etc/passwd", "C:\\x", "")

LONGEST = 20_000
"""Characters of one repetitive or deeply nested case."""


class Case(NamedTuple):
    """A file: what makes it, its ending, and its bytes."""

    maker: str
    ending: str
    content: bytes


Maker = Callable[[random.Random], tuple[str, bytes]]


def case(number: int) -> Case:
    """Makes a case.

    Args:
        number: Which one.

    Returns:
        The file.
    """
    dice = random.Random(number)
    maker = MAKERS[number % len(MAKERS)]
    return Case(maker.__name__, *maker(dice))


@cache
def _sample() -> list[tuple[str, bytes]]:
    return [(file.suffix, file.read_bytes()) for file in sorted(SAMPLE.iterdir())]


@cache
def _vocabulary() -> list[str]:
    """Words that the rules look for, names, and all marks that matter to them."""
    states = list(load_states().values())
    words = [state.name for state in states] + [form for state in states for form in (*state.demonyms, *state.capitals)]
    some = (roles().heads, meeting_words().nouns, meeting_words().verbs, meeting_words().modes, reporting().verbs)
    words += sorted(word for phrases in some for word in phrases.firsts)
    words += sorted({*grammar().openers, *grammar().numbers, *grammar().determiners, *grammar().prepositions})
    return words + _WORDS.split() + list(".,;:!?()[]\"'“”«»—–-/&") * 12


def _soup(dice: random.Random, most: int) -> str:
    words = dice.choices(_vocabulary(), k=dice.randint(1, most))
    text = " ".join(word.capitalize() if dice.random() < 0.2 else word for word in words)
    for mark in ".,;:!?)":
        text = text.replace(f" {mark}", mark)
    return text


def _characters(dice: random.Random, most: int) -> str:
    """Characters of all planes; control characters, marks of direction and lone halves of pairs are frequent."""
    odd = "\0\x01\x0b\x1b\x7f\x85\u00ad\u200b\u200d\u202e\u2028\u2029\ufeff\ufffe\uffff\u0301\ud800\udfff"
    odd += "\U0010ffff\t\r\n ]]>&<"
    ranges = ((0, 0x7F), (0x80, 0x24F), (0x300, 0x1FFF), (0x2000, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
    found = []
    for _ in range(dice.randint(1, most)):
        found.append(dice.choice(odd) if dice.random() < 0.3 else chr(dice.randint(*dice.choice(ranges))))
    return "".join(found)


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


# ---------------------------------------------------------------- makers
def random_bytes(dice: random.Random) -> tuple[str, bytes]:
    ending = dice.choice([".txt", ".html", ".jsonl", ".json", ".csv", ".tsv", ".md"])
    return ending, dice.randbytes(dice.randint(0, 2000))


def mutated_article(dice: random.Random) -> tuple[str, bytes]:
    """An article of the sample, bytes of it changed, cut out, doubled and put elsewhere."""
    ending, content = dice.choice(_sample())
    made = bytearray(content)
    for _ in range(dice.randint(1, 20)):
        at, length = dice.randrange(len(made) + 1), dice.randint(1, 60)
        what = dice.randrange(5)
        if what == 0:
            made[at : at + 1] = dice.randbytes(1)
        elif what == 1:
            del made[at : at + length]
        elif what == 2:
            made[at:at] = made[at : at + length] * dice.randint(1, 9)
        elif what == 3:
            made[at:at] = dice.choice(_BITS)
        else:
            _, other = dice.choice(_sample())
            start = dice.randrange(len(other))
            made[at:at] = other[start : start + length]
    return ending, bytes(made)


def word_soup(dice: random.Random) -> tuple[str, bytes]:
    paragraphs = [_soup(dice, 60) for _ in range(dice.randint(1, 8))]
    return ".txt", _utf8("Talks in Accra\n\n2024-03-05\n\n" + "\n\n".join(paragraphs) + "\n")


def repetition(dice: random.Random) -> tuple[str, bytes]:
    """A few words over and over, with or without an end of the sentence."""
    unit = dice.choice([_soup(dice, 6) + " ", _soup(dice, 3), dice.choice(_vocabulary()) + " ", _characters(dice, 3)])
    times = dice.randint(1, max(1, LONGEST // max(1, len(unit)) // dice.choice([1, 10, 100])))
    head, tail = dice.choice(["", "Talks\n\n2024-03-05\n\n"]), dice.choice(["", ".", "\n\nThe end of it."])
    return ".txt", _utf8(head + unit * times + tail)


def all_of_unicode(dice: random.Random) -> tuple[str, bytes]:
    parts = [_characters(dice, 40) if dice.random() < 0.5 else _soup(dice, 12) for _ in range(dice.randint(1, 30))]
    text = dice.choice(["", " ", "\n"]).join(parts)
    if dice.random() < 0.3:
        encoding = dice.choice(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "gb18030", "shift_jis", "cp1252"])
        return ".txt", text.encode(encoding, "ignore")
    return ".txt", _utf8(text)


def broken_page(dice: random.Random) -> tuple[str, bytes]:
    tags = _TAGS.split()
    parts: list[str] = [dice.choice(_OPENINGS)]
    for _ in range(dice.randint(1, 60)):
        what = dice.randrange(7)
        if what == 0:
            odd = dice.choice(["", " class=x", ' href="', ' ="<>', "/"])
            parts.append(f"<{dice.choice(tags)}{odd}>")
        elif what == 1:
            parts.append(f"</{dice.choice(tags)}>")
        elif what == 2:
            parts.append(dice.choice(_PIECES))
        else:
            parts.append(f"<p>{_soup(dice, 25)}</p>")
    return dice.choice([".html", ".htm", ".xhtml"]), _utf8("".join(parts))


def deep_nesting(dice: random.Random) -> tuple[str, bytes]:
    depth = dice.choice([10, 100, 1000, 3000])
    opening, closing, ending = dice.choice(
        [
            ("<div>", "</div>", ".html"), ("<b><i>", "", ".html"), ("<table><tr><td>", "", ".html"),
            ("[", "]", ".json"), ('{"text":', "}", ".json"), ('{"text":', "}", ".jsonl"), ("[", "]", ".jsonl"),
            ("(", ")", ".txt"),
            ("“", "”", ".txt"), ('"', '"', ".csv"), ("<blockquote><p>", "</p></blockquote>", ".html"),
        ]
    )  # fmt: skip
    return ending, _utf8(opening * depth + _soup(dice, 60) + closing * depth)


def _value(dice: random.Random, depth: int = 0) -> Any:
    what = dice.randrange(9 if depth < 4 else 6)
    if what < 3:
        return dice.choice([_soup(dice, 20), _characters(dice, 30), *_CELLS])
    if what < 6:
        return dice.choice([None, True, 0, -1, 1e308, 10**30, 1709596800, "2024-13-45", "5 March 2024", 1.5])
    if what < 7:
        return [_value(dice, depth + 1) for _ in range(dice.randrange(4))]
    return {dice.choice(_FIELDS.split()): _value(dice, depth + 1) for _ in range(dice.randrange(4))}


def odd_rows(dice: random.Random) -> tuple[str, bytes]:
    rows = []
    for _ in range(dice.randint(1, 6)):
        row = {field: _value(dice) for field in dice.sample(_FIELDS.split(), dice.randint(1, 5))}
        if dice.random() < 0.7:
            row["text"] = dice.choice([_soup(dice, 60), f"<p>{_soup(dice, 40)}</p><br>", _characters(dice, 200)])
        line = json.dumps(row, ensure_ascii=dice.random() < 0.5)
        rows.append(line[: dice.randrange(len(line))] if dice.random() < 0.15 else line)
    ending = dice.choice([".jsonl", ".json", ".ndjson"])
    return ending, _utf8(dice.choice(["\n", "\r\n", "\n\n", "\r"]).join(rows))


def odd_table(dice: random.Random) -> tuple[str, bytes]:
    mark = dice.choice([",", ";", "\t", "|"])
    lines = [mark.join(dice.sample(["id", "title", "text", "date", "url", "Text", "x"], 5))]
    for _ in range(dice.randint(1, 6)):
        cells = []
        for _ in range(dice.randint(1, 6)):
            cell = str(_value(dice, 9))
            cells.append(dice.choice(['"' + cell.replace('"', '""') + '"', cell, f'"{cell}', f'{cell}"']))
        lines.append(mark.join(cells))
    return dice.choice([".csv", ".tsv"]), _utf8(dice.choice(["\n", "\r\n", "\r"]).join(lines))


MAKERS: tuple[Maker, ...] = (
    random_bytes, mutated_article, word_soup, repetition, all_of_unicode, broken_page, deep_nesting, odd_rows,
    odd_table, mutated_article, word_soup,
)  # fmt: skip
