"""A text as an Article: the one road that every format takes in the end."""

from __future__ import annotations

import re

from graph.model import Article, Sentence
from graph.reading.body import Page, take_apart
from graph.reading.clean import clean
from graph.reading.dates import parse_date
from graph.reading.language import language_of
from graph.reading.lines import Line
from graph.reading.noise import speaks_of_page
from graph.reading.published import published as published_on
from graph.reading.sentences import split
from graph.reading.tables import words

_URL = re.compile(r"https?://[^\s<>\"'|]{4,500}")
_URL_LABEL = re.compile(r"\W*(?:link|url|source|permalink|short link|original|read at)?\s*[:\-]?\s*$", re.I)
_END_MARK = re.compile(r"(?<=[.!?\"”’»)])\s*(?:/\.|\((?:end|ends)\)(?:\s[\w./]{1,15})?|-?\bEnd(?:s|item)?-?)$", re.I)
_SPACE = re.compile(r"\s+")
_TAIL_WORDS = 3
_TITLE_LENGTH = 300  # characters


def read_text(
    text: str, *, path: str = "", id: str = "", title: str = "", url: str = "", published: str = ""
) -> Article:
    """Makes an article from a plain text.

    Args:
        text: The text, page noise and all.
        path: Where it comes from, below its source.
        id: Unique within a build; "text" if empty.
        title: The headline; looked for in the text if empty.
        url: The address; looked for in the text if empty.
        published: Its date in any usual form; looked for in the text and the address if empty or no date.

    Returns:
        The article. Its text has the characters of `text` one for one, those that XML cannot hold replaced.
    """
    text = clean(text)
    page = take_apart(text, _one_line(title))
    url = clean(url).strip() or _find_url(page)
    sentences = tuple(_sentences(page))
    return Article(
        id=clean(id) or "text",
        path=clean(path),
        text=text,
        title=_one_line(title) or _title(page),
        url=url,
        published=parse_date(published) or published_on(page, url),
        language=language_of(" ".join(text[s.start : s.end] for s in sentences[:60]) or text),
        sentences=sentences,
    )


def _one_line(title: str) -> str:
    return _SPACE.sub(" ", clean(title)).strip()


def _title(page: Page) -> str:
    """The headline; of one that stands twice in its line, the first."""
    if page.title is None:
        return ""
    parts = page.title.text.split(" ")
    half = len(parts) // 2
    if len(parts) > 5 and len(parts) % 2 == 0 and parts[:half] == parts[half:]:
        parts = parts[:half]
    return " ".join(parts)[:_TITLE_LENGTH]


def _find_url(page: Page) -> str:
    """The address on a line of its own or behind a label ("link: ...")."""
    body = {line.start for line in page.paragraphs}
    for i, line in enumerate(page.lines):
        if i in page.listed or line.start in body:
            continue
        match = _URL.search(line.text)
        if (
            match
            and _URL_LABEL.fullmatch(line.text[: match.start()])
            and "/" in match[0].split("://", 1)[1].rstrip("/")
        ):
            return match[0].rstrip(".,;)")
    return ""


def _sentences(page: Page) -> list[Sentence]:
    found: list[Sentence] = []
    paragraph = 0
    for line in page.paragraphs:
        spans = list(split(line.source, line.start, _without_end_mark(line)))
        kept = [span for n, span in enumerate(spans) if _is_sentence(line, span, n > 0 and n + 1 == len(spans))]
        found += [Sentence(start, end, paragraph) for start, end in kept]
        paragraph += bool(kept)
    return found


def _without_end_mark(line: Line) -> int:
    """Where a paragraph ends when an agency's sign that the story is over is taken off."""
    tail = line.source[max(line.start, line.end - 40) : line.end]
    mark = _END_MARK.search(tail)
    return line.end - len(tail) + mark.start() if mark else line.end


def _is_sentence(line: Line, span: tuple[int, int], last: bool) -> bool:
    """Whether a piece of a paragraph belongs to the story: no agency's tag at its end, no word about the page."""
    piece = Line(line.source, *span, apart=False)
    if not piece.words:
        return False
    if last and len(piece.words) <= _TAIL_WORDS and not line.text.endswith(("!", "?")) and _is_tail(piece):
        return False
    return len(line.words) == len(piece.words) or not speaks_of_page(piece)


def _is_tail(piece: Line) -> bool:
    bare = [word.casefold() for word in piece.words]
    tagged = any(word in words("noise", "agency_tails") for word in bare) and not (piece.stopped and piece.lower)
    signed = piece.text[0] in "—–-=/([" or "/" in piece.text
    return tagged or (signed and not piece.stopped)
