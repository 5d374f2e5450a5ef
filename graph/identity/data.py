"""Reads the data files that lie beside the modules of this package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """Reads a YAML file of this package; the value is shared, so callers leave it unchanged.

    Args:
        name: The file's name, "transliteration.yaml".

    Returns:
        What the file holds.
    """
    return yaml.load(files(__package__).joinpath(name).read_text(encoding="utf-8"), Loader=_Loader)
