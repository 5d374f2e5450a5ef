"""Finds the headline and the paragraphs of an article on a page.

Prose is what ends in a stop and has words in small letters, as headlines, menus and captions do not. The walk goes down
the page from the headline: noise is left out, a "Related" line begins a list that lasts until the story goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from graph.reading.lines import Line, lines
from graph.reading.noise import noise_of, section_of
from graph.reading.tables import words

_TURN = re.compile(r"[A-Z][A-Z.'’\- ]{2,60}(?:\([^)]{2,40}\))?: {1,3}\S+")
_QUOTED = re.compile(r"[\"“«„‘'].{8,}[\"”»’']")
_BULLET = re.compile(r"[•·*–—\-▪●]\s|\(?[a-z0-9ivx]{1,4}[.)]\s")
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


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph, wherever it stands."""
    count = len(line.words)
    if line.stopped and count > 4:
        return count > 11 or line.lower * 3 >= count
    return count > 24 and line.lower * 2 > count and line.grammar > 2


def is_turn(line: Line) -> bool:
    """Whether a line is somebody's turn in a transcript: "MR LEE: Well —"."""
    return _TURN.match(line.text) is not None and (line.lower > 0 or line.stopped)


def is_signature(line: Line) -> bool:
    """Whether a line names who speaks in a release: "Jane Roe, Minister of Trade"."""
    name, comma, office = line.text.partition(", ")
    if not comma or line.stopped or not 1 < len(name.split()) < 6 or len(line.words) > 16:
        return False
    names = [word for word in name.split() if word[0].isalpha()]
    held = any(word.strip(",").casefold() in words("noise", "offices") for word in office.split())
    return held and all(word[0].isupper() for word in names) and line.lower < 5


def is_fragment(line: Line) -> bool:
    """Whether a line can be a paragraph between two others: short ones, cut ones, items, quotes."""
    count = len(line.words)
    if line.stopped:
        return count > 0 and (line.lower > 0 or count > 2)
    if line.text.endswith((":", ";", "…", " —", " –", ",")) and count > 3:
        return line.grammar > 0 or line.lower * 2 >= count
    if _BULLET.match(line.text) and count > 3:
        return line.lower * 2 >= count
    if _QUOTED.match(line.text) and count > 3:
        return line.lower * 2 > count and line.grammar > 0
    return count > 6 and line.grammar > 1 and line.lower * 2 > count or count > 5 and line.grammar > 2


class _Walk:
    """One way down a page. Holds what was seen so far."""

    def __init__(self, page: Page, title: str) -> None:
        self.page, self.title = page, _bare(title)
        self.noise = [noise_of(line) for line in page.lines]
        self.section = [section_of(line) for line in page.lines]
        self.mode = ""
        self.seen: set[str] = set()
        self.content: set[str] = set()

    @cached_property
    def lead(self) -> int:
        """Index of the first paragraph that is surely the body's, or the number of lines."""
        free = [i for i in range(len(self.page.lines)) if self._free(i)]
        prose = [is_prose(self.page.lines[i]) for i in free]
        for position, i in enumerate(free):
            if prose[position] and (len(self.page.lines[i].words) > 19 or any(prose[position + 1 : position + 2])):
                return i
        return next((i for i, fits in zip(free, prose, strict=True) if fits), len(self.page.lines))

    def _free(self, i: int) -> bool:
        return not self.noise[i] and not self.section[i]

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
        self.seen.add(_bare(line.text))
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
        bare = _bare(line.text)
        if bare == self.title or (not line.stopped and _doubled(bare)):
            return "repeats the headline"
        if bare in self.seen and len(line.words) > 12:
            return "repeats a paragraph"
        if is_prose(line) or is_turn(line):
            return "" if line.stopped or not self._standfirst(i) else "standfirst"
        if is_signature(line) and not self.page.paragraphs:
            return ""
        if not is_fragment(line):
            return "no sentence"
        return "standfirst" if self._standfirst(i) else ""

    def _standfirst(self, i: int) -> bool:
        """Whether an open-ended line above the body is the headline's second line: a date or byline comes behind it."""
        line = self.page.lines[i]
        open_ended = not line.stopped and not line.text.endswith(":") and not is_turn(line)
        if i >= self.lead or not open_ended or len(line.words) > _STANDFIRST:
            return False
        following = i + 1 if i + 1 < len(self.page.lines) else i
        return not self._free(following) or not is_prose(self.page.lines[following])

    def _resumes(self, i: int) -> bool:
        """Whether the story goes on behind a list: a paragraph that speaks of what the story speaks of."""
        line = self.page.lines[i]
        if not is_prose(line) or not line.stopped or _bare(line.text) in self.seen:
            return False
        shared = len(self.content & content_words(line))
        before = self.page.lines[i - 1]
        teaser = not line.apart and not before.stopped and not self.section[i - 1] and not self.noise[i - 1]
        if teaser and i + 1 < len(self.page.lines) and self.page.lines[i + 1].apart:
            return False
        following = next((j for j in range(i + 1, len(self.page.lines)) if self._free(j)), None)
        goes_on = following is not None and is_prose(self.page.lines[following])
        if self.mode == "inline":
            return shared > 0 or goes_on
        return shared > 1 and (goes_on or len(line.words) > 24)


