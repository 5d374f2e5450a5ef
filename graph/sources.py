"""What is read where no source is given."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class DefaultSource(NamedTuple):
    """A folder of articles, and what to call it when telling the user."""

    path: Path
    name: str


def sample_folder() -> Path:
    """The sample that comes with the package: a few short articles of invented news."""
    return Path(__file__).parent / "sample"


def default_source() -> DefaultSource:
    """The folder ./articles if it exists, else the sample that comes with the package."""
    articles = Path("articles")
    if articles.is_dir():
        return DefaultSource(articles, "./articles")
    return DefaultSource(sample_folder(), "the bundled sample")
