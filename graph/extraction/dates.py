"""Dates said in a sentence, worked out from the day the article was published.

Rules: a weekday alone is the latest one up to the publication day, or the next one where the sentence looks ahead; a
day and month without a year take the year that puts them nearest to the publication, the next one ahead, or the last
one behind where what is told is over.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from graph.extraction.clock import Clock, Tense, month_of, number_at, parse_iso, year_and_month
from graph.extraction.relative import opening_words, read_relative
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar
from graph.lexicon.meetings import meeting_words

_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ISO = re.compile(r"^\d{4}-\d\d-\d\d$")
_FIGURES = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_DASHES = {"-", "–", "—"}
_RANGE = _DASHES | {"to", "until", "through", "and", "&"}
_FULL, _MONTH = len("2024-02-12"), len("2024-02")
_NOUN_WITHIN = 3
_CLAUSE = 14  # tokens, and borders, within which a word of time belongs to a verb
_BREAK = 8  # what the border of a clause between a date and a verb weighs, in tokens
_NONE = (0, "")


class Told(NamedTuple):
    """What the sentences before spoke of last: a month (YYYY-MM) and a day (ISO date), "" if none."""

    month: str = ""
    day: str = ""


class Said(NamedTuple):
    """A date that a sentence says.

    Attributes:
        at: First token of it.
        end: Token behind it.
        date: ISO date, YYYY-MM or YYYY.
        several: Whether it is the first of several days ("from June 3 to 5").
    """

    at: int
    end: int
    date: str
    several: bool = False

    @property
    def within(self) -> str:
        """When something was that happened within these days: the day, or the month of several."""
        return self.date[:_MONTH] if self.several else self.date


def of_another_time(sent: Sent, at: int | None = None) -> bool:
    """Tells whether a sentence puts what it tells at another time ("last year", "had met") than those before it.

    Args:
        sent: The sentence.
        at: Only what stands in the clause of this token counts, if given.

    Returns:
        Whether a word of another time stands there.
    """
    words = meeting_words()
    if words.other_times.isdisjoint(sent.lows):
        return False
    marks = ruler(sent) if at is not None else []
    i = 0
    while i < len(sent):
        none = words.same_day.match(sent.lows, i) or words.no_other_time.match(sent.lows, i)
        other = none is None and sent.lows[i] in words.other_times and _really_other(sent, i)
        if other and (at is None or abs(marks[i] - marks[at]) < _CLAUSE):
            return True
        i += none[0] if none is not None else 1
    return False


def _really_other(sent: Sent, i: int) -> bool:
    """Whether a word of another time is one: not "had" as a verb, and no day or hour counted from the day told."""
    if sent.lows[i] == "had":
        return _perfect(sent, i)
    if sent.lows[i] == "earlier":
        return sent.word(i - 1) not in calendar().counted_units
    return not (sent.lows[i] == "previous" and sent.word(i + 1) in calendar().parts)


def _perfect(sent: Sent, had: int) -> bool:
    """Whether a participle follows "had": "had met", but not "had talks"."""
    k = had + 1
    while sent.word(k) in grammar().adverbs:
        k += 1
    low = sent.word(k)
    return low.endswith("ed") or low in calendar().participles


def dates_in(sent: Sent, published: str, *, tense: Tense = "open", told: Told = Told()) -> list[Said]:
    """Finds the dates a sentence says.

    Args:
        sent: The sentence.
        published: ISO date of the article, or "".
        tense: Whether the sentence speaks of what is over or of what is to come (a weekday is then the next one).
        told: The month and the day that the sentences before spoke of last.

    Returns:
        The dates in order; those left out that only tell which event is meant ("after the May 3 election") or when
        something ended.
    """
    clock = Clock(parse_iso(published), parse_iso(told[1]) or parse_iso(published), tense, told[0])
    found: list[Said] = []
    end, opening = len(sent), _opening_words()
    i = 0
    while i < end:
        if (sent.lows[i] not in opening and not sent.tokens[i][0].isdigit()) or _names_somebody(sent, i):
            i += 1
            continue
        n, said = _calendar(sent, i, clock)
        if not n and clock.today is not None:
            n, said = read_relative(sent, i, clock)
        if said and not _only_tells_which(sent, i, i + n) and not _ends(sent, i, said):
            several = len(said) == _FULL and not _RANGE.isdisjoint(sent.lows[i + 1 : i + n])
            found.append(Said(i, i + n, said, several))
            if len(said) == _FULL:
                clock = clock._replace(told=parse_iso(said), month=said[:_MONTH])
            elif len(said) == _MONTH:
                clock = clock._replace(month=said)
        i += n or 1
    return found


def _names_somebody(sent: Sent, i: int) -> bool:
    """Whether the token is part of a person's name: "Foreign Minister Monday Semaya Kumba"."""
    cover = sent.cover[i]
    return cover is not None and len(cover.name) > 1 and sent.tokens[i] in cover.name


@cache
def _opening_words() -> frozenset[str]:
    """The words that a date may begin with; else it begins with a figure."""
    return opening_words().union(calendar().months, calendar().weekdays)


def nearest(dates: list[Said], at: int, sent: Sent) -> Said | None:
    """The date that stands nearest to token `at` of the sentence, the earlier of two; None if there is none."""
    if len(dates) < 2:
        return dates[0] if dates else None
    marks = ruler(sent)
    return min(dates, key=lambda said: (abs(marks[said.at] - marks[at]), said.at))


