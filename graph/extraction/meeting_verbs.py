"""Meetings told by a verb: "X met Y", "Y was received by X", "X and Y discussed"."""

from __future__ import annotations

from graph.extraction.clauses import agent, is_passive, objects
from graph.extraction.drafts import Draft, any_official, draft, draft_of, drafts_between, sides
from graph.extraction.gatherings import gathering, organizations
from graph.extraction.memory import ref_of
from graph.extraction.mentions import Mention
from graph.extraction.partners import opening_with, other_side
from graph.extraction.rows import mention_ending, mention_starting, row
from graph.extraction.scene import Scene
from graph.extraction.status import mode_of, status_of
from graph.extraction.subjects import doer, subject
from graph.extraction.tokens import Sent
from graph.extraction.visits import read_visit
from graph.lexicon.language import grammar
from graph.lexicon.meetings import MeetingVerb, meeting_words
from graph.model import Ref, Status

_GERUND_BEFORE = {"is", "are", "was", "were", "after", "before", "been", ","}
_WHERE = {"in", "at", "on", "for", "today", "virtually", ".", ","}
_PROGRESSIVE = {"is", "are", "was", "were"}
_DASHES = {"-", "–", "—"}
_FORWARD = ["forward", "to"]
_PEOPLE = {"person", "role"}
_HAVE = {"had", "has", "have"}
_VERB_BEFORE = {"to", "will", "would", "can", "could", "may", "might", "should", "also", "not", "and"}


def is_verb(sent: Sent, i: int) -> bool:
    """Tells whether a meeting verb is meant as one, not as the noun of the same spelling ("the visit", "a meeting").

    Args:
        sent: The sentence.
        i: Token of the verb.

    Returns:
        Whether the words around make it a verb.
    """
    if sent.lows[i] not in meeting_words().nouns_single:
        return True
    before = sent.word(i - 1)
    if sent.lows[i].endswith("ing"):
        object_follows = sent.word(i + 1) == "with" or mention_starting(sent, i + 1) is not None
        if sent.word(i + 1) in _WHERE and (before in _PROGRESSIVE or (i == 0 or before in _DASHES)):
            return True
        return (before in _GERUND_BEFORE or sent.lows[max(0, i - 2) : i] == _FORWARD) and object_follows
    if before in _VERB_BEFORE:
        return True
    left = mention_ending(sent, i)
    if left is None or before == "'s" or left.kind == "adjective":
        return False
    return sent.lows[i].endswith(("s", "ed")) or left.plural or left.kind == "pronoun" or len(row(sent, left)) > 1


def read_verb(scene: Scene, i: int, end: int, verb: MeetingVerb) -> list[Draft]:
    """Reads the meetings that a verb reports.

    Args:
        scene: The sentence.
        i: First token of the verb.
        end: Token behind it.
        verb: What is known of the verb.

    Returns:
        One draft, or one a counterpart, or none.
    """
    sent = scene.sent
    status = status_of(sent, i, i)
    if status is None:
        return []
    if not is_passive(sent, i):
        if verb.mode == "visit" and not verb.to and (met := objects(sent, end)) and met[0].kind in _PEOPLE:
            return _meet(scene, i, verb, doer(sent, i), met, status)
        return read_visit(scene, i, end, verb, status) if verb.mode == "visit" else _active(scene, i, end, verb, status)
    if verb.mode == "visit":
        if not verb.passive:
            return read_visit(scene, i, end, verb, status)
        return _meet(scene, i, verb, agent(sent, end), subject(sent, i), status)
    return _passive(scene, i, end, verb, status) if verb.passive else []


def _active(scene: Scene, i: int, end: int, verb: MeetingVerb, status: Status) -> list[Draft]:
    """The active voice: "X met Y", "X met with Y", "X and Y met", "with Y, X discussed"."""
    sent = scene.sent
    if verb.occasion and not _names_occasion(sent, end):
        return []
    if verb.gathers:
        return _gathered(scene, i, objects(sent, end), status)
    if verb.summons and (caused := _caused(sent, i)) is not None:
        return _meet(scene, i, verb, *caused, status)
    left = doer(sent, i)
    right, joint = other_side(sent, end, verb)
    if not right and verb.links == "joint":
        right = opening_with(sent, i)
    if not right and verb.links != "object":
        if (joint or verb.mutual) and len(sides(scene, left)) > 1:
            return _meet(scene, i, verb, left, [], status)
        return _of_one(scene, i, end, left, status) if verb.mutual and verb.mode == "in_person" else []
    if not right or not left or (verb.person and (not _is_person(scene, right[0]) or _is_named(sent, right[-1].end))):
        return []
    return _meet(scene, i, verb, left, right, status)


