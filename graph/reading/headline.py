"""Picks the headline among the lines above the body.

A headline speaks of what the body speaks of, unlike names of outlets and sections; it is longer than they are, and
often stands on its page a second time.
"""

from __future__ import annotations

from graph.reading.lines import Line
from graph.reading.prose import bare_words, content_words, is_doubled, is_prose, is_signature
from graph.reading.tables import words


def headline(lines: list[Line], noise: list[str], free: list[bool], lead: int) -> int | None:
    """Picks the headline among the lines above the body.

    Args:
        lines: The lines of a page.
        noise: Which rule calls each of them noise, or "".
        free: Which of them are neither noise nor open a list.
        lead: Index of the first paragraph.

    Returns:
        Its index, or None.
    """
    body: set[str] = set()
    for i in range(lead, len(lines)):
        if free[i] and is_prose(lines[i]):
            body |= content_words(lines[i])
        if len(body) > 3000:
            break
    repeated = _repeated(lines)
    best, best_score, sure = None, 0.0, False
    for i in range(min(lead, len(lines))):
        line = lines[i]
        if not free[i] or is_signature(line) or not _like_headline(line):
            continue
        score = _score(lines, noise, i, body, repeated)
        if best is None or score > best_score + (1.0 if sure else 0.0):
            best, best_score, sure = i, score, score > 2.2 and len(line.words) > 4
    return best


def _like_headline(line: Line) -> bool:
    return (
        len(line.words) > 1
        and len(line.words) < 46
        and not (line.text.endswith(".") and line.stopped and len(line.words) > 3)
    )


def _score(lines: list[Line], noise: list[str], i: int, body: set[str], repeated: frozenset[str]) -> float:
    line = lines[i]
    content = content_words(line)
    overlap = len(content & body) / len(content) if content else 0.0
    length = {1: -1.0, 2: -1.0, 3: 0.0, 4: 0.5}.get(len(line.words), 1.0)
    if _is_masthead(line):
        length -= 1.5
    follows = noise[i + 1] in ("date", "byline", "counter") if i + 1 < len(lines) else False
    return 2.5 * overlap + length + (1.0 if bare_words(line.text) in repeated else 0.0) + (0.4 if follows else 0.0)


def _is_masthead(line: Line) -> bool:
    """Whether a line is nothing but the name of an outlet or office."""
    small = [word for word in line.words if not word[0].isupper()]
    names = {word.casefold() for word in line.words}
    return not names.isdisjoint(words("noise", "mastheads")) and all(
        word in ("of", "the", "and", "in", "to", "for") for word in small
    )


def _repeated(page_lines: list[Line]) -> frozenset[str]:
    """Texts that stand on the page more than once, alone or twice in one line, though not right below each other."""
    seen: set[str] = set()
    twice: set[str] = set()
    last = ""
    for line in page_lines:
        if len(line.words) > 45:
            continue
        bare = bare_words(line.text)
        if bare in seen and bare != last:
            twice.add(bare)
        seen.add(bare)
        last = bare
        parts = bare.split()
        if is_doubled(bare):
            twice.add(" ".join(parts[: (len(parts) + 1) // 2]))
    return frozenset(twice)
