"""Finds and reads dates: "Feb. 22, 2022", "22nd of February", "12.03.19", "2021-03-05", feed fields.

Figures alone are read day first unless told otherwise, or unless only month first is a date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, NamedTuple

from dateutil import parser as dateutil_parser

from graph.reading.tables import table

_FIGURE = re.compile(r"\d")
_EARLIEST, _LATEST = 1900, 2100
_TWO_DIGITS = 70  # two-digit years from here on are of the last century


class Found(NamedTuple):
    """A date as it stands in a text.

    Attributes:
        start: Offset of its first character.
        end: Offset behind the last one.
        year: The year, or 0 where the text gives none.
        month: The month.
        day: The day of the month.
        weekday: Monday 0 to Sunday 6 as written beside it, or None.
        swapped: The other reading, as (month, day), of figures that may be read both ways.
        separator: What stands between figures, or "".
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int | None = None
    swapped: tuple[int, int] | None = None
    separator: str = ""

    @property
    def iso(self) -> str:
        """YYYY-MM-DD, or "" without a year."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}" if self.year else ""

    def turned(self) -> Found:
        """The same with day and month read the other way round, where that is a date."""
        if not self.swapped or not _valid(self.year, *self.swapped):
            return self
        month, day = self.swapped
        return self._replace(month=month, day=day, swapped=(self.month, self.day))


@cache
def _names(key: str) -> dict[str, int]:
    return {name: int(number) for number, names in table("months")[key].items() for name in names}


@cache
def _expression() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _names("months")), key=lambda x: (-len(x), x)))
    days = "|".join(sorted(map(re.escape, _names("weekdays")), key=lambda x: (-len(x), x)))
    year = r"(?:1[89]\d\d|2[01]\d\d)(?!\d)"
    weekday = rf"\b(?:{days})\b"
    return re.compile(
        rf"""
        (?=\d|\b\w)
        (?:(?P<w1>{weekday})\.?[ ,]{{1,3}})?
        (?:
          (?<![\d.])(?P<iy>{year})[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?!\d)
        | (?P<cy>{year})年(?P<cm>\d\d?)月(?P<cd>\d\d?)日
        | (?<![\d.,/:-])(?P<n1>\d\d?)(?P<sep>[./-])(?P<n2>\d\d?)(?P=sep)(?P<ny>{year}|\d\d(?![\d.%]))
        | (?<![\d:.])(?P<d1>[0-2]?\d|3[01])(?:st|nd|rd|th|er|\.)?[ \-/]{{0,2}}(?:(?:of|de)[ ])?(?P<m1>{months})\b\.?
          (?:\s?[,\-/ .]{{1,2}}\s?(?:(?:of|de)[ ])?(?P<y1>{year})|[ ]?'(?P<s1>\d\d)\b|-(?P<t1>\d\d)\b)?
        | \b(?P<m2>{months})\b\.?[ \-/]{{0,2}}(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?![.:]\d\d|\d|%)
          (?:\s?[,\-/ .]{{1,2}}\s?(?P<y2>{year}))?
        )
        (?:[ ]?,?[ ]?\(?(?P<w2>{weekday})\b)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return not year or _EARLIEST <= year <= _LATEST


def _century(figures: str) -> int:
    year = int(figures)
    return year if year > 99 else year + (1900 if year >= _TWO_DIGITS else 2000)


def _numeric(match: re.Match[str], month_first: bool) -> tuple[int, int, int, tuple[int, int] | None]:
    first, second, year = int(match["n1"]), int(match["n2"]), _century(match["ny"])
    day_first, turned = (second, first), (first, second)
    chosen, other = (turned, day_first) if month_first else (day_first, turned)
    if not _valid(year, *chosen):
        return year, *other, None
    return year, *chosen, other if other != chosen and _valid(year, *other) else None


def find_dates(text: str, month_first: bool = False) -> list[Found]:
    """Finds the dates of a line.

    Args:
        text: A line or a field.
        month_first: Whether "12/03/2019" is December 3.

    Returns:
        The dates in order; those without a year have year 0.
    """
    found: list[Found] = []
    if _FIGURE.search(text) is None:
        return found
    for match in _expression().finditer(text):
        swapped, separator = None, ""
        if match["n1"]:
            year, month, day, swapped = _numeric(match, month_first)
            separator = match["sep"]
        elif match["iy"] or match["cy"]:
            year, month, day = (int(match[a] or match[b]) for a, b in (("iy", "cy"), ("im", "cm"), ("id", "cd")))
        else:
            name = (match["m1"] or match["m2"]).casefold()
            month, day = _names("months").get(name, 0), int(match["d1"] or match["d2"])
            year = (
                _century(match["y1"] or match["y2"] or match["s1"] or match["t1"] or "0000") if _has_year(match) else 0
            )
        if _valid(year, month, day):
            weekday = match["w1"] or match["w2"]
            number = _names("weekdays")[weekday.casefold()] if weekday else None
            found.append(Found(match.start(), match.end(), year, month, day, number, swapped, separator))
    return found


def _has_year(match: re.Match[str]) -> bool:
    return any(match[group] for group in ("y1", "y2", "s1", "t1"))


def parse_date(value: Any) -> str:
    """Reads a feed's date field.

    Args:
        value: A string in ISO, RFC 2822 or another usual form, or seconds or milliseconds since 1970.

    Returns:
        The date as written (no change of time zone) as YYYY-MM-DD, or "".
    """
    if isinstance(value, bool) or value is None:
        return ""
    text = str(value).strip()[:100]
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", text):
        seconds = float(text) / (1000 if len(text.split(".")[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    if compact := re.match(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|T?\d{6}|$)", text):
        year, month, day = (int(part) for part in compact.groups())
        if _valid(year, month, day):
            return date(year, month, day).isoformat()
    if dates := [found for found in find_dates(text) if found.year]:
        return dates[0].iso
    return _by_dateutil(text)


def _by_dateutil(text: str) -> str:
    """Forms of a date that are not ours, as far as they give day, month and year."""
    read = []
    for default in (datetime(2001, 1, 1), datetime(2002, 2, 2)):
        try:
            read.append(dateutil_parser.parse(text, default=default, dayfirst=True).date())
        except (ValueError, OverflowError, TypeError):
            return ""
    return read[0].isoformat() if read[0] == read[1] and _EARLIEST <= read[0].year <= _LATEST else ""