def _of_one(scene: Scene, i: int, end: int, left: list[Mention], status: Status) -> list[Draft]:
    """A gathering told by a verb: "EU foreign ministers met in Brussels", "the OIC convened"."""
    orgs = [ref for mention in left for ref in organizations(scene, mention)]
    low = scene.sent.word(end)
    if (
        not orgs
        or low in grammar().determiners
        or low == "with"
        or not (low in grammar().light or low in grammar().prepositions)
    ):
        return []
    return gathering(scene, i, orgs, [], mode_of(scene.sent, i, "in_person"), status)


def _passive(scene: Scene, i: int, end: int, verb: MeetingVerb, status: Status) -> list[Draft]:
    """The passive voice: "Y was received by X", "Y was summoned"."""
    guests, hosts = subject(scene.sent, i), agent(scene.sent, end)
    if verb.gathers:
        return _gathered(scene, i, guests, status)
    if verb.official and not any(mention.kind == "body" for mention in objects(scene.sent, end)):
        return []
    if verb.summons and not hosts:
        return _summons(scene, i, guests, status)
    return _meet(scene, i, verb, guests, hosts, status, host_last=True)


def _gathered(scene: Scene, i: int, met: list[Mention], status: Status) -> list[Draft]:
    """Those whom somebody brought together, if they are of two sides."""
    return draft_of(scene, i, met, mode_of(scene.sent, i, "in_person"), status) if len(sides(scene, met)) > 1 else []


def _caused(sent: Sent, verb: int) -> tuple[list[Mention], list[Mention]] | None:
    """Who had whom summoned: "X had the ambassador called in"."""
    guest = mention_ending(sent, verb) or (mention_ending(sent, verb - 1) if sent.word(verb - 1) == "," else None)
    if guest is None or sent.word(guest.start - 1) not in _HAVE:
        return None
    return subject(sent, guest.start - 1), [guest]


def _names_occasion(sent: Sent, end: int) -> bool:
    """Whether a meeting noun stands behind the verb: "joined him for talks"."""
    nouns = meeting_words().nouns
    return any(sent.cover[k] is None and nouns.match(sent.lows, k) is not None for k in range(end, len(sent)))


def _is_named(sent: Sent, end: int) -> bool:
    """Whether the object is called something: "called him a thug"."""
    return sent.word(end) in grammar().determiners or sent.word(end) in {"“", '"', "«", "'", "‘"}


def _is_person(scene: Scene, mention: Mention) -> bool:
    return mention.kind in {"person", "role", "pronoun"} and bool(scene.discourse.refs(mention))


def _meet(
    scene: Scene, at: int, verb: MeetingVerb, left: list[Mention], right: list[Mention], status: Status,
    *, host_last: bool = False,
) -> list[Draft]:  # fmt: skip
    """Makes the drafts, with the host where the verb tells one; weak verbs need officials on both sides.

    A welcome at the airport belongs to the visit and is no meeting.
    """
    ours = scene.discourse.all_refs(left)
    theirs = [ref for ref in scene.discourse.all_refs(right) if ref not in ours]
    if (verb.hosts or verb.links == "optional") and "airport" in scene.sent.lows[at:]:
        return []
    if verb.weak and not (any_official(scene, ours) and (not right or any_official(scene, theirs))):
        return []
    joins = verb.hosts or (verb.mutual and not verb.addressed)
    if joins and right and all(mention.kind == "state" for mention in [*left, *right]):
        return []
    mode = "in_person" if verb.courtesy or verb.mode == "visit" else mode_of(scene.sent, at, verb.mode)
    behind = right[-1].end - 1 if right and verb.links == "joint" and right[-1].end > at else None
    found = drafts_between(scene, at, left, right, mode, status, behind)
    if verb.hosts or verb.summons:
        host = next(iter(theirs if host_last else ours), None)
        for one in found:
            one.host = host
            one.summons = verb.summons
    return found


def _summons(scene: Scene, at: int, guests: list[Mention], status: Status) -> list[Draft]:
    """An envoy "was summoned to the Foreign Ministry": the other side is the ministry, or the host state."""
    discourse = scene.discourse
    refs = discourse.all_refs(guests)
    behind = [mention for mention in scene.sent.mentions if mention.start > at and mention.kind in {"body", "state"}]
    own_side = {side for ref in refs for side in discourse.sides_of(ref)}
    others = [
        ref
        for mention in behind
        for ref in discourse.refs(mention)
        if not mention.genitive and own_side.isdisjoint(discourse.sides_of(ref))
    ]
    hosts = [ref_of(mention.host) for mention in guests if mention.host]
    own = [Ref("state", discourse.home)] if discourse.home else []
    found = draft(scene, at, refs + (others or hosts or own)[:1], "in_person", status)
    for one in found:
        one.summons = True
    return found
