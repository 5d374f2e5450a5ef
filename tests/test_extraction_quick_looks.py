"""Quick looks that spare long ones: what they leave out would have given nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.extraction import actors, dates, extract
from graph.lexicon.gazetteer import Gazetteer
from graph.reading import Skipped, read

ANNOTATED = Path(__file__).parent / "gold" / "articles"


class _All(frozenset[str]):
    """A set that claims to hold every word."""

    def __contains__(self, word: object) -> bool:
        return True


@pytest.mark.parametrize("module", [actors, dates])
def test_words_that_open_nothing_are_passed_over(
    module: object, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [article for article in read([ANNOTATED]) if not isinstance(article, Skipped)]
    quick = [extract(article, gazetteer) for article in articles]
    monkeypatch.setattr(module, "_opening_words", _All)
    assert [extract(article, gazetteer) for article in articles] == quick
