"""Meetings, calls and visits: the sentences that report them and who took part."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.extraction import clauses
from graph.extraction.discourse import Discourse, is_state, ref_of
from graph.extraction.mentions import Mention
from graph.extraction.places import Place, place_of, where
from graph.extraction.tokens import Sent
from graph.lexicon.gazetteer import Gazetteer
from graph.lexicon.language import MeetingVerb, grammar, meeting_words, reporting
from graph.model import Ref

_NEAR = 9
_WITH = {"with", "between", "among"}
_ARRANGED = {"agreed", "agree", "agrees", "decided", "scheduled", "arranged", "accepted"}
_ADDRESSING = {"tell", "inform", "assure", "urge", "ask", "thank", "congratulate", "brief", "invite", "warn", "press"}


@dataclass(slots=True)
class Draft:
    """A meeting as one sentence reports it.

    Attributes:
        sent: Index of the sentence.
        at: Token of the verb or noun that reports it.
        actors: Who took part, in order.
        mode: in_person, phone, video or visit.
        status: held, planned or cancelled.
        place: Where, "" if not said here.
        date: When, "" if not said here.
        host: Who received, if anybody.
        roles: Title each actor appears with.
        sure: Whether verb and both sides stand in one clause; the unsure only confirm what is known.
    """

    sent: int
    at: int
    actors: list[Ref]
    mode: str
    status: str
    place: str = ""
    date: str = ""
    host: Ref | None = None
    roles: dict[Ref, str] = field(default_factory=dict)
    sure: bool = True
    evidence: list[int] = field(default_factory=list)


def read_meetings(sent: Sent, discourse: Discourse, gazetteer: Gazetteer) -> list[Draft]:
    """Finds the meetings that one sentence reports.

    Args:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.
        gazetteer: Names of places.
    """
    words = meeting_words()
    drafts: list[Draft] = []
    i = 0
    while i < len(sent):
        if sent.cover[i] is not None or sent.quoted[i]:
            i += 1
            continue
        noun = words.nouns.match(sent.lows, i)
        verb = words.verbs.match(sent.lows, i)
        step = 1
        if verb is not None and _is_verb(sent, i, verb[1]):
            drafts += _from_verb(sent, i, i + verb[0], verb[1], discourse, gazetteer)
            step = verb[0]
        elif noun is not None and _is_noun(sent, i, noun[0]):
            drafts += _from_noun(sent, i, i + noun[0], noun[1], discourse, gazetteer)
            step = noun[0]
        i += step
    return drafts or _told_by_phone(sent, discourse, gazetteer)


def _told_by_phone(sent: Sent, discourse: Discourse, gazetteer: Gazetteer) -> list[Draft]:
    """"Blinken told the Brazilian minister in a call that ...": a call, told by what was said in it."""
    for i in range(len(sent)):
        hit = meeting_words().modes.match(sent.lows, i)
        if hit is None or sent.quoted[i] or sent.cover[i] is not None:
            continue
        for j in range(len(sent)):
            verb = reporting().verbs.match(sent.lows, j)
            if verb is None or sent.quoted[j] or sent.cover[j] is not None or verb[1][0] not in _ADDRESSING:
                continue
            left, right = clauses.subject(sent, j), clauses.objects(sent, j + verb[0])
            if left and right and _status(sent, j, j) == "held":
                draft = _draft(sent, j, discourse.all_refs([*left, *right]), hit[1], "held", discourse, gazetteer)
                return [draft] if draft is not None else []
    return []


def _is_verb(sent: Sent, i: int, verb: MeetingVerb) -> bool:
    """Whether the word at `i` is the verb, not the noun of the same spelling ("the visit", "their meeting")."""
    low = sent.lows[i]
    if low in meeting_words().nouns_single:
        before = sent.lows[i - 1] if i else ""
        if low.endswith("ing"):
            return before in {"is", "are", "was", "were", "after", "before", "been", ","} and i + 1 < len(sent) and (sent.lows[i + 1] == "with" or clauses.mention_starting(sent, i + 1) is not None)
        return before in {"to", "will", "would", "can", "could", "may", "might", "should", "also", "not", "and"} or clauses.mention_ending(sent, i) is not None and sent.lows[i - 1] != "'s" and not (sent.cover[i - 1] is not None and sent.cover[i - 1].kind == "adjective")  # type: ignore[union-attr]
    return True


def _is_noun(sent: Sent, i: int, n: int) -> bool:
    """Whether a meeting noun is meant as one: "call" and "talk" need a determiner or adjective before them."""
    if sent.lows[i] in {"call", "talk", "tour", "session", "council", "dialogue", "journey", "engagement", "interaction", "reception"} and n == 1:
        return i > 0 and (sent.lows[i - 1] in grammar().determiners or sent.lows[i - 1] in {"phone", "telephone", "recent", "separate", "'s"})
    return True


# ---------------------------------------------------------------- verbs
def _from_verb(
    sent: Sent, i: int, end: int, verb: MeetingVerb, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    status = _status(sent, i, i)
    if status is None:
        return []
    if verb.mode == "visit" and verb.passive and clauses.is_passive(sent, i):
        return _meeting(sent, i, verb, clauses.agent(sent, end), clauses.subject(sent, i), status, discourse, gazetteer)
    if verb.mode == "visit":
        return _visit(sent, i, end, verb, status, discourse, gazetteer)
    passive = clauses.is_passive(sent, i)
    if passive and verb.passive:
        guests = clauses.subject(sent, i)
        hosts = clauses.agent(sent, end)
        if verb.summons and not hosts:
            return _summons(sent, i, guests, status, discourse, gazetteer)
        return _meeting(sent, i, verb, guests, hosts, status, discourse, gazetteer, host_last=True)
    if passive:
        return []
    left = _subject(sent, i, discourse)
    right, joint = _other_side(sent, end, verb)
    if not right and verb.links == "joint":
        right = _opening_with(sent, i)
    if not right and verb.links != "object" or (not right and verb.lemma == "meet"):
        if len(_sides(left, discourse)) > 1 and (joint or verb.lemma in {"meet", "discuss", "exchange views", "confer", "talk", "speak", "consult"}):
            return _meeting(sent, i, verb, left, [], status, discourse, gazetteer)
        return []
    if not right or not left:
        return []
    if verb.person and not _all_people(right, discourse):
        return []
    return _meeting(sent, i, verb, left, right, status, discourse, gazetteer)


def _subject(sent: Sent, i: int, discourse: Discourse) -> list[Mention]:
    """Who does it: the verb's subject; for "after meeting with X" the subject of the sentence."""
    if sent.lows[i].endswith("ing") and (i == 0 or sent.lows[i - 1] not in {"is", "are", "was", "were", "been"}):
        return clauses.main_subject(sent, i)
    found = clauses.subject(sent, i)
    return found or ([] if i and sent.lows[i - 1] in {"that", "which"} else clauses.main_subject(sent, i) if _infinitive(sent, i) else [])


