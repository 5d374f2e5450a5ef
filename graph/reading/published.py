"""Decides on which day an article came out, by the dates that its page shows.

Every date outside the body is a witness; the most trusted one counts, of equals the first. Dates in lists of other
articles, in page headers that show the day of reading, and in the story itself are not asked.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from graph.reading.body import Page
from graph.reading.dates import Found, find_dates
from graph.reading.lines import Line
from graph.reading.tables import table, words

_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]m\b|\b[A-Z]{2,4}\b(?=\W*$)|\(.{0,20}\)"
)
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")
_NO_WITNESS = ("caption", "attention", "copyright", "standfirst")
_DATELINE = 90  # characters of the first paragraph in which a dateline stands
_DASH = re.compile(r"\s[–—-]{1,2}\s|--|—|–|\)\s|:\s|\.-|\s/\s")
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")

LABELLED, BESIDE, ABOVE, BELOW, UPDATED, ADDRESS, DATELINE, LISTED, HEADER = 100, 90, 80, 75, 70, 60, 50, 30, 20
"""Trust in a date: labelled as the day of publication; between headline and body; above the headline; right behind the
body; labelled as an update; in the address; in the dateline; in a dated list that has the headline; among other things
in a line above the headline."""


class Witness(NamedTuple):
    """A date and how far it is trusted."""

    trust: int
    iso: str


def published(page: Page, url: str = "") -> str:
    """Reads the publication date off a page.

    Args:
        page: The page taken apart.
        url: The article's address, or "".

    Returns:
        YYYY-MM-DD, or "" where nothing shows it.
    """
    month_first = _month_first(page, url)
    body = {line.start for line in page.paragraphs}
    first = min(body, default=0)
    last = max(body, default=0)
    title = page.title.start if page.title else -1
    witnesses: list[Witness] = []
    for i, line in enumerate(page.lines):
        if i in page.listed or line.start in body or len(line.words) > 40 or page.dropped.get(i) in _NO_WITNESS:
            continue
        where = BELOW if line.start > last else BESIDE if line.start > title else ABOVE
        witnesses += _of_line(line, where, page, month_first)
    if iso := _in_url(url):
        witnesses.append(Witness(ADDRESS, iso))
    if page.paragraphs and (iso := _dateline(page, next(p for p in page.paragraphs if p.start == first))):
        witnesses.append(Witness(DATELINE, iso))
    if iso := _beside_listed_title(page):
        witnesses.append(Witness(LISTED, iso))
    return max(witnesses, key=lambda witness: witness.trust).iso if witnesses else ""


def _of_line(line: Line, where: int, page: Page, month_first: bool) -> list[Witness]:
    found = find_dates(line.text, month_first)
    if any(word in line.folded for word in words("months", "page_date")):
        weather = any(word in line.folded for word in words("months", "page_weather"))
        return [Witness(HEADER, found[0].iso)] if found and found[0].year and weather and where == ABOVE else []
    witnesses, behind = [], 0
    for one in found:
        label = _label(line.text[behind : one.start], line.text[: one.start])
        iso = _settled(one, page, month_first)
        if iso and (label or where != ABOVE or _alone(line, one)):
            trust = where if not label else LABELLED if label == "published" else UPDATED
            if where == BELOW and not label and not _alone(line, one):
                continue
            witnesses.append(Witness(trust, iso))
        elif one.year and where == ABOVE:
            witnesses.append(Witness(HEADER, one.iso))
        behind = one.end
    return witnesses


def _label(before: str, head: str) -> str:
    """Which label stands right before a date, times of day left aside."""
    bare = re.sub(r"[\W\d_]+$", "", _CLOCK.sub(" ", before)).casefold()
    short = len(head.split()) < 7
    for key in ("updated", "published"):
        for name in table("months")[key]:
            if bare.endswith(name) and not bare[: -len(name)][-1:].isalnum():
                return key
    if short:
        start = re.sub(r"^[\W\d_]+", "", bare)
        for key in ("published", "updated"):
            if any(start.startswith(name + " ") for name in table("months")[key] if len(name) > 5):
                return key
    return ""


def _alone(line: Line, one: Found) -> bool:
    """Whether a date has its line, or its part of a line between bars, nearly to itself."""
    left = re.split(r"[|•·]|\s{2,}", line.text[: one.start])[-1]
    right = re.split(r"[|•·]|\s{2,}", line.text[one.end :])[0]
    return len(re.findall(r"[^\W\d_]{3,}", _CLOCK.sub(" ", left + " " + right))) < 4


def _settled(one: Found, page: Page, month_first: bool) -> str:
    """The date in full: the weekday beside it, or another date of the page, settles what it leaves open."""
    if one.swapped:
        turned = one.turned()
        fits = one.weekday is None or date.fromisoformat(one.iso).weekday() == one.weekday
        if one.weekday is not None and not fits and date.fromisoformat(turned.iso).weekday() == one.weekday:
            return turned.iso
        named = {(found.month, found.day) for found in _named_dates(page)}
        if (
            one.weekday is None
            and not month_first
            and (turned.month, turned.day) in named
            and (one.month, one.day) not in named
        ):
            return turned.iso
        return one.iso
    if one.year or one.weekday is None:
        return one.iso
    return _year_by_weekday(one, page)


def _named_dates(page: Page) -> list[Found]:
    """The dates of the body whose month is written as a word."""
    return [found for line in page.paragraphs[:30] for found in find_dates(line.text[:3000]) if not found.separator]


def _year_by_weekday(one: Found, page: Page) -> str:
    """The year in which the day falls on its weekday, nearest to the newest year that the page names."""
    text = page.lines[0].source[:200_000] if page.lines else ""
    years = [int(year) for year in _YEAR.findall(text)]
    folded = text.casefold()
    clues = [year for word, year in table("months")["not_before"].items() if word in folded]
    if not years and not clues:
        return ""
    newest, oldest = max(years, default=max(clues, default=0)), max(clues, default=0)
    fitting = [
        year
        for year in range(max(newest - 6, oldest), max(newest, oldest) + 7)
        if _weekday(year, one.month, one.day) == one.weekday
    ]
    return one._replace(year=min(fitting, key=lambda year: (abs(year - newest), year))).iso if fitting else ""


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _in_url(url: str) -> str:
    for match in _URL_DATE.finditer(url):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if _weekday(year, month, day) is not None and (match[2] or len(match[3] + match[4]) == 4):
            return f"{year:04d}-{month:02d}-{day:02d}"
    return ""


def _dateline(page: Page, lead: Line) -> str:
    """The date of "AMMAN, Apr. 14 (Agency) -- ...", its year taken from a full date of the body close to it."""
    head = lead.text[:_DATELINE]
    dash = _DASH.search(head)
    found = find_dates(head[: dash.start() + 1]) if dash else []
    if not found or not head[:1].isupper():
        return ""
    one = found[0]
    if one.year:
        return one.iso
    for other in _named_dates(page):
        if other.year and _valid_near(one, other):
            return one._replace(year=other.year).iso
    return ""


def _valid_near(one: Found, other: Found) -> bool:
    if _weekday(other.year, one.month, one.day) is None:
        return False
    return abs((date(other.year, one.month, one.day) - date(other.year, other.month, other.day)).days) < 60


def _beside_listed_title(page: Page) -> str:
    """The day under which a dated list of the outlet's articles shows this headline."""
    title = page.title.folded if page.title else ""
    day: Found | None = None
    for i, line in enumerate(page.lines):
        if i not in page.listed or len(line.words) > 45:
            continue
        found = find_dates(line.text)
        if len(found) == 1 and len(line.words) < 5:
            day = found[0]
        elif day and title and title in line.folded:
            return _settled(day, page, False)
    return ""


@cache
def _known() -> tuple[str, ...]:
    return tuple(table("months")["month_first"])


def _month_first(page: Page, url: str) -> bool:
    """Whether the outlet writes the month first: by its name or address, or by a date that can be read only so."""
    head = " ".join(line.folded for line in page.lines[:6])[:2000] + " " + url.casefold()
    if any(name in head for name in _known()):
        return True
    for i, line in enumerate(page.lines):
        if i not in page.listed and len(line.words) < 40:
            for match in re.finditer(r"(?<![\d/.-])(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)(?!\d)", line.text):
                if int(match[1]) <= 12 < int(match[2]) <= 31:
                    return True
    return False
