"""What the tests of extraction share: the names of the package's alias table, and an article told in a sentence."""

from __future__ import annotations

import pytest
from told import Tell

from graph.extraction import extract
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.lexicon.gazetteer import Gazetteer
from graph.model import Extraction
from graph.reading import read_text

HEADLINE = "A headline that no test reads"


@pytest.fixture(scope="session")
def table() -> Table:
    """The package's own alias table."""
    return load_table()


@pytest.fixture(scope="session")
def gazetteer(table: Table) -> Gazetteer:
    """The names that the package's own alias table knows."""
    return gazetteer_of(table)


@pytest.fixture(scope="session")
def tell(gazetteer: Gazetteer) -> Tell:
    """Reads a text as the body of an article: tell(text, published="2024-05-15", url="") gives its extraction."""

    def told(text: str, published: str = "2024-05-15", url: str = "") -> Extraction:
        article = read_text(f"{HEADLINE}\n\n{text}", path="told.txt", id="told", published=published, url=url)
        return extract(article, gazetteer)

    return told