def _infinitive(sent: Sent, i: int) -> bool:
    return i > 0 and (sent.lows[i - 1] == "to" or sent.lows[i - 1] in grammar().adverbs and i > 1 and sent.lows[i - 2] == "to")


def _other_side(sent: Sent, end: int, verb: MeetingVerb) -> tuple[list[Mention], bool]:
    """The other side of a verb: its object, or what stands behind "with"; and whether "each other" does."""
    j = end
    if j < len(sent) and verb.links in {"object", "optional"}:
        direct = _with_members(sent, clauses.objects(sent, j))
        if direct:
            return direct, False
        late = _late_object(sent, j)
        if late and verb.mode == "in_person":
            return late, False
    if verb.links == "object":
        return [], False
    for k in range(j, min(j + 16, len(sent))):
        low = sent.lows[k]
        if low in {".", ";", "who", "which", "that"} or (sent.tokens[k] in {"“", '"', "«"}):
            break
        if low in {"with"} or (low == "to" and verb.lemma in {"speak", "talk"}):
            found = _with_members(sent, clauses.objects(sent, k + 1))
            if found:
                return found, False
        if low == "each" or low == "together":
            return [], True
    return [], False


def _with_members(sent: Sent, found: list[Mention]) -> list[Mention]:
    """Adds those whom "including" or "among them" names out of a row: "senior officials, including X and Y"."""
    if not found:
        return found
    k = found[-1].end
    while k < len(sent) and k - found[-1].end < 8 and sent.lows[k] not in {".", ";"}:
        if sent.lows[k] in {"including", "namely"} or sent.lows[k : k + 2] == ["such", "as"]:
            return found + clauses.objects(sent, k + (2 if sent.lows[k] == "such" else 1))
        k += 1
    return found


