"""Files and folders to Articles, as a stream."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple, cast
from urllib.parse import unquote, urlsplit

from anyascii import anyascii

from graph.errors import InputError
from graph.model import Article
from graph.reading.clean import SAMPLE, clean, encoding_of
from graph.reading.pages import declared_encoding, read_page
from graph.reading.plain import read_text
from graph.reading.rows import Row, rows
from graph.reading.sources import Source, files

LARGEST = 20_000_000
"""Bytes; a larger text file or page is skipped."""

LONGEST = 1_000_000
"""Characters; a longer text is no article but a book or a dump, and is skipped."""

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


class Raw(NamedTuple):
    """One article as its source holds it, not yet read.

    Attributes:
        where: The file below its source; for a row with the line behind it ("feed.jsonl:12").
        path: What `Article.path` is to be: the file, or the row's own id.
        id: What `Article.id` is to be, unless another article has it already.
        kind: "text", "page" or "row".
        content: A file's bytes, b"" for a row.
        fields: A row's text, headline, address and date; empty for a file.
    """

    where: str
    path: str
    id: str
    kind: str
    content: bytes = b""
    fields: tuple[str, str, str, str] | tuple[()] = ()

    @property
    def size(self) -> int:
        """How much it is to read: bytes, or a row's characters."""
        return len(self.content) + sum(map(len, self.fields))

    def digest(self) -> bytes:
        """A fingerprint of all that the article is read from; neither its place nor its name counts."""
        made = blake2b(self.kind.encode(), digest_size=20)
        for field in self.fields:
            part = field.encode("utf-8", "surrogatepass")
            made.update(b"%d:" % len(part))
            made.update(part)
        made.update(self.content)
        return made.digest()


class Period:
    """The days that articles are wanted of.

    Args:
        since: The first day, month or year; None for all before too.
        until: The last day, month or year; None for all after too.

    Raises:
        InputError: One of them is no date.
    """

    def __init__(self, since: str | None = None, until: str | None = None) -> None:
        for name, day in (("since", since), ("until", until)):
            if day is not None and not _DAY.fullmatch(day):
                raise InputError(f"--{name} {day} is no date. Write it as 2024-01-31, 2024-01 or 2024.")
        self.since, self.until = since or "", until or ""

    def __bool__(self) -> bool:
        return bool(self.since or self.until)

    def has(self, day: str) -> bool:
        """Whether an ISO date is of these days; "" is only where all are wanted."""
        if not day:
            return not self
        return day >= self.since and (not self.until or day[: len(self.until)] <= self.until)


