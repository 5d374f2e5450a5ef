"""Statements: who said, asked, offered, condemned what, and to or about whom."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extraction import clauses
from graph.extraction.discourse import Discourse, ref_of
from graph.extraction.mentions import Mention
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, meeting_words, reporting
from graph.model import Ref

_AIMED = {"request", "criticize", "threaten", "reject"}
_PURPOSE = {"summoned", "summons", "wrote", "telephoned", "phoned", "called", "met", "took", "held"}
_CLOSING = {"”", "»", '"', "''"}
_OPENING = {"“", "«", '"', "„"}


@dataclass(slots=True)
class Said:
    """A statement found in a sentence.

    Attributes:
        sent: Index of the sentence it begins in.
        last: Index of the sentence that attributes it (the same, or a later one of one quotation).
        speakers: Who.
        act: What kind.
        toward: Whom it addresses or speaks about.
        verb: Token of the verb in the attributing sentence.
        tag: Whether it only names a source behind a report ("..., the ministry said").
    """

    sent: int
    last: int
    speakers: list[Ref]
    act: str
    toward: list[Ref]
    verb: int
    tag: bool = False


def read_statements(sent: Sent, discourse: Discourse) -> list[Said]:
    """Finds the statements of one sentence, one for each speaker.

    Args:
        sent: The sentence, its mentions resolved.
        discourse: What is known up to here.
    """
    found: list[Said] = []
    for start, end, lemma, act in _verbs(sent):
        if _is_content(sent, start, found):
            continue
        if _is_noun(sent, start, lemma):
            continue
        speakers, inverted = _speakers(sent, start, end, discourse)
        if not speakers or any(said.speakers == speakers for said in found):
            continue
        if any(set(said.speakers) & set(speakers) for said in found):
            continue
        real_act = _act(sent, start, end, lemma, act)
        if not _may_speak(sent, start, end, lemma, real_act, speakers, discourse, inverted):
            continue
        tag = inverted and not any(sent.quoted[:start]) or _trailing(sent, start)
        toward = _toward(sent, start, end, speakers, discourse, real_act)
        found.append(Said(sent.index, sent.index, speakers, real_act, toward, start, tag))
    return found or _according(sent, discourse) or _quoted_report(sent, discourse)


def _quoted_report(sent: Sent, discourse: Discourse) -> list[Said]:
    """A document's words about the sides: "The parties expressed readiness ...," the statement says."""
    said_by_paper = any(
        not sent.quoted[i] and sent.lows[i] in reporting().documents and i + 1 < len(sent)
        and sent.lows[i + 1] in {"says", "said", "reads", "read", "noted", "notes", "states", "stated", "adds", "added"}
        for i in range(len(sent))
    )
    if not said_by_paper or not sent.quoted[0]:
        return []
    quoted = sent.quoted
    sent.quoted = [False] * len(sent)
    found = [said for said in read_statements(sent, discourse) if said.speakers]
    sent.quoted = quoted
    return found[:1]


def _verbs(sent: Sent) -> list[tuple[int, int, str, str]]:
    """The reporting verbs outside quotations: (start, end, lemma, act)."""
    result = []
    i = 0
    while i < len(sent):
        if sent.quoted[i] or (sent.cover[i] is not None and sent.cover[i].kind != "role"):  # type: ignore[union-attr]
            i += 1
            continue
        hit = reporting().verbs.match(sent.lows, i)
        if hit is None or sent.cover[i] is not None or not _verbal(sent, i):
            i += 1
            continue
        n, (lemma, act) = hit
        result.append((i, i + n, lemma, act))
        i += n
    return result


def _is_noun(sent: Sent, i: int, lemma: str) -> bool:
    """Whether a base form is a noun here: "U.S. support", "Iran call", where a singular subject would take an -s."""
    if sent.lows[i] != lemma.split(" ")[0] or i == 0:
        return False
    mention = clauses.mention_ending(sent, i)
    if mention is None or mention.plural or mention.kind in {"group", "pronoun"}:
        return False
    return len(clauses.row(sent, mention)) < 2


