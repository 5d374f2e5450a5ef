"""Which state a body is of: "Ministry of Foreign Affairs of Latvia", "Latvian Foreign Ministry"."""

from __future__ import annotations

from collections.abc import Mapping

from graph.evaluate.likeness import folded, is_code, same_organization

_SORTS = ("foreign", "defen", "embassy", "government", "presiden")
"""What tells sorts of bodies apart, as a part of their folded names."""


class Bodies:
    """Leads names of state bodies back to states, as far as a graph's own names tell.

    Args:
        states: Folded name of a state, or the label of a body, -> the state's code.
    """

    def __init__(self, states: Mapping[str, str]) -> None:
        self._states = states

    def of(self, label: str) -> str:
        """The state that the graph says a body of just this name belongs to, or ""."""
        return self._states.get(label, "")

    def state_of(self, name: str) -> str:
        """The state a body is of, by its label, by an "of Latvia" or by a "Latvian" in front; "" if nothing tells."""
        if name in self._states:
            return self._states[name]
        words = folded(name).split()
        for place, word in enumerate(words):
            if word == "of" and _tail(words, place) in self._states:
                return self._states[_tail(words, place)]
        heads = (" ".join(words[:count]) for count in (3, 2, 1) if len(words) > count)
        return next((self._states[head] for head in heads if head in self._states), "")

    def same(self, one: str, other: str) -> bool:
        """Whether two names mean one body of a state, or one of them the state itself."""
        if same_organization(one, other):
            return True
        (sort, state), (other_sort, other_state) = self._parts(one), self._parts(other)
        return bool(state) and state == other_state and (sort == other_sort or not sort or not other_sort)

    def _parts(self, name: str) -> tuple[str, str]:
        """The sort of a body and its state: ("foreign", "LV"); ("", "LV") for the state itself."""
        if is_code(name):
            return "", name
        what, state = folded(name), self.of(name)
        words = what.split()
        for place, word in enumerate(words):
            tail = _tail(words, place)
            if word != "of" or state:
                continue
            if tail in self._states:
                state, what = self._states[tail], " ".join(words[:place])
            elif place > 1 and tail and place >= len(words) - 4:
                state = tail
        return next((sort for sort in _SORTS if sort in what), what), state


def _tail(words: list[str], place: int) -> str:
    return " ".join(words[place + 1 :]).removeprefix("the ")
