"""Writes graph/lexicon/words.txt, the ordinary words of English, from SCOWL's word lists.

SCOWL (Spell Checker Oriented Word Lists, by Kevin Atkinson) sorts English words by how common they are; Debian's
package `scowl` puts them into the folder share/dict/scowl. Sizes 10 to 35 are what most readers know. Only entries
that SCOWL writes in lower case are taken, at least three letters long and without apostrophes, in American and
British spelling. SCOWL's notice stands at the top of the list, as its terms ask.

Usage: python scripts/words.py SCOWL_FOLDER
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "graph" / "lexicon" / "words.txt"
SPELLINGS = ("english", "american", "british")
SIZES = (10, 20, 35)
ORDINARY = re.compile(r"[a-z]{3,}")
HEADER = """\
# Ordinary English words, one a line. Written by scripts/words.py from SCOWL, sizes 10 to 35.
#
# Copyright 2000-2018 by Kevin Atkinson
#
# Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created
# from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above
# copyright notice appears in all copies and that both that copyright notice and this permission notice appear in
# supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any
# purpose. It is provided "as is" without express or implied warranty.
"""


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


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python scripts/words.py SCOWL_FOLDER")
    words = ordinary_words(Path(sys.argv[1]))
    TARGET.write_text(HEADER + "\n".join(words) + "\n", encoding="utf-8")
    print(f"wrote {len(words)} words to {TARGET.name}")
