"""Meetings told by a noun: "X held talks with Y", "X's meeting with Y", "the talks between X and Y"."""

from __future__ import annotations

from graph.extraction.attendance import read_attendance
from graph.extraction.drafts import Draft, any_official, draft, draft_of, drafts_between, sides
from graph.extraction.gatherings import read_gathering
from graph.extraction.holding import holding, journey
from graph.extraction.mentions import Mention
from graph.extraction.partners import attenders, brokers, noun_owner, noun_partner, with_whom
from graph.extraction.places import place_of
from graph.extraction.rows import ACTORS, actor_starting, mention_ending, row_right
from graph.extraction.scene import Scene
from graph.extraction.status import mode_of, status_of
from graph.extraction.subjects import doer, main_subject, subject
from graph.extraction.tokens import Sent
from graph.extraction.visits import read_visit_noun
from graph.lexicon.language import grammar, reporting
from graph.lexicon.meetings import meeting_words
from graph.model import Mode, Ref

_LONGEST_FRONT = 6
_LONGEST_TOPIC = 3
_PEOPLE = {"person", "role", "pronoun", "body"}
_DURING = {"in", "during", "at", "after", "following"}
_Relative = tuple[list[Mention], int]
_RELATIVE = {"that", "who", "which"}


def is_noun(sent: Sent, i: int, n: int) -> bool:
    """Tells whether a meeting noun is meant as one: "call" and "talk" need a determiner or adjective before them.

    Args:
        sent: The sentence.
        i: First token of the noun.
        n: How many tokens it has.

    Returns:
        Whether it is one.
    """
    words = meeting_words()
    if sent.lows[i] in words.calls and sent.word(i + n) == "for":
        return False
    if n > 1 or sent.lows[i] not in words.doubtful:
        return True
    before = sent.word(i - 1)
    if before in grammar().determiners or before in words.before_doubtful or before[:1].isdigit():
        return True
    return i > 1 and sent.is_cap(i - 1) and sent.lows[_phrase_start(sent, i)] in grammar().possessives


def is_generic(sent: Sent, i: int) -> bool:
    """Whether token `i` ends "the summit" or "the session", which are also read as the organization that meets."""
    cover = sent.cover[i]
    return cover is not None and "generic" in cover.classes and cover.end == i + 1 and not sent.quoted[i]


def read_noun(scene: Scene, i: int, end: int, mode: Mode) -> list[Draft]:
    """Reads the meetings that a noun reports.

    Args:
        scene: The sentence.
        i: First token of the noun.
        end: Token behind it.
        mode: How the noun says that they met.

    Returns:
        One draft, or one a counterpart, or none. A draft is unsure where only one side stands with the noun.
    """
    sent = scene.sent
    gathered = read_gathering(scene, i, end, mode)
    if gathered or sent.lows[i] in meeting_words().only_gatherings:
        return gathered
    cover = sent.cover[i]
    head = _phrase_start(sent, i) if cover is None else cover.start
    present = read_attendance(scene, i, end, head, mode)
    if present and not noun_partner(sent, i, end, mode):
        return present
    hold = holding(sent, head, end)
    if hold is None:
        hold = journey(sent, head)
    relative = _relative_hold(sent, end)
    teller = relative[1] - 1 if relative is not None else i if hold is None else hold
    status = status_of(sent, teller, head, is_noun=True)
    if status is None:
        return []
    given = _given(scene, i, head)
    if given is not None:
        return drafts_between(scene, i, *given, "in_person", status)
    if mode == "visit":
        return read_visit_noun(scene, i, end, _visitors(scene, i, head, hold), status)
    real_mode = mode_of(sent, i, mode)
    whom = with_whom(sent, hold) if hold is not None else []
    if whom and hold is not None:
        return draft_of(scene, i, [*whom, *subject(sent, hold)], real_mode, status)
    if hold is None and relative is None and _is_topic(sent, head):
        return []
    left, right, held = _both_sides(scene, i, end, mode, head, hold, relative)
    if hold is not None and not right and len(sides(scene, left)) == 1:
        hosts = _hosts(scene, i, end, left)
        if hosts:
            return draft(scene, i, [*scene.discourse.all_refs(left), *hosts], real_mode, status)
    if not right and not held and not _opens(sent, head, mode):
        return []
    among = len(sides(scene, left)) > 1
    ours = scene.discourse.all_refs(left)
    if not among and all(ref in ours for ref in scene.discourse.all_refs(right)):
        return []
    found = drafts_between(scene, i, left, right, real_mode, status)
    if not held and head > 1 and not _opens(sent, head, mode):
        found = [one for one in found if any(actor.kind == "person" for actor in one.actors)]
    for one in found:
        one.sure = bool(left) and (bool(right) or (among and (held or _opens(sent, head, mode))))
    return found


def _both_sides(
    scene: Scene, i: int, end: int, mode: Mode, head: int, hold: int | None, relative: _Relative | None
) -> tuple[list[Mention], list[Mention], bool]:
    """Who met whom, and whether a verb, or "of" with both sides behind it, says that they did."""
    sent = scene.sent
    if relative is not None:
        left, right = relative[0], noun_partner(sent, i, relative[1], mode)
    else:
        owners = noun_owner(sent, i, end)
        behind = owners[-1].end if owners else end
        doers = _doers(sent, head, hold)
        named = not owners or (doers and sides(scene, doers) >= sides(scene, owners))
        left, right = doers if named else owners, noun_partner(sent, i, behind, mode)
        if len(sides(scene, owners)) > 1 and not right:
            return left, right, True
    hosts = brokers(sent, end)
    if hosts:
        left, right = left + right, hosts
    present = attenders(sent, end)
    if present:
        return present, right, True
    return left, right, relative is not None or hold is not None


