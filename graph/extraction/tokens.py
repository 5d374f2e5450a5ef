"""Sentences as tokens: the view of a text that all rules of extraction read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.extraction.mentions import Mention
from graph.lexicon.language import grammar
from graph.lexicon.phrases import fold_apostrophes
from graph.model import Article

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # U.S., A.K., a.m.
    rf"|\b(?:{'|'.join(sorted(grammar().abbreviations))})\.(?=\W|$)"
    r"|\b[^\W\d_]\.(?=[\s\-]*[^\W\d_])"  # the initial in "Antony J. Blinken"
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
    r"|\d+(?:[.,:]\d+)*\w*"
    r"|\w+(?:['’ʼ‘`+.\-‑]\w+)*"
    r"|\S"
)
_QUOTE_PAIRS = {"“": "”", "«": "»", "„": "“", "‟": "”"}
_CLOSERS = {"”", "»"}


@dataclass(slots=True)
class Sent:
    """One sentence as parallel lists over its tokens.

    Attributes:
        index: Number of the sentence in the article, from 0.
        start: Offset of its first character.
        end: Offset behind its last character.
        paragraph: Number of its paragraph.
        tokens: The tokens as written.
        lows: The same in lower case, apostrophes unified.
        starts: Offset of each token's first character.
        ends: Offset behind each token.
        quoted: Whether each token stands inside quotation marks.
        opens_quoted: Whether the sentence begins inside a quotation that an earlier sentence opened.
        leaves_open: Whether the sentence ends inside a quotation.
        mentions: What the tokens mention, in order.
        cover: For each token the mention that covers it, or None.
    """

    index: int
    start: int
    end: int
    paragraph: int
    tokens: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[bool] = field(default_factory=list)
    opens_quoted: bool = False
    leaves_open: bool = False
    mentions: list[Mention] = field(default_factory=list)
    cover: list[Mention | None] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, i: int) -> str:
        """Token `i` in lower case, or "" outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def is_cap(self, i: int) -> bool:
        """Whether token `i` begins with a capital letter; no token outside the sentence does."""
        if not 0 <= i < len(self.tokens):
            return False
        first = self.tokens[i][0]
        return first.isupper() or (not first.isascii() and is_capital(first))


def is_capital(letter: str) -> bool:
    """Whether a letter is a capital, or of a script that knows none ("王", "أ")."""
    return letter.isupper() or (not letter.isascii() and letter.isalpha() and letter.lower() == letter.upper())


def tokenize(text: str, start: int, end: int) -> tuple[list[str], list[int], list[int]]:
    """Splits a stretch of text into tokens; a genitive 's is a token of its own.

    Args:
        text: The text.
        start: Offset where the stretch begins.
        end: Offset behind it.

    Returns:
        The tokens, their start offsets and their end offsets in `text`.
    """
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        token, at, stop = match.group(), match.start(), match.end()
        if len(token) > 2 and token[-1] in "sS" and token[-2] in "'’ʼ‘`":
            tokens += [token[:-2], "'s"]
            starts += [at, stop - 2]
            ends += [stop - 2, stop]
            continue
        tokens.append(token)
        starts.append(at)
        ends.append(stop)
    return tokens, starts, ends


class _Quotes:
    """Keeps track of open quotation marks through a paragraph."""

    def __init__(self) -> None:
        self.closer = ""

    def feed(self, tokens: list[str], starts: list[int], ends: list[int]) -> list[bool]:
        """Returns for each token whether it stands inside a quotation; the marks themselves do."""
        flags: list[bool] = []
        for i, token in enumerate(tokens):
            if self.closer:
                flags.append(True)
                if self._closes(tokens, starts, ends, i):
                    self.closer = ""
            elif token in _QUOTE_PAIRS or token == '"':
                self.closer = _QUOTE_PAIRS.get(token, '"')
                flags.append(True)
            else:
                flags.append(False)
        return flags

    def _closes(self, tokens: list[str], starts: list[int], ends: list[int], i: int) -> bool:
        """Whether token `i` closes the quotation; a straight mark that opens a word begins it anew."""
        token = tokens[i]
        if token == self.closer == '"':
            spaced = i == 0 or starts[i] > ends[i - 1]
            glued = i + 1 < len(tokens) and starts[i + 1] == ends[i] and tokens[i + 1][0].isalnum()
            return not (spaced and glued)
        return token == self.closer or (token in _CLOSERS and self.closer in _CLOSERS)


def sentences(article: Article) -> list[Sent]:
    """Tokenizes the body of an article.

    Args:
        article: The article.

    Returns:
        Its sentences in order, without mentions; a quotation left open ends with its paragraph.
    """
    result: list[Sent] = []
    quotes = _Quotes()
    paragraph = -1
    for index, (start, end, number) in enumerate(article.sentences):
        if number != paragraph:
            quotes = _Quotes()
            paragraph = number
        tokens, starts, ends = tokenize(article.text, start, end)
        opens = bool(quotes.closer)
        sent = Sent(
            index=index, start=start, end=end, paragraph=number, tokens=tokens,
            lows=[fold_apostrophes(token).lower() for token in tokens], starts=starts, ends=ends,
            quoted=quotes.feed(tokens, starts, ends), opens_quoted=opens, cover=[None] * len(tokens),
        )  # fmt: skip
        sent.leaves_open = bool(quotes.closer)
        result.append(sent)
    return result
