"""Finds the headline and the paragraphs of an article on a page.

Prose is what ends in a stop and has words in small letters, as headlines, menus and captions do not. The walk goes down
the page from the headline: noise is left out, a "Related" line begins a list that lasts until the story goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from graph.reading.headline import headline
from graph.reading.lines import Line, lines
from graph.reading.noise import noise_of, section_of
from graph.reading.prose import (
    bare_words,
    content_words,
    has_happened,
    is_doubled,
    is_fragment,
    is_prose,
    is_signature,
    is_turn,
)

_STANDFIRST = 60  # words; a longer line is no headline's second line


@dataclass
class Page:
    """A page taken apart.

    Attributes:
        lines: All its lines.
        title: The line of the headline, or None.
        paragraphs: The lines of the body.
        dropped: Why a line is in neither: its index and a reason.
        listed: Indexes of the lines in lists of other articles and behind the end of the article.
    """

    lines: list[Line]
    title: Line | None = None
    paragraphs: list[Line] = field(default_factory=list)
    dropped: dict[int, str] = field(default_factory=dict)
    listed: set[int] = field(default_factory=set)


class _Walk:
    """One way down a page. Holds what was seen so far."""

    def __init__(self, page: Page, title: str) -> None:
        self.page, self.title = page, bare_words(title)
        self.noise = [noise_of(line) for line in page.lines]
        self.section = [section_of(line) for line in page.lines]
        self.free = [not noise and not kind for noise, kind in zip(self.noise, self.section, strict=True)]
        self.mode = ""
        self.seen: set[str] = set()
        self.content: set[str] = set()

    @cached_property
    def lead(self) -> int:
        """Index of the first paragraph that is surely the body's, or the number of lines."""
        free = [i for i in range(len(self.page.lines)) if self.free[i]]
        prose = [is_prose(self.page.lines[i]) for i in free]
        for position, i in enumerate(free):
            if prose[position] and (len(self.page.lines[i].words) > 19 or any(prose[position + 1 : position + 2])):
                return i
        return next((i for i, fits in zip(free, prose, strict=True) if fits), len(self.page.lines))

    def run(self, start: int) -> None:
        """Sorts the lines from `start` on into paragraphs and the rest."""
        for i in range(start, len(self.page.lines)):
            reason = self._reason(i)
            if reason:
                self.page.dropped[i] = reason
                if self.mode:
                    self.page.listed.add(i)
            else:
                self._keep(self.page.lines[i])

    def _keep(self, line: Line) -> None:
        self.mode = ""
        self.page.paragraphs.append(line)
        self.seen.add(bare_words(line.text))
        self.content |= content_words(line)

    def _reason(self, i: int) -> str:
        line = self.page.lines[i]
        if kind := self.section[i]:
            if self.page.paragraphs and self.mode != "end":
                self.mode = kind
            return f"opens a list ({kind})"
        if self.mode == "end":
            return "behind the article"
        if self.noise[i]:
            return self.noise[i]
        if self.mode:
            return "" if self._resumes(i) else f"in a list ({self.mode})"
        return self._unfit(i, line)

    def _unfit(self, i: int, line: Line) -> str:
        bare = bare_words(line.text)
        if bare == self.title or (not line.stopped and is_doubled(bare)):
            return "repeats the headline"
        if bare in self.seen and len(line.words) > 12:
            return "repeats a paragraph"
        if is_prose(line) or is_turn(line):
            return "" if line.stopped or not self._standfirst(i) else "standfirst"
        if is_signature(line) and not self.page.paragraphs:
            return ""
        if not is_fragment(line) and not self._between(i):
            return "no sentence"
        return "standfirst" if self._standfirst(i) else ""

    def _between(self, i: int) -> bool:
        """Whether an open-ended line stands between two paragraphs and tells what has happened, as headings do not."""
        line, lines = self.page.lines[i], self.page.lines
        if len(line.words) < 8 or line.lower * 2 < len(line.words) or not any(map(has_happened, line.words)):
            return False
        above = self.page.paragraphs[-1:] == lines[i - 1 : i] and i > 0
        return above and i + 1 < len(lines) and self.free[i + 1] and is_prose(lines[i + 1])

    def _standfirst(self, i: int) -> bool:
        """Whether an open-ended line above the body is the headline's second line: a date or byline comes behind it."""
        line = self.page.lines[i]
        open_ended = not line.stopped and not line.text.endswith(":") and not is_turn(line)
        if i >= self.lead or not open_ended or len(line.words) > _STANDFIRST:
            return False
        following = i + 1 if i + 1 < len(self.page.lines) else i
        return not self.free[following] or not is_prose(self.page.lines[following])

    def _resumes(self, i: int) -> bool:
        """Whether the story goes on behind a list: a paragraph that speaks of what the story speaks of."""
        line = self.page.lines[i]
        if not is_prose(line) or not line.stopped or bare_words(line.text) in self.seen:
            return False
        shared = len(self.content & content_words(line))
        before = self.page.lines[i - 1]
        teaser = not line.apart and not before.stopped and not self.section[i - 1] and not self.noise[i - 1]
        if teaser and i + 1 < len(self.page.lines) and self.page.lines[i + 1].apart:
            return False
        following = next((j for j in range(i + 1, len(self.page.lines)) if self.free[j]), None)
        goes_on = following is not None and is_prose(self.page.lines[following])
        if self.mode == "inline":
            return shared > 0 or goes_on
        return shared > 1 and (goes_on or len(line.words) > 24)


def take_apart(text: str, title: str = "") -> Page:
    """Finds headline and body in the text of a page.

    Args:
        text: A decoded file, the main text of an HTML page, or a feed's text field.
        title: The headline where it is known from elsewhere; then none is looked for.

    Returns:
        The page's lines, sorted.
    """
    page = Page(lines(text))
    walk = _Walk(page, title)
    start = 0
    if not title and (found := headline(page.lines, walk.noise, walk.free, walk.lead)) is not None:
        page.title = page.lines[found]
        walk.title = bare_words(page.title.text)
        start = found + 1
        for i in range(found):
            page.dropped[i] = walk.noise[i] or "above the headline"
    walk.run(start)
    if not page.paragraphs:
        _fall_back(page, walk)
    return page


def _fall_back(page: Page, walk: _Walk) -> None:
    """A text in which nothing looks like a paragraph: what is no noise is the body."""
    for i, line in enumerate(page.lines):
        if walk.free[i] and len(line.words) > 2 and (line is not page.title or len(page.lines) == 1):
            page.paragraphs.append(line)
            page.dropped.pop(i, None)
    if len(page.paragraphs) == 1 and page.paragraphs[0] is page.title:
        page.title = None
