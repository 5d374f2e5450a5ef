"""From where dates are told: the day of publication, the day spoken of last, and whether the text looks ahead."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar

Tense = Literal["past", "open", "ahead"]

_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_MIDDLE = 15
_LATE = 20  # days by which what is told as to come may be over, in articles that came out later than they were written
_SOON = 60  # days by which what is told as over may seem to lie ahead, as in articles dated wrongly


class Clock(NamedTuple):
    """From where dates are told.

    Attributes:
        today: The day of publication, or None.
        told: The day that the text spoke of last, or None.
        month: The month it spoke of last, YYYY-MM, or "".
        tense: Whether what is told is over, to come, or either.
    """

    today: date | None
    told: date | None
    tense: Tense = "open"
    month: str = ""

    def year(self, month: int, day: int) -> int:
        """The year that a month and day without one are of; 0 if nothing tells.

        The next one from about today on for what is to come, the nearest one otherwise, but no later year than allows
        what is told to be over.
        """
        if self.today is None:
            return 0
        here = self.today.year
        days = self.today.timetuple().tm_yday
        steps = {step: step * 365 + 30 * (month - 1) + day - days for step in (-1, 0, 1)}
        if self.tense == "ahead":
            return here + next(step for step in (-1, 0, 1) if steps[step] > -_LATE)
        nearest = min(steps, key=lambda step: abs(steps[step]))
        return here + nearest - (self.tense == "past" and steps[nearest] > _SOON)


def parse_iso(text: str) -> date | None:
    """The day an ISO date names, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def month_of(sent: Sent, i: int) -> int:
    """The number of the month that token `i`, written with a capital, may name; 0 if none."""
    return calendar().months.get(sent.word(i), 0) if sent.is_cap(i) else 0


def number_at(sent: Sent, i: int) -> int:
    """The day of a month that token `i` may be, or 0."""
    match = _DAY.match(sent.word(i))
    day = int(match.group(1)) if match else 0
    return day if day <= 31 else 0


def year_and_month(year: int, month: int, clock: Clock) -> str:
    """A month as YYYY-MM, its year worked out where it is 0; "" where nothing tells it."""
    if not year and clock.today is not None and clock.tense == "ahead":
        year = clock.today.year + (month < clock.today.month)
    year = year or clock.year(month, _MIDDLE)
    return f"{year}-{month:02d}" if year else ""
