"""Text as lines that each stand for a paragraph, a headline or a piece of page furniture.

Hard-wrapped lines, and lines that a link broke in two, are put together again; all else stays a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from graph.reading.lazy import lazy
from graph.reading.tables import words

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_STOP = re.compile(r"[.!?…。！？؟۔।][\"'”’»›)\]*†]*$")
_STOP_BEFORE_TAG = re.compile(
    r"[.!?…][\"'”’»)\]]*\s*(?:[—–=-]+\s?[^.!?]{2,30}|\([^.!?()]{1,30}\)(?:\s\S{1,12})?|[A-Z]{2,12}(?:/\w{2,5})*|Enditem|\./\.)$"
)
_SPACE = re.compile(r"\s+")
_FIELD = re.compile(r"\s*date[ :]+\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?[ \t]*", re.I)
_WIDEST = 130  # characters; nothing hard-wrapped is wider


@dataclass(frozen=True)
class Line:
    """A line of a page, or several that belong together.

    Attributes:
        source: The whole text.
        start: Offset of its first character that is no white space.
        end: Offset behind its last one.
        apart: Whether a blank line, or nothing, stands before it.
    """

    source: str = field(repr=False)
    start: int
    end: int
    apart: bool

    @lazy
    def text(self) -> str:
        """The line, runs of white space as one space."""
        return _SPACE.sub(" ", self.source[self.start : self.end])

    @lazy
    def raw(self) -> str:
        """The line as it stands."""
        return self.source[self.start : self.end]

    @lazy
    def folded(self) -> str:
        """The text in lower case with plain apostrophes."""
        return folded(self.text)

    @lazy
    def words(self) -> tuple[str, ...]:
        """Its words and figures."""
        return tuple(_WORD.findall(self.text))

    @lazy
    def lower(self) -> int:
        """How many of its words begin with a small letter, or have no case at all."""
        return sum(1 for word in self.words if not word[0].isupper() and not word[0].isdigit())

    @lazy
    def stopped(self) -> bool:
        """Whether it ends as a sentence does: in a stop, a news agency's tag behind that left aside."""
        tail = self.text[-60:]
        return _STOP.search(tail) is not None or (len(self.words) > 7 and _STOP_BEFORE_TAG.search(tail) is not None)

    @lazy
    def grammar(self) -> int:
        """How many of its words are articles, pronouns and auxiliaries, which headlines leave out."""
        return sum(map(words("noise", "function_words").__contains__, map(str.casefold, self.words)))


def folded(text: str) -> str:
    """A text in lower case with plain apostrophes, runs of white space as one space."""
    return _SPACE.sub(" ", text).casefold().replace("’", "'")


def lines(text: str) -> list[Line]:
    """Cuts a text into lines.

    Args:
        text: A decoded file or the text of a field.

    Returns:
        Its lines in order, white space around them left out, blank ones dropped.
    """
    single = list(_single(text))
    width = _wrap_width(single)
    joined: list[Line] = []
    chained = False
    for n, line in enumerate(single):
        chained = n > 0 and not line.apart and _goes_on(single, n, width, chained)
        if chained:
            joined[-1] = Line(text, joined[-1].start, line.end, joined[-1].apart)
        else:
            joined.append(line)
    return joined


def _single(text: str) -> Iterator[Line]:
    apart, behind = True, 0
    for match in _LINE.finditer(text):
        breaks = text[behind : match.start()].replace("\r\n", "\n")
        apart = apart or len(breaks) > 1
        behind = match.end()
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start == end:
            apart = True
            continue
        if (date := _FIELD.match(text, start, end)) and date.end() < end:
            yield Line(text, start, start + len(date[0].rstrip()), apart)
            start = date.end()
        yield Line(text, start, end, apart)
        apart = False


def _continues(line: Line, following: Line, chained: bool = False) -> bool:
    """Whether a line break falls inside a sentence, judged by the words on both sides."""
    first = following.words[0].casefold() if following.words else ""
    if line.stopped or first in words("noise", "own_line") or (len(line.words) < 3 and not chained):
        return False
    head = following.text[0]
    if head.islower() and len(following.words) > 2:
        return chained or line.end - line.start >= 20
    return head in ",;" or (line.text.rsplit(" ", 1)[-1] in words("noise", "joiners") and len(line.words) > 5)


def _wrap_width(single: list[Line]) -> int:
    """The width at which a text was hard-wrapped, or 0."""
    if not single or max(line.end - line.start for line in single) > _WIDEST:
        return 0
    broken = [
        line.end - line.start
        for line, following in pairwise(single)
        if not following.apart and line.end - line.start > 40 and _continues(line, following)
    ]
    alike = len(broken) > 1 and max(broken) - min(broken) < 16
    return max(broken) if alike or len(broken) > 2 else 0


def _goes_on(single: list[Line], n: int, width: int, chained: bool) -> bool:
    """Whether line `n` belongs to the one above it, which itself goes on with another if `chained`."""
    above, line = single[n - 1], single[n]
    used = above.end - above.start
    if used <= width < used + 1 + len(line.text.split(" ", 1)[0]):
        return True
    if _continues(above, line, chained):
        return True
    following = single[n + 1] if n + 1 < len(single) else None
    linked = len(line.words) < 5 < len(above.words) and above.lower * 2 > len(above.words) and not above.stopped
    return linked and not line.stopped and following is not None and not following.apart and _lower_start(following)


def _lower_start(line: Line) -> bool:
    first = line.words[0].casefold() if line.words else ""
    return line.text[0] in ",;" or (
        line.text[0].islower() and len(line.words) > 2 and first not in words("noise", "own_line")
    )
