"""Bytes to text: encodings, characters that no XML can hold, markup inside text fields."""

from __future__ import annotations

import codecs
import html
import re
from html.parser import HTMLParser

from charset_normalizer import from_bytes

SAMPLE = 1 << 18
"""How many bytes of a file its encoding is judged by."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"RIFF",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGN_IN_WORD = re.compile(
    "[a-z][\u00a1-\u00a9\u00ab-\u00b6\u00b8\u00b9\u00bc-\u00be]|[\u00b3\u00b9\u00bf\u0178\u0152\u0153][a-z]"
)
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|tr|td|img|figure|blockquote)\b[^<>]{0,2000}>", re.I
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_BLOCK = frozenset(
    (
        "p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "section",
        "article", "header", "footer", "hr", "dd", "dt",
    )
)  # fmt: skip
_UNSEEN = frozenset(
    (
        "script",
        "style",
        "noscript",
        "figure",
        "figcaption",
        "nav",
        "aside",
        "form",
        "button",
        "svg",
        "iframe",
        "template",
    )
)


def encoding_of(sample: bytes) -> str | None:
    """Tells the encoding of a file by its beginning.

    Args:
        sample: The first bytes; they may break off inside a character.

    Returns:
        A codec's name, or None for what is no text (images, PDF, archives, other binary data).
    """
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name
    if sample.startswith(_BINARY):
        return None
    if b"\0" in sample:
        return _wide(sample)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _narrow(sample)
    return "utf-8"


def _narrow(sample: bytes) -> str:
    """Which encoding that is not Unicode it is; among those of Latin letters the western one by preference."""
    best = from_bytes(sample).best()
    guess = best.encoding if best else "cp1252"
    letters = [character for character in sample.decode(guess, "ignore") if character > "\x7f" and character.isalpha()]
    latin = sum(1 for character in letters if character < "\u0250")
    if latin * 2 < len(letters):
        return guess
    western = sample.decode("cp1252", "replace")
    return guess if "\ufffd" in western or _SIGN_IN_WORD.search(western) else "cp1252"


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark has its zeros at every other place, and plain characters between them."""
    head = sample[: len(sample) // 2 * 2][:4096]
    for zeros, name in ((head[1::2], "utf-16-le"), (head[0::2], "utf-16-be")):
        others = head[0::2] if name == "utf-16-le" else head[1::2]
        if zeros.count(0) * 10 > len(zeros) * 4 and not others.count(0):
            return name
    return None


def clean(text: str) -> str:
    """Replaces characters that XML cannot hold, one for one, so that offsets hold.

    Args:
        text: Any string.

    Returns:
        A string of the same length: control characters are spaces, lone surrogates and non-characters U+FFFD.
    """
    return _NOT_XML.sub(lambda found: " " if found[0] < " " else "�", text)


class _Stripper(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.hidden += 1
        elif tag in _BLOCK:
            self.parts.append("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in _BLOCK and tag != "br":
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def strip_markup(text: str) -> str:
    """Takes HTML out of a text field.

    Args:
        text: Plain text or HTML.

    Returns:
        Plain text as it is; of HTML the visible text, blocks set apart by blank lines, entities resolved.
    """
    if _TAG.search(text):
        parser = _Stripper()
        parser.feed(text)
        parser.close()
        joined = "".join(parser.parts)
        return re.sub(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+", "\n\n", joined).strip()
    return html.unescape(text) if _ENTITY.search(text) else text
