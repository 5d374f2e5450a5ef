"""A sentence together with all that is known when it is read."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extraction.discourse import Discourse
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Scene:
    """What the readers of meetings look at.

    Attributes:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.
        gazetteer: Names of places.
    """

    sent: Sent
    discourse: Discourse
    gazetteer: Gazetteer