def _verbal(sent: Sent, i: int) -> bool:
    """Whether the word at `i` is a verb here, not a noun or adjective of the same spelling."""
    if i == 0:
        return sent.lows[i].endswith("ing")
    before = sent.lows[i - 1]
    if before in grammar().determiners and sent.cover[i - 1] is None:
        return False
    if before in {"'s", "'"} or (before in grammar().prepositions and not sent.lows[i].endswith("ing")):
        return False
    if before == "to":
        j = i - 2
        while j >= 0 and sent.lows[j] in grammar().adverbs:
            j -= 1
        if j >= 0 and sent.lows[j] in {"went", "goes", "has", "continued", "joined"}:
            return True
        return any(low in _PURPOSE for low in sent.lows[:j])
    if sent.lows[i].endswith("ing"):
        return before in {"is", "are", "was", "were", "been", ",", "by"}
    return not sent.is_cap(i)


def _is_content(sent: Sent, verb: int, found: list[Said]) -> bool:
    """Whether the verb belongs to what an earlier speaker of the sentence said: inside "that ..."."""
    if not found:
        return False
    start = found[-1].verb + 1
    if any(low in {"while", "whereas", ";"} for low in sent.lows[start:verb]):
        return False
    for k in range(start, verb - 1):
        if sent.lows[k] in {"and", "but"} and sent.lows[k - 1] == ",":
            mention = clauses.mention_starting(sent, k + 1)
            if mention is not None and mention.kind in clauses.ACTORS and mention.end <= verb:
                return False
    return True


def _speakers(sent: Sent, start: int, end: int, discourse: Discourse) -> tuple[list[Ref], bool]:
    """Who speaks with the verb at `start`, and whether the verb stands before the speaker."""
    if clauses.is_passive(sent, start):
        mentions = clauses.agent(sent, end)
        return _official(mentions, discourse), False
    before_quote = start > 0 and (sent.tokens[start - 1] in _CLOSING or sent.tokens[start - 1] in {",", "—", "–"} or sent.lows[start - 1] in {"so", "thus"})
    if before_quote or start == 0:
        after = clauses.subject_after(sent, end)
        if after and (before_quote and not _comma_subject(sent, start, discourse)):
            return _official(after, discourse), True
    if start and sent.lows[start - 1] == "by":
        return _official(clauses.main_subject(sent, start), discourse), False
    mentions = clauses.subject(sent, start)
    if not mentions and start and sent.lows[start - 1] == "to":
        mentions = clauses.main_subject(sent, start)
    return _official(mentions, discourse), False


def _comma_subject(sent: Sent, verb: int, discourse: Discourse) -> bool:
    """Whether the comma before the verb closes an apposition of its subject, so that the verb is not inverted."""
    if sent.tokens[verb - 1] != ",":
        return False
    mentions = clauses.subject(sent, verb)
    after = clauses.subject_after(sent, verb + 1)
    if not mentions or not _official(mentions, discourse):
        return False
    return not after or any(sent.quoted[k] for k in range(verb, len(sent)))


def _official(mentions: list[Mention], discourse: Discourse) -> list[Ref]:
    """The actors that speak for a state or an international organization."""
    result: list[Ref] = []
    for ref in discourse.all_refs(mentions):
        if ref.kind == "person":
            person = discourse.people[ref.key]
            if person.weak or (person.titles and not person.official and not discourse.speaks_anyway(ref)):
                continue
            if person.titles or person.home:
                result.append(ref)
        else:
            result.append(ref)
    return result


def _may_speak(
    sent: Sent, start: int, end: int, lemma: str, act: str, speakers: list[Ref], discourse: Discourse, inverted: bool
) -> bool:
    """Whether verb and speaker make a statement: weak verbs need a person or body and an object clause."""
    hypothetical = {"if", "unless", "should", "could", "might", "may"}
    if any(low in hypothetical for low in sent.lows[max(0, start - 2) : start]):
        return False
    if sent.lows[start - 1 : start] == ["not"] or sent.lows[start - 1 : start] == ["n't"]:
        return False
    if lemma == "speak":
        return any(low in {"of", "about", "highly", "in"} for low in sent.lows[end : end + 6])
    if (inverted or _behind_quote(sent, start) or _trailing(sent, start)) and any(ref.kind == "person" for ref in speakers):
        return True
    if lemma in reporting().weak or lemma in reporting().light:
        if all(ref.kind == "state" for ref in speakers) and act == "say":
            return False
        if lemma in reporting().light and act == "say" and lemma not in reporting().mention:
            return _has_clause(sent, end)
        if lemma in reporting().weak and act == "say":
            return _has_clause(sent, end)
    return True


