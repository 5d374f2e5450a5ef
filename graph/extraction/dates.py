"""Dates said in a sentence, worked out from the day the article was published.

Rules: a weekday alone is the latest one up to the publication day, or the next one where the sentence looks ahead; a
day and month without a year take the year that puts them nearest to the publication, or the next one ahead.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar, meeting_words

_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ISO = re.compile(r"^\d{4}-\d\d-\d\d$")
_DASHES = {"-", "–"}
_FIGURES = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_LAST_DAY, _MIDDLE = 31, 15
_NONE = (0, "")


class Said(NamedTuple):
    """A date that a sentence says.

    Attributes:
        at: Token where it stands.
        date: ISO date, YYYY-MM or YYYY.
    """

    at: int
    date: str


def parse_iso(text: str) -> date | None:
    """The day an ISO date names, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def of_another_time(sent: Sent) -> bool:
    """Tells whether a sentence puts what it tells at another time ("last year", "had met") than those before it."""
    words = meeting_words()
    i = 0
    while i < len(sent):
        none = words.same_day.match(sent.lows, i) or words.no_other_time.match(sent.lows, i)
        if none is None and sent.lows[i] in words.other_times:
            return True
        i += none[0] if none is not None else 1
    return False


class Calendar:
    """Works out the days that the sentences of an article say, one after the other.

    Args:
        published: ISO date of the article, or "".
    """

    def __init__(self, published: str) -> None:
        self._published = published
        self._day = published

    def near(self, sent: Sent, at: int, *, ahead: bool) -> str:
        """Tells when something was.

        Args:
            sent: The sentence that tells it.
            at: Token of the word that tells it.
            ahead: Whether it is to come.

        Returns:
            The date nearest to the word; "the same day" is the last one said before; "" if the sentence says none.
        """
        said = nearest(dates_in(sent, self._published, ahead=ahead), at)
        return said or (self._day if meeting_words().same_day.find(sent.lows, 0, len(sent)) else "")

    def turn(self, sent: Sent) -> None:
        """Remembers the last day that a sentence says."""
        days = [said.date for said in dates_in(sent, self._published) if len(said.date) == len("2024-02-12")]
        self._day = days[-1] if days else self._day


def dates_in(sent: Sent, published: str, *, ahead: bool = False) -> list[Said]:
    """Finds the dates a sentence says.

    Args:
        sent: The sentence.
        published: ISO date of the article, or "".
        ahead: Whether the sentence speaks of what is to come (a weekday is then the next one).

    Returns:
        The dates in order.
    """
    today = parse_iso(published)
    found: list[Said] = []
    i = 0
    while i < len(sent):
        n, said = _calendar(sent, i, _Around(today, ahead))
        if not n and today is not None:
            n, said = _relative(sent, i, today, ahead)
        if said:
            found.append(Said(i, said))
        i += n or 1
    return found


def nearest(dates: list[Said], at: int) -> str:
    """The date that stands nearest to token `at`, the earlier of two; "" if there is none."""
    return min(dates, key=lambda said: (abs(said.at - at), said.at)).date if dates else ""


# ---------------------------------------------------------------- dates of the calendar: (tokens, ISO date)
class _Around(NamedTuple):
    """The day of publication, and whether dates without a year lie ahead of it."""

    today: date | None
    ahead: bool

    def year(self, month: int, day: int) -> int:
        """The year that a month and day without one are of: the next from today on if ahead, else the nearest."""
        if self.today is None:
            return 0
        here = self.today.year
        if self.ahead:
            return here + ((month, day) < (self.today.month, self.today.day))
        days = self.today.timetuple().tm_yday
        steps = {step: abs(step * 365 + 30 * (month - 1) + day - days) for step in (-1, 0, 1)}
        return here + min(steps, key=lambda step: steps[step])


def _calendar(sent: Sent, i: int, today: _Around) -> tuple[int, str]:
    """Reads "2024-02-12", "12.2.2024", "12 February", "February 12, 2024", "in May 2020", "in 2016"."""
    if _ISO.match(sent.tokens[i]):
        return 1, sent.tokens[i]
    if figures := _FIGURES.match(sent.tokens[i]):
        day, month, year = (int(part) for part in figures.groups())
        return 1, _day(year, month, day, today)
    month = _month_at(sent, i)
    if month:
        return _month_first(sent, i, month, today)
    day = _number(sent, i)
    if day and i + 1 < len(sent):
        return _day_first(sent, i, day, today)
    if _YEAR.match(sent.tokens[i]) and sent.word(i - 1) in calendar().before_year:
        return 1, sent.tokens[i]
    return _NONE


