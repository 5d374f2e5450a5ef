"""What talks and statements are about: topic words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extraction.tokens import Sent
from graph.lexicon.meetings import meeting_words


def topics_of(sents: Iterable[Sent]) -> tuple[str, ...]:
    """The topics (meetings.yaml) whose words the sentences hold, sorted."""
    table = meeting_words().topics
    found: set[str] = set()
    for sent in sents:
        for i in range(len(sent)):
            hit = table.match(sent.lows, i)
            if hit is not None:
                found.add(hit[1])
    return tuple(sorted(found))