def _behind_quote(sent: Sent, verb: int) -> bool:
    """Whether a quotation closes before the verb and its subject: "…," he continued."""
    return any(sent.quoted[max(0, verb - 6) : verb])


def _has_clause(sent: Sent, end: int) -> bool:
    """Whether a that-clause or a quotation follows the verb."""
    for j in range(end, min(end + 12, len(sent))):
        if sent.lows[j] in {"that", "how", "what", "why"} or sent.quoted[j]:
            return True
    return False


def _trailing(sent: Sent, verb: int) -> bool:
    """Whether verb and speaker only close the sentence: "..., the ministry said in a statement."""
    left = any(token == "," for token in sent.tokens[:verb])
    return left and len(sent) - verb <= 9 and not any(sent.quoted)


# ---------------------------------------------------------------- acts
def _act(sent: Sent, start: int, end: int, lemma: str, act: str) -> str:
    """The act of a statement: the verb's own, or what the words behind it make of it."""
    words = reporting()
    stop = min(len(sent), end + 14)
    if lemma in words.light:
        for nominal, phrases in words.nouns:
            hit = phrases.find(sent.lows, end, stop)
            if hit is not None and hit[0] - end <= 7:
                return nominal
    if lemma == "agree":
        return "offer" if sent.lows[end : end + 1] == ["to"] else "say"
    if act == "say" or lemma in words.mention:
        clause = _clause_end(sent, end)
        if words.promise.find(sent.lows, end, min(clause, end + 12)) and lemma in words.mention | {"inform", "announce", "promise"}:
            return "offer"
        if lemma in words.mention and words.hostile.find(sent.lows, end, clause):
            return "criticize"
        if lemma in words.mention and words.warm.find(sent.lows, end, min(clause, end + 20)):
            return "support"
    return act


def _clause_end(sent: Sent, start: int) -> int:
    for j in range(start, len(sent)):
        if sent.tokens[j] in {";", "."}:
            return j
    return len(sent)


# ---------------------------------------------------------------- toward
def _toward(
    sent: Sent, start: int, end: int, speakers: list[Ref], discourse: Discourse, act: str = "say", *, turn: bool = False
) -> list[Ref]:
    """Whom a statement addresses or speaks about.

    In this order: the verb's object; third parties named, where the act is aimed at somebody (requests, protests,
    threats) or the words stand in a transcript; the counterpart of the meeting told; foreign actors named; whom the
    same side was last speaking to.
    """
    own = _own(speakers, discourse)
    objects = [ref for ref in discourse.all_refs(clauses.objects(sent, end)) if ref not in speakers]
    addressed = _foreign(objects, own, discourse)
    if addressed:
        return _remember(addressed[:4], speakers, discourse)
    named = _named(sent, start, speakers, own, discourse)
    if len(speakers) > 1:
        return named[:3] if act in _AIMED else []
    if named and (turn or act in _AIMED):
        return _remember(named[:3], speakers, discourse)
    party = any(speaker in discourse.sides for speaker in speakers) or bool(own & _own(discourse.sides, discourse))
    counterpart = _foreign([ref for ref in discourse.sides if ref not in speakers], own, discourse) if party else []
    found = counterpart[:2] or named[:3]
    if found:
        return _remember(found, speakers, discourse)
    return [ref for ref in discourse.addressees.get(_side_key(own), []) if ref not in speakers]