def ruler(sent: Sent) -> list[int]:
    """Where each token stands on a scale on which the border of a clause takes the room of several tokens."""
    marks: list[int] = []
    here = 0
    for k in range(len(sent)):
        here += _BREAK if _border(sent, k) else 1
        marks.append(here)
    return marks


def _border(sent: Sent, k: int) -> bool:
    """Whether a clause begins at token `k`: a semicolon, "while", "where", or "and" with a verb behind it."""
    low = sent.lows[k]
    if low in calendar().borders:
        return True
    if low != "and":
        return False
    following = sent.word(k + 1)
    if following in grammar().adverbs:
        following = sent.word(k + 2)
    return (
        meeting_words().verbs.match([following], 0) is not None
        or meeting_words().hold.match([following], 0) is not None
    )


# ---------------------------------------------------------------- what is no date of an event
def _only_tells_which(sent: Sent, start: int, end: int) -> bool:
    """Whether the date belongs to a noun that is no meeting: "the September 21 election", "Wednesday's crash"."""
    owner = sent.word(end) == "'s"
    k = end + owner
    if not (owner or (sent.word(start - 1) in grammar().determiners and not sent.is_cap(k))):
        return False
    behind = [low for low in sent.lows[k : k + _NOUN_WITHIN] if low[0].isalpha()]
    if not sent.word(k)[:1].isalpha() or behind[0] in grammar().closed:
        return False
    return not any(meeting_words().nouns.match([low], 0) or low in calendar().gatherings for low in behind)


def _ends(sent: Sent, i: int, said: str) -> bool:
    """Whether only an end or a beginning is told: "until last year", "since 2015"."""
    before = sent.word(i - 1)
    return before in calendar().until or (before == "since" and len(said) < _FULL)


# ---------------------------------------------------------------- dates of the calendar: (tokens, ISO date)
def _calendar(sent: Sent, i: int, clock: Clock) -> tuple[int, str]:
    """Reads "2024-02-12", "12.2.2024", "12 February", "February 12, 2024", "in May 2020", "in 2016"."""
    if _ISO.match(sent.tokens[i]):
        return 1, sent.tokens[i]
    if figures := _FIGURES.match(sent.tokens[i]):
        day, month, year = (int(part) for part in figures.groups())
        return 1, _day(year, month, day, clock)
    if sent.lows[i] in calendar().weekdays and sent.is_cap(i):
        return _behind_weekday(sent, i, clock)
    month = _month_at(sent, i)
    if month:
        return _month_first(sent, i, month, clock)
    day = number_at(sent, i)
    if day and i + 1 < len(sent):
        return _day_first(sent, i, day, clock)
    if _YEAR.match(sent.tokens[i]) and sent.word(i - 1) in calendar().before_year:
        return 1, sent.tokens[i]
    return _NONE


def _behind_weekday(sent: Sent, i: int, clock: Clock) -> tuple[int, str]:
    """Reads "Monday, 31 August": a date of the calendar behind its weekday."""
    k = i + 1
    while sent.word(k) in {",", "."} and k < i + 3:
        k += 1
    if k >= len(sent) or sent.lows[k] in calendar().weekdays:
        return _NONE
    n, said = _calendar(sent, k, clock)
    return (k - i + n, said) if len(said) == _FULL else _NONE


def _day_first(sent: Sent, i: int, day: int, clock: Clock) -> tuple[int, str]:
    """Reads "12 February 2024", "12-14 February", "from Thursday 11 to Tuesday 16 June", "12th of February"."""
    k = i + 1
    if sent.lows[k] in _RANGE:
        k += 1
        k += sent.word(k) in calendar().weekdays
        if not number_at(sent, k):
            return _NONE
        k += 1
    k += sent.word(k) == "of"
    month = _month_at(sent, k, certain=True)
    if not month:
        return _NONE
    n, year = _year(sent, k + 1)
    return k + 1 - i + n, _day(year, month, day, clock)


def _month_first(sent: Sent, i: int, month: int, clock: Clock) -> tuple[int, str]:
    """Reads "February 12, 2024", "February 12-14", "February 12 to 14, 2024", "February 2024", "February"."""
    day = number_at(sent, i + 1)
    if not day:
        n, year = _year(sent, i + 1)
        return 1 + n, year_and_month(year, month, clock)
    k = i + 2
    if sent.word(k) in _RANGE and number_at(sent, k + 1) and not _month_at(sent, k + 2):
        k += 2
    n, year = _year(sent, k)
    return k - i + n, _day(year, month, day, clock)


def _year(sent: Sent, i: int) -> tuple[int, int]:
    """(tokens, year) of a year at `i`, behind an optional comma or "of"; (0, 0) if there is none."""
    skip = 1 if sent.word(i) in {",", "of"} else 0
    if _YEAR.match(sent.word(i + skip)):
        return skip + 1, int(sent.tokens[i + skip])
    return 0, 0


def _month_at(sent: Sent, i: int, *, certain: bool = False) -> int:
    """The number of the month that token `i` names, or 0; "May" needs a year, day or preposition of time beside it."""
    month = month_of(sent, i)
    if sent.word(i) != "may" or certain:
        return month
    beside = number_at(sent, i + 1) or _year(sent, i + 1)[0] or sent.word(i - 1) in calendar().before_may
    return month if beside else 0


def _day(year: int, month: int, day: int, clock: Clock) -> str:
    try:
        return date(year or clock.year(month, day), month, day).isoformat()
    except ValueError:
        return ""
