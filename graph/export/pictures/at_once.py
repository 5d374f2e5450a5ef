"""Several pictures at once, each process with a share of them, where processes can be split off cheaply."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from graph.errors import InputError

Draw = Callable[[], list[Path]]
"""Draws one picture; returns the files written."""

_MOST = 4


def draw_all(pictures: Sequence[Draw]) -> list[Path]:
    """Draws pictures, several at a time where there are processors to spare.

    Args:
        pictures: What to draw; the files do not depend on one another.

    Returns:
        The files written, in the order of the pictures.

    Raises:
        InputError: A file cannot be written.
    """
    processes = min(_processors(), len(pictures), _MOST)
    if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [file for draw in pictures for file in draw()]
    context = multiprocessing.get_context("fork")
    shares = [list(range(n, len(pictures), processes)) for n in range(processes)]
    made: dict[int, list[Path]] = {}
    started = []
    for share in shares[1:]:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_draw_share, args=(pictures, share, sender), daemon=True)
        process.start()
        sender.close()
        started.append((process, receiver, share))
    for n in shares[0]:
        made[n] = pictures[n]()
    for process, receiver, share in started:
        made |= _received(receiver) or {n: pictures[n]() for n in share}
        process.join()
    return [file for n in sorted(made) for file in made[n]]


def _draw_share(pictures: Sequence[Draw], share: list[int], sender: Connection) -> None:
    """Draws some of the pictures in a process of their own and sends the files, or why they cannot be written."""
    try:
        sender.send({n: pictures[n]() for n in share})
    except InputError as error:
        sender.send(str(error))
    except KeyboardInterrupt:
        os._exit(1)


def _received(receiver: Connection) -> dict[int, list[Path]] | None:
    """What a process sent; None if it died without a word, so that its share is drawn here."""
    try:
        sent = receiver.recv()
    except EOFError:
        return None
    if isinstance(sent, str):
        raise InputError(sent)
    files: dict[int, list[Path]] = sent
    return files


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
