"""Splits a paragraph of news into sentences.

Every place where a sentence could end is found by one compiled expression and then judged by small rules, the first
that has an opinion decides. A stop ends a sentence unless a rule says that it does not. Linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from graph.reading.tables import words

LONGEST = 2_000
"""Characters; the longest sentences of communiqués, with all their clauses, have three quarters of that."""

_CLOSERS = "\"'”’»›)\\]"
_CLOSED = "\"'”’»›)]"
_OPENERS = "\"'“”„‘’«‹(\\[–—-"
_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…]{{1,9}})(?P<close>[{_CLOSERS}]{{0,4}})(?P<gap>\s+|$|(?=[{_OPENERS}]?[^\W\d_]))|[。！？؟۔।]+[”’」』»)]*"
)
_WORD_START = 40  # the token before a stop is looked for in so many characters
_ADDRESS = re.compile(r"://|www\.|@|\.\w{2,4}/")
_ACRONYM = re.compile(r"(?:\w\.)+\w")
_NEXT_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Stop(NamedTuple):
    """A place where a sentence may end.

    Attributes:
        text: The text that offsets count in.
        start: Where the running sentence began.
        at: Offset of the first stop character.
        mark: The stop characters (".", "?!", "...").
        end: Offset behind the stop and its closing quotes.
        next: Offset of the next character that is not white space.
        glued: Whether no white space follows.
        token: What stands before the stop, back to white space, opening quotes and brackets taken off.
    """

    text: str
    start: int
    at: int
    mark: str
    end: int
    next: int
    glued: bool
    token: str

    @property
    def follow(self) -> str:
        """The next character, behind opening quotes and brackets, or ""."""
        i = self.next
        while i < len(self.text) and self.text[i] in "\"'“”„‘’«‹([–—- ":
            i += 1
        return self.text[i : i + 1]

    @property
    def word(self) -> str:
        """The next word, or ""."""
        found = _NEXT_WORD.match(self.text, self.next)
        return found[0] if found else ""


def lower_case_follows(stop: Stop) -> bool | None:
    """A lower-case word goes on with the sentence, unless it is the particle of a name behind a plain stop."""
    if not stop.follow.islower():
        return None
    named = stop.word[:3].casefold() in words("abbreviations", "lower_names") or stop.word[:4] in ("ash-",)
    return named and stop.mark == "." and not _abbreviated(stop)


def omission(stop: Stop) -> bool | None:
    """Dots in brackets of their own ("[...]") leave something out and end nothing."""
    return False if stop.at and stop.text[stop.at - 1] in "[(" and stop.mark.startswith((".", "…")) else None


def exclamation(stop: Stop) -> bool | None:
    """A question or exclamation mark ends a sentence."""
    if "!" not in stop.mark and "?" not in stop.mark:
        return None
    return not (stop.glued and (_ADDRESS.search(stop.token) or not stop.follow.isupper()))


def ellipsis(stop: Stop) -> bool | None:
    """Three dots end a sentence when a capital follows."""
    return not stop.follow.islower() and not stop.glued if len(stop.mark) > 1 or stop.mark == "…" else None


def glued(stop: Stop) -> bool | None:
    """A stop without white space behind it ends a sentence between a small letter and a capitalised word."""
    if not stop.glued:
        return None
    word = _NEXT_WORD.search(stop.text, stop.end, stop.end + 40)
    if word is None or not stop.token or not word[0][0].isupper():
        return False
    first, last = word[0], stop.text[stop.at - 1]
    if last.isupper() and not (stop.token.isupper() and stop.token.isalpha() and _opens(stop)):
        return False
    if not (last.isalnum() or last in _CLOSED):
        return False
    if first.casefold() in words("abbreviations", "domains") or _ADDRESS.search(stop.token) or _abbreviated(stop):
        return False
    if stop.text[word.end() : word.end() + 1] in (".", "@", "/"):
        return False
    if len(first) <= 2 or first.isupper():
        return first in words("abbreviations", "short_openers") or first in ("A", "I")
    return True


def numbering(stop: Stop) -> bool | None:
    """A number at the head of a line is a list's, not a sentence."""
    if not stop.token.isdigit() or len(stop.token) > 3 or stop.at - stop.start > _WORD_START:
        return None
    return False if not stop.text[stop.start : stop.at - len(stop.token)].strip() else None


