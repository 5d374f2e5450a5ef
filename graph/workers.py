"""From what sources hold to extractions: by what an earlier build read, in this process, or in several at once."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import active_children, connection, parent_process

from graph.errors import InputError
from graph.extraction import extract
from graph.lexicon.gazetteer import Gazetteer
from graph.model import Extraction, Source
from graph.reading import Period, Raw, Skipped, parse
from graph.store import Store, pack, unpack, words_of

_ARTICLES = 32
_SIZE = 1 << 20
_ALONE = 100
"""Articles read by this process before others are started: so many take less time than a start."""

_AHEAD = 3
"""Chunks for each process that are under way at a time; more are not held in memory."""

Read = tuple[Raw | Skipped, Extraction | Skipped]
"""What a source holds, and what was read from it: with an empty `Source.published` also where the day is wrong."""


@dataclass(slots=True)
class Packet:
    """What a process hands back for an article.

    Attributes:
        words: The article's words.
        packet: Its packed extraction.
        whole: Whether it was extracted; an article of another day is not.
    """

    words: bytes
    packet: bytes
    whole: bool = True


@dataclass(slots=True)
class _Chunk:
    """Some articles in a row; what is known of each, and the future that tells the rest."""

    raws: list[Raw | Skipped]
    known: list[Extraction | Skipped | None]
    digests: list[bytes]
    rest: Future[list[Packet | Skipped]] | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for all articles of a build.

    Attributes:
        names: The names to look for.
        period: The days that articles are wanted of.
        keep: Whether what is read is kept for later builds, so that the words of articles are asked for.
    """

    names: Gazetteer
    period: Period
    keep: bool = False


def read_article(raw: Raw, task: Task) -> Packet | Skipped:
    """Reads one article and extracts from it; nothing that an article holds makes this fail.

    Args:
        raw: What its source holds.
        task: What to look for.

    Returns:
        The packed extraction, or why there is none.
    """
    article = parse(raw)
    if isinstance(article, Skipped):
        return article
    if not task.period.has(article.published):
        source = Source("", "", article.title, article.url, article.published, article.language)
        return Packet(b"", pack(Extraction(source)), whole=False)
    try:
        packet = pack(extract(article, task.names))
        return Packet(words_of(f"{article.title}\n{article.text}") if task.keep else b"", packet)
    except Exception as error:  # one bad article never stops a build
        return Skipped(raw.where, f"Nothing could be read from the article ({type(error).__name__}: {error}).")


class Readers:
    """Reads articles in order, by as many processes as are worth starting.

    Args:
        task: What to look for.
        store: What earlier builds read, or None.
        workers: How many processes; as many as there are processors for this one if None.
    """

    def __init__(self, task: Task, store: Store | None = None, workers: int | None = None) -> None:
        self._task, self._store = task, store
        self._processes = workers or _processors()
        self._pool: ProcessPoolExecutor | None = None
        self._alone = 0

    def read(self, raws: Iterable[Raw | Skipped]) -> Iterator[Read]:
        """Reads articles; only a few are in memory at a time.

        Args:
            raws: What the sources hold.

        Yields:
            Each with what was read from it, in order.

        Raises:
            InputError: A process was ended from outside.
        """
        others = {child.pid for child in active_children()}
        waiting: deque[_Chunk] = deque()
        try:
            for some in _chunks(raws):
                waiting.append(self._begin(some))
                while len(waiting) > _AHEAD * self._processes or (waiting and waiting[0].rest is None):
                    yield from self._finish(waiting.popleft())
            while waiting:
                yield from self._finish(waiting.popleft())
        except BrokenProcessPool:
            raise InputError(
                "A process that read articles was ended from outside, perhaps for want of memory. What was read so far "
                "is kept: build again, with --workers 1 if it happens again."
            ) from None
        finally:
            self._stop(others)

    def _begin(self, raws: list[Raw | Skipped]) -> _Chunk:
        """Looks up what is known, and has the rest read."""
        digests = [b"" if isinstance(raw, Skipped) else raw.digest() for raw in raws]
        found = self._store.find([digest for digest in digests if digest]) if self._store else {}
        known = [
            raw if isinstance(raw, Skipped) else found.get(digest) for raw, digest in zip(raws, digests, strict=True)
        ]
        chunk = _Chunk(raws, known, digests)
        unknown = [raw for raw, one in zip(raws, known, strict=True) if one is None and not isinstance(raw, Skipped)]
        if not unknown:
            return chunk
        chunk.rest = Future()
        if self._processes == 1 or self._alone < _ALONE:
            self._alone += len(unknown)
            chunk.rest.set_result([read_article(raw, self._task) for raw in unknown])
        else:
            chunk.rest = self._started().submit(_read_some, unknown)
        return chunk

    def _finish(self, chunk: _Chunk) -> Iterator[Read]:
        """What a chunk gives, once the rest of it is read."""
        rest = iter(chunk.rest.result() if chunk.rest is not None else ())
        for raw, digest, known in zip(chunk.raws, chunk.digests, chunk.known, strict=True):
            if known is not None:
                yield raw, known
                continue
            new = next(rest)
            if isinstance(new, Skipped):
                yield raw, new
                continue
            if self._store is not None and new.whole:
                self._store.keep(digest, (new.words, new.packet))
            yield raw, unpack(new.packet)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            if self._store is not None:
                self._store.flush()  # a process that inherits the file must not find it half written
            self._pool = ProcessPoolExecutor(self._processes, initializer=_start, initargs=(self._task,))
        return self._pool

    def _stop(self, others: set[int | None]) -> None:
        """Ends the processes; those still reading are not waited for."""
        if self._pool is None:
            return
        self._pool.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            if child.pid not in others:
                child.terminate()
        self._pool.shutdown()
        self._pool = None


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _chunks(raws: Iterable[Raw | Skipped]) -> Iterator[list[Raw | Skipped]]:
    """Articles in a row, few enough and small enough to be handed on together."""
    chunk: list[Raw | Skipped] = []
    size = 0
    for raw in raws:
        chunk.append(raw)
        size += 0 if isinstance(raw, Skipped) else raw.size
        if len(chunk) == _ARTICLES or size > _SIZE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def placed(extraction: Extraction, id: str, path: str) -> Extraction:
    """The extraction with the id and the path that its article has in a build."""
    return replace(extraction, article=replace(extraction.article, id=id, path=path))


# ---------------------------------------------------------------- in a process of its own
_task: Task


def _start(task: Task) -> None:
    """Prepares a process: Ctrl-C is its parent's to tell, and without its parent it ends."""
    global _task
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _read_some(raws: list[Raw]) -> list[Packet | Skipped]:
    return [read_article(raw, _task) for raw in raws]