def _day_first(sent: Sent, i: int, day: int, today: _Around) -> tuple[int, str]:
    """Reads "12 February 2024", "12-14 February", "12th of February"."""
    k = i + 1 + (2 if sent.lows[i + 1] in _DASHES else 0) + (sent.lows[i + 1] == "of")
    month = _month_at(sent, k, certain=True)
    if not month:
        return _NONE
    n, year = _year(sent, k + 1)
    return k + 1 - i + n, _day(year, month, day, today)


def _month_first(sent: Sent, i: int, month: int, today: _Around) -> tuple[int, str]:
    """Reads "February 12, 2024", "February 12-14", "February 2024", "February"."""
    day = _number(sent, i + 1)
    if not day:
        n, year = _year(sent, i + 1)
        return 1 + n, _month(year, month, today)
    k = i + 2
    if sent.word(k) in _DASHES and _number(sent, k + 1):
        k += 2
    n, year = _year(sent, k)
    return k - i + n, _day(year, month, day, today)


def _number(sent: Sent, i: int) -> int:
    """The day of a month that token `i` may be, or 0."""
    match = _DAY.match(sent.word(i))
    day = int(match.group(1)) if match else 0
    return day if day <= 31 else 0


def _year(sent: Sent, i: int) -> tuple[int, int]:
    """(tokens, year) of a year at `i`, behind an optional comma or "of"; (0, 0) if there is none."""
    skip = 1 if sent.word(i) in {",", "of"} else 0
    if _YEAR.match(sent.word(i + skip)):
        return skip + 1, int(sent.tokens[i + skip])
    return 0, 0


def _month_at(sent: Sent, i: int, *, certain: bool = False) -> int:
    """The number of the month that token `i` names, or 0; "May" needs a year, day or preposition of time beside it."""
    month = calendar().months.get(sent.word(i), 0) if sent.is_cap(i) else 0
    if sent.word(i) != "may" or certain:
        return month
    beside = _number(sent, i + 1) or _year(sent, i + 1)[0] or sent.word(i - 1) in calendar().before_may
    return month if beside else 0


def _day(year: int, month: int, day: int, around: _Around) -> str:
    try:
        return date(year or around.year(month, day), month, day).isoformat()
    except ValueError:
        return ""


def _month(year: int, month: int, around: _Around) -> str:
    year = year or around.year(month, _LAST_DAY if around.ahead else _MIDDLE)
    return f"{year}-{month:02d}" if year else ""


# ---------------------------------------------------------------- dates told from the day of publication
def _relative(sent: Sent, i: int, today: date, ahead: bool) -> tuple[int, str]:
    """Reads "today", "on Tuesday", "last month", "next May", "last week"."""
    low, following = sent.lows[i], sent.word(i + 1)
    words = calendar()
    if low == "ago" and sent.word(i - 1) in {"days", "day"} and (number := _count(sent, i - 2)):
        return 1, (today - timedelta(days=number)).isoformat()
    if low in words.days:
        return 1, (today + timedelta(days=words.days[low])).isoformat()
    step = words.steps.get(low)
    if following in words.weekdays and low in words.nearest_steps:
        return 2, _weekday(today, words.weekdays[following], low == "next" or ahead)
    if low in words.weekdays and sent.is_cap(i) and low not in words.doubtful:
        return 1, _weekday(today, words.weekdays[low], ahead or sent.word(i - 1) == "next")
    if step is None:
        return _NONE
    if following == "year":
        return 2, str(today.year + step)
    if following == "month":
        month = today.year * 12 + today.month - 1 + step
        return 2, f"{month // 12}-{month % 12 + 1:02d}"
    if following in words.months and following != "may" and low in words.nearest_steps:
        return 2, _stepped_month(today, words.months[following], step)
    if following == "week" and low in words.week_steps:
        return 2, (today + timedelta(days=7 * step)).isoformat()[:7]
    return _NONE


def _count(sent: Sent, i: int) -> int:
    """The number that token `i` is, in words or figures, or 0."""
    return grammar().numbers.get(sent.word(i), 0) or _number(sent, i)


def _stepped_month(today: date, month: int, step: int) -> str:
    """The last or next month of that number, or this year's."""
    passed = month < today.month if step < 0 else month > today.month
    return f"{today.year if passed else today.year + step}-{month:02d}"


def _weekday(today: date, weekday: int, ahead: bool) -> str:
    days = (weekday - today.weekday()) % 7 if ahead else -((today.weekday() - weekday) % 7)
    return (today + timedelta(days=days)).isoformat()
