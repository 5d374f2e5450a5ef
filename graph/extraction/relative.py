"""Dates told from the day of publication or from the day told before: "today", "on Tuesday", "the day before"."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from graph.extraction.clock import Clock, month_of, number_at
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar

_NONE = (0, "")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}
_SAME = {"same": 0, "that": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_BESIDE = {"before": -1, "after": 1, "earlier": -1, "later": 1}
_SATURDAY = 5


@cache
def opening_words() -> frozenset[str]:
    """The words that a date told from another day may begin with; figures may, too."""
    words = calendar()
    return frozenset(
        {
            "day", "in", "a", "an", "one", "this", "last", "weekend", "month", "year", *_SAME, *grammar().numbers,
            *words.days, *words.nearest_steps, *words.steps, *words.weekdays,
        }
    )  # fmt: skip


def read_relative(sent: Sent, i: int, clock: Clock) -> tuple[int, str]:
    """Reads a date that is told from another day.

    Args:
        sent: The sentence.
        i: The token where it may begin.
        clock: Which days it may be told from; the day of publication must be known.

    Returns:
        How many tokens it has and the ISO date, YYYY-MM or YYYY; (0, "") where no such date begins.
    """
    if clock.today is None:
        return _NONE
    found = (
        _from_told(sent, i, clock.told or clock.today, clock.month)
        or _counted(sent, i, clock)
        or _named_day(sent, i, clock)
    )
    return found or _stepped(sent, i, clock) or _NONE


# ---------------------------------------------------------------- from the day told before
def _from_told(sent: Sent, i: int, told: date, month: str) -> tuple[int, str] | None:
    """Reads "the next day", "that evening", "the same month", "the day before"."""
    low, following = sent.lows[i], sent.word(i + 1)
    if low == "same" and following in calendar().months:
        return None
    if low in _SAME and _points_back(sent, i):
        n = 2 if low == "that" and following == "same" else 1
        unit = sent.word(i + n)
        step = 0 if n == 2 else _SAME[low]
        if unit in calendar().parts:
            return n + 1, (told + timedelta(days=step)).isoformat()
        if unit in calendar().weekdays and step:
            return n + 1, _weekday(told + timedelta(days=step), calendar().weekdays[unit], ahead=step > 0)
        if unit in {"month", "year"} and (low in {"same", "that"} or step > 0):
            base = told if not month or unit == "year" else date.fromisoformat(month + "-01")
            return n + 1, _moved(base, step * _MONTHS[unit])[: 7 if unit == "month" else 4]
    if low == "day" and following in {"before", "after"} and sent.word(i - 1) == "the" and _closes(sent, i + 2):
        return 2, (told + timedelta(days=_BESIDE[following])).isoformat()
    return None


def _points_back(sent: Sent, i: int) -> bool:
    """Whether the word at `i` points back to a day told before, and not, as a bare "next month", to today."""
    return sent.lows[i] == "that" or sent.word(i - 1) in {"the", "that", "very"}


def _closes(sent: Sent, i: int) -> bool:
    return i >= len(sent) or not sent.tokens[i][0].isalnum() or sent.word(i) in {"in", "at", "with", "by"}


def _counted(sent: Sent, i: int, clock: Clock) -> tuple[int, str] | None:
    """Reads "three days ago", "a day earlier", "two weeks later", "in two weeks"."""
    k = i + (sent.lows[i] == "in")
    count = grammar().numbers.get(sent.word(k), 0) or number_at(sent, k) or (sent.word(k) in {"a", "an", "one"})
    unit = sent.word(k + 1)
    if not count or not (unit in _DAYS or unit in _MONTHS) or clock.today is None:
        return None
    behind = sent.word(k + 2)
    if k > i:
        if clock.tense != "ahead":
            return None
        return 3, _by(clock.today, unit, int(count))
    if behind == "ago":
        return 3, _by(clock.today, unit, -int(count))
    if behind in {"earlier", "later"}:
        return 3, _by(clock.told or clock.today, unit, int(count) * _BESIDE[behind])
    return None


def _by(day: date, unit: str, count: int) -> str:
    """The date so many units away; weeks are told to the month, months too, years to the year."""
    if unit in _MONTHS:
        return _moved(day, count * _MONTHS[unit])[: 4 if unit.startswith("year") else 7]
    moved = (day + timedelta(days=count * _DAYS[unit])).isoformat()
    return moved if unit.startswith("day") else moved[:7]


# ---------------------------------------------------------------- from the day of publication
def _named_day(sent: Sent, i: int, clock: Clock) -> tuple[int, str] | None:
    """Reads "today", "this morning", "last night", "on Tuesday", "next Friday", "over the weekend"."""
    words = calendar()
    low, following = sent.lows[i], sent.word(i + 1)
    today = clock.today
    assert today is not None
    if low in words.days:
        return 1, (today + timedelta(days=words.days[low])).isoformat()
    if low == "this" and following in words.parts - {"day"}:
        return 2, today.isoformat()
    if low == "last" and following in {"night", "evening"}:
        return 2, (today - timedelta(days=1)).isoformat()
    if low in words.nearest_steps and following in words.weekdays:
        behind = today - timedelta(days=low == "last")
        ahead = low == "next" or clock.tense == "ahead"
        return 2, _weekday(today if ahead else behind, words.weekdays[following], ahead=ahead)
    if low in words.weekdays and sent.is_cap(i) and low not in words.doubtful:
        ahead = clock.tense == "ahead" or sent.word(i - 1) == "next"
        return 1, _weekday(today, words.weekdays[low], ahead=ahead)
    if low == "weekend":
        return 1, _weekday(today, _SATURDAY, ahead=clock.tense == "ahead")[:7]
    return None


def _stepped(sent: Sent, i: int, clock: Clock) -> tuple[int, str] | None:
    """Reads "last month", "this week", "next May", "later this year", "by the end of the month"."""
    words = calendar()
    low, following = sent.lows[i], sent.word(i + 1)
    today = clock.today
    assert today is not None
    step = words.steps.get(low)
    if step is None:
        if low in {"month", "year"} and sent.lows[max(0, i - 3) : i] == ["end", "of", "the"]:
            return 1, today.isoformat()[: 4 if low == "year" else 7]
        return None
    if following in {"year", "month"}:
        return 2, _moved(today, step * _MONTHS[following])[: 4 if following == "year" else 7]
    if month_of(sent, i + 1) and following != "may" and low in words.nearest_steps:
        return 2, _stepped_month(today, words.months[following], step)
    if following == "week" and low in words.week_steps:
        return 2, (today + timedelta(days=7 * step)).isoformat()[:7]
    return None


def _moved(day: date, months: int) -> str:
    """The same day some months away, as YYYY-MM."""
    month = day.year * 12 + day.month - 1 + months
    return f"{month // 12}-{month % 12 + 1:02d}"


def _stepped_month(today: date, month: int, step: int) -> str:
    """The last or next month of that number, or this year's."""
    passed = month < today.month if step < 0 else month > today.month
    return f"{today.year if passed else today.year + step}-{month:02d}"


def _weekday(today: date, weekday: int, *, ahead: bool) -> str:
    days = (weekday - today.weekday()) % 7 if ahead else -((today.weekday() - weekday) % 7)
    return (today + timedelta(days=days)).isoformat()
