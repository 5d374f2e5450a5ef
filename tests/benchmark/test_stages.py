"""Stages under pytest-benchmark: `python -m pytest tests/benchmark` where it is installed; part of no ordinary run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pytest_benchmark")
sys.path.insert(0, str(Path(__file__).parent))

from archive import articles

from graph.extraction import extract
from graph.identity.resolver import resolve
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.model import Article, Extraction
from graph.network.merge import merge
from graph.reading import read_text
from graph.store import pack, unpack

_ARTICLES = 50


@pytest.fixture(scope="module")
def table() -> Table:
    return load_table([])


@pytest.fixture(scope="module")
def texts() -> list[Article]:
    return [
        read_text(row["text"], id=row["id"], title=row["title"], published=row["published"])
        for row in articles(_ARTICLES)
    ]


@pytest.fixture(scope="module")
def extractions(texts: list[Article], table: Table) -> list[Extraction]:
    names = gazetteer_of(table)
    return [extract(text, names) for text in texts]


def test_reading(benchmark: Any) -> None:
    rows = list(articles(_ARTICLES))
    read = benchmark(lambda: [read_text(row["text"], title=row["title"]) for row in rows])
    assert all(article.sentences for article in read)


def test_extraction(benchmark: Any, texts: list[Article], table: Table) -> None:
    names = gazetteer_of(table)
    found = benchmark(lambda: [extract(text, names) for text in texts])
    assert sum(len(one.meetings) for one in found) > _ARTICLES


def test_packing(benchmark: Any, extractions: list[Extraction]) -> None:
    again = benchmark(lambda: [unpack(pack(one), one.article.id, one.article.path) for one in extractions])
    assert again == extractions


def test_resolution_and_merging(benchmark: Any, extractions: list[Extraction], table: Table) -> None:
    graph = benchmark(lambda: merge(extractions, resolve(extractions, table)))
    assert graph.number_of_nodes() > _ARTICLES