def _hosts(scene: Scene, i: int, end: int, left: list[Mention]) -> list[Ref]:
    """The state in whose capital a foreign official "held talks", where nobody is named; none for seats of bodies."""
    if scene.sent.lows[i] not in meeting_words().mutual_nouns or scene.sent.word(end) != "in":
        return []
    place = place_of(scene.sent, end + 1, scene.gazetteer)
    if place is None or not place.state or place.name.lower() in meeting_words().seats:
        return []
    host = Ref("state", place.state)
    known = any(mention.kind == "role" for mention in left) or any_official(scene, scene.discourse.all_refs(left))
    return [host] if known and host not in sides(scene, left) else []


def _is_topic(sent: Sent, head: int) -> bool:
    """Whether the noun only says what something else is for or about: "a mechanism for talks", "to resume talks"."""
    cover = sent.cover[head - 1] if head else None
    head = cover.start if cover is not None and cover.kind in {"state", "organization"} else head
    hits = ((k, meeting_words().topical.match(sent.lows, k)) for k in range(max(0, head - _LONGEST_TOPIC), head))
    return sent.word(head - 1) == "for" or any(hit is not None and k + hit[0] == head for k, hit in hits)


def _opens(sent: Sent, head: int, mode: Mode) -> bool:
    """Whether "at a meeting" opens the sentence, or "in a phone call" stands anywhere."""
    return sent.word(head - 1) in _DURING and (head <= 3 or mode in {"phone", "video"})


# ---------------------------------------------------------------- around the noun
def _phrase_start(sent: Sent, i: int) -> int:
    """First token of the noun phrase around a meeting noun: its adjectives and determiner."""
    j = i
    while j > 0 and i - j < _LONGEST_FRONT:
        low = sent.lows[j - 1]
        if _is_other(sent, j - 1) or (not low[0].isalpha() and low not in {"'s", "-"}):
            break
        if low in grammar().determiners:
            return j - 1
        words = meeting_words()
        if low in grammar().closed or words.hold.match(sent.lows, j - 1) or words.unreal.match(sent.lows, j - 1):
            break
        j -= 1
    return j


def _relative_hold(sent: Sent, end: int) -> _Relative | None:
    """Who held it and the token behind the verb in "the talks (that) she held with X", "that A and B are to hold"."""
    mention = actor_starting(sent, end + (sent.word(end) in {"that", "which"}))
    if mention is None:
        return None
    holders = row_right(sent, mention, closed=True)
    k = start = holders[-1].end
    while sent.word(k) in grammar().auxiliaries or sent.word(k) in grammar().adverbs or sent.word(k) == "to":
        k += 1
    if sent.word(k) in meeting_words().relative_hold and (k > start or sent.word(k) != "had"):
        return holders, k + 1
    if k - 1 > start and sent.lows[k - 2 : k] == ["had", "had"]:
        return holders, k
    return None


def _doers(sent: Sent, head: int, hold: int | None) -> list[Mention]:
    """Who meets: the owner of the noun ("Blinken's meeting"), the subject of the holding verb, or of the sentence."""
    owner = _owner(sent, head)
    if owner is not None:
        return [owner]
    return doer(sent, hold) if hold is not None and hold < head else main_subject(sent, head)


def _given(scene: Scene, i: int, head: int) -> tuple[list[Mention], list[Mention]] | None:
    """Who gave a meeting to whom: "paid her a courtesy call", "granted X an audience", "paid a visit to X"."""
    sent = scene.sent
    receiver = mention_ending(sent, head)
    words = meeting_words()
    near = (
        receiver is not None
        and sent.lows[i] in words.granted | words.presented
        and receiver.kind in _PEOPLE
        and sent.cover[receiver.start - 1] is None
    )
    giver = holding(sent, receiver.start, i) if receiver is not None and near else None
    if receiver is not None and giver is not None and scene.discourse.refs(receiver):
        return subject(sent, giver), [receiver]
    host = actor_starting(sent, i + 2) if sent.lows[i] == "visit" and sent.word(i + 1) == "to" else None
    if host is None or host.kind not in {"person", "role"}:
        return None
    return _doers(sent, head, holding(sent, head, i + 1)), [host]


def _visitors(scene: Scene, i: int, head: int, hold: int | None) -> list[Mention]:
    """Who visits: the doers, or for "during her visit" the person named last before it."""
    sent = scene.sent
    if sent.lows[head] in grammar().possessives and (hold is None or hold > head):
        before = [m for m in sent.mentions if m.end <= head and m.kind in {"person", "pronoun", "role"}]
        return [m for m in before if scene.discourse.refs(m)][-1:] or _doers(sent, head, hold)
    if hold is None and _owner(sent, head) is None and reporting().verbs.match(sent.lows, head - 1) is not None:
        return []
    return _doers(sent, head, hold)


def _is_other(sent: Sent, k: int) -> bool:
    """Whether an actor stands at token `k` that is no mere adjective: "his Central Asian tour"."""
    cover = sent.cover[k]
    return cover is not None and cover.kind != "adjective" and cover.classes != ("weak",)


def _owner(sent: Sent, head: int) -> Mention | None:
    if "whose" in (sent.word(head - 1), sent.word(head)):
        at = head - (sent.word(head) != "whose")
        left = mention_ending(sent, at) or (mention_ending(sent, at - 1) if sent.word(at - 1) == "," else None)
    elif sent.word(head - 1) == "'s":
        left = mention_ending(sent, head - 1) or mention_ending(sent, head)
    else:
        left = mention_ending(sent, head)
        left = left if left is not None and left.genitive else None
    return left if left is not None and left.kind in ACTORS else None
