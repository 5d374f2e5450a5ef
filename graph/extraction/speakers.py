"""Who speaks with a reporting verb, and whether that makes a statement."""

from __future__ import annotations

from graph.extraction.clauses import agent, is_passive, objects
from graph.extraction.discourse import Discourse
from graph.extraction.mentions import Mention
from graph.extraction.reports import Report
from graph.extraction.rows import starts_clause
from graph.extraction.subjects import is_set_off, main_subject, subject, subject_after
from graph.extraction.tokens import Sent
from graph.lexicon.language import grammar, reporting, roles
from graph.model import Ref

_BEFORE_INVERTED = {"”", "»", '"', "''", ",", "—", "–"}
_QUOTE_BEFORE = 6
_CLAUSE_WITHIN = 12
_ABOUT_WITHIN = 6
_LONGEST_TAG = 9
_FAVOUR = {"favour", "favor"}
_AGREED_WITHIN = 5
_FUTURE = {"will", "would", "shall", "'ll"}
_FIRST = {"i", "we"}
_NEGATION = {"not", "n't", "never"}
_CLAUSE = {"that", "how", "what", "why"}


def speaking(sent: Sent, report: Report, discourse: Discourse) -> tuple[list[Mention], bool]:
    """Finds the mentions that are the subject of a reporting verb.

    Args:
        sent: The sentence.
        report: The verb.
        discourse: What is known up to here.

    Returns:
        The mentions, officials or not, and whether the verb stands before them (", said X").
    """
    start, end = report.start, report.end
    if start == 0 and sent.lows[0].endswith("ing"):
        return main_subject(sent, 0), False
    if sent.word(start - 1) == "as" and sent.lows[start].endswith("ing"):
        return _quoted_person(sent, start), False
    if is_passive(sent, start):
        return agent(sent, end), False
    if _may_be_inverted(sent, start) and not _closes_apposition(sent, start, discourse):
        after = subject_after(sent, end)
        if after and not (sent.tokens[start - 1] == "," and starts_clause(sent, after[-1]) and subject(sent, start)):
            return after, True
    if sent.word(start - 1) == "to" and (found := _purpose_subject(sent, start)):
        return found, False
    if sent.word(start - 1) in {"by", "to"} or _is_participle(sent, start):
        return main_subject(sent, start), False
    return subject(sent, start), False


def _quoted_person(sent: Sent, verb: int) -> list[Mention]:
    """Whom a source quotes: "the ministry quoted X as saying", "X was quoted by Y as saying"."""
    at = next((k for k in range(verb - 1, 0, -1) if sent.lows[k] in {"quoted", "cited"}), None)
    if at is None:
        return []
    return subject(sent, at) if is_passive(sent, at) else objects(sent, at + 1)


def _purpose_subject(sent: Sent, verb: int) -> list[Mention]:
    """The subject of the verb whose purpose is said: "X summoned the envoy to tell him"."""
    words = reporting()
    at = next(
        (k for k in range(verb - 2, 0, -1) if sent.lows[k] in words.purpose or sent.lows[k] in words.going_on), None
    )
    return subject(sent, at) if at is not None and sent.cover[at] is None else []


def _is_participle(sent: Sent, verb: int) -> bool:
    """Whether a participle behind a comma tells more of the sentence's subject: "X met Y, expressing hope"."""
    return sent.lows[verb].endswith("ing") and sent.word(verb - 1) in {",", "while"}


def officials(mentions: list[Mention], discourse: Discourse) -> list[Ref]:
    """Picks the actors that speak for a state or an international organization.

    Args:
        mentions: Mentions of actors.
        discourse: What is known up to here.

    Returns:
        States and bodies, and people with an office or a state; those who held one formerly only where they take part
        in the meeting told.
    """
    return officials_of(discourse.all_refs(mentions), discourse)


def officials_of(refs: list[Ref], discourse: Discourse) -> list[Ref]:
    """Picks those of several actors who speak for a state or organization, as `officials` does."""
    return [ref for ref in refs if (_speaks(ref, discourse) if ref.kind == "person" else not _is_company(ref))]


def _is_company(ref: Ref) -> bool:
    return ref.key.lower().rstrip(".").rpartition(" ")[2] in reporting().companies


