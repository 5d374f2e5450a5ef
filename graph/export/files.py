"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import InputError

COMPLETE = ".complete"
"""Folder, below that of a build, where its files wait from the moment they are all there until they are moved."""


def latest(path: Path) -> Path:
    """Where the newest state of a build's file is.

    Args:
        path: The file.

    Returns:
        It, or the new one that is to take its place if a build was stopped in the middle of that.
    """
    new = path.parent / COMPLETE / path.name
    return new if new.is_file() else path


@contextmanager
def atomic_path(path: str | os.PathLike[str]) -> Iterator[Path]:
    """A place beside `path` to write to; it becomes `path` when the block ends well.

    The folder is made if it is missing. Whatever stood at `path` stays untouched until the new file is complete,
    and stays for good if the block raises. The temporary file keeps the suffix, for writers that tell the format
    by it, and gets the permissions of an ordinary new file.

    Args:
        path: The file to write.

    Yields:
        An empty file in the same folder, to be overwritten.

    Raises:
        InputError: The file cannot be written there.
    """
    target = Path(path)
    temporary: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.stem}.", suffix=target.suffix, dir=target.parent)
        os.close(handle)
        temporary = Path(name)
        yield temporary
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"{target} could not be written: {reason}. Choose another folder, or make room for the file there."
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
