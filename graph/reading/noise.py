"""Tells a page's furniture from its text, one line at a time.

Each rule is a small function that looks at one line and says whether it is its kind of noise; `noise_of` asks them in
turn. What the rules look for stands in noise.yaml. None of them looks at lines longer than `SHORT`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from graph.reading.anyof import AnyOf
from graph.reading.dates import find_dates
from graph.reading.lines import Line, folded
from graph.reading.sentences import split
from graph.reading.tables import table, words

SHORT = 400
"""Characters; a longer line is text, whatever it holds."""

_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\b|\b\d{1,2}\s?[ap]m\b", re.I)
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$|\s*\(\d*\)\s*$")
_CHUNK = re.compile(r"\s*(?:[|»>•·›→]|\s/\s|\s{2,}|\t)\s*")
_WORD = re.compile(r"[^\W_][\w'.-]*")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(table("noise")["patterns"][name])


@cache
def _captions() -> AnyOf:
    return AnyOf(table("noise")["captions"])


@lru_cache(maxsize=4)
def _captions_of(source: str) -> AnyOf:
    """The marks of captions that may stand in lines of a page."""
    return _captions().among(folded(source))


@cache
def _phrases() -> AnyOf:
    return AnyOf(table("noise")["phrases"])


@lru_cache(maxsize=4)
def _phrases_of(source: str) -> AnyOf:
    """The phrases that may stand in lines of a page."""
    return _phrases().among(folded(source))


@cache
def _labels() -> re.Pattern[str]:
    names = "|".join(re.escape(label) for label in sorted(table("noise")["labels"], key=lambda x: (-len(x), x)))
    return re.compile(rf"\W*(?:{names})\s?(?::|\s[–—|-]\s)")


def is_clock(line: Line) -> bool:
    """A time of day: "15:24", "4:31 pm"."""
    return _pattern("clock").fullmatch(line.folded) is not None


def is_date(line: Line) -> bool:
    """Dates and times, and only such words beside them as go with a date."""
    found = find_dates(line.text)
    if not found or len(line.words) > 25:
        return False
    rest, behind = "", 0
    for date in found:
        rest += line.text[behind : date.start] + " "
        behind = date.end
    rest = _CLOCK.sub(" ", rest + line.text[behind:]).casefold()
    return all(word in words("noise", "date_words") or word.isdigit() for word in _WORD.findall(rest.replace(".", "")))


def is_figures(line: Line) -> bool:
    """Nothing but figures and signs, or no letter at all."""
    return not line.words or _pattern("numbers").fullmatch(line.folded) is not None


def is_rate(line: Line) -> bool:
    """Exchange rates and oil prices: "USD 84.80"."""
    if _pattern("ratio").fullmatch(line.folded):
        return True
    currencies = words("noise", "currencies")
    named = sum(1 for word in line.words if word.casefold() in currencies)
    figures = sum(1 for word in line.words if word[0].isdigit())
    return (
        named > 0
        and not line.stopped
        and (named > 1 or line.lower == 0)
        and (named + figures) * 5 >= len(line.words) * 2
    )


def is_weather(line: Line) -> bool:
    """A temperature and a place."""
    return len(line.words) < 9 and _pattern("weather").fullmatch(line.folded) is not None


def is_counter(line: Line) -> bool:
    """Views, comments, reading time."""
    few = len(line.words) < 9 or ("|" in line.text and len(line.words) < 20)
    return few and not (line.stopped and line.lower > 1) and _pattern("counter").fullmatch(line.folded) is not None


def is_hashtags(line: Line) -> bool:
    """A row of hashtags."""
    return "#" in line.text and _pattern("hashtags").fullmatch(line.folded) is not None


def is_interface(line: Line) -> bool:
    """Buttons: sharing, printing, languages, text size."""
    known = words("noise", "interface")
    return len(line.words) < 14 and all(word.casefold() in known or word.isdigit() for word in line.words)


def is_menu(line: Line) -> bool:
    """A breadcrumb or a row of section names."""
    if line.stopped or len(line.words) > 40:
        return False
    known = words("noise", "menu")
    parts = [chunk for chunk in _CHUNK.split(line.raw.strip()) if chunk]
    chunks = [chunk for chunk in parts if not find_dates(chunk)]
    if len(chunks) < len(parts) > 1 and all(len(chunk.split()) < 5 for chunk in chunks):
        return True
    if len(chunks) > 1 and all(len(chunk.split()) < 5 for chunk in chunks) and len(line.words) < 31:
        return len(chunks) > 2 or line.lower * 3 <= len(line.words)
    hits = sum(1 for word in line.words if word.casefold() in known)
    return len(line.words) > 2 and hits * 5 >= len(line.words) * 3 and line.lower * 4 <= len(line.words)


def is_label(line: Line) -> bool:
    """Something about the page behind a label: "Tags: ...", "Source: ...", "Read also: ..."."""
    return _labels().match(line.folded) is not None


def is_byline(line: Line) -> bool:
    """Who wrote it."""
    if (line.stopped and len(line.words) > 6) or len(line.words) > 14:
        return False
    folded = line.folded
    if _pattern("byline").fullmatch(folded):
        return line.lower <= 3 and line.grammar < 2
    if _pattern("writers").fullmatch(folded):
        return not line.stopped
    head = re.split(r"[|,]", folded, maxsplit=1)[0].strip()
    return (
        len(head.split()) < 5
        and " of " not in head
        and not line.stopped
        and _pattern("desk").fullmatch(head) is not None
    )


def is_caption(line: Line) -> bool:
    """What a picture shows, or whose it is."""
    return len(line.words) < 70 and _captions_of(line.source).found_in(line.folded)


def is_attention(line: Line) -> bool:
    """A note among editors: "(ATTN: ...)"."""
    return (
        line.text[:1] in "(["
        and _pattern("attention").fullmatch(line.folded.replace("[", "(").replace("]", ")")) is not None
    )


def is_copyright(line: Line) -> bool:
    """Whose rights are reserved."""
    return len(line.words) < 40 and _pattern("copyright").fullmatch(line.folded) is not None


def is_tag(line: Line) -> bool:
    """Initials of an agency's writers: "jmrg/csr/eat"."""
    return len(line.words) < 6 and _pattern("tag").fullmatch(line.folded) is not None