def _named(sent: Sent, start: int, speakers: list[Ref], own: set[Ref], discourse: Discourse) -> list[Ref]:
    """The foreign actors that a sentence names in what is said."""
    refs: list[Ref] = []
    for mention in sent.mentions:
        if mention.end <= start and not _before_counts(sent, mention, start):
            continue
        if mention.end < len(sent) and sent.lows[mention.end] in reporting().outlets:
            continue
        refs += discourse.refs(mention) or [ref_of(key) for key in mention.home]
    return _foreign([ref for ref in refs if ref not in speakers], own, discourse)


def _foreign(refs: list[Ref], own: set[Ref], discourse: Discourse) -> list[Ref]:
    """Those of other sides, each once; a state body stands for its state."""
    found: list[Ref] = []
    for ref in refs:
        if ref.kind == "person" and not discourse.people[ref.key].home:
            continue
        if ref.kind == "organization" and ref.key in discourse.bodies and discourse.bodies[ref.key].of:
            ref = Ref("state", discourse.bodies[ref.key].of)
        if ref not in found and not _is_own(ref, own, discourse):
            found.append(ref)
    return found


def _remember(found: list[Ref], speakers: list[Ref], discourse: Discourse) -> list[Ref]:
    discourse.addressees[_side_key(_own(speakers, discourse))] = found
    return found


def _side_key(own: set[Ref]) -> tuple[Ref, ...]:
    return tuple(sorted(own))


def _before_counts(sent: Sent, mention: Mention, start: int) -> bool:
    """Whether an actor before the verb may be spoken about: inverted and quoted sentences."""
    return sent.quoted[mention.start] or sent.tokens[start - 1] in {",", "”", '"', "»"}


def _own(refs: list[Ref], discourse: Discourse) -> set[Ref]:
    return {side for ref in refs for side in discourse.sides_of(ref)}


def _is_own(ref: Ref, own: set[Ref], discourse: Discourse) -> bool:
    return bool(own) and set(discourse.sides_of(ref)) <= own


def _according(sent: Sent, discourse: Discourse) -> list[Said]:
    """"According to Szijjártó, ..." and "in the words of the minister"."""
    hit = reporting().attribution.find(sent.lows, 0, len(sent))
    if hit is None or sent.quoted[hit[0]]:
        return []
    at, n, phrase = hit
    mentions = clauses.objects(sent, at + n)
    speakers = _official(mentions, discourse)
    if not speakers or phrase in {"citing", "quoting"}:
        return []
    return [Said(sent.index, sent.index, speakers, "say", _toward(sent, 0, at + n, speakers, discourse), at, at > 3)]


def quote_alone(sent: Sent) -> bool:
    """Whether a sentence is direct speech from its first word on, without any attribution of its own."""
    return bool(sent.tokens) and sent.tokens[0] in _OPENING and sent.quoted[0] and all(sent.quoted[:-2])


def has_meeting_word(sent: Sent) -> bool:
    """Whether a sentence speaks of a meeting."""
    return any(meeting_words().verbs.match(sent.lows, i) or meeting_words().nouns.match(sent.lows, i) for i in range(len(sent)))


def content_act(sent: Sent, start: int, act: str) -> str:
    """The act of direct speech, from what it says: "we thank", "I congratulate", "we urge"."""
    words = reporting()
    for i in range(start, len(sent) - 1):
        if sent.lows[i] in {"i", "we"}:
            j = i + 1
            while j < len(sent) and (sent.lows[j] in grammar().adverbs or sent.lows[j] in {"would", "like", "to", "want", "wish", "must", "do", "will", "am", "are", "again"}):
                j += 1
            hit = words.verbs.match(sent.lows, j) if j < len(sent) else None
            if hit is not None and hit[1][1] != "say":
                return hit[1][1]
            if sent.lows[i + 1] in {"will", "'ll"} or words.promise.find(sent.lows, i, min(len(sent), i + 6)):
                return "offer"
    if words.hostile.find(sent.lows, start, len(sent)):
        return "criticize"
    if words.warm.find(sent.lows, start, len(sent)):
        return "support"
    return act


def named_targets(sent: Sent, speakers: list[Ref], discourse: Discourse, *, turn: bool = False) -> list[Ref]:
    """Whom direct speech addresses or speaks about; in a transcript's turn first the actors that it names."""
    return _toward(sent, 0, 0, speakers, discourse, turn=turn)
