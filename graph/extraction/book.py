"""One meeting, however many sentences tell it: merges the drafts of an article."""

from __future__ import annotations

from graph.extraction.discourse import Discourse
from graph.extraction.drafts import Draft
from graph.extraction.places import finer
from graph.model import Ref

_TOLD_WITHIN = 14
_NEAR = 6
_CALLS = {"phone", "video"}


class MeetingBook:
    """The meetings of one article.

    Args:
        discourse: Tells which side each actor stands for.

    Attributes:
        drafts: The meetings, in the order in which they are first told.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self.drafts: list[Draft] = []

    def add(self, draft: Draft) -> Draft:
        """Adds what a sentence reports, to the meeting it belongs to if that is known already.

        Args:
            draft: The sentence's draft.

        Returns:
            The meeting as it stands now.
        """
        known = next((one for one in reversed(self.drafts) if self._same(one, draft)), None)
        if known is not None:
            _merge(known, draft)
            return known
        if not draft.adds or len(self._sides(draft.actors)) > 1:
            self.drafts.append(draft)
        return draft

    def _same(self, known: Draft, draft: Draft) -> bool:
        """Whether two drafts tell one meeting: nothing contradicts, and the same people, or the same sides, met."""
        if draft.adds:
            return known.mode != "visit" and known.status != "cancelled" and draft.sent - known.sent <= _TOLD_WITHIN
        if known.status != draft.status or not _modes_agree(known, draft):
            return False
        if not _dates_agree(known.date, draft.date) or not _places_agree(known, draft):
            return False
        if known.gathering and draft.gathering:
            return _conveners(known) == _conveners(draft)
        ours, theirs = self._sides(known.actors), self._sides(draft.actors)
        people, others = _people(known), _people(draft)
        if people and people == others:
            return theirs <= ours or ours <= theirs
        if ours != theirs:
            return False
        if people and others:
            if known.mode == "visit":
                return not people.isdisjoint(others)
            return others < people or people < others
        if (not people and not others) or draft.mode == "visit":
            return True
        return not draft.sure or known.sent + 2 >= draft.sent or (known.summons and draft.summons)

    def _sides(self, actors: list[Ref]) -> set[Ref]:
        """The states and organizations that actors stand for."""
        return {side for actor in actors for side in self._discourse.sides_of(actor)}


def _merge(known: Draft, draft: Draft) -> None:
    known.actors += [actor for actor in draft.actors if actor not in known.actors]
    known.date = max(known.date, draft.date, key=len)
    known.place = draft.place if known.leg and draft.place else finer(known.place, draft.place)
    known.leg = known.leg and draft.leg
    known.host = known.host or draft.host
    known.sure = known.sure or draft.sure
    if known.mode == "in_person" and draft.mode in _CALLS:
        known.mode = draft.mode
    for actor, title in draft.roles.items():
        known.roles.setdefault(actor, title)
    if draft.sent not in known.evidence:
        known.evidence.append(draft.sent)


def _conveners(draft: Draft) -> set[Ref]:
    """The organizations whose gathering it is."""
    return {actor for actor in draft.actors if actor.kind == "organization"}


def _people(draft: Draft) -> set[Ref]:
    return {actor for actor in draft.actors if actor.kind == "person"}


def _modes_agree(known: Draft, draft: Draft) -> bool:
    if known.mode == draft.mode:
        return True
    if "visit" in {known.mode, draft.mode}:
        return False
    later_in_person = known.mode == "phone" and draft.mode == "in_person" and not draft.date
    return not draft.sure or (later_in_person and draft.sent - known.sent <= _NEAR)


def _dates_agree(a: str, b: str) -> bool:
    return not a or not b or a.startswith(b) or b.startswith(a)


def _places_agree(known: Draft, draft: Draft) -> bool:
    a, b = known.place.lower(), draft.place.lower()
    return known.mode == "visit" or not a or not b or a in b or b in a
