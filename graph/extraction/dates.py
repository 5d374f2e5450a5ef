"""Dates said in a sentence, worked out from the day the article was published.

Rules: a weekday alone is the latest one up to the publication day, or the next one where the sentence looks ahead; a
day and month without a year take the year that puts them nearest to the publication, not over eleven months away.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar

_DAY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_BACK = {"yesterday": 1, "today": 0, "tonight": 0, "tomorrow": -1}


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
        n, said = _calendar(sent, i, today)
        if not n:
            n, said = _relative(sent, i, today, ahead)
        if n:
            if said:
                found.append(Said(i, said))
            i += n
        else:
            i += 1
    return found


def _number(sent: Sent, i: int) -> int | None:
    if i >= len(sent):
        return None
    match = _DAY.match(sent.lows[i])
    day = int(match.group(1)) if match else 0
    return day if 1 <= day <= 31 else None


def _year(sent: Sent, i: int) -> tuple[int, int]:
    """(tokens, year) of a year at `i`, behind an optional comma or "of"; (0, 0) if there is none."""
    skip = 1 if i < len(sent) and sent.lows[i] in {",", "of"} else 0
    if i + skip < len(sent) and _YEAR.match(sent.tokens[i + skip]):
        return skip + 1, int(sent.tokens[i + skip])
    return 0, 0


def _calendar(sent: Sent, i: int, today: date | None) -> tuple[int, str]:
    """"February 12, 2024", "12 February", "in May 2020", "in 2016", "2024-02-12"; (tokens, ISO date)."""
    if re.match(r"^\d{4}-\d\d-\d\d$", sent.tokens[i]):
        return 1, sent.tokens[i]
    month = grammar().months.get(sent.lows[i]) if sent.is_cap(i) else None
    day = _number(sent, i)
    if month is None and day is not None and i + 1 < len(sent):
        k = i + 1 + (sent.lows[i + 1] in {"-", "–"} and 2) + (sent.lows[i + 1] == "of")
        month = grammar().months.get(sent.lows[k]) if k < len(sent) and sent.is_cap(k) else None
        if month is not None:
            n, year = _year(sent, k + 1)
            return k + 1 - i + n, _day(year, month, day, today)
        return 0, ""
    if month is not None and not (sent.lows[i] == "may" and not _date_like(sent, i)):
        day = _number(sent, i + 1)
        if day is not None:
            k = i + 2
            if k + 1 < len(sent) and sent.lows[k] in {"-", "–"} and _number(sent, k + 1):
                k += 2
            n, year = _year(sent, k)
            return k - i + n, _day(year, month, day, today)
        n, year = _year(sent, i + 1)
        return 1 + n, _month(year, month, today)
    if _YEAR.match(sent.tokens[i]) and i and sent.lows[i - 1] in {"in", "since", "of", "year", "early", "late"}:
        return 1, sent.tokens[i]
    return 0, ""


def _date_like(sent: Sent, i: int) -> bool:
    """Whether "May" is the month: a number beside it or a preposition of time before it."""
    return _number(sent, i + 1) is not None or bool(_year(sent, i + 1)[0]) or (i > 0 and sent.lows[i - 1] in {"in", "early", "late", "mid", "last", "next", "this", "since"})


def _day(year: int, month: int, day: int, today: date | None) -> str:
    try:
        if year:
            return date(year, month, day).isoformat()
        if today is None:
            return ""
        options = [date(y, month, day) for y in (today.year - 1, today.year, today.year + 1)]
    except ValueError:
        return ""
    return min(options, key=lambda option: (abs((option - today).days), option)).isoformat()


def _month(year: int, month: int, today: date | None) -> str:
    if year:
        return f"{year}-{month:02d}"
    if today is None:
        return ""
    nearest = min((today.year - 1, today.year, today.year + 1), key=lambda y: abs((y - today.year) * 12 + month - today.month))
    return f"{nearest}-{month:02d}"


def _relative(sent: Sent, i: int, today: date | None, ahead: bool) -> tuple[int, str]:
    """"today", "on Tuesday", "last month", "next year", "last week"; (tokens, ISO date)."""
    if today is None:
        return 0, ""
    low = sent.lows[i]
    if low in _BACK:
        return 1, (today - timedelta(days=_BACK[low])).isoformat()
    following = sent.lows[i + 1] if i + 1 < len(sent) else ""
    if low in {"last", "next", "this", "previous"} and following in grammar().weekdays:
        return 2, _weekday(today, grammar().weekdays[following], low == "next" or ahead).isoformat()
    if low in grammar().weekdays and sent.is_cap(i) and not (low in {"sun", "sat", "mon", "wed"}):
        return 1, _weekday(today, grammar().weekdays[low], ahead or (i > 0 and sent.lows[i - 1] == "next")).isoformat()
    if low in {"last", "next", "this", "previous", "coming", "past"} and following in {"month", "year"}:
        step = {"last": -1, "previous": -1, "past": -1, "this": 0}.get(low, 1)
        if following == "year":
            return 2, str(today.year + step)
        month = today.year * 12 + today.month - 1 + step
        return 2, f"{month // 12}-{month % 12 + 1:02d}"
    if low in {"last", "this", "next", "previous"} and following in grammar().months and following != "may":
        month_number = grammar().months[following]
        year = today.year
        if low in {"last", "previous"} and month_number >= today.month:
            year -= 1
        if low == "next" and month_number <= today.month:
            year += 1
        return 2, f"{year}-{month_number:02d}"
    if low in {"this", "next", "last"} and following == "week":
        step = {"this": 0, "next": 7, "last": -7}[low]
        return 2, (today + timedelta(days=step)).isoformat()[:7]
    return 0, ""


def _weekday(today: date, weekday: int, ahead: bool) -> date:
    if ahead:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def nearest(dates: list[Said], at: int) -> str:
    """The date that stands nearest to token `at`; "" if there is none."""
    if not dates:
        return ""
    return min(dates, key=lambda said: (abs(said.at - at), said.at)).date