def _late_object(sent: Sent, start: int) -> list[Mention]:
    """An object behind time and place: "received on Wednesday in his office the Ambassador of Chad"."""
    for mention in sent.mentions:
        if mention.start <= start:
            continue
        if mention.start - start > 14:
            break
        between = sent.lows[start : mention.start]
        if any(low in {",", ";", "that", "which", "who", "and", "to", "where"} for low in between) or between[:1] in (["with"], ["by"]):
            return []
        if mention.kind in {"person", "role", "group"} and not clauses.in_phrase(sent, mention):
            return [] if clauses.starts_clause(sent, mention) else clauses.row_right(sent, mention)
    return []


def _opening_with(sent: Sent, verb: int) -> list[Mention]:
    """The partner that opens the sentence: "With his Kazakh counterpart X, the minister discussed"."""
    if sent.lows[0] == "with" or sent.lows[:2] == ["together", "with"]:
        found = clauses.objects(sent, 1 if sent.lows[0] == "with" else 2)
        if found and found[-1].end < verb:
            return found[:1]
    return []


def _all_people(mentions: list[Mention], discourse: Discourse) -> bool:
    return bool(mentions) and all(
        mention.kind in {"person", "role", "pronoun"} and discourse.refs(mention) for mention in mentions[:1]
    )


def _meeting(
    sent: Sent, at: int, verb: MeetingVerb, left: list[Mention], right: list[Mention], status: str,
    discourse: Discourse, gazetteer: Gazetteer, *, host_last: bool = False,
) -> list[Draft]:  # fmt: skip
    """Makes one meeting of two rows of actors, or one a counterpart where the verb takes them one by one."""
    mode = _mode(sent, at, "in_person" if verb.mode == "visit" else verb.mode)
    left_refs, right_refs = discourse.all_refs(left), discourse.all_refs(right)
    right_refs = [ref for ref in right_refs if ref not in left_refs]
    host = None
    if verb.lemma in {"receive", "host", "welcome", "greet"} or verb.summons:
        host = (right_refs if host_last else left_refs)[:1]
    if verb.weak and not (_officials(left_refs, discourse) and _officials(right_refs, discourse)):
        return []
    groups = _one_by_one(sent, at, right, right_refs, mode, discourse)
    drafts = []
    for group in groups:
        draft = _draft(sent, at, left_refs + group, mode, status, discourse, gazetteer)
        if draft is not None:
            draft.host = host[0] if host else None
            _titles(draft, [*left, *right], discourse)
            drafts.append(draft)
    return drafts


def _one_by_one(
    sent: Sent, at: int, mentions: list[Mention], refs: list[Ref], mode: str, discourse: Discourse
) -> list[list[Ref]]:
    """Splits a row of counterparts of different states into single meetings; people of one state met together."""
    if len(refs) < 2 or mode == "visit":
        return [refs]
    if any(low in {"including", "jointly", "together", "trilateral", "tripartite", "quadrilateral", "between", "among", "ambassadors", "summit"} for low in sent.lows[at:]):
        return [refs]
    if any(low in {"separately", "separate", "respectively", "series", "also", "later", "each"} for low in sent.lows):
        return [[ref] for ref in refs]
    by_side: dict[tuple[Ref, ...], list[Ref]] = {}
    for ref in refs:
        by_side.setdefault(tuple(discourse.sides_of(ref)), []).append(ref)
    return list(by_side.values())


