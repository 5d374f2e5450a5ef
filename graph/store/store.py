"""What was read from articles, kept in one SQLite file between builds."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from graph.model import Extraction
from graph.store.packing import unpack
from graph.store.tables import Change, Facts

APPLICATION = 0x67726578
"""What marks a SQLite file as ours (its `application_id`)."""

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE articles (digest BLOB PRIMARY KEY, words BLOB NOT NULL, check_sum INTEGER NOT NULL, packet BLOB NOT NULL);
"""
_COMMIT_EVERY = 2_000
_SPARE = 10_000
"""Articles of earlier builds that are kept besides as many as the last build read."""

_UNUSABLE = (
    "SQLITE_FULL",
    "SQLITE_CANTOPEN",
    "SQLITE_READONLY",
    "SQLITE_BUSY",
    "SQLITE_LOCKED",
    "SQLITE_IOERR",
    "SQLITE_PERM",
)

Kept = tuple[bytes, bytes]
"""The words of an article (`tables.words_of`) and its packed extraction."""


class Store:
    """Extractions of earlier builds, by the digest of what they were read from.

    A file that is damaged, or none of ours, or was written by other rules is not trusted: it is made anew. One that
    cannot be written is not used, and the build goes on without.

    Args:
        file: The SQLite file; made if it is missing.
        rules: Fingerprint of the rules that articles are read by.
        facts: What the alias table of the build says.

    Attributes:
        notes: Sentences on what was wrong with the file.
    """

    def __init__(self, file: Path, rules: str, facts: Facts) -> None:
        self.notes: list[str] = []
        self._file, self._rules, self._facts = file, rules, facts
        self._database: sqlite3.Connection | None = None
        self._waiting = 0
        self._used: set[bytes] = set()
        with self._careful():
            self._database = self._open()
            self._adopt(self._database)

    def find(self, digests: Sequence[bytes]) -> dict[bytes, Extraction]:
        """Looks extractions up.

        Args:
            digests: What articles were read from.

        Returns:
            Those that are kept, without the articles' ids and paths.
        """
        self._used.update(digests)
        if self._database is not None:
            with self._careful():
                marks = ",".join("?" * len(digests))
                rows = self._database.execute(f"SELECT digest, packet FROM articles WHERE digest IN ({marks})", digests)
                return {bytes(digest): unpack(packet) for digest, packet in rows}
        return {}

    def keep(self, digest: bytes, kept: Kept) -> None:
        """Keeps the extraction of an article."""
        if self._database is None:
            return
        with self._careful():
            self._database.execute(
                "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)", (digest, kept[0], _sum(digest, kept[0]), kept[1])
            )
            self._waiting += 1
            if self._waiting >= _COMMIT_EVERY:
                self.flush()

    def flush(self) -> None:
        """Writes what waits; no transaction is open after it."""
        if self._database is not None:
            with self._careful():
                self._database.commit()
                self._waiting = 0

    def tidy(self) -> None:
        """Drops what the build has not used, if that is more than what it has used and some."""
        if self._database is None:
            return
        with self._careful():
            (held,) = self._database.execute("SELECT count(*) FROM articles").fetchone()
            if held > 2 * len(self._used) + _SPARE:
                old = [(row[0],) for row in self._database.execute("SELECT digest FROM articles")]
                unused = [row for row in old if bytes(row[0]) not in self._used]
                self._database.executemany("DELETE FROM articles WHERE digest = ?", unused)
                self._database.commit()
                self._database.execute("VACUUM")

    def close(self) -> None:
        """Writes what waits and lets go of the file; an empty one is removed."""
        if self._database is not None:
            self.flush()
        if self._database is not None:
            with self._careful():
                empty = self._database.execute("SELECT 1 FROM articles LIMIT 1").fetchone() is None
                self._give_up(remove=empty)

    # ------------------------------------------------------------ the file
    def _open(self) -> sqlite3.Connection:
        """Opens the file if it is ours and of the same rules, else makes it anew."""
        if self._file.exists():
            database = _connected(self._file)
            try:
                (mark,) = database.execute("PRAGMA application_id").fetchone()
                if mark != APPLICATION:
                    raise sqlite3.DatabaseError("not written by this program")
                rules = _meta(database, "rules")
                if rules == self._rules.encode():
                    return database
            except sqlite3.Error:
                database.close()
                raise
            database.close()
            _remove(self._file)
        return self._new()

    def _new(self) -> sqlite3.Connection:
        _remove(self._file)
        database = _connected(self._file)
        database.executescript(f"PRAGMA application_id = {APPLICATION};{_SCHEMA}")
        database.execute("INSERT INTO meta VALUES ('rules', ?)", (self._rules.encode(),))
        database.execute("INSERT INTO meta VALUES ('facts', ?)", (_packed(self._facts),))
        database.commit()
        return database

    def _adopt(self, database: sqlite3.Connection) -> None:
        """Drops what was read with another alias table and would be read otherwise with this one."""
        packed = _meta(database, "facts")
        if packed == _packed(self._facts):
            return
        change = Change(_unpacked(packed), self._facts)
        if change:
            stale = [
                (digest,)
                for digest, words, check_sum in database.execute("SELECT digest, words, check_sum FROM articles")
                if check_sum != _sum(digest, words) or change.touches(words)
            ]
            database.executemany("DELETE FROM articles WHERE digest = ?", stale)
        database.execute("UPDATE meta SET value = ? WHERE name = 'facts'", (_packed(self._facts),))
        database.commit()

    @contextmanager
    def _careful(self) -> Iterator[None]:
        """Makes a damaged file anew, and does without one that cannot be used, with a word about it."""
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
            self._give_up()
            if isinstance(error, OSError) or _is_unusable(error):
                self._note("cannot be used", error)
                return
            self.notes.append(f"{self._file} was damaged or foreign ({error}) and is made anew: all articles are read.")
            try:
                self._database = self._new()
            except (sqlite3.Error, OSError) as again:
                self._give_up()
                self._note("cannot be made anew", again)

    def _note(self, what: str, error: Exception) -> None:
        self.notes.append(f"{self._file} {what} ({error}): what is read now must be read again by the next build.")

    def _give_up(self, remove: bool = False) -> None:
        database, self._database = self._database, None
        self._waiting = 0
        try:
            if database is not None:
                database.close()
            if remove:
                _remove(self._file)
        except (sqlite3.Error, OSError):
            return


def _is_unusable(error: Exception) -> bool:
    """Whether an error comes from the disk, its rights or its room, and not from what the file holds."""
    return str(getattr(error, "sqlite_errorname", "")).startswith(_UNUSABLE)


def _connected(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=5)
    try:
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA cache_size = -16000")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _remove(file: Path) -> None:
    """Removes the file and what SQLite puts beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _meta(database: sqlite3.Connection, name: str) -> bytes:
    with closing(database.execute("SELECT value FROM meta WHERE name = ?", (name,))) as found:
        row = found.fetchone()
    if row is None:
        raise sqlite3.DatabaseError(f"it has no {name}")
    return bytes(row[0])


def _sum(digest: bytes, words: bytes) -> int:
    return zlib.crc32(words, zlib.crc32(digest))


def _packed(facts: Mapping[str, str]) -> bytes:
    return zlib.compress(json.dumps(facts, sort_keys=True).encode(), 1)


def _unpacked(packed: bytes) -> Facts:
    try:
        facts = json.loads(zlib.decompress(packed))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not isinstance(facts, dict):
        raise ValueError("it has no list of names")
    return facts


__all__ = ["APPLICATION", "Kept", "Store"]
