"""One meeting, however many sentences tell it: merges the drafts of an article."""

from __future__ import annotations

from graph.extraction.discourse import Discourse
from graph.extraction.meetings import Draft
from graph.model import Ref


_NEAR = 6


class MeetingBook:
    """The meetings of one article.

    Args:
        discourse: Tells which side each actor stands for.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self.drafts: list[Draft] = []

    def add(self, draft: Draft) -> Draft:
        """Adds what a sentence reports, to the meeting it belongs to if that is known already.

        Returns:
            The meeting as it stands now.
        """
        for known in reversed(self.drafts):
            if self._same(known, draft):
                self._merge(known, draft)
                return known
        self.drafts.append(draft)
        return draft

    def complete(self, apart: set[int]) -> None:
        """Gives meetings that follow another of the same people its day and place where their own sentence has none.

        Args:
            apart: Sentences that put themselves at another time ("last year", "earlier"); they inherit nothing.
        """
        for n, draft in enumerate(self.drafts):
            if draft.status != "held" or draft.sent in apart or draft.mode in {"phone", "video"} and draft.date:
                continue
            for earlier in reversed(self.drafts[:n]):
                if earlier.status != "held" or earlier.sent in apart or draft.sent - earlier.sent > _NEAR:
                    continue
                if not {a for a in earlier.actors if a.kind == "person"} & set(draft.actors):
                    continue
                if draft.date and not earlier.date.startswith(draft.date):
                    continue
                draft.date = draft.date or earlier.date
                if draft.mode == "in_person" and earlier.mode != "phone":
                    draft.place = draft.place or earlier.place

    def sides(self, actors: list[Ref]) -> set[Ref]:
        """The states and organizations that actors stand for."""
        return {side for actor in actors for side in self._discourse.sides_of(actor)}

    def _same(self, known: Draft, draft: Draft) -> bool:
        if not _modes_agree(known, draft) or known.status != draft.status:
            return False
        if not _dates_agree(known.date, draft.date) or not _places_agree(known, draft):
            return False
        ours, theirs = set(known.actors), set(draft.actors)
        people = {actor for actor in ours if actor.kind == "person"}
        others = {actor for actor in theirs if actor.kind == "person"}
        if people and others:
            if people == others:
                return self.sides(draft.actors) <= self.sides(known.actors) or self.sides(known.actors) <= self.sides(draft.actors)
            if known.mode == "visit":
                return bool(people & others) and self.sides(known.actors) == self.sides(draft.actors)
            if others < people or people < others:
                return self.sides(known.actors) == self.sides(draft.actors)
            return False
        if not people and not others:
            return self.sides(known.actors) == self.sides(draft.actors)
        return self.sides(known.actors) == self.sides(draft.actors) and (not draft.sure or known.sent + 2 >= draft.sent)

    @staticmethod
    def _merge(known: Draft, draft: Draft) -> None:
        known.actors += [actor for actor in draft.actors if actor not in known.actors]
        known.date = max(known.date, draft.date, key=len)
        known.place = known.place or draft.place
        known.host = known.host or draft.host
        known.sure = known.sure or draft.sure
        if known.mode == "in_person" and draft.mode in {"phone", "video"}:
            known.mode = draft.mode
        for actor, title in draft.roles.items():
            known.roles.setdefault(actor, title)
        if draft.sent not in known.evidence:
            known.evidence.append(draft.sent)


def _modes_agree(known: Draft, draft: Draft) -> bool:
    if known.mode == draft.mode:
        return True
    if "visit" in {known.mode, draft.mode}:
        return False
    return not draft.sure or (known.mode == "phone" and draft.mode == "in_person" and draft.sent - known.sent <= 6)


def _dates_agree(a: str, b: str) -> bool:
    return not a or not b or a.startswith(b) or b.startswith(a)


def _places_agree(known: Draft, draft: Draft) -> bool:
    a, b = known.place.lower(), draft.place.lower()
    return not a or not b or a == b or a in b or b in a or known.mode == "visit"