def _speaks(ref: Ref, discourse: Discourse) -> bool:
    person = discourse.people[ref.key]
    met = ref in discourse.met
    if person.weak or (person.titles and not person.official and not met):
        return False
    if not met and any(not roles().opposed.isdisjoint(title.text.lower().split()) for title in person.titles):
        return False
    if person.inferred and not met and all(title.text.lower() in roles().company for title in person.titles):
        return False
    return bool(person.titles or person.known or (person.home and (met or discourse.has_officials)))


def _may_be_inverted(sent: Sent, verb: int) -> bool:
    if verb == 0 or _is_participle(sent, verb):
        return False
    return sent.tokens[verb - 1] in _BEFORE_INVERTED or sent.lows[verb - 1] in {"so", "thus"}


def _closes_apposition(sent: Sent, verb: int, discourse: Discourse) -> bool:
    """Whether the comma before the verb closes an apposition of its subject, so that the verb is not inverted."""
    if sent.tokens[verb - 1] != "," or not officials(subject(sent, verb), discourse):
        return False
    return is_set_off(sent, verb) or not subject_after(sent, verb + 1) or any(sent.quoted[verb:])


# ---------------------------------------------------------------- whether it is a statement
def makes_statement(sent: Sent, report: Report, act: str, speakers: list[Ref], *, inverted: bool) -> bool:
    """Tells whether verb and speaker make a statement.

    Args:
        sent: The sentence.
        report: The verb.
        act: What it does here.
        speakers: Who speaks.
        inverted: Whether the verb stands before them.

    Returns:
        False for what was not said or only might be, and for weak verbs without an object clause or with nothing but
        a state as speaker.
    """
    words = reporting()
    start, end = report.start, report.end
    if not words.hypothetical.isdisjoint(sent.lows[max(0, start - 2) : start]) or _is_question(sent):
        return False
    if _is_future(sent, start):
        return False
    if sent.word(start - 1) in _NEGATION:
        return report.lemma in words.excluding
    talked = report.lemma in {"speak", "talk about"} and len({ref.key for ref in speakers}) > 1
    talked = talked and _FAVOUR.isdisjoint(sent.lows[end : end + _ABOUT_WITHIN])
    if talked or (report.lemma in words.opinions and is_passive(sent, start)):
        return False
    if report.lemma == "speak":
        return not words.spoken_of.isdisjoint(sent.lows[end : end + _ABOUT_WITHIN])
    attributes = inverted or any(sent.quoted[max(0, start - _QUOTE_BEFORE) : start]) or is_tag(sent, start)
    if attributes and any(ref.kind == "person" for ref in speakers):
        return True
    if report.lemma == "agree":
        return not words.agreed.isdisjoint(sent.lows[end : end + _AGREED_WITHIN])
    weak, light = report.lemma in words.weak, report.lemma in words.light
    if report.lemma in words.deeds and all(ref.kind == "state" for ref in speakers) and not _has_clause(sent, end):
        return False
    if act != "say" or not (weak or light):
        return True
    if all(ref.kind == "state" for ref in speakers):
        return not weak and (report.lemma in words.mention or _has_clause(sent, end))
    return not (weak or report.lemma not in words.mention) or _has_clause(sent, end)


def _is_future(sent: Sent, verb: int) -> bool:
    """Whether it is only told what will be said."""
    j = verb - 1
    while j > 0 and sent.lows[j] in grammar().adverbs:
        j -= 1
    return sent.lows[j] in _FUTURE and sent.word(j - 1) not in _FIRST


def _is_question(sent: Sent) -> bool:
    return sent.tokens[-1] == "?" and not any(sent.quoted)


def is_tag(sent: Sent, verb: int) -> bool:
    """Whether verb and speaker only close the sentence: "..., the ministry said in a statement."""
    short = len(sent) - verb <= _LONGEST_TAG and not sent.lows[verb].endswith("ing")
    return short and "," in sent.tokens[:verb] and not any(sent.quoted)


def _has_clause(sent: Sent, end: int) -> bool:
    """Whether a that-clause or a quotation follows the verb."""
    return any(sent.lows[j] in _CLAUSE or sent.quoted[j] for j in range(end, min(end + _CLAUSE_WITHIN, len(sent))))