def content_words(line: Line) -> set[str]:
    """The words by which a paragraph's subject is known: stems of names and of longer words."""
    return {word.casefold()[:6] for word in line.words if len(word) > 4 or (len(word) > 1 and word[0].isupper())} - _common()


def _common() -> frozenset[str]:
    return frozenset(word[:6] for word in words("noise", "function_words"))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _doubled(bare: str) -> bool:
    """Whether a line is the same headline twice, the second time perhaps cut short."""
    parts = bare.split()
    count = len(parts)
    if not 5 < count < 90:
        return False
    return any(parts[: count - n - 1] == parts[n:-1] and parts[count - n - 1].startswith(parts[-1]) for n in range(count // 2, count - 3))


def headline(walk: _Walk) -> int | None:
    """Picks the headline among the lines above the body.

    Args:
        walk: A page whose lines are judged.

    Returns:
        Its index, or None.
    """
    page, lead = walk.page, walk.lead
    body: set[str] = set()
    for i in range(lead, len(page.lines)):
        if walk._free(i) and is_prose(page.lines[i]):
            body |= content_words(page.lines[i])
        if len(body) > 3000:
            break
    repeated = _repeated(page.lines)
    best, best_score, sure = None, 0.0, False
    for i in range(min(lead, len(page.lines))):
        line = page.lines[i]
        if not walk._free(i) or is_signature(line) or not _like_headline(line):
            continue
        score = _score(walk, i, body, repeated)
        if best is None or score > best_score + (1.0 if sure else 0.0):
            best, best_score, sure = i, score, score > 2.2 and len(line.words) > 4
    return best


def _like_headline(line: Line) -> bool:
    return len(line.words) > 1 and len(line.words) < 46 and not (line.text.endswith(".") and line.stopped and len(line.words) > 3)


def _score(walk: _Walk, i: int, body: set[str], repeated: frozenset[str]) -> float:
    line = walk.page.lines[i]
    content = content_words(line)
    overlap = len(content & body) / len(content) if content else 0.0
    length = {1: -1.0, 2: -1.0, 3: 0.0, 4: 0.5}.get(len(line.words), 1.0)
    follows = walk.noise[i + 1] in ("date", "byline", "counter") if i + 1 < len(walk.page.lines) else False
    return 2.5 * overlap + length + (1.0 if _bare(line.text) in repeated else 0.0) + (0.4 if follows else 0.0)


def _repeated(page_lines: list[Line]) -> frozenset[str]:
    """Texts that stand on the page more than once, alone or twice in one line, though not right below each other."""
    seen: set[str] = set()
    twice: set[str] = set()
    last = ""
    for line in page_lines:
        if len(line.words) > 45:
            continue
        bare = _bare(line.text)
        if bare in seen and bare != last:
            twice.add(bare)
        seen.add(bare)
        last = bare
        parts = bare.split()
        if _doubled(bare):
            twice.add(" ".join(parts[: (len(parts) + 1) // 2]))
    return frozenset(twice)


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
    if not title and (found := headline(walk)) is not None:
        page.title = page.lines[found]
        walk.title = _bare(page.title.text)
        start = found + 1
        for i in range(start):
            page.dropped[i] = walk.noise[i] or "above the headline"
    walk.run(start)
    if not page.paragraphs:
        _fall_back(page, walk)
    return page


def _fall_back(page: Page, walk: _Walk) -> None:
    """A text in which nothing looks like a paragraph: what is no noise is the body."""
    for i, line in enumerate(page.lines):
        if walk._free(i) and len(line.words) > 2 and (line is not page.title or len(page.lines) == 1):
            page.paragraphs.append(line)
            page.dropped.pop(i, None)
    if len(page.paragraphs) == 1 and page.paragraphs[0] is page.title:
        page.title = None
