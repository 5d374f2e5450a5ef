"""Rows of JSONL, JSON and CSV files, one at a time, their fields known by their usual names."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from graph.reading.clean import SAMPLE, encoding_of, strip_markup
from graph.reading.tables import table

LONGEST_ROW = 20_000_000
"""Characters; longer rows of a JSONL or CSV file are skipped."""

LARGEST_JSON = 500_000_000
"""Bytes; a larger .json file, which must be held in memory whole, is skipped."""

_SPACES = re.compile(r"[\s_\-]+")


class Row(NamedTuple):
    """One article's fields.

    Attributes:
        number: Its line in the file, or its place in a JSON list, from 1.
        text: The article's text, markup taken out.
        title: Its headline, or "".
        url: Its address, or "".
        published: Its date as the file has it, or "".
        id: Its own id, or "".
    """

    number: int
    text: str
    title: str
    url: str
    published: str
    id: str


class Bad(NamedTuple):
    """A row that cannot be used: its line (0 for the whole file) and a sentence that says why."""

    number: int
    reason: str


def rows(file: Path, kind: str) -> Iterator[Row | Bad]:
    """Reads a file's rows.

    Args:
        file: The file.
        kind: "lines", "json" or "table", as `sources.KINDS` says.

    Yields:
        Each article's fields, or why a row is none.

    Raises:
        OSError: The file cannot be read.
    """
    with file.open("rb") as stream:
        encoding = encoding_of(stream.read(SAMPLE))
    if encoding is None:
        yield Bad(0, "is no text file")
        return
    if kind == "json" and file.stat().st_size > LARGEST_JSON:
        yield Bad(0, f"is larger than {LARGEST_JSON // 1_000_000} MB; make it a .jsonl file with one article a line")
        return
    with file.open(encoding=encoding, errors="replace", newline="") as text:
        if kind == "table":
            yield from _table(text, "\t" if file.suffix.lower() == ".tsv" else "")
        elif kind == "json":
            yield from _json(text.read())
        else:
            yield from _json_lines(_lines(text))


def _lines(stream: TextIO) -> Iterator[tuple[int, str | None]]:
    """A file's lines with their numbers; None for one that is too long, which is never held in memory."""
    number = 0
    while line := stream.readline(LONGEST_ROW):
        number += 1
        if len(line) < LONGEST_ROW or line.endswith("\n"):
            yield number, line
            continue
        while (rest := stream.readline(LONGEST_ROW)) and not rest.endswith("\n"):
            pass
        yield number, None


def _json_lines(numbered: Iterable[tuple[int, str | None]]) -> Iterator[Row | Bad]:
    for number, line in numbered:
        if line is None:
            yield Bad(number, f"is longer than {LONGEST_ROW // 1_000_000} million characters")
        elif line.strip():
            try:
                value = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield Bad(number, f"is not valid JSON ({_json_fault(error)})")
            else:
                yield _row(number, value)


def _json_fault(error: Exception) -> str:
    return f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "nested too deeply"


def _json(text: str) -> Iterator[Row | Bad]:
    """A list of articles, one article, or an object that holds a list; JSON lines under a wrong name too."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = text.splitlines()
        if len(lines) > 1 and lines[0].lstrip().startswith("{") and lines[0].rstrip().endswith("}"):
            yield from _json_lines(enumerate(lines, 1))
        else:
            where = f"line {error.lineno}, " if isinstance(error, json.JSONDecodeError) else ""
            yield Bad(0, f"is not valid JSON ({where}{_json_fault(error)})")
        return
    if isinstance(value, dict) and not _pick(value, "text"):
        held = {_plain(key): inner for key, inner in value.items()}
        value = next((held[key] for key in table("fields")["lists"] if isinstance(held.get(key), list)), value)
    for number, one in enumerate(value if isinstance(value, list) else [value], 1):
        yield _row(number, one)


def _table(stream: TextIO, delimiter: str) -> Iterator[Row | Bad]:
    csv.field_size_limit(LONGEST_ROW)
    source = (line.replace("\0", "") for _, line in _lines(stream) if line is not None)
    first = next(source, "")
    delimiter = delimiter or max(",;\t|", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    known = [name for name in header if _plain(name) in _aliases("text")]
    if not known:
        found = ", ".join(name.strip() for name in header if name.strip())[:200] or "none"
        yield Bad(
            0, f"has no column with the text (columns: {found}; accepted: {', '.join(table('fields')['text'][:8])})"
        )
        return
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        number = reader.line_num + 2
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Bad(number, f"is not valid CSV ({error})")
            continue
        if any(cell.strip() for cell in cells):
            yield _row(number, dict(zip(header, cells, strict=False)))


@cache
def _aliases(field: str) -> tuple[str, ...]:
    return tuple(table("fields")[field])


def _plain(name: str) -> str:
    return _SPACES.sub("", str(name)).lstrip("\ufeff").casefold()


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((_string(value[key]) for key in table("fields")["inner"] if value.get(key)), "")
    if isinstance(value, list):
        return "\n\n".join(part for part in map(_string, value) if part)
    return "" if value is None or isinstance(value, bool) else str(value)


def _pick(fields: Mapping[str, Any], field: str) -> str:
    """The first field of that meaning that holds anything."""
    held = {_plain(name): value for name, value in fields.items()}
    for alias in _aliases(field):
        if (value := _string(held.get(alias))).strip():
            return value
    return ""


def _row(number: int, value: Any) -> Row | Bad:
    if not isinstance(value, Mapping):
        return Bad(number, f"is no object with fields but a {type(value).__name__}")
    text = strip_markup(_pick(value, "text"))
    if not text.strip():
        found = ", ".join(map(str, value))[:200] or "none"
        return Bad(number, f"has no text (fields: {found}; accepted: {', '.join(table('fields')['text'][:8])})")
    title = strip_markup(_pick(value, "title"))
    return Row(
        number, text, title, _pick(value, "url").strip(), _pick(value, "published").strip(), _pick(value, "id").strip()
    )