def _officials(refs: list[Ref], discourse: Discourse) -> bool:
    return any(ref.kind == "person" and discourse.people[ref.key].official for ref in refs)


def _summons(
    sent: Sent, at: int, guests: list[Mention], status: str, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    """"The ambassador was summoned to the Foreign Ministry": the other side is the ministry, or the host state."""
    refs = discourse.all_refs(guests)
    others: list[Ref] = []
    for mention in sent.mentions:
        if mention.start > at and mention.kind in {"body", "state"}:
            others += [ref for ref in discourse.refs(mention) if ref not in refs]
    hosts = [ref_of(mention.host) for mention in guests if mention.host]
    others = others[:1] or hosts[:1] or ([Ref("state", discourse.home)] if discourse.home else [])
    draft = _draft(sent, at, refs + others, "in_person", status, discourse, gazetteer)
    return [draft] if draft is not None else []


# ---------------------------------------------------------------- visits
def _visit(
    sent: Sent, i: int, end: int, verb: MeetingVerb, status: str, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    place: Place | None = None
    if verb.links == "to":
        for k in range(end, min(end + 12, len(sent))):
            if sent.lows[k] in {"in", "to", "at", "for", "into"}:
                place = place_of(sent, k + 1, gazetteer)
                if place is not None:
                    break
            if sent.lows[k] in {".", ";"}:
                break
    else:
        place = place_of(sent, end, gazetteer)
    if place is None:
        return []
    visitors = _subject(sent, i, discourse)
    if verb.official and not _officials(discourse.all_refs(visitors), discourse):
        return []
    if verb.weak and not verb.official and not any("visit" in low or low in {"trip", "delegation"} for low in sent.lows):
        return []
    return _visit_draft(sent, i, visitors, place, status, discourse, gazetteer)


def _visit_draft(
    sent: Sent, at: int, visitors: list[Mention], place: Place, status: str, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    refs = [ref for ref in discourse.all_refs(visitors) if ref.kind == "person" or discourse.sides_of(ref)]
    people = [ref for ref in refs if ref.kind == "person"]
    if people and not _officials(people, discourse):
        return []
    if not refs or not place.state:
        return []
    host = Ref("state", place.state)
    if all(set(discourse.sides_of(ref)) <= {host} for ref in refs):
        return []
    draft = _draft(sent, at, [*refs, host], "visit", status, discourse, gazetteer)
    if draft is None:
        return []
    draft.place = place.name
    draft.host = host
    _titles(draft, visitors, discourse)
    return [draft]


# ---------------------------------------------------------------- nouns
def _from_noun(
    sent: Sent, i: int, end: int, mode: str, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    head = _noun_start(sent, i)
    hold = _holding(sent, head, end)
    anchor = hold if hold is not None else i
    status = _status(sent, anchor, head)
    if status is None:
        return []
    if mode == "visit":
        return _noun_visit(sent, i, end, head, hold, status, discourse, gazetteer)
    relative = _relative_hold(sent, end)
    left = [relative[0]] if relative else _noun_subject(sent, head, hold, discourse)
    whom = _with_whom(sent, hold) if hold is not None else []
    if whom:
        return _pair(sent, i, whom, clauses.subject(sent, hold or 0), mode, status, discourse, gazetteer)
    hold = relative[1] if relative else hold
    right = _noun_partner(sent, relative[1] if relative else end, _partner_words(sent, i, mode))
    hosts = _hosts(sent, end)
    if hosts:
        left, right = left + right, hosts
    if not left and not right:
        return []
    within = head > 0 and sent.lows[head - 1] in {"in", "during", "at", "after", "following"}
    opening = within and (head <= 3 or mode in {"phone", "video"})
    if not right and hold is None and not opening:
        return []
    left_refs = discourse.all_refs(left)
    right_refs = [ref for ref in discourse.all_refs(right) if ref not in left_refs]
    if not right_refs and len(_sides(left, discourse)) < 2:
        return []
    real_mode = _mode(sent, i, mode)
    drafts: list[Draft] = []
    for group in _one_by_one(sent, i, right, right_refs, real_mode, discourse):
        draft = _draft(sent, i, left_refs + group, real_mode, status, discourse, gazetteer)
        if draft is not None:
            draft.sure = bool(hold is not None and left and (right or len(_sides(left, discourse)) > 1)) or bool(left and right)
            _titles(draft, [*left, *right], discourse)
            drafts.append(draft)
    return drafts


def _with_whom(sent: Sent, hold: int) -> list[Mention]:
    """"X, with whom the prime minister had a meeting": X."""
    for k in range(hold - 1, 0, -1):
        if sent.lows[k] == "whom" and sent.lows[k - 1] == "with":
            mention = clauses.mention_ending(sent, k - 1) or clauses.mention_ending(sent, k - 2)
            return [mention] if mention is not None and mention.kind in clauses.ACTORS else []
        if sent.lows[k] in {",", ";"}:
            break
    return []


def _pair(
    sent: Sent, at: int, left: list[Mention], right: list[Mention], mode: str, status: str,
    discourse: Discourse, gazetteer: Gazetteer,
) -> list[Draft]:  # fmt: skip
    draft = _draft(sent, at, discourse.all_refs([*left, *right]), _mode(sent, at, mode), status, discourse, gazetteer)
    if draft is None:
        return []
    _titles(draft, [*left, *right], discourse)
    return [draft]


def _relative_hold(sent: Sent, end: int) -> tuple[Mention, int] | None:
    """"the talks (that) he had held with X": who held them, and the token of the verb."""
    j = end + (end < len(sent) and sent.lows[end] in {"that", "which"})
    mention = clauses.mention_starting(sent, j)
    if mention is None or mention.kind not in clauses.ACTORS:
        return None
    k = mention.end
    while k < len(sent) and (sent.lows[k] in grammar().auxiliaries or sent.lows[k] in grammar().adverbs) and sent.lows[k] != "to":
        k += 1
    if k > mention.end and k < len(sent) and sent.lows[k] in {"held", "had", "holding"}:
        return mention, k
    if k - 1 > mention.end and sent.lows[k - 1] == "had" and sent.lows[k - 2] == "had":
        return mention, k - 1
    return None


def _partner_words(sent: Sent, i: int, mode: str) -> set[str]:
    """The prepositions that bring in the other side of a meeting noun."""
    if mode == "phone" or "call" in sent.lows[i : i + 2]:
        return {*_WITH, "from", "to"}
    if sent.lows[i] in {"credentials", "letters", "letter", "copies"}:
        return {"to", "from"}
    if sent.lows[i] in {"meeting", "talks", "conversation", "negotiations", "consultations"}:
        return {*_WITH, "of"}
    return _WITH


def _hosts(sent: Sent, end: int) -> list[Mention]:
    """Who brought the sides together: "talks hosted by U.S. Secretary of State Antony Blinken"."""
    for k in range(end, min(end + 5, len(sent) - 2)):
        if sent.lows[k] in {"hosted", "mediated", "brokered", "chaired", "convened", "facilitated", "moderated"} and sent.lows[k + 1] == "by":
            return clauses.objects(sent, k + 2)
    return []


def _noun_start(sent: Sent, i: int) -> int:
    """First token of the noun phrase around a meeting noun: its adjectives and determiner."""
    j = i
    while j > 0 and i - j < 6:
        low = sent.lows[j - 1]
        if sent.cover[j - 1] is not None or not low[0].isalpha() and low not in {"'s", "-"}:
            break
        if low in grammar().determiners:
            return j - 1
        if low in grammar().closed or meeting_words().hold.match(sent.lows, j - 1):
            break
        j -= 1
    return j


def _holding(sent: Sent, head: int, end: int) -> int | None:
    """The verb that holds a meeting: "held" before the noun, or "were held" behind it."""
    for j in range(head - 1, max(-1, head - _NEAR), -1):
        if sent.cover[j] is not None:
            if sent.cover[j].kind not in {"adjective", "state"}:  # type: ignore[union-attr]
                break
            continue
        hit = meeting_words().hold.match(sent.lows, j)
        if hit is not None and j + hit[0] <= head:
            return j
        if sent.lows[j] in {",", ";", "that"}:
            break
    for j in range(end, min(end + 10, len(sent) - 1)):
        if sent.lows[j] in {"held", "took"} and (sent.lows[j] == "held" or sent.lows[j + 1] == "place"):
            return j
        if sent.lows[j] in {";", "that", "who", "which"}:
            break
    return None


def _noun_subject(sent: Sent, head: int, hold: int | None, discourse: Discourse) -> list[Mention]:
    """Who meets: the owner of the noun ("Blinken's meeting"), the subject of the holding verb, or of the sentence."""
    owner = _owner(sent, head)
    if owner:
        return owner
    if hold is not None and hold < head:
        if sent.lows[hold] in {"host", "hosts", "hosted", "hosting"} and _noun_partner(sent, head):
            return _subject(sent, hold, discourse)
        return _subject(sent, hold, discourse)
    return clauses.main_subject(sent, head)


def _owner(sent: Sent, head: int) -> list[Mention]:
    j = head - 1
    if j >= 0 and sent.tokens[j] == "'s":
        left = clauses.mention_ending(sent, j) or clauses.mention_ending(sent, j + 1)
        return [left] if left is not None and left.kind in clauses.ACTORS else []
    left = clauses.mention_ending(sent, head)
    if left is not None and left.genitive and left.kind in clauses.ACTORS:
        return [left]
    return []


def _noun_partner(sent: Sent, end: int, words: set[str] = _WITH) -> list[Mention]:
    """Whom the meeting is with: behind "with" or "between ... and ..."."""
    for k in range(end, min(end + 14, len(sent))):
        low = sent.lows[k]
        if low in words:
            found = _with_members(sent, clauses.objects(sent, k + 1))
            if found:
                return found
            if low == "between":
                return []
        if low in {".", ";", "who", "which", "that", "said"} or (low == "," and k > end + 6):
            break
    return []


def _noun_visit(
    sent: Sent, i: int, end: int, head: int, hold: int | None, status: str, discourse: Discourse, gazetteer: Gazetteer
) -> list[Draft]:
    """"Powell's visit to Ankara", "the visit of the Mongolian President to Bishkek", "paid a visit to Tunisia"."""
    place: Place | None = None
    visitors: list[Mention] = []
    for k in range(end, min(end + 18, len(sent))):
        low = sent.lows[k]
        if low == "to" and place is None:
            place = place_of(sent, k + 1, gazetteer)
        elif low in {"of", "by"} and not visitors:
            visitors = clauses.objects(sent, k + 1)
        elif low in {".", ";", "which", "that"} or (low == "," and place is not None):
            break
    visitors = visitors or _noun_subject(sent, head, hold, discourse)
    if place is None or not visitors:
        return []
    return _visit_draft(sent, i, visitors, place, status, discourse, gazetteer)


# ---------------------------------------------------------------- status, mode, sides
def _status(sent: Sent, verb: int, noun: int) -> str | None:
    """held, planned or cancelled; None for what was only proposed, refused, denied or hypothetical."""
    words = meeting_words()
    start = _clause_start(sent, verb)
    if words.cancelled.find(sent.lows, start, min(verb + 1, len(sent))) or _cancelled_behind(sent, noun):
        return "cancelled"
    low = sent.lows[verb]
    window = max(start, verb - 7)
    planned = words.planned.find(sent.lows, window, verb + 1)
    unreal = words.unreal.find(sent.lows, max(start, verb - 5), verb)
    if planned and unreal and planned[0] > unreal[0]:
        unreal = None
    if unreal and not (unreal[2] in {"may", "ready"} and planned):
        return None
    if planned:
        return "planned"
    if verb > 0 and sent.lows[verb - 1] == "to" and not low.endswith("ing"):
        if any(low in _ARRANGED for low in sent.lows[max(start, verb - 12) : verb]):
            return "planned"
        if words.planned.find(sent.lows, max(start, verb - 30), verb) and not words.unreal.find(sent.lows, max(start, verb - 12), verb):
            return "planned"
        return None if not _arrived_to(sent, verb) else "held"
    return "held"


def _arrived_to(sent: Sent, verb: int) -> bool:
    """Whether an infinitive of purpose follows a completed movement: "flew to Geneva to meet"."""
    return any(low in {"flew", "arrived", "came", "traveled", "travelled", "went", "visited"} for low in sent.lows[max(0, verb - 8) : verb])


def _cancelled_behind(sent: Sent, noun: int) -> bool:
    """Whether the noun is the subject of being called off: "the visit has been postponed"."""
    words = meeting_words()
    for k in range(noun, min(noun + 16, len(sent))):
        if sent.lows[k] in {".", ";"}:
            return False
        if sent.lows[k] in {"been", "was", "were", "is"} and k + 1 < len(sent):
            hit = words.cancelled.match(sent.lows, k + 1)
            if hit is not None:
                return True
        if words.cancelled.match(sent.lows, k) and sent.lows[k] in {"fell", "fallen"}:
            return True
    return False


def _clause_start(sent: Sent, i: int) -> int:
    for j in range(i - 1, -1, -1):
        if sent.tokens[j] in {";", "”", "“", '"', "«", "»"} or sent.lows[j] in {"while", "after", "before"} and j < i - 1:
            return j + 1
    return 0


def _mode(sent: Sent, at: int, mode: str) -> str:
    """The mode that words around say, else the verb's or noun's own."""
    if mode in {"visit", "video"}:
        return mode
    start, end = max(0, at - 14), min(len(sent), at + 16)
    best: tuple[int, str] | None = None
    k = start
    while k < end:
        hit = meeting_words().modes.match(sent.lows, k)
        if hit is not None:
            distance = abs(k - at)
            if best is None or distance < best[0]:
                best = (distance, hit[1])
            k += hit[0]
        else:
            k += 1
    if best is not None:
        return best[1]
    return mode


def _sides(mentions: list[Mention], discourse: Discourse) -> set[Ref]:
    return {side for ref in discourse.all_refs(mentions) for side in discourse.sides_of(ref)}


def _draft(
    sent: Sent, at: int, actors: list[Ref], mode: str, status: str, discourse: Discourse, gazetteer: Gazetteer
) -> Draft | None:
    """A meeting of officials of two sides or more, or None."""
    kept: list[Ref] = []
    for ref in actors:
        if ref in kept:
            continue
        if ref.kind == "person" and not discourse.people[ref.key].titles and not discourse.people[ref.key].home:
            continue
        kept.append(ref)
    sides = {side for ref in kept for side in discourse.sides_of(ref)}
    homeless = [ref for ref in kept if ref.kind == "person" and not discourse.people[ref.key].home]
    if homeless and mode != "visit" and len(kept) > 1:
        return _placed(Draft(sent.index, at, kept, mode, status, evidence=[sent.index]), sent, gazetteer)
    if len(sides) < 2 or not any(side.kind == "state" or not is_state(side.key) for side in sides):
        return None
    return _placed(Draft(sent.index, at, kept, mode, status, evidence=[sent.index]), sent, gazetteer)


def _placed(draft: Draft, sent: Sent, gazetteer: Gazetteer) -> Draft:
    if draft.mode == "in_person":
        draft.place = where(sent, draft.at, gazetteer)
    return draft


def _titles(draft: Draft, mentions: list[Mention], discourse: Discourse) -> None:
    for mention in mentions:
        for ref in discourse.refs(mention):
            if mention.titles:
                draft.roles.setdefault(ref, mention.titles[0].text)
