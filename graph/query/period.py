"""Periods of time as users write them: "2024", "2024-03", "2024-03-05", a `date`; open at either end."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from graph.query.errors import QuestionError

Day = str | int | date
"""What stands for a day, a month or a year in a question."""

_SHAPE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends within it.

    Attributes:
        first: The first day (ISO), or "" where it is open.
        last: The last day (ISO), or "" where it is open.
    """

    first: str = ""
    last: str = ""

    @classmethod
    def of(cls, since: Day | None = None, until: Day | None = None) -> Period:
        """The period between two dates, either of which may be a whole month or year.

        Args:
            since: Its begin; "2024" means from 1 January 2024 on.
            until: Its end; "2024" means up to and with 31 December 2024.

        Raises:
            QuestionError: One of them is no date, or the end lies before the begin.
        """
        first = bounds(since, "since")[0] if since is not None else ""
        last = bounds(until, "until")[1] if until is not None else ""
        if first and last and last < first:
            raise QuestionError(f"The period ends ({until}) before it begins ({since}); exchange the two dates.")
        return cls(first, last)

    @property
    def is_open(self) -> bool:
        """Whether it has no end on either side, so that everything lies in it, dated or not."""
        return not self.first and not self.last

    def holds(self, when: str) -> bool:
        """Whether a date, which may be a month or a year only, can lie in the period.

        Args:
            when: ISO date, "YYYY-MM", "YYYY" or "", which lies in no bounded period.
        """
        if self.is_open:
            return True
        if not when:
            return False
        earliest, latest = bounds(when, "date")
        return (not self.first or latest >= self.first) and (not self.last or earliest <= self.last)

    def __str__(self) -> str:
        """The period in words, "" when it is open."""
        parts = [f"since {self.first}" if self.first else "", f"until {self.last}" if self.last else ""]
        return " ".join(part for part in parts if part)


def bounds(day: Day, name: str) -> tuple[str, str]:
    """Gives the first and the last day of a day, month or year.

    Args:
        day: The day, month or year.
        name: What an error calls it.

    Returns:
        Two ISO dates.

    Raises:
        QuestionError: It is no date.
    """
    text = day.isoformat()[:10] if isinstance(day, date) else str(day).strip()
    found = _SHAPE.fullmatch(text)
    try:
        if not found:
            raise ValueError(text)
        year, month, day_of_month = (int(part) if part else 0 for part in found.groups())
        first = date(year, month or 1, day_of_month or 1)
        last_month = month or 12
        last = date(year, last_month, day_of_month or monthrange(year, last_month)[1])
    except ValueError:
        raise QuestionError(f'{name}: "{text}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD.') from None
    return first.isoformat(), last.isoformat()
