"""Frozen structures of word sets and phrase tables, filled from the keys of a YAML file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from graph.lexicon.phrases import Phrases, inflected

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

_MADE_OF: dict[str, Callable[[Any], Any]] = {
    "frozenset[str]": frozenset,
    "tuple[str, ...]": tuple,
    "Mapping[str, str]": dict,
    "Mapping[str, int]": lambda items: {word: int(number) for word, number in items.items()},
    "Phrases[str]": lambda phrases: Phrases({phrase: phrase for phrase in phrases}),
}


def filled(structure: type[T], data: Mapping[str, Any], **made: Any) -> T:
    """Makes a structure whose fields come from the keys of the same name.

    Args:
        structure: The structure.
        data: What its YAML file holds.
        **made: Fields that are more than a word set or phrase table.

    Returns:
        The structure.
    """
    plain = {field.name: str(field.type) for field in fields(structure) if field.name not in made}
    return structure(**made, **{name: _MADE_OF[kind](data[name]) for name, kind in plain.items()})


def by_word(groups: Mapping[str, list[str]]) -> dict[str, str]:
    """Turns groups of words around.

    Args:
        groups: Value -> words.

    Returns:
        Word -> value.
    """
    return {word: value for value, words in groups.items() for word in words}


def forms(entries: list[str]) -> dict[str, str]:
    """Inflects verb entries.

    Args:
        entries: Entries as `inflected` takes them.

    Returns:
        Form -> infinitive.
    """
    return {form: lemma for entry in entries for form, lemma in inflected(entry)}
