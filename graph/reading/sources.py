"""Which files the sources hold, in one order whatever order they are given in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.errors import InputError

KINDS = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page",
    ".jsonl": "lines", ".ndjson": "lines", ".json": "json",
    ".csv": "table", ".tsv": "table",
}  # fmt: skip
"""What a file is read as, by the ending of its name."""

_DOCUMENTS = frozenset(
    (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".warc", ".gz", ".zip", ".xml", ".rss")
)
_KNOWN = ".txt, .md, .html, .jsonl, .json, .csv or .tsv"


class Source(NamedTuple):
    """A file to read.

    Attributes:
        path: Its path below the source it was found in, with forward slashes.
        file: Where it is.
        kind: "text", "page", "lines", "json", "table", or "unreadable".
    """

    path: str
    file: Path
    kind: str


def files(sources: Sequence[Path]) -> list[Source]:
    """Lists the files of some sources.

    Hidden files and the folders that browsers put beside a saved page are left out. A file that several sources
    hold is listed once. Links to folders are followed, but no folder is entered twice.

    Args:
        sources: Files and folders.

    Returns:
        The files, sorted by their paths.

    Raises:
        InputError: A source does not exist, or a folder holds no file that can be read.
    """
    found: dict[Path, Source] = {}
    for source in sorted({Path(given) for given in sources}):
        if not source.exists():
            raise InputError(f"{source} does not exist. Give a file or folder of {_KNOWN} files.")
        for one in _in_folder(source) if source.is_dir() else [_single(source)]:
            real = one.file.resolve()
            other = found.get(real)
            if other is None or (-len(one.path), one.path) < (-len(other.path), other.path):
                found[real] = one
    if not found:
        raise InputError(f"No source is given. Give files or folders of {_KNOWN} files.")
    return sorted(found.values(), key=lambda one: (one.path, str(one.file.resolve())))


def _single(file: Path) -> Source:
    ending = file.suffix.lower()
    return Source(file.name, file, KINDS.get(ending, "unreadable" if ending in _DOCUMENTS else "text"))


def _in_folder(folder: Path) -> list[Source]:
    listed = list(_walk(folder, set()))
    if not listed:
        raise InputError(f"The folder {folder} is empty. Put {_KNOWN} files into it.")
    sources = [
        Source(file.relative_to(folder).as_posix(), file, KINDS.get(file.suffix.lower(), "unreadable"))
        for file in listed
        if file.suffix.lower() in KINDS or file.suffix.lower() in _DOCUMENTS
    ]
    if all(source.kind == "unreadable" for source in sources):
        kinds = ", ".join(sorted({file.suffix.lower() or "no ending" for file in listed})[:6])
        raise InputError(
            f"The folder {folder} holds nothing that can be read (found: {kinds}). Put {_KNOWN} files into it."
        )
    return sources


def _walk(folder: Path, entered: set[Path]) -> Iterator[Path]:
    """The files below a folder, its links followed unless they lead to where we have been."""
    real = folder.resolve()
    if real in entered:
        return
    entered.add(real)
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be opened ({error.strerror}).") from error
    stems = {entry.stem for entry in entries if entry.suffix.lower() in (".html", ".htm")}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not (entry.name.endswith(("_files", ".files")) and entry.name[:-6] in stems):
                yield from _walk(entry, entered)
        elif entry.is_file():
            yield entry


def count(listed: Iterable[Source]) -> int:
    """Estimates how many articles some files hold, for a progress bar.

    Args:
        listed: The files.

    Returns:
        One for each file, for JSONL and CSV the number of lines.
    """
    total = 0
    for source in listed:
        if source.kind in ("lines", "table"):
            total += max(1, _newlines(source.file) - (source.kind == "table"))
        else:
            total += 1
    return total


def _newlines(file: Path) -> int:
    lines, last = 0, b"\n"  # what an empty file ends in, so to say
    try:
        with file.open("rb", buffering=0) as stream:
            while block := stream.read(1 << 20):
                lines, last = lines + block.count(b"\n"), block[-1:]
    except OSError:
        return 0
    return lines + (last != b"\n")