class Names:
    """Gives every article of a build an id of its own: the second "talks" is "talks-2"."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def name(self, raw: Raw) -> tuple[str, str]:
        """Names the next article.

        Args:
            raw: The article.

        Returns:
            Its id and its path.
        """
        id = self._take(clean(raw.id) or "text")
        return id, clean(raw.path) or id

    def _take(self, wanted: str) -> str:
        number, unique = self._used.get(wanted, 1), wanted
        while unique in self._used:
            number += 1
            unique = f"{wanted}-{number}"
        self._used[wanted] = number
        self._used.setdefault(unique, 1)
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
    return _stream(raws(files([Path(source) for source in sources])), Period(since, until))


def _stream(found: Iterator[Raw | Skipped], period: Period) -> Iterator[Article | Skipped]:
    names = Names()
    for raw in found:
        item = raw if isinstance(raw, Skipped) else parse(raw)
        if isinstance(raw, Skipped) or isinstance(item, Skipped):
            yield cast(Skipped, item)
            continue
        id, path = names.name(raw)
        if period.has(item.published):
            yield replace(item, id=id, path=path)
        elif not item.published:
            yield undated(raw)


def undated(raw: Raw) -> Skipped:
    """Says that an article without a date cannot be sorted by one."""
    return Skipped(raw.where, "Shows no date, so that it cannot be told whether it is of the days asked for.")


def raws(listed: Iterable[Source]) -> Iterator[Raw | Skipped]:
    """Opens files and takes the articles out of them, without reading those yet.

    Args:
        listed: The files.

    Yields:
        Each article as its source holds it, or why there is none.
    """
    for source in listed:
        try:
            if source.kind in ("lines", "json", "table"):
                yield from _rows(source)
            elif source.kind == "unreadable":
                ending = source.file.suffix.lower()
                yield Skipped(
                    source.path, f"Files ending in {ending} cannot be read. Save it as text (.txt) or a page (.html)."
                )
            else:
                yield _whole(source)
        except InputError as error:
            yield Skipped(source.path, str(error))
        except OSError as error:
            yield Skipped(source.path, f"The file cannot be opened ({error.strerror or error}).")
        except Exception as error:  # one bad article never stops a build
            yield Skipped(source.path, f"The file cannot be read ({type(error).__name__}: {error}).")


def _whole(source: Source) -> Raw | Skipped:
    with source.file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
        size = len(content) if len(content) <= LARGEST else os.fstat(stream.fileno()).st_size
    if size > LARGEST:
        return Skipped(
            source.path, f"The file has {size // 1_000_000} MB; no article is larger than {LARGEST // 1_000_000} MB."
        )
    if not content.strip():
        return Skipped(source.path, "The file is empty.")
    return Raw(source.path, source.path, PurePosixPath(source.path).stem, source.kind, content)


def _rows(source: Source) -> Iterator[Raw | Skipped]:
    any_row = False
    stem = PurePosixPath(source.path).stem
    for row in rows(source.file, source.kind):
        any_row = True
        where = f"{source.path}:{row.number}"
        if isinstance(row, Row):
            name = row.id or slug_of(row.url, row.title) or f"{stem}-{row.number}"
            yield Raw(where, row.id, name, "row", fields=(row.text, row.title, row.url, row.published))
        elif row.number:
            yield Skipped(where, f"Line {row.number} of {source.path} {row.reason}.")
        else:
            yield Skipped(source.path, f"The file {row.reason}.")
    if not any_row:
        yield Skipped(source.path, "The file has no rows.")


def parse(raw: Raw) -> Article | Skipped:
    """Reads one article: a pure function of what its source holds.

    Args:
        raw: The article as its source holds it.

    Returns:
        The article, under the id and path it would like to have, or why it cannot be used.
    """
    try:
        return _row(raw) if raw.kind == "row" else _file(raw)
    except InputError as error:
        return Skipped(raw.where, str(error))
    except Exception as error:  # one bad article never stops a build
        return Skipped(raw.where, f"The article cannot be read ({type(error).__name__}: {error}).")


def _row(raw: Raw) -> Article:
    text, title, url, published = cast("tuple[str, str, str, str]", raw.fields)
    _not_too_long(text)
    return read_text(text, path=raw.path, id=raw.id, title=title, url=url, published=published)


def _not_too_long(text: str) -> None:
    if len(text) > LONGEST:
        raise InputError(
            f"The text has {len(text):,} characters; no article has more than {LONGEST:,}. Cut it into its articles."
        )


def _file(raw: Raw) -> Article | Skipped:
    content = raw.content
    encoding = (declared_encoding(content) if raw.kind == "page" else "") or encoding_of(content[:SAMPLE])
    if encoding is None:
        return Skipped(raw.where, "The file is no text (an image, a document or other binary data).")
    text = content.decode(encoding, errors="replace")
    if raw.kind == "text":
        if not text.strip():
            return Skipped(raw.where, "The file is empty.")
        _not_too_long(text)
        return read_text(text, path=raw.path, id=raw.id)
    page = read_page(text)
    if page is None:
        return Skipped(raw.where, "The page has no article on it.")
    _not_too_long(page.text)
    return read_text(page.text, path=raw.path, id=raw.id, title=page.title, url=page.url, published=page.published)


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