def is_address(line: Line) -> bool:
    """A web address alone."""
    return len(line.text.split()) == 1 and _pattern("address").fullmatch(line.folded) is not None


def is_page_talk(line: Line) -> bool:
    """Every sentence of it speaks of the page: cookies, newsletters, comment forms, disclaimers."""
    if not speaks_of_page(line):
        return False
    sentences = [Line(line.source, *span, apart=False) for span in split(line.source, line.start, line.end)]
    return line.text[0] in "([*" or all(map(speaks_of_page, sentences))


RULES: dict[str, Callable[[Line], bool]] = {
    "figures": is_figures,
    "clock": is_clock,
    "date": is_date,
    "rate": is_rate,
    "weather": is_weather,
    "counter": is_counter,
    "hashtags": is_hashtags,
    "interface": is_interface,
    "label": is_label,
    "menu": is_menu,
    "caption": is_caption,
    "byline": is_byline,
    "attention": is_attention,
    "copyright": is_copyright,
    "tag": is_tag,
    "address": is_address,
    "page": is_page_talk,
}


def speaks_of_page(line: Line) -> bool:
    """Whether a line or sentence of up to `SHORT` characters has a phrase of noise.yaml."""
    return line.end - line.start <= SHORT and _phrases_of(line.source).found_in(line.folded)


def noise_of(line: Line) -> str:
    """Which rule calls a line noise.

    Args:
        line: A line of a page.

    Returns:
        The first such rule's name, or "".
    """
    if line.end - line.start > SHORT:
        return ""
    return next((name for name, rule in RULES.items() if rule(line)), "")


def section_of(line: Line) -> str:
    """Whether a line opens a list of other articles, or what comes behind the article.

    Args:
        line: A line of a page.

    Returns:
        "inline", "aside" or "end" as noise.yaml explains them, or "".
    """
    told = line.text.endswith((".", "!", '"', "”")) and len(line.words) > 2
    if len(line.words) > 9 or told or line.text.endswith(("—", "–")):
        return ""
    bare = line.folded
    for _ in range(3):
        bare = _EDGES.sub("", bare)
    if bare in words("noise", "ends") or (not bare and line.text.replace(" ", "")[:3] == "###"):
        return "end" if not any(c.islower() for c in line.text) or line.text[0] in "(-[" or "end" in bare[:3] else ""
    opener = _openers().get(bare) or _openers().get(_without_list_words(bare))
    return opener or _started(bare, line)


@cache
def _openers() -> dict[str, str]:
    sections = table("noise")["sections"]
    return {phrase: kind for kind in ("inline", "aside", "end") for phrase in reversed(sections[kind])}


def _without_list_words(bare: str) -> str:
    known = words("noise", "list_words")
    parts = bare.split()
    while len(parts) > 1 and parts[-1] in known:
        parts.pop()
    while len(parts) > 1 and parts[0] in known:
        parts.pop(0)
    return " ".join(parts)


def _started(bare: str, line: Line) -> str:
    if re.fullmatch(
        r"(?:more|other|latest|top|related|recent|popular) [\w .&'-]{2,30} (?:news|stories|articles|headlines|posts)",
        bare,
    ):
        return "aside"
    if line.stopped or line.grammar > 2 or len(line.words) > 7:
        return ""
    starts = table("noise")["section_starts"]
    return next((kind for kind in starts if any(bare.startswith(f"{start} ") for start in starts[kind])), "")
