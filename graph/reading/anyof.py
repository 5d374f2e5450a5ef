"""Many patterns at once: only those are tried whose fixed words stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_INSIDE = re.compile(r"\\.|\[[^\]]*\]")
_OPTIONAL = re.compile(r"[^\0)](?:[?*]|\{[^}]*\})|\{[^}]*\}")
_FIXED = re.compile(r"[\w ,'@-]{3,}")
_CHOICE = re.compile(r"\(\?:([\w ,'@|-]+)\)(?![?*{])")


class AnyOf:
    """Tells whether a text holds one of several patterns, without trying each of them everywhere.

    Args:
        patterns: Regular expressions, matched as they stand.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        together: dict[tuple[str, ...], list[str]] = {}
        for pattern in patterns:
            together.setdefault(needed_by(pattern), []).append(pattern)
        self._tried = [(parts, re.compile("|".join(some))) for parts, some in together.items()]

    def among(self, text: str) -> AnyOf:
        """Those of the patterns that may stand in parts of a text."""
        fewer = AnyOf(())
        fewer._tried = [(parts, pattern) for parts, pattern in self._tried if _any_in(parts, text)]
        return fewer

    def found_in(self, text: str) -> bool:
        """Whether one of the patterns stands anywhere in a text."""
        for parts, pattern in self._tried:  # noqa: SIM110
            if _any_in(parts, text) and pattern.search(text) is not None:
                return True
        return False


def _any_in(parts: tuple[str, ...], text: str) -> bool:
    for part in parts:  # noqa: SIM110 - asked for every line of every article
        if part in text:
            return True
    return False


def needed_by(pattern: str) -> tuple[str, ...]:
    """Stretches of characters of which every match of a pattern holds one at least.

    Args:
        pattern: A regular expression without flags.

    Returns:
        One or more stretches; ("",) if none can be told by looking at the pattern.
    """
    bare = _INSIDE.sub("\0", pattern)
    flat = _without_groups(bare)
    if "|" in flat:
        return ("",)
    fixed = max(_FIXED.findall(_OPTIONAL.sub("\0", flat)), key=len, default="")
    choices = [found.split("|") for found in _CHOICE.findall(_outermost(bare))]
    widest = max(choices, key=lambda choice: min(map(len, choice)), default=[""])
    return (fixed,) if fixed else tuple(widest)


def _without_groups(pattern: str) -> str:
    """A pattern with a mark in the place of each group."""
    kept, depth = [], 0
    for sign in pattern:
        depth += sign == "("
        if not depth:
            kept.append(sign)
        if sign == ")":
            depth -= 1
            kept.append("" if depth else "\0")
    return "".join(kept)


def _outermost(pattern: str) -> str:
    """A pattern without the groups that stand in other groups, a mark in the place of each."""
    kept, depth = [], 0
    for sign in pattern:
        depth += sign == "("
        if depth < 2:
            kept.append(sign)
        if sign == ")":
            depth -= 1
            kept.append("\0" if depth else "")
    return "".join(kept)
