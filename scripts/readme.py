"""Brings what the README shows up to date: the output of its commands and sessions, and its pictures.

    python scripts/readme.py            rewrites README.md and .readme/
    python scripts/readme.py --check    tells whether README.md is as it would be written; changes nothing

Every line of a `console` block that begins with "$ python -m graph", and every statement of a `python` block, is run in
one place after another, top to bottom, beside a copy of the bundled sample in articles/. Lines below a command or
statement are its output; a command shown without any is run all the same, and must not fail. A `yaml` block is what
stands in mine.yaml from there on.
"""

from __future__ import annotations

import argparse
import difflib
import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ("ties.png", "partners.png", "timeline.png", "warmth.png")
TABLE = "mine.yaml"
COMMAND = "$ python -m graph"
_BLOCK = re.compile(r"^```(console|python|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# Runs the statements that it is given as JSON, one after another, and gives back what each prints.
_SESSION = """
import contextlib, io, json, sys
names, told = {}, []
for source in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "README.md", "single"), names)
    told.append(out.getvalue())
json.dump(told, sys.stdout)
"""


class ExampleError(Exception):
    """A command or statement of the README failed."""


def refreshed(text: str, place: Path) -> str:
    """A README with the output that its examples have now.

    Args:
        text: The README.
        place: An empty folder to run them in; it holds what they wrote afterwards.

    Returns:
        The README.

    Raises:
        ExampleError: One of them failed.
    """
    shutil.copytree(ROOT / "graph" / "sample", place / "articles")
    (place / "tests").symlink_to(ROOT / "tests")
    return _BLOCK.sub(lambda block: f"```{block[1]}\n{_RUN[block[1]](block[2], place)}```", text)


def refresh(readme: Path, pictures: Path) -> None:
    """Rewrites a README and the pictures that it shows."""
    with tempfile.TemporaryDirectory() as folder:
        text = refreshed(readme.read_text(encoding="utf-8"), Path(folder))
        for name in PICTURES:
            shutil.copy(Path(folder) / "out" / name, pictures / name)
    readme.write_text(text, encoding="utf-8")


def _console(block: str, place: Path) -> str:
    found: list[str] = []
    for command, shown in _commands(block):
        found.append(command)
        if command.startswith(COMMAND):
            told = _run(shlex.split(command, comments=True)[2:], place)
            found += told.splitlines() if shown else []
        else:
            found += shown
    return "".join(f"{line}\n" for line in found)


def _commands(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a block, each with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
    return found


def _run(arguments: list[str], place: Path) -> str:
    """What a command prints, on either stream; a question about an unknown name may end with status 1."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=place,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    if done.returncode not in (0, 1) or "Traceback" in done.stdout or (done.returncode and "mean" not in done.stdout):
        raise ExampleError(f"{shlex.join(arguments)}: {done.stdout}")
    return done.stdout


def _python(block: str, place: Path) -> str:
    examples = doctest.DocTestParser().get_examples(block)
    done = subprocess.run(
        [sys.executable, "-c", _SESSION],
        cwd=place,
        env=_environment(),
        input=json.dumps([example.source for example in examples]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    if done.returncode:
        raise ExampleError(done.stderr)
    found = []
    for example, told in zip(examples, json.loads(done.stdout), strict=True):
        first, *more = example.source.splitlines()
        found += [f">>> {first}", *(f"... {line}" for line in more), *told.splitlines()]
    return "".join(f"{line}\n" for line in found)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}


def _yaml(block: str, place: Path) -> str:
    (place / TABLE).write_text(block, encoding="utf-8")
    return block


_RUN = {"console": _console, "python": _python, "yaml": _yaml}


def main() -> int:
    """Runs the command line; the exit status is 1 where --check finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    readme = ROOT / "README.md"
    if not parser.parse_args().check:
        refresh(readme, ROOT / ".readme")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        text = readme.read_text(encoding="utf-8")
        now = refreshed(text, Path(folder))
    sys.stdout.writelines(difflib.unified_diff(text.splitlines(True), now.splitlines(True), "README.md", "now"))
    return int(now != text)


if __name__ == "__main__":
    sys.exit(main())
