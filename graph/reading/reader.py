"""Files and folders to Articles, as a stream."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from anyascii import anyascii

from graph.errors import InputError
from graph.model import Article
from graph.reading.clean import SAMPLE, encoding_of
from graph.reading.pages import declared_encoding, read_page
from graph.reading.plain import read_text
from graph.reading.rows import Bad, Row, rows
from graph.reading.sources import Source, files

LARGEST = 20_000_000
"""Bytes; a larger text file or page is skipped."""

_SLUG_LENGTH = 80
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Skipped(NamedTuple):
    """An article that was not read.

    Attributes:
        path: The file below its source; for a row with the line behind it ("feed.jsonl:12").
        reason: A sentence that says why.
    """

    path: str
    reason: str


class _Ids:
    """Hands out every id once: the second "talks" is "talks-2"."""

    def __init__(self) -> None:
        self.used: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        number, unique = self.used.get(wanted, 1), wanted
        while unique in self.used:
            number += 1
            unique = f"{wanted}-{number}"
        self.used[wanted] = number
        self.used.setdefault(unique, 1)
        return unique


def read(sources: Sequence[Path], since: str | None = None, until: str | None = None) -> Iterator[Article | Skipped]:
    """Reads articles.

    Args:
        sources: Files and folders of text, HTML, JSONL, JSON and CSV.
        since: Only articles of this day or later (YYYY-MM-DD; YYYY-MM and YYYY too).
        until: Only articles of this day, month or year or earlier.

    Returns:
        An iterator over the articles, sorted by path, rows as in their file, whatever the order of the sources; in the
        place of each that could not be used, why. With `since` or `until`, articles of other days are left out
        silently, those without a date are Skipped.

    Raises:
        InputError: A source does not exist or holds nothing that can be read, or a day is no date. Raised at once,
            not at the first article.
    """
    for name, day in (("since", since), ("until", until)):
        if day is not None and not _DAY.fullmatch(day):
            raise InputError(f"--{name} {day} is no date. Write it as 2024-01-31, 2024-01 or 2024.")
    return _stream(files([Path(source) for source in sources]), since or "", until or "")


def _stream(listed: list[Source], since: str, until: str) -> Iterator[Article | Skipped]:
    ids = _Ids()
    for source in listed:
        for item in _read_file(source):
            if isinstance(item, Skipped):
                yield item
                continue
            given = item.path
            article = replace(item, id=ids.take(item.id))
            if article.path == "":
                article = replace(article, path=article.id)
            if not article.published and (since or until):
                yield Skipped(
                    given or f"{source.path}:{article.id}",
                    "Shows no date, so that it cannot be told whether it is of the days asked for.",
                )
            elif article.published >= since and (not until or article.published[: len(until)] <= until):
                yield article


def _read_file(source: Source) -> Iterator[Article | Skipped]:
    try:
        if source.kind in ("lines", "json", "table"):
            yield from _read_rows(source)
        elif source.kind == "unreadable":
            ending = source.file.suffix.lower()
            yield Skipped(
                source.path, f"Files ending in {ending} cannot be read. Save it as text (.txt) or a page (.html)."
            )
        else:
            yield _read_whole(source)
    except InputError as error:
        yield Skipped(source.path, str(error))
    except OSError as error:
        yield Skipped(source.path, f"The file cannot be opened ({error.strerror or error}).")
    except Exception as error:  # one bad article never stops a build
        yield Skipped(source.path, f"The file cannot be read ({type(error).__name__}: {error}).")


def _read_whole(source: Source) -> Article | Skipped:
    size = source.file.stat().st_size
    if size > LARGEST:
        return Skipped(
            source.path, f"The file has {size // 1_000_000} MB; no article is larger than {LARGEST // 1_000_000} MB."
        )
    raw = source.file.read_bytes()
    if not raw.strip():
        return Skipped(source.path, "The file is empty.")
    encoding = (declared_encoding(raw) if source.kind == "page" else "") or encoding_of(raw[:SAMPLE])
    if encoding is None:
        return Skipped(source.path, "The file is no text (an image, a document or other binary data).")
    text = raw.decode(encoding, errors="replace")
    stem = PurePosixPath(source.path).stem
    if source.kind == "text":
        if not text.strip():
            return Skipped(source.path, "The file is empty.")
        return read_text(text, path=source.path, id=stem)
    page = read_page(text)
    if page is None:
        return Skipped(source.path, "The page has no article on it.")
    return read_text(page.text, path=source.path, id=stem, title=page.title, url=page.url, published=page.published)


def _read_rows(source: Source) -> Iterator[Article | Skipped]:
    any_row = False
    for row in rows(source.file, source.kind):
        any_row = True
        if isinstance(row, Bad):
            if row.number:
                yield Skipped(f"{source.path}:{row.number}", f"Line {row.number} of {source.path} {row.reason}.")
            else:
                yield Skipped(source.path, f"The file {row.reason}.")
        else:
            yield _read_row(row, source)
    if not any_row:
        yield Skipped(source.path, "The file has no rows.")


def _read_row(row: Row, source: Source) -> Article | Skipped:
    stem = PurePosixPath(source.path).stem
    name = row.id or slug_of(row.url, row.title) or f"{stem}-{row.number}"
    try:
        return read_text(row.text, path=row.id, id=name, title=row.title, url=row.url, published=row.published)
    except Exception as error:  # one bad row never stops a build
        return Skipped(
            f"{source.path}:{row.number}",
            f"Line {row.number} of {source.path} cannot be read ({type(error).__name__}: {error}).",
        )


def slug_of(url: str, title: str = "") -> str:
    """A short name in plain letters for an article without an id.

    Args:
        url: Its address; the last part of the path is taken if it has words, else host and path.
        title: Its headline, used if there is no address.

    Returns:
        Lower-case letters, figures and hyphens, 80 at most; "" if there is nothing to take it from.
    """
    parts = urlsplit(url) if url else None
    if parts is not None and (parts.path.strip("/") or parts.query):
        last = re.sub(r"\.\w{2,5}$", "", unquote(parts.path).rstrip("/").rsplit("/", 1)[-1])
        if len(re.findall(r"[^\W\d_]", last)) > 7:
            return _slug(last)
        return _slug(f"{parts.netloc.removeprefix('www.')}-{unquote(parts.path)}-{parts.query}")
    return _slug(title)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", anyascii(text[: 4 * _SLUG_LENGTH]).lower()).strip("-")[:_SLUG_LENGTH].strip("-")
