"""The words in a picture: short names, lines, periods and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.export.pictures.style import legible

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_name(node: str, attributes: Mapping[str, Any], width: int = 20) -> str:
    """What a node is called in a picture.

    Args:
        node: Its id, the last resort.
        attributes: Its attributes; an organization's `acronym` stands for its name.
        width: Characters to a line.

    Returns:
        Its name, wrapped into at most three lines.
    """
    name = legible(plain_name(node, attributes))
    return wrap(name or node, width, 3)


def plain_name(node: str, attributes: Mapping[str, Any]) -> str:
    """A node's acronym, else its label, else its id."""
    return str(attributes.get("acronym") or attributes.get("label") or node)


def wrap(text: str, width: int, lines: int) -> str:
    """Break a text into lines of about the same length.

    Args:
        text: One line.
        width: Characters to a line; a longer word is cut.
        lines: The most lines; what does not fit is replaced by an ellipsis.

    Returns:
        The lines, joined by newlines.
    """
    words = [word if len(word) <= width else word[: width - 1] + "…" for word in text.split()]
    for narrow in range(max(4, -(-len(text) // lines)), width + 1):
        filled = _fill(words, narrow)
        if len(filled) <= max(1, -(-len(text) // width)) and len(filled) <= lines:
            return "\n".join(filled)
    filled = _fill(words, width)
    if len(filled) > lines:
        filled = [*filled[: lines - 1], cut(" ".join(filled[lines - 1 :]), width)]
    return "\n".join(filled)


def _fill(words: Iterable[str], width: int) -> list[str]:
    """Words into lines, each as full as it gets; a word longer than a line has a line of its own."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def shorten(text: str, width: int) -> str:
    """A text on one line of at most `width` characters, cut at a word where it can be."""
    return cut(legible(text), width)


def cut(text: str, width: int) -> str:
    """The text, or so many of its first words that it is no longer than `width` with an ellipsis."""
    if len(text) <= width:
        return text
    head = text[: width - 1]
    space = head.rfind(" ")
    return (head[:space] if space > width // 2 else head).rstrip(" ,;:–-") + "…"


def day(date: str) -> str:
    """An ISO date, as exact as it is, for reading: "12 Mar 2021", "Mar 2021", "2021"."""
    parts = date.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return parts[0]
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def month_name(month: int) -> str:
    """The short English name of month 1 to 12."""
    return _MONTHS[month - 1]


def period(dates: Iterable[str]) -> str:
    """The time that dates cover.

    Args:
        dates: ISO dates, "" for unknown.

    Returns:
        "12 Mar 2021 – 4 May 2024", one day if it is one, "" if none is known.
    """
    known = sorted(date for date in dates if date)
    if not known:
        return ""
    first, last = day(known[0]), day(known[-1])
    return first if first == last else f"{first} – {last}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 meeting", "1,204 meetings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
