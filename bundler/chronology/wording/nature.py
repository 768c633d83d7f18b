"""What kind of event words tell of: an arrest, a hearing, a letter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from bundler.chronology.kinds.clause import Clause, clause_of
from bundler.chronology.kinds.lexicon import LIFE, NOUNS
from bundler.chronology.kinds.places import AND, MAIN, places
from bundler.chronology.kinds.scores import scores_of
from bundler.chronology.kinds.small_words import BESIDE
from bundler.documents.kind import Kind

KINDS = (
    "offence",
    "arrest",
    "charge",
    "conviction",
    "sentence",
    "order",
    "transfer",
    "decision",
    "letter",
    "hearing",
    "incident",
    "report",
    "other",
)
# Less than this and nothing says of what kind it is.
_LEAST = 0.7
# The last step of a criminal case counts, and a decision before the steps that led to it.
_STEPS = ("sentence", "conviction", "charge", "arrest")
_STEP, _PUNISHED = 0.6, 1.5
_LED_TO = frozenset(("hearing", "report", "letter"))
_DECIDED, _SHARE = 1.0, 0.25
# What is only said beside does not keep a judge's words from telling an offence.
_PLAINLY = 1.0
# “You rang her 88 times” is what was done to her.
_TO_HER = frozenset(("her", "him", "them"))
# “You went to her flat” is no move of his: it is where he did it.
_HER_PLACE = re.compile(
    r"\b(?:her|their|M(?:iss|rs?|s)\s[A-Z][\w-]+[’']s|[A-Z][a-z]+[’']s)\s(?:[a-z]+\s){0,2}(?:flat|home|house|address|bedroom|bed|room|door"
    r"|garden|car|workplace|work|office|school|tent|compartment|place\sof\swork)\b"
)
_YOU = re.compile(
    r"\b[Yy]ou\s(?:then\s|also\s|next\s)?(?:went|came|drove|walked|returned|travelled|got|made|entered|let|climbed|crept|broke)\b"
)
# What a doctor or an expert writes that she saw, she examined.
_EXAMINING = frozenset((Kind.MEDICAL_REPORT, Kind.EXPERT_REPORT, Kind.RISK_REPORT))
_I_SAW = re.compile(r"\bI\s(?:last\s|also\s|first\s|then\s)?(?:saw|met|reviewed|spoke\sto|visited)\b")
# A note of an entry ends at a colon, or at a stop before a capital; the next says so much of what that one says.
_NOTE_ENDS = re.compile(r"(?:(?<=[a-z\d)\"”])|(?<=[A-Z]{2}))(?<!\b[DM]r)(?<!\bNo)(?::\s+|[.;]\s+(?=[A-Z\"“]))")
_FURTHER = 0.5
# What an entry is called by its first note alone, where the same word says something else in a sentence.
_HEADS = {
    "clinic": "report",
    "consultation": "report",
    "dna": "incident",
    "face to face": "report",
    "fta": "incident",
    "surgery": "report",
    "video": "report",
}
_HEAD = 3.0
_HEADING = 0.6


def nature(words: str, kind: Kind = Kind.OTHER, date: tuple[int, int] = (0, 0)) -> str:
    """Give the kind of event, one of KINDS, that words tell of; ``other`` where nothing says.

    `kind` is the document's; `date` is the place of the date in the words, nothing where it stands apart from them.
    docs/reference/chronology-toml.md says what each kind means. Every word that the lexicon knows speaks for a kind by
    its weight and by its place in the clause; the kind for which most is said is taken.
    """
    clause = clause_of(words, date)
    scores = scores_of(clause)
    best = _best(scores)
    if kind is Kind.INDICTMENT:
        # What an indictment charges is not yet proved, whatever was done.
        return best if best == "charge" else "incident"
    to_her = best == "letter" and not _TO_HER.isdisjoint(clause.words)
    if kind is Kind.SENTENCING_REMARKS and best in ("transfer", "other", "incident") and _goes_to_her(words):
        return "offence"
    if kind is Kind.SENTENCING_REMARKS and (to_her or best in ("incident", "other") or scores[best] < _PLAINLY):
        return _proved(best, clause)
    if kind in _EXAMINING and best == "other" and _I_SAW.search(words):
        return "report"
    return best


def _goes_to_her(words: str) -> bool:
    """Whether a judge tells the person sentenced that he went where somebody else lived or worked."""
    you = _YOU.search(words)
    return you is not None and _HER_PLACE.search(words, you.end()) is not None


def entry_nature(words: str) -> str:
    """Give the kind of event that an entry of a log tells of, which is made of short notes; the first says most."""
    scores: dict[str, float] = defaultdict(float)
    share = 1.0
    notes = _NOTE_ENDS.split(words)
    for note in notes:
        if head := _HEADS.get(note.strip(" .").lower()):
            scores[head] += _HEAD * share
        else:
            clause = clause_of(note)
            for each, score in scores_of(clause).items():
                scores[each] += score * share
            headed, weight = _headed(clause)
            # What somebody rang or wrote to say may count for more than that they did.
            scores[headed] += weight * share if headed != "letter" or note is notes[-1] else 0
            if _is_message(scores):
                continue
        share *= _FURTHER
    return _best(scores)


def _headed(clause: Clause) -> tuple[str, float]:
    """What the noun that heads a note says more than it would in a sentence: “Call from no. 9 re shouting”."""
    words = clause.words
    kind, weight = NOUNS.get(words[0], ("", 0.0)) if words else ("", 0.0)
    heads = bool(kind) and (len(words) == 1 or words[1] in BESIDE or words[1] == "re" or not words[1].isalpha())
    return (kind, weight * _HEADING) if heads else ("other", 0.0)


def _is_message(scores: Mapping[str, float]) -> bool:
    """Whether all that an entry has told is that somebody wrote or rang: what is said in it counts as much."""
    return {each for each, score in scores.items() if score} == {"letter"}


def _best(scores: Mapping[str, float]) -> str:
    best = max(scores, key=lambda each: scores[each], default="other")
    return _last_step(best, scores) if scores.get(best, 0) >= _LEAST else "other"


def _last_step(best: str, scores: Mapping[str, float]) -> str:
    for step in _STEPS[: _STEPS.index(best)] if best in _STEPS else ():
        if scores.get(step, 0) >= _STEP * scores[best]:
            return step
    if best == "order" and scores.get("sentence", 0) >= _PUNISHED:
        return "sentence"
    if best in _LED_TO and scores.get("decision", 0) >= max(_DECIDED, _SHARE * scores[best]):
        return "decision"
    return best


def _proved(best: str, clause: Clause) -> str:
    """What a judge who sentences tells the person sentenced that he or she did is the offence."""
    for word in places(clause):
        did = word.place >= AND and not word.passive and "you" in clause.words[: word.at]
        if did and (best == "incident" or (word.place == MAIN and word.verb not in LIFE)):
            return "offence"
    return best