def abbreviation(stop: Stop) -> bool | None:
    """Titles never end a sentence; "No." and months not before a figure; "U.S." only before a word that opens one."""
    token = stop.token.casefold()
    if token in words("abbreviations", "before_name") and stop.next < len(stop.text):
        return False
    if token in words("abbreviations", "before_number"):
        return False if stop.follow.isdigit() else None
    return _opens(stop) if _may_end(stop.token) else None


def initial(stop: Stop) -> bool | None:
    """A single capital letter is a name's initial, unless a word that opens a sentence follows."""
    if len(stop.token) != 1 or not stop.token.isupper() or stop.token == "I":
        return None
    return _opens(stop) and len(stop.word) > 1


RULES: tuple[Callable[[Stop], bool | None], ...] = (
    omission,
    glued,
    lower_case_follows,
    exclamation,
    ellipsis,
    numbering,
    abbreviation,
    initial,
)


def _abbreviated(stop: Stop) -> bool:
    token = stop.token.casefold()
    return (
        token in words("abbreviations", "before_name")
        or _may_end(stop.token)
        or (len(token) == 1 and stop.token.isupper())
    )


def _may_end(token: str) -> bool:
    """Whether a token is an abbreviation that can be the last word of a sentence as well."""
    return (
        token.casefold() in words("abbreviations", "may_end")
        or token in words("abbreviations", "may_end_capital")
        or _ACRONYM.fullmatch(token) is not None
    )


def _opens(stop: Stop) -> bool:
    wide = stop.text[stop.end : stop.end + 2] == "  "  # two spaces are set between sentences only
    return wide or stop.next >= len(stop.text) or stop.word.casefold() in words("abbreviations", "openers")


def _token(text: str, start: int, at: int) -> str:
    head = text[max(start, at - _WORD_START) : at]
    return head.split()[-1].lstrip("\"'“”„‘’«‹([–—-") if head and not head[-1].isspace() else ""


def _closing_quote(text: str, start: int, match: re.Match[str]) -> int:
    """Where the stop's closing quotes end; a straight quote glued to the next word may open the next sentence."""
    end, close = match.end("close"), match["close"]
    following = text[end : end + 1]
    if close.endswith(('"', "'")) and following and not following.isspace():
        quote = close[-1]
        if text.count(quote, max(start, end - 2000), match.end("close") - 1) % 2 == 0:
            return end - 1
    return end


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Splits one paragraph.

    Line breaks in it count as spaces. Closing quotes and brackets stay with their sentence. What has no end within
    `LONGEST` characters is no sentence but a list or the like; it is cut between words.

    Args:
        text: The text that offsets count in.
        start: Where the paragraph begins.
        end: Where it ends; the end of the text if None.

    Yields:
        Start and end of each sentence, in order, without white space around it, never empty.
    """
    end = len(text) if end is None else end
    part = text[start:end]
    begin = 0
    for match in _CANDIDATE.finditer(part):
        if match.lastgroup is None or match["stop"] is None:
            stop_end, ends = match.end(), True
        else:
            stop_end = _closing_quote(part, begin, match)
            gap = match.end()
            stop = Stop(
                part, begin, match.start(), match["stop"], stop_end, gap, gap == match.end("close") < len(part),
                _token(part, begin, match.start()),
            )  # fmt: skip
            verdict = next((said for rule in RULES if (said := rule(stop)) is not None), True)
            ends = verdict
        if ends:
            yield from _trimmed(text, start + begin, start + stop_end)
            begin = stop_end
    yield from _trimmed(text, start + begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without white space around it, in pieces if it is longer than `LONGEST`."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        at = space if space > 0 else start + LONGEST
        yield from _trimmed(text, start, at)
        start = at
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
