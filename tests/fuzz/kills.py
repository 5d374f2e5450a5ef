"""Kills builds at random moments: each time the folder must hold the old output whole, or the new one whole.

python tests/fuzz/kills.py --kills 50
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from graph.export.files import latest

ROOT = Path(__file__).resolve().parents[2]
_ARTICLE = (
    "Talks in Accra\n\n2024-03-{day:02d}\n\nNorwegian Foreign Minister Lena Fjord met Ghanaian Foreign Minister {name}."
)
_NAMES = ("Ama Boateng", "Kofi Darko", "Esi Owusu")


def sources(folder: Path, articles: int, name: str) -> Path:
    """Writes a folder of articles, all about a meeting with one person."""
    folder.mkdir()
    for number in range(articles):
        text = _ARTICLE.format(day=number % 28 + 1, name=name)
        (folder / f"talks-{number}.txt").write_text(f"{text} Number {number}.\n", encoding="utf-8")
    return folder


def build(source: Path, out: Path) -> subprocess.Popen[bytes]:
    """Starts a build."""
    command = [
        sys.executable,
        "-m",
        "graph",
        "build",
        str(source),
        "--out",
        str(out),
        "--no-pictures",
        "--workers",
        "2",
    ]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def state(out: Path, names: list[str]) -> str:
    """A fingerprint of the output as whoever opens it sees it."""
    made = hashlib.sha256()
    for name in names:
        made.update(f"{name} {hashlib.sha256(latest(out / name).read_bytes()).hexdigest()}\n".encode())
    return made.hexdigest()


def run(kills: int, articles: int, seed: int) -> Counter[str]:
    """Kills builds.

    Args:
        kills: How many.
        articles: How many articles each of them reads.
        seed: Makes the moments.

    Returns:
        How often the old output was found, how often the new one, and how often something else.
    """
    dice = random.Random(seed)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        versions = [sources(folder / f"source-{n}", articles, name) for n, name in enumerate(_NAMES[:2])]
        states, took = [], []
        for number, version in enumerate(versions):
            began = time.monotonic()
            build(version, folder / f"whole-{number}").wait()
            took.append(time.monotonic() - began)
        names = sorted(file.name for file in (folder / "whole-0").iterdir() if file.suffix != ".sqlite")
        states = [state(folder / f"whole-{number}", names) for number in range(2)]
        assert len(set(states)) == 2
        shutil.copytree(folder / "whole-0", folder / "out")
        now = 0
        for _ in range(kills):
            (folder / "out" / "articles.sqlite").unlink(missing_ok=True)
            running = build(versions[1 - now], folder / "out")
            time.sleep(dice.uniform(0, 1.1 * max(took)))
            finished = running.poll() is not None
            running.send_signal(signal.SIGKILL)
            running.wait()
            after = state(folder / "out", names)
            if after not in states:
                found["mixed"] += 1
            elif after == states[now]:
                found["old whole, though the build was done" if finished else "old whole"] += 1
            else:
                found["new whole"] += 1
                now = 1 - now
        build(versions[now], folder / "out").wait()
        found["built again after the last kill"] += state(folder / "out", names) == states[now]
    return found


def main() -> int:
    """Prints what was found; the exit status is 1 if an output was mixed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    found = run(asked.kills, asked.articles, asked.seed)
    for what, times in sorted(found.items()):
        print(f"{times:4} x {what}")
    return int(found["mixed"] > 0 or not found["built again after the last kill"])


if __name__ == "__main__":
    sys.exit(main())
