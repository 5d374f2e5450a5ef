"""Gatherings: summits, sessions and ministerials of an organization, and who took part in them."""

from __future__ import annotations

from graph.extraction.drafts import Draft, note_titles
from graph.extraction.holding import holding
from graph.extraction.memory import is_state
from graph.extraction.mentions import Mention
from graph.extraction.partners import attenders
from graph.extraction.places import where
from graph.extraction.rows import ACTORS, mention_ending, mention_starting
from graph.extraction.scene import Scene
from graph.extraction.status import mode_of, status_of
from graph.extraction.subjects import doer, main_subject
from graph.extraction.tokens import Sent
from graph.lexicon.language import calendar, grammar
from graph.lexicon.meetings import meeting_words
from graph.model import Mode, Ref, Status

_NAMED_WITHIN = 9
_NAME_WORDS = {"of", "the", "for", "and"}
_OF_WITHIN = 9
_OCCURS_WITHIN = 10
_HEADS = {"minister", "head_of_state", "head_of_government", "envoy"}
_AT = {"at", "during", "for"}


def read_gathering(scene: Scene, i: int, end: int, mode: Mode) -> list[Draft]:
    """Reads "X attended the SCO summit", "a session of the CIS Council opened", "SADC leaders held a summit".

    Args:
        scene: The sentence.
        i: First token of the meeting noun.
        end: Token behind it.
        mode: How the noun says that they met.

    Returns:
        The gathering of the organization and of those who are said to take part in it; nothing where no organization
        is named with the noun, where it is only the occasion of another meeting, or where nobody is said to attend and
        it is not said to take place.
    """
    sent = scene.sent
    if sent.lows[i] not in meeting_words().gatherings or _is_occasion(sent, i):
        return []
    conveners, start, behind = _conveners(scene, i, end)
    hold = holding(sent, start, behind)
    present = attenders(sent, behind)
    if hold is not None and hold < start:
        present = present or doer(sent, hold)
    elif not conveners and sent.word(start - 1) in _AT:
        beside = mention_ending(sent, start - 1)
        present = [beside] if beside is not None and organizations(scene, beside) else main_subject(sent, i)
    hosts = [mention for mention in present if mention not in conveners]
    orgs = [ref for mention in conveners for ref in organizations(scene, mention)]
    if not conveners:
        orgs = [ref for mention in hosts for ref in organizations(scene, mention)]
    if not orgs or not (hosts or (conveners and (_occurs(sent, start, behind) or _is_dated(sent, behind)))):
        return []
    status = status_of(sent, i if hold is None else hold, start, is_noun=True)
    return gathering(scene, i, orgs, hosts, mode_of(sent, i, mode), status) if status is not None else []


def gathering(
    scene: Scene, at: int, orgs: list[Ref], present: list[Mention], mode: Mode, status: Status
) -> list[Draft]:
    """Makes the draft of a gathering.

    Args:
        scene: The sentence that reports it.
        at: Token of the noun or verb.
        orgs: The organizations whose gathering it is.
        present: Who is said to take part.
        mode: How.
        status: Whether it was held.

    Returns:
        The draft; nothing where somebody without any office is said to take part.
    """
    people = scene.discourse.people
    refs = [ref for ref in scene.discourse.all_refs(present) if ref not in orgs]
    if any(ref.kind == "person" and not people[ref.key].official for ref in refs):
        return []
    place = where(scene.sent, at, scene.gazetteer) if mode == "in_person" else ""
    found = Draft(
        scene.sent.index, at, [*refs, *dict.fromkeys(orgs)], mode, status, place,
        gathering=True, evidence=[scene.sent.index],
    )  # fmt: skip
    note_titles(scene, found, present)
    return [found]


def organizations(scene: Scene, mention: Mention) -> list[Ref]:
    """The international organizations that gather where a mention does: itself, or those whose leaders it means.

    Args:
        scene: The sentence.
        mention: An organization ("the SCO"), or the heads or ministers of one ("EU foreign ministers").

    Returns:
        The organizations; none for states, for single officials and for an organization's staff.
    """
    if mention.kind == "organization":
        return [ref for ref in scene.discourse.refs(mention) if not is_state(ref.key)]
    if mention.kind != "role" or not mention.titles or not mention.titles[0].plural:
        return []
    title = mention.titles[0]
    if title.kind not in _HEADS and title.text.lower() not in meeting_words().gathered:
        return []
    return [Ref("organization", key) for key in title.of if not is_state(key)]


def _conveners(scene: Scene, i: int, end: int) -> tuple[list[Mention], int, int]:
    """Whose gathering it is, the first token of the noun phrase and the token behind it."""
    sent = scene.sent
    start = i
    for k in range(i - 1, max(-1, i - _NAMED_WITHIN), -1):
        mention = sent.cover[k]
        if mention is not None:
            if mention.kind in ACTORS and "generic" not in mention.classes and organizations(scene, mention):
                return [mention], mention.start, end
            break
        if sent.lows[k] in grammar().closed and sent.lows[k] not in grammar().determiners:
            break
        start = k
        if sent.lows[k] in grammar().determiners:
            break
    for k in range(end, min(end + _OF_WITHIN, len(sent) - 1)):
        if sent.lows[k] not in _NAME_WORDS and not sent.is_cap(k) and not (k == end and sent.lows[k] == "in"):
            break
        mention = mention_starting(sent, k + 1)
        if mention is not None and sent.lows[k] in _NAME_WORDS and organizations(scene, mention):
            return [mention], start, mention.end
    return [], start, end


def _is_occasion(sent: Sent, i: int) -> bool:
    """Whether the noun only says on what occasion others met: "on the sidelines of the summit"."""
    return not calendar().beside_events.isdisjoint(sent.lows[max(0, i - _NAMED_WITHIN) : i])


def _is_dated(sent: Sent, behind: int) -> bool:
    """Whether a parenthesis tells where it was held: "the session of the Council, held in Accra"."""
    start = behind + (sent.word(behind) == ",")
    words = sent.lows[start : start + 3]
    return words[:1] == ["held"] or words in (["which", "was", "held"], ["which", "took", "place"])


def _occurs(sent: Sent, start: int, behind: int) -> bool:
    """Whether the noun phrase opens its clause and is said to take place: "the summit opened"."""
    if start > 0 and sent.lows[start - 1] not in {",", "-", "—", "–", "where"}:
        return False
    return any(sent.lows[k] in meeting_words().occurs for k in range(behind, min(behind + _OCCURS_WITHIN, len(sent))))
