"""The folder that a build writes to: one build at a time, and all its files at once."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import InputError
from graph.export.files import COMPLETE

try:
    import fcntl
except ImportError:  # elsewhere only the builds of one process are kept apart
    fcntl = None  # type: ignore[assignment]

_LOCK = ".lock"
_UNFINISHED = ".building-"
_guard = threading.Lock()
_held: dict[Path, int] = {}
"""Folders that this process has locked, and the thread that did."""


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Keeps other builds out of a folder.

    What a build that was stopped while it moved its files left undone is done first; what others left behind is
    removed. A thread that has the folder already keeps it.

    Args:
        out: The folder; made if it is missing, and removed again if nothing is put into it.

    Raises:
        InputError: Another build writes to it, or it cannot be written to.
    """
    if _held.get(out.resolve()) == threading.get_ident():
        yield
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        handle = _lock(out)
    except OSError as error:
        raise unwritable(out, error) from None
    try:
        with _told(out):
            finish(out)
            for old in out.glob(f"{_UNFINISHED}*"):
                shutil.rmtree(old, ignore_errors=True)
        yield
    finally:
        _unlock(out, handle)


def _lock(out: Path) -> int:
    """Takes the lock file; it belongs to this process, not to those it starts, and goes with it."""
    place = out.resolve()
    with _guard:
        if place in _held:
            raise _busy(out)
        _held[place] = threading.get_ident()
    try:
        while True:
            handle = os.open(out / _LOCK, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                if fcntl is not None:
                    fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.fstat(handle).st_ino == _inode(out / _LOCK):
                    return handle
            except (BlockingIOError, PermissionError):
                os.close(handle)
                raise _busy(out) from None
            os.close(handle)  # the build before has just taken the file away
    except BaseException:
        with _guard:
            _held.pop(place, None)
        raise


def _inode(file: Path) -> int:
    try:
        return file.stat().st_ino
    except FileNotFoundError:
        return -1


def _unlock(out: Path, handle: int) -> None:
    with contextlib.suppress(OSError):
        (out / _LOCK).unlink()
    os.close(handle)
    with _guard:
        _held.pop(out.resolve(), None)
    with contextlib.suppress(OSError):
        out.rmdir()  # only an empty folder goes


def _busy(out: Path) -> InputError:
    return InputError(f"Another build is writing to {out}: wait until it is done, or choose another folder with --out.")


def unwritable(out: Path, error: OSError) -> InputError:
    """Says that a folder cannot be written to, and why."""
    return InputError(f"The folder {out} cannot be written to: {error.strerror or error}.")


@contextmanager
def _told(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable(out, error) from None


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A folder to write files to; when the block ends well, all of them take their places in `out`.

    Stopped at any moment, it leaves all old files or all new ones: the new ones are complete on the disk before the
    first old one is replaced, and whoever comes next completes the move (`finish`) or reads them where they are
    (`graph.export.files.latest`).

    Args:
        out: The folder, locked.

    Yields:
        An empty folder below it.

    Raises:
        InputError: The folder cannot be written to.
    """
    with _told(out):
        folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=out))
        try:
            yield folder
            for file in folder.iterdir():
                _to_disk(file)
            folder.rename(out / COMPLETE)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        try:
            finish(out)
        except KeyboardInterrupt:  # too late: the new files are the good ones
            finish(out)


def finish(out: Path) -> None:
    """Moves the files of a complete build to their places.

    Args:
        out: The folder, locked.
    """
    complete = out / COMPLETE
    if not complete.is_dir():
        return
    for file in sorted(complete.iterdir()):
        file.replace(out / file.name)
    complete.rmdir()


def _to_disk(file: Path) -> None:
    handle = os.open(file, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
