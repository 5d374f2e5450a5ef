"""What must hold for every case: nothing raised, nothing lost, nothing that takes long."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import yaml
from cases import Case, _characters, _soup, _value

from graph.errors import InputError
from graph.export.graphml import write_graphml
from graph.export.layout import decorate
from graph.export.tables import write_events, write_people
from graph.extraction import extract
from graph.identity.resolver import resolve
from graph.identity.table import Table, load_table
from graph.known import gazetteer_of
from graph.lexicon.gazetteer import Gazetteer
from graph.model import Extraction, Source
from graph.network.merge import merge
from graph.network.ties import ties
from graph.reading import Raw, Skipped, files, parse, raws
from graph.store import pack, unpack
from graph.workers import placed

_YAML = ("\t", "&x ", "*x ", "!!python/object:os.system ", "[", "{", "\0", ": ", "- ")

LIMIT = 2.0
"""Seconds of a processor that a case may take."""


@cache
def table() -> Table:
    """The package's own alias table."""
    return load_table([])


@cache
def names() -> Gazetteer:
    """What it knows."""
    return gazetteer_of(table())


@cache
def _warm() -> None:
    """Loads what is loaded with the first article and the first page."""
    for ending in ("page", "text"):
        article = parse(
            Raw("", "", "", ending, b"<html><body><p>Lena Fjord met Ama Boateng in Accra.</p></body></html>")
        )
        assert isinstance(article, Skipped) or extract(article, names())


def check(case: Case, folder: Path) -> list[Extraction]:
    """Reads a case.

    Args:
        case: A file.
        folder: Where to put it.

    Returns:
        What was extracted.

    Raises:
        AssertionError: Something was lost, made up, or swallowed; or it took too long.
        Exception: Whatever the stages raise.
    """
    _warm()
    file = folder / f"case{case.ending}"
    file.write_bytes(case.content)
    began = time.process_time()
    found: list[Extraction] = []
    for raw in raws(files([file])):
        if isinstance(raw, Skipped):
            assert "cannot be read (" not in raw.reason, raw.reason
            continue
        article = parse(raw)
        if isinstance(article, Skipped):
            assert "cannot be read (" not in article.reason, article.reason
            continue
        extraction = extract(article, names())
        for told in _evidence(extraction):
            assert 0 <= told.start <= told.end <= len(article.text)
            assert told.text.split() == article.text[told.start : told.end].split()
        assert unpack(pack(extraction), article.id, article.path) == extraction
        found.append(extraction)
    took = time.process_time() - began
    assert took < LIMIT, f"{took:.1f} s"
    return found


def _evidence(extraction: Extraction) -> list[tuple[int, int, str]]:
    people = [person.sentence for person in extraction.people]
    meetings = [told for meeting in extraction.meetings for told in meeting.evidence]
    return [*people, *meetings, *(statement.evidence for statement in extraction.statements)]  # type: ignore[return-value]


def check_together(extractions: Sequence[Extraction], folder: Path) -> None:
    """Resolves, merges and writes what some cases gave, and reads the files again.

    Args:
        extractions: What was extracted from them.
        folder: Where to write.
    """
    own = [placed(one, f"case-{n}", f"case-{n}") for n, one in enumerate(extractions)]
    own.append(Extraction(Source("=HYPERLINK(1)", "../x", "-cmd|' /C calc'!A0", "@x", "", "en")))
    resolution = resolve(own, table())
    graph = merge(own, resolution)
    view = ties(graph)
    decorate(graph, view)
    for number, one in enumerate((graph, view)):
        write_graphml(one, folder / f"{number}.graphml")
        root = ElementTree.parse(folder / f"{number}.graphml").getroot()
        assert sum(element.tag.endswith("}node") for element in root.iter()) == one.number_of_nodes()
        assert sum(element.tag.endswith("}edge") for element in root.iter()) == one.number_of_edges()
    articles = {node for node, data in graph.nodes(data=True) if data["kind"] == "article"}
    assert len(articles) == len(own)
    for write in (write_events, write_people):
        write(graph, folder / "table.csv")
        with (folder / "table.csv").open(encoding="utf-8", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))]
        assert not [cell for cell in cells if cell[:1] in {"+", "-"} and not cell[1:2].isdigit()]


def check_table(number: int, folder: Path) -> None:
    """Reads an alias table that nobody should write; it may only be refused in a sentence.

    Args:
        number: Which one.
        folder: Where to put it.
    """
    dice = random.Random(f"table {number}")
    people = [
        {
            "name": dice.choice([_soup(dice, 3), _characters(dice, 8), _value(dice, 9)]),
            dice.choice(["aliases", "states", "roles", "not", "wikidata", "nickname"]): _value(dice, 1),
        }
        for _ in range(dice.randint(1, 4))
    ]
    shapes = {"people": people, dice.choice(["roles", "states", "organizations", "x"]): _value(dice, 1)}
    try:
        text = yaml.safe_dump(shapes, allow_unicode=dice.random() < 0.5)
    except yaml.YAMLError:
        text = repr(shapes)
    if dice.random() < 0.2:
        rows = (f"b{n}: &b{n} [{', '.join([f'*b{n - 1}' if n else '*a'] * 9)}]\n" for n in range(9))
        text = "a: &a [x, x]\n" + "".join(rows)
    elif dice.random() < 0.5:
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(_YAML) + text[at:]
    file = folder / "table.yaml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    began = time.process_time()
    try:
        load_table([file])
    except InputError as error:
        assert str(error).strip()
    took = time.process_time() - began
    assert took < 2 * LIMIT, f"{took:.1f} s"


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder for the cases, in memory where there is one."""
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
