"""Saved HTML pages: their main text, headline, date and address."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any, NamedTuple

from graph.errors import InputError
from graph.reading.clean import strip_markup

_LEAST = 120  # characters; less is no article
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
_HEAD = 4096  # bytes in which a page declares its encoding
_BODY = re.compile(r"<body\b[^>]*>(.*)</body>", re.I | re.S)


class PageText(NamedTuple):
    """What a page says: text, headline, date and address, each "" where it has none."""

    text: str
    title: str
    published: str
    url: str


@cache
def _trafilatura() -> Any:
    """The extractor, loaded with the first page only, as loading takes long; its log is not for our users."""
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(
            f"HTML pages cannot be read as trafilatura does not load ({' '.join(str(error).split())})"
        ) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return trafilatura


def declared_encoding(raw: bytes) -> str:
    """The encoding that a page names in its head, if it is one that Python knows and the page keeps to it.

    Args:
        raw: The page's bytes.

    Returns:
        The encoding, or "".
    """
    match = _META_CHARSET.search(raw[:_HEAD])
    if match is None:
        return ""
    name = match[1].decode("ascii", "ignore")
    try:
        raw.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return ""
    return name


def read_page(html: str) -> PageText | None:
    """Takes the article out of a page.

    Args:
        html: The page.

    Returns:
        Its parts, or None if there is no article on it.

    Raises:
        InputError: The library that reads pages is not installed as it should be.
    """
    library = _trafilatura()
    try:
        page = library.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            deduplicate=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2099-12-31"},
        )
    except Exception:  # whatever a page does to the extractor must not stop a build; plain stripping is left
        page = None
    fields = page if isinstance(page, dict) else page.as_dict() if page else {}
    text = str(fields.get("text") or "")
    if len(text) < _LEAST:
        text = _all_text(html)
    if len(text.strip()) < _LEAST and len(text.split()) < 20:
        return None
    return PageText(text, str(fields.get("title") or ""), str(fields.get("date") or ""), str(fields.get("url") or ""))


def _all_text(html: str) -> str:
    """All that is visible on a page; what of it is the article, the reader of plain text finds out."""
    body = _BODY.search(html)
    return strip_markup(body[1] if body else html)
