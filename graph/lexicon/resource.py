"""Reads the data files that lie beside the lexicon's modules, from a checkout or an installed wheel."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def load_yaml(name: str) -> Any:
    """Reads a YAML file of the lexicon; the value is shared, so callers leave it unchanged.

    Args:
        name: The file's name, "places.yaml".

    Returns:
        What the file holds.

    Raises:
        FileNotFoundError: If the lexicon has no such file.
    """
    return yaml.load(_read(name), Loader=_Loader)


@cache
def load_json(name: str) -> Any:
    """Reads a JSON file of the lexicon; the value is shared, so callers leave it unchanged.

    Args:
        name: The file's name, "states.json".

    Returns:
        What the file holds.

    Raises:
        FileNotFoundError: If the lexicon has no such file.
    """
    return json.loads(_read(name))


@cache
def load_lines(name: str) -> tuple[str, ...]:
    """Reads a list with one entry a line; empty lines and lines that begin with "#" are left out.

    Args:
        name: The file's name, "words.txt".

    Returns:
        The entries in the order of the file, without surrounding white space.

    Raises:
        FileNotFoundError: If the lexicon has no such file.
    """
    lines = (line.strip() for line in _read(name).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def load_words(name: str) -> Any:
    """Reads a YAML file in which every scalar is a word: "no", "on" and "2" stay the text they are.

    Args:
        name: The file's name, "grammar.yaml".

    Returns:
        What the file holds, all scalars as strings.

    Raises:
        FileNotFoundError: If the lexicon has no such file.
    """
    return yaml.load(_read(name), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
