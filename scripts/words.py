"""Writes graph/lexicon/words.txt, the ordinary words of English, from SCOWL's word lists.

SCOWL (Spell Checker Oriented Word Lists, by Kevin Atkinson) sorts English words by how common they are; Debian's
package `scowl` puts them into the folder share/dict/scowl. Sizes 10 to 35 are what most readers know. Only entries
that SCOWL writes in lower case are taken, at least three letters long and without apostrophes, in American and
British spelling. The notices of SCOWL and its sources stand at the top of the list, as their terms ask; they are taken
from its README (share/doc/scowl/README.gz).

Usage: python scripts/words.py SCOWL_FOLDER SCOWL_README
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "graph" / "lexicon" / "words.txt"
SPELLINGS = ("english", "american", "british")
SIZES = (10, 20, 35)
ORDINARY = re.compile(r"[a-z]{3,}")
HEADER = (
    "# Ordinary English words, one a line. Written by scripts/words.py from SCOWL, sizes 10 to 35. SCOWL's notices:"
)
# SCOWL's README gives the terms of each of its sources; these passages (first words, words behind the end) are about
# the sources that sizes 10 to 35 and the British and American spellings draw on.
NOTICES = (
    ("The collective work is", "Alan Beale"),
    ("The WordNet database, which", "The 40 level"),
    ("The VarCon package was", "The variant word lists"),
)


def notices(readme: str) -> str:
    """Takes the notices that SCOWL's terms ask to be kept from its README.

    Args:
        readme: The README's text.

    Returns:
        The notices as comment lines.

    Raises:
        SystemExit: If the README lacks one of them.
    """
    passages = []
    for first, behind in NOTICES:
        start = readme.find(first)
        end = readme.find(behind, start)
        if start < 0 or end < 0:
            sys.exit(f"SCOWL's README has no passage from {first!r} to {behind!r}; look up its terms by hand")
        passages.append(readme[start:end].rstrip())
    lines = "\n\n".join(passages).splitlines()
    return "\n".join(f"# {line}".rstrip() for line in lines)


def ordinary_words(folder: Path) -> list[str]:
    """Reads the words of the chosen sizes.

    Args:
        folder: Where SCOWL's lists lie ("english-words.35").

    Returns:
        The words, sorted, each once.

    Raises:
        SystemExit: If the folder holds no such lists.
    """
    lists = [folder / f"{spelling}-words.{size}" for spelling in SPELLINGS for size in SIZES]
    missing = [path.name for path in lists if not path.is_file()]
    if missing:
        sys.exit(f"{folder}: no SCOWL lists here ({', '.join(missing)}); install the package scowl")
    entries = {line for path in lists for line in path.read_text(encoding="latin-1").split()}
    return sorted(word for word in entries if ORDINARY.fullmatch(word))


def read_text(path: Path) -> str:
    """Reads a text file, packed by gzip or not.

    Args:
        path: The file.

    Returns:
        Its text.
    """
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("latin-1")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python scripts/words.py SCOWL_FOLDER SCOWL_README")
    words = ordinary_words(Path(sys.argv[1]))
    head = f"{HEADER}\n#\n{notices(read_text(Path(sys.argv[2])))}\n"
    TARGET.write_text(head + "\n".join(words) + "\n", encoding="utf-8")
    print(f"wrote {len(words)} words to {TARGET.name}")
