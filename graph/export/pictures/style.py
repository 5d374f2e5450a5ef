"""How every picture looks: colours that colour-blind readers can tell apart, fonts, and what a file is made with."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import matplotlib
from anyascii import anyascii
from matplotlib import font_manager, style
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.ft2font import FT2Font

PAPER = "#FFFFFF"
PANEL = "#F5F6F4"
INK = "#1F2933"
MUTED = "#5B6670"
RULE = "#DADEE0"
FAINT = "#ECEEEF"
STATE = "#33414E"
"""Fill of a state's mark."""
PERSON = "#009E73"
"""Fill of a person's mark (Okabe-Ito bluish green)."""

DPI = 150
"""Pixels per inch of a PNG."""

# Cold to warm, dark at both ends and never paler than a line on white paper can bear. Blue and orange stay apart under
# protanopia, deuteranopia and tritanopia, and the two sides grow dark alike, so that strength of feeling survives
# greyscale. The hue is full at half the scale because the mean tone of diplomatic talk seldom goes beyond it.
_WARMTH = (
    (0.0, "#08306B"),
    (0.25, "#2F7EBC"),
    (0.42, "#8FB4CF"),
    (0.5, "#B4B4AE"),
    (0.58, "#E3B580"),
    (0.75, "#D9772B"),
    (1.0, "#7F2704"),
)
WARMTH = LinearSegmentedColormap.from_list("warmth", list(_WARMTH))

# DejaVu Sans comes with matplotlib; the others lend what it lacks, where they are installed.
_FONTS = (
    "DejaVu Sans",
    "Noto Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans SC",
    "Noto Sans JP",
    "Noto Sans KR",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "Microsoft YaHei",
    "Malgun Gothic",
    "Yu Gothic",
    "PingFang SC",
    "Hiragino Sans",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Ethiopic",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Arial Unicode MS",
)
_SHAPES_TEXT = tuple(int(part) for part in matplotlib.__version__.split(".")[:2]) >= (3, 11)


def warmth(tone: float | None) -> str:
    """The colour of a tone.

    Args:
        tone: Mean tone, -1 (hostile) to 1 (friendly); None if nothing was said.

    Returns:
        The colour as `#rrggbb`; that of 0 where there is no tone.
    """
    value = 0.0 if tone is None else max(-1.0, min(1.0, tone))
    return to_hex(WARMTH((value + 1) / 2))


@cache
def fonts() -> tuple[str, ...]:
    """The names of the installed fonts to draw with, the first to be tried first."""
    installed = {entry.name for entry in font_manager.fontManager.ttflist}
    return tuple(name for name in _FONTS if name in installed) or (_FONTS[0],)


@contextmanager
def look() -> Iterator[None]:
    """Draw with this package's settings, whatever the user's matplotlibrc says; the settings before are restored."""
    settings = {
        "font.family": list(fonts()),
        "svg.hashsalt": "foreign-relations-graph",
        "svg.fonttype": "path",
        "text.hinting": "none",
        "path.simplify": True,
    }
    with style.context(["default", settings]):
        yield


def legible(text: str) -> str:
    """The text in letters that the installed fonts have.

    Args:
        text: Any text.

    Returns:
        The text on one line, every word that no installed font can show (or that this matplotlib cannot shape)
        in Latin letters.
    """
    words = (word if all(map(_shown, word)) else anyascii(word) for word in _clean(text).split())
    return " ".join(words)


def _clean(text: str) -> str:
    """NFC, without control characters, which have no glyph."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Co"))


def _shown(char: str) -> bool:
    """Whether a font has the glyph, and letters that join or run leftwards are shaped by this matplotlib."""
    if not _SHAPES_TEXT and unicodedata.bidirectional(char) in ("R", "AL"):
        return False
    return ord(char) in _glyphs()


@cache
def _glyphs() -> frozenset[int]:
    """The code points that the installed fonts of the list have."""
    found: set[int] = set()
    for name in fonts():
        path = font_manager.findfont(font_manager.FontProperties(family=[name]))
        found.update(FT2Font(path).get_charmap())
    return frozenset(found)
