"""Tables as data, and the three ways to show them: plain text, a rich renderable, HTML."""

from __future__ import annotations

import html
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType

DEFAULT_WIDTH = 100
"""Columns to fill where the width of the terminal is unknown."""


class Cell(NamedTuple):
    """The text of a cell, the address it leads to, and a dimmed second part (the source of a sentence)."""

    text: str
    link: str = ""
    note: str = ""


class Column(NamedTuple):
    """A column: its header, which side its cells stand on, and whether they stay on one line.

    `share` tells how much of the width left over it takes, beside the other wide columns.
    """

    header: str
    justify: Literal["left", "right"] = "left"
    fixed: bool = False
    share: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a title above and notes below.

    Attributes:
        title: What it shows; "" for none.
        columns: Its columns, left to right.
        rows: One tuple of cells for each row, as many as there are columns.
        notes: Sentences below it.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """Named facts, one a line: `label   value`.

    Attributes:
        title: What they describe.
        rows: Pairs of label and value; those without a value are left out.
    """

    title: str
    rows: tuple[tuple[str, str], ...] = field(default=())


Block = Table | Fields | str
"""What an answer is made of, top to bottom."""


def terminal_width() -> int:
    """Columns of the terminal (or of `COLUMNS`), `DEFAULT_WIDTH` where there is none."""
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def as_text(blocks: Iterable[Block], width: int | None = None) -> str:
    """Lays blocks out as plain text.

    Args:
        blocks: What to show.
        width: Columns to fill; the terminal's where it is not given.

    Returns:
        The lines, without white space at their ends.
    """
    from rich.console import Console

    out = StringIO()
    console = Console(file=out, width=width or terminal_width(), color_system=None, force_terminal=False, emoji=False)
    for number, block in enumerate(blocks):
        if number:
            console.print()
        console.print(renderable(block), markup=False, highlight=False)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip().splitlines())


def renderable(block: Block) -> RenderableType:
    """A block as `rich` shows it; nothing in it is read as markup."""
    from rich.console import Group
    from rich.text import Text

    if isinstance(block, str):
        return Text(block)
    title = Text(block.title, style="bold")
    if isinstance(block, Fields):
        return Group(title, _grid(block))
    parts: list[RenderableType] = [title] if block.title else []
    parts.append(_grid_of(block))
    parts += [Text(note, style="dim") for note in block.notes]
    return Group(*parts)


def _grid(block: Fields) -> RenderableType:
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in block.rows:
        if value:
            grid.add_row(Text(f"  {label}", style="dim"), Text(value))
    return grid


def _grid_of(block: Table) -> RenderableType:
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for column in block.columns:
        ratio = None if column.fixed else column.share
        grid.add_column(Text(column.header), justify=column.justify, no_wrap=column.fixed, overflow="fold", ratio=ratio)
    for row in block.rows:
        grid.add_row(*(_text(cell) for cell in row))
    return grid


def _text(cell: Cell | str) -> RenderableType:
    from rich.text import Text

    if isinstance(cell, str):
        return Text(cell)
    text = Text(cell.text)
    if cell.note:
        text.append(" " if cell.text else "")
        text.append(f"[{cell.note}]", style=f"dim link {cell.link}" if cell.link else "dim")
    return text


def as_html(blocks: Iterable[Block]) -> str:
    """Blocks as HTML, for notebooks; every text is escaped."""
    return "\n".join(_html(block) for block in blocks)


def _html(block: Block) -> str:
    if isinstance(block, str):
        return f"<p>{html.escape(block)}</p>"
    if isinstance(block, Fields):
        rows: Sequence[Sequence[Cell | str]] = [row for row in block.rows if row[1]]
        head = ""
    else:
        rows = block.rows
        head = "".join(f"<th>{html.escape(column.header)}</th>" for column in block.columns)
    body = "".join(f"<tr>{''.join(f'<td>{_html_cell(cell)}</td>' for cell in row)}</tr>" for row in rows)
    notes = "".join(f"<p>{html.escape(note)}</p>" for note in (block.notes if isinstance(block, Table) else ()))
    caption = f"<caption>{html.escape(block.title)}</caption>" if block.title else ""
    return f"<table>{caption}{f'<tr>{head}</tr>' if head else ''}{body}</table>{notes}"


def _html_cell(cell: Cell | str) -> str:
    if isinstance(cell, str):
        return html.escape(cell)
    note = html.escape(cell.note)
    if note and cell.link.startswith(("http://", "https://")):
        note = f'<a href="{html.escape(cell.link, quote=True)}">{note}</a>'
    return html.escape(cell.text) + (f" [{note}]" if note else "")
