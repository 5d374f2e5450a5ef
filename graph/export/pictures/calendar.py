"""Time along a sheet: where a date lies, and which months or years to name below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, NamedTuple

from graph.export.pictures.wording import month_name

Unit = Literal["month", "quarter", "year"]


class Tick(NamedTuple):
    """A date to name below a picture: inches from the left, the name, and whether a year begins."""

    x: float
    name: str
    major: bool


def as_day(date: str) -> dt.date | None:
    """The middle of what an ISO date names: a day, a month or a year; None if it is no date."""
    parts = date[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return dt.date(numbers[0], 7, 1)
        return dt.date(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 15)
    except (ValueError, IndexError):
        return None


_DAYS = 92
"""Stretches up to so long are told by days instead of months."""


class Axis:
    """A stretch of time laid along a stretch of the sheet.

    Attributes:
        first: The day at the left end.
        last: The day at the right end.
    """

    def __init__(self, days: Iterable[dt.date], left: float, right: float) -> None:
        known = sorted(days)
        pad = dt.timedelta(days=max(10, (known[-1] - known[0]).days // 40))
        self.first, self.last = _earlier(known[0], pad), _later(known[-1], pad)
        self._left, self._right = left, right

    def x(self, day: dt.date) -> float:
        """Inches from the left of the sheet."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self._left + share * (self._right - self._left)

    def ticks(self) -> list[Tick]:
        """What to name: years, and as many months as there is room for (0.6 inches each); of a short time days."""
        if (self.last - self.first).days <= _DAYS:
            return self._days()
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        room = max(1, int((self._right - self._left) / 0.6))
        step = next(
            (step for step in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000) if months / step <= room), 12000
        )
        found: list[Tick] = []
        for number in range(self.first.year * 12 // step * step, (self.last.year + 1) * 12, step):
            year, month = divmod(number, 12)
            if not 1 <= year <= dt.MAXYEAR or not self.first <= (day := dt.date(year, month + 1, 1)) <= self.last:
                continue
            name = str(year) if month == 0 or not found else month_name(month + 1)
            if not found and month:
                name = f"{month_name(month + 1)}\n{year}"
            found.append(Tick(self.x(day), name, month == 0))
        return found

    def _days(self) -> list[Tick]:
        """Days in even steps, 0.75 inches each or more; the year below the first one and where it changes."""
        span = (self.last - self.first).days
        room = max(1, int((self._right - self._left) / 0.75))
        step = next((step for step in (1, 2, 5, 7, 14, 28) if span / step < room), 56)
        found: list[Tick] = []
        for number in range(0, span + 1, step):
            day = self.first + dt.timedelta(days=number)
            name = f"{day.day} {month_name(day.month)}"
            begins = not found or (day - dt.timedelta(days=step)).year != day.year
            found.append(Tick(self.x(day), f"{name}\n{day.year}" if begins else name, False))
        return found


def main_start(days: Iterable[dt.date]) -> dt.date:
    """The day from which a picture shows time, so that a few events of long ago do not squeeze all others.

    Args:
        days: The days of all events, at least one.

    Returns:
        The first day; or a later one if a tenth of the events or less lie before it, and what is left takes a third
        of the time or less. So again from there, as long as no more than that tenth is left out in all.
    """
    known = sorted(days)
    start, last = known[0], known[-1]
    dropped = max(1, len(known) // 10) if len(known) >= 5 else 0
    for day in known[1 : dropped + 1]:
        if (last - day) * 3 <= last - start:
            start = day
    return start


def unit_for(days: Iterable[dt.date], most: int = 36) -> Unit:
    """Months where they make at most `most` columns, else quarters, else years."""
    known = sorted(days)
    months = (known[-1].year - known[0].year) * 12 + known[-1].month - known[0].month + 1
    return "month" if months <= most else "quarter" if months <= 3 * most else "year"


def slot(day: dt.date, unit: Unit) -> int:
    """The number of the month, quarter or year that a day lies in; consecutive ones differ by 1."""
    return {"month": day.year * 12 + day.month - 1, "quarter": day.year * 4 + (day.month - 1) // 3, "year": day.year}[
        unit
    ]


def slot_name(number: int, unit: Unit) -> tuple[str, str]:
    """What a month, quarter or year is called, and the year it lies in ("" for a year, whose name says it)."""
    if unit == "year":
        return str(number), ""
    if unit == "quarter":
        return f"Q{number % 4 + 1}", str(number // 4)
    return month_name(number % 12 + 1), str(number // 12)


def _earlier(day: dt.date, by: dt.timedelta) -> dt.date:
    return day - min(by, day - dt.date.min)


def _later(day: dt.date, by: dt.timedelta) -> dt.date:
    return day + min(by, dt.date.max - day)
