"""What the commands print: answers to stdout, progress and complaints to stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from graph.errors import InputError

if TYPE_CHECKING:
    from rich.progress import Progress

    from graph.query.results import Result
    from graph.query.table import Block

UNUSABLE = 1
"""Exit status: the input could not be used."""

INTERRUPTED = 130
"""Exit status: the user pressed Ctrl-C."""

PLAIN_STEPS = 10
"""Lines of progress where there is no terminal to draw a bar on."""


@contextmanager
def spoken(interrupted: str = "Stopped.") -> Iterator[None]:
    """Turns what can go wrong in a command into one sentence on stderr and an exit status.

    Args:
        interrupted: What to say after Ctrl-C.

    Raises:
        typer.Exit: With status 1 for input that cannot be used, 130 for Ctrl-C, 0 where the reader of the output has
            gone away (as `head` does).
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _hang_up()
    except InputError as error:
        _say(str(error))
        raise typer.Exit(UNUSABLE) from None
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _say(f"{where}{error.strerror or error}")
        raise typer.Exit(UNUSABLE) from None
    except KeyboardInterrupt:
        _say(interrupted)
        raise typer.Exit(INTERRUPTED) from None


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _hang_up() -> NoReturn:
    """Ends quietly: nobody reads stdout any more, so that not even the flush at exit may complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(0) from None


def prepare_streams() -> None:
    """Makes characters that the terminal's encoding lacks a question mark instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def print_blocks(blocks: Iterable[Block]) -> None:
    """Prints blocks to stdout: in colour and with links on a terminal, as plain text elsewhere."""
    from rich.console import Console

    from graph.query.table import as_text, renderable

    shown = list(blocks)
    if not sys.stdout.isatty():
        print(as_text(shown))
        return
    console = Console(emoji=False)
    for number, block in enumerate(shown):
        if number:
            console.print()
        console.print(renderable(block), markup=False, highlight=False)


def print_result(result: Result, limit: int | None) -> None:
    """Prints an answer, with `limit` events at most (0 or None: all)."""
    from graph.query.table import terminal_width

    print_blocks(result.blocks(terminal_width(), limit or None))


def print_json(records: Iterable[Any]) -> None:
    """Prints one JSON object a line."""
    for record in records:
        print(json.dumps(record, ensure_ascii=False))


class BuildProgress:
    """How far a build is: a bar on a terminal, a line now and then elsewhere; both on stderr.

    Call it with the number of articles done, their total, and the name of the last one. Use it as a context manager.
    """

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._told = 0

    def __enter__(self) -> BuildProgress:
        if sys.stderr.isatty():
            self._bar = _bar()
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def say(self, what: str) -> None:
        """Tells what is done after the reading."""
        if self._bar is not None:
            task = self._bar.task_ids[0]
            self._bar.update(task, description=what, article="")

    def __call__(self, done: int, total: int, name: str = "") -> None:
        """Tells that `done` of `total` articles are read, the last one called `name`."""
        if self._bar is not None:
            task = self._bar.task_ids[0]
            self._bar.update(task, completed=done, total=max(total, 1), article=name[-40:])
            return
        step = PLAIN_STEPS * done // max(total, 1)
        if step > self._told:
            self._told = step
            _say(f"read {done} of {total} articles")


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[article]}", style="dim", markup=False),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("reading", total=None, article="")
    return bar
