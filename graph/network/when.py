"""The date of a meeting, from a day down to nothing but when the article came out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAY, MONTH, YEAR, ARTICLE, UNKNOWN = range(5)
"""How exactly a date is known, from the surest down. ARTICLE: only the publication date is known."""

NEAR = 3
"""Days between an event and an article about it (or between two such articles) that gives no date of its own."""

EARLY = 1
"""Days by which a report of what has happened may bear an earlier date than the event: time zones."""


class When(NamedTuple):
    """When something took place.

    Attributes:
        grain: How exactly that is known.
        text: "YYYY-MM-DD", "YYYY-MM" or "YYYY"; the publication date where only that is known; or "".
    """

    grain: int
    text: str

    @classmethod
    def of(cls, text: str, source: str, published: str) -> When:
        """Reads a date.

        Args:
            text: ISO date, "YYYY-MM" or "YYYY"; "" if unknown.
            source: "text" if an article says it, "article" if the publication date stands for it.
            published: The article's ISO date, or "".
        """
        if text and source == "text":
            if _day(text):
                return cls(DAY, text)
            if len(text) in (4, 7) and _day(f"{text}-01-01"[:10]):
                return cls(YEAR if len(text) == 4 else MONTH, text)
        near = published if _day(published) else text
        return cls(ARTICLE, near) if _day(near) else cls(UNKNOWN, "")

    def agrees(self, vague: When, published: str, *, held: bool) -> bool:
        """Tells whether a date as sure as this or vaguer may mean the same time.

        Args:
            vague: The other date; its grain is not below this one's.
            published: Publication date of the article that this date is from, or "".
            held: Whether the other article says that it has happened: then it cannot be older than the event.
        """
        if vague.grain == UNKNOWN:
            return False
        if vague.grain != ARTICLE:
            return self.text.startswith(vague.text)
        near = _day(vague.text)
        if self.grain in (DAY, ARTICLE):
            day = _day(self.text)
            if near is None or day is None or abs(near - day).days > NEAR:
                return False
            return self.grain == ARTICLE or not held or (day - near).days <= EARLY
        told = _day(published)
        if near is None or told is None or abs(near - told).days > NEAR:
            return False
        return any((near - timedelta(days)).isoformat().startswith(self.text) for days in (0, NEAR))

    def distance(self, other: When) -> int:
        """Days between two days; 0 where either is known less exactly."""
        one, two = _day(self.text), _day(other.text)
        return abs(one - two).days if one and two else 0

    def stored(self) -> Iterator[str]:
        """Names of the periods under which this date is to be found."""
        if self.grain == ARTICLE:
            yield f"~{self.text}"
        elif self.grain != UNKNOWN:
            yield from (self.text[:length] for length in (10, 7, 4) if len(self.text) >= length)
            if self.grain != DAY:
                yield f"{self.text}*"

    def sought(self) -> Iterator[str]:
        """Names of the periods under which dates that may agree with this one, and are as sure or surer, are found."""
        near = _day(self.text) if self.grain == ARTICLE else None
        if near is not None:
            days = [(near + timedelta(offset)).isoformat() for offset in range(-NEAR, NEAR + 1)]
            yield from days
            yield from (f"~{day}" for day in days)
            months = sorted({days[0][:7], self.text[:7]})
            yield from (f"{month}*" for month in months)
            yield from (f"{year}*" for year in sorted({month[:4] for month in months}))
        elif self.text:
            yield self.text


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
