"""What a question can get wrong: names that nothing answers to, and names that several answer to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from graph.errors import InputError


class UnknownNameError(InputError, LookupError):
    """Nothing in the graph answers to a name.

    Attributes:
        name: The name as it was asked for.
        near: Names in the graph that come close, best first.
    """

    def __init__(self, name: str, near: Sequence[str] = (), reason: str = "") -> None:
        self.name = name
        self.near = tuple(near)
        text = reason or f'Nothing in this graph is called "{name}"'
        if self.near:
            text += f"; did you mean {_either(self.near)}?"
        else:
            text += "."
        super().__init__(text)


class AmbiguousNameError(InputError, LookupError):
    """Several people, states or organizations answer to a name, and the question needs one.

    Attributes:
        name: The name as it was asked for.
        choices: What it may mean, as (node id, description) pairs.
    """

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.name = name
        self.choices = tuple(choices)
        described = _either([description for _, description in self.choices])
        super().__init__(f'"{name}" may be {described}; give the full name.')


class QuestionError(InputError, ValueError):
    """A filter of a question has a value it cannot have: a bad date, status, mode or act."""


def check(name: str, value: str | None, allowed: Collection[str]) -> None:
    """Sees to it that a filter has one of the values it can have, or none.

    Raises:
        QuestionError: It has another; the message lists those it can have.
    """
    if value is not None and value not in allowed:
        raise QuestionError(f'{name}: "{value}" is none of {", ".join(allowed)}.')


def _either(names: Sequence[str]) -> str:
    """Joins names as English does: "a", "a or b", "a, b or c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
