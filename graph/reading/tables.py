"""The stage's knowledge as YAML files beside the code, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(name: str) -> dict[str, Any]:
    """Reads one table of this stage.

    Args:
        name: The file's name without its ending ("noise").

    Returns:
        The mapping in it. It is shared: callers must not change it.
    """
    path = Path(__file__).with_name(f"{name}.yaml")
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    return dict(loaded)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The entries of one list of a table, as a set.

    Args:
        name: The table.
        key: The list's key in it.

    Returns:
        Its entries, as they are written there.
    """
    return frozenset(str(entry) for entry in table(name)[key])
