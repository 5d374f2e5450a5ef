"""A fingerprint of everything that decides how an article is read: the program's rules and words, and its libraries."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PARTS = ("model.py", "reading", "extraction", "lexicon", "store")
_LIBRARIES = ("anyascii", "charset-normalizer", "lxml", "lxml_html_clean", "python-dateutil", "trafilatura", "PyYAML")
_KNOWLEDGE = frozenset((".py", ".yaml", ".json", ".txt"))


@cache
def version_of_rules() -> str:
    """Fingerprints the rules.

    Returns:
        32 hexadecimal digits; others as soon as one byte of the modules or data that read articles changes, or the
        version of Python or of a library that they use.
    """
    made = blake2b(repr(sys.version_info[:3]).encode(), digest_size=16)
    for library in _LIBRARIES:
        made.update(f"{library} {_installed(library)}\n".encode())
    package = Path(__file__).resolve().parent.parent
    for part in _PARTS:
        place = package / part
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in files:
            if file.suffix in _KNOWLEDGE and file.is_file():
                content = file.read_bytes()
                made.update(f"{file.relative_to(package).as_posix()} {len(content)}\n".encode())
                made.update(content)
    return made.hexdigest()


def _installed(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
