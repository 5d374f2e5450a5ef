"""What acts and meetings say of a relation: tone, PLOVER event type, weight. The figures are in tone.yaml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def _table() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = yaml.safe_load(
        files(__package__).joinpath("tone.yaml").read_text(encoding="utf-8")
    )
    return table


def tone_of(act: str) -> float | None:
    """The tone of an act.

    Args:
        act: A statement's act.

    Returns:
        -1 (hostile) to 1 (friendly); None for an act that the table does not have.
    """
    tone = _table()["acts"].get(act, {}).get("tone")
    return None if tone is None else float(tone)


def plover_of(*, act: str = "", status: str = "") -> str:
    """The PLOVER event type of a statement or a meeting.

    Args:
        act: A statement's act, or
        status: a meeting's status.

    Returns:
        The event type; "" where PLOVER has none.
    """
    row = _table()["acts"].get(act) or _table()["meetings"].get(status) or {}
    return str(row.get("plover", ""))


def weight_of(event: str) -> float:
    """What an event adds to the weight of a tie between two sides.

    Args:
        event: "statement", or a meeting's status.

    Returns:
        The weight; 0 for a cancelled meeting, which ties nobody.
    """
    return float(_table()["weights"].get(event, 0.0))
