"""Two ministers and an envoy whom many tests let meet, and what is read of their meetings."""

from __future__ import annotations

from told import Met, Tell, meetings

P = "Zambian Foreign Minister Esther Phiri"
E = "Norwegian Ambassador Lars Holm"
M = "Norwegian Foreign Minister Lars Holm"
BOTH = {"Esther Phiri", "Lars Holm"}
HOLM = {"Lars Holm"}
ZM_NO = {"ZM", "NO"}


def told(tell: Tell, text: str, **where: str) -> list[Met]:
    """The meetings of a text, without days and places."""
    return [met._replace(date="", place="") for met in meetings(tell(text, **where))]
