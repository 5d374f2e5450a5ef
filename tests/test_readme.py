"""The README shows what the program prints."""

from __future__ import annotations

import importlib.util
import sys
from difflib import unified_diff
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script() -> ModuleType:
    found = importlib.util.spec_from_file_location("readme_script", ROOT / "scripts" / "readme.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["readme_script"] = module
    found.loader.exec_module(module)
    return module


def test_every_example_prints_what_the_readme_shows(script: ModuleType, tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    now = script.refreshed(text, tmp_path)
    changed = list(unified_diff(text.splitlines(), now.splitlines(), "README.md", "now", lineterm="", n=1))
    assert not changed, "\n".join(["run python scripts/readme.py", *changed])


def test_every_picture_of_the_readme_is_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = [part.partition(")")[0] for part in text.split("](.readme/")[1:]]
    assert len(pictures) >= 4
    for name in pictures:
        assert 0 < (ROOT / ".readme" / name).stat().st_size < 1_000_000


def test_output_is_replaced_and_commands_without_any_stay_bare(script: ModuleType, tmp_path: Path) -> None:
    text = (
        "```console\n$ pip install it\n$ python -m graph --version  # which\nold\n$ python -m graph --version\n```\n"
        "text\n```python\n>>> x = 1\n>>> for _ in range(2):\n...     print(x)\nold\n```\n"
    )
    version = script._run(["-m", "graph", "--version"], ROOT).strip()
    assert script.refreshed(text, tmp_path) == (
        f"```console\n$ pip install it\n$ python -m graph --version  # which\n{version}\n"
        "$ python -m graph --version\n```\n"
        "text\n```python\n>>> x = 1\n>>> for _ in range(2):\n...     print(x)\n1\n1\n```\n"
    )


@pytest.mark.parametrize("example", ["```console\n$ python -m graph nonsense\n```", "```python\n>>> 1 / 0\n```"])
def test_an_example_that_fails_is_told(script: ModuleType, tmp_path: Path, example: str) -> None:
    with pytest.raises(script.ExampleError):
        script.refreshed(example, tmp_path)
