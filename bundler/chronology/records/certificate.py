"""What a certificate of conviction, or a memorandum of a court’s register, certifies: of what, when, the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bundler.chronology.records.conviction import ended_without_conviction
from bundler.chronology.wording.event_text import clean
from bundler.prose.expression import DateExpression

_CERTIFIES = re.compile(r"\bcertif(?:y|ied|icate)\b|\bmemorandum\s+of\b|\btrue\s+extract\b", re.I)
# A label at the beginning of a line, up to its date.
_CONVICTED_ON = re.compile(
    r"\W{0,3}(?:date\s+of\s+(?:conviction|hearing|trial|adjudication|finding|verdict)|(?:conviction|hearing)\s+date"
    r"|date\s+convicted|convicted\s+on|results?\s+on|heard\s+on)\b[\W_]*(?:[a-z]{3,6}day\s+)?",
    re.I,
)
_SENTENCED_ON = re.compile(
    r"\W{0,3}(?:date\s+of\s+sentence|sentence\s+date|date\s+sentenced|sentenced\s+on)\b[\W_]*(?:[a-z]{3,6}day\s+)?",
    re.I,
)
# In a sentence, behind its date or before it.
_WAS_CONVICTED = re.compile(
    r"[^.]{0,260}?\bconvicted\b\W{0,3}(?:by\s+(?:a|the)\s+jury\W{1,3})?(?:(?:up)?on\s+indictment\W{1,3})?(?:of\s+)?"
    r"(?:the\s+following\s+offences?(?:\(s\))?)?\W*",
    re.I,
)
_CONVICTED_OF = re.compile(r"\bconvicted\b(?P<of>[^.]{0,160}?)\s+on\s+(?:the\s+)?$", re.I)
_WAS_SENTENCED = re.compile(
    r"\W*(?:(?:was|were|duly|then|thereupon)\s+)*(?:sentenced(?:\s+as\s+follows|\s+to)?|(?=ordered\s+to|committed\s+to))\W*",
    re.I,
)
_AND_SENTENCED = re.compile(r"\s+and\s+(?:(?:was|were|thereupon|then)\s+)*(?:sentenced\b|on\b|ordered\s+to)", re.I)
_AND_ON = re.compile(r"\band\s+(?:(?:was|were)\s+)?(?:on\s+)?(?:the\s+)?$", re.I)
_TO = re.compile(r"\s+and\s+(?:(?:was|were|thereupon|then)\s+)*sentenced\s+(?:as\s+follows|to)\W*", re.I)
# The fields of a form, and what stands below all of them.
_FIELD = r"(?im)^\W{{0,3}}(?:{labels})(?:\(s\))?(?=\W)[ \t]*:?[ \t]*(?P<said>[^\n]*)"
_OFFENCE = re.compile(_FIELD.format(labels=r"(?:nature\s+of\s+)?(?:the\s+)?offences?"))
_PLEA = re.compile(_FIELD.format(labels=r"plea"))
_PASSED = re.compile(_FIELD.format(labels=r"sentence|decisions?|results?(?!\s+on)|disposals?|order\s+of\s+the\s+court"))
_LABEL = re.compile(
    r"\W{0,3}(?:plea|verdict|sentence|results?|adjudication|dated?|name|before|prosecutor|court|case|defendant|address|i\s+certify"
    r"|certified|this\s+is\s+to\s+certify|contrary\s+to|on\s+\d|between\s+\d|that\b)\b",
    re.I,
)
_OFFICE = r"(?:(?:an?\s+)?officer\s+of|court\s+(?:officer|manager)|(?:justices[’']?\s+)?clerk\b|for\s+the\s+court)"
_END = re.compile(
    r"(?im)^\W{0,3}(?:signed|signature|certified|i\s+certify|dated?\b\W{0,3}\d"
    # An office, and the name above it.
    rf"|(?:(?:[a-z][\w.’'-]*[ ]){{1,3}}[a-z][\w’'-]+\W*\n\W{{0,3}})?{_OFFICE})"
)
_HEADS = re.compile(r"(?im)^(?:\W*(?:count|no|offences?|pleas?|verdicts?|results?|findings?|statute)\b)+\W*$")
_ITEM = re.compile(r"(?m)^\W{0,3}(?:count\s+)?\d{1,2}[.:)]?\s+(?=[A-Z\d])", re.I)
_STATUTE = re.compile(
    r",?\s*\bcontrary\s+to\b.{0,140}?(?:\b(?:18|19|20)\d\d\b(?:,?\s*s(?:ection)?\.?\s*\d+\w*(?:\(\w+\))*)?|common\s+law)",
    re.I,
)
# The plea or the verdict on one of a list, with no other behind it.
_NOT_GUILTY = re.compile(r"\bnot\s+guilty\W*$", re.I)
_CELLS = re.compile(r"\s+(?P<plea>(?:not\s+)?guilty)\s+(?P<verdict>guilty)\b(?:\W{0,2}\w+\W)?$", re.I)
_FAR = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """One thing that a court certifies: its kind as an event, its day, what it says, and where its words stand.

    `first` and `end` count letters in the text.
    """

    kind: str
    day: DateExpression
    said: str
    first: int
    end: int


def certified(text: str, dates: Sequence[DateExpression], court: str) -> tuple[Certified, ...]:
    """Give the conviction and the sentence of a certificate, in that order; nothing where it does not say when.

    `dates` are those of the text, `court` that of its head, or nothing. A sentence of the same day, or without one of
    its own, is told with the conviction.
    """
    if not _CERTIFIES.search(text):
        return ()
    days = [item for item in dates if item.value is not None and item.value.is_one_day and item.role != "birth"]
    ends = [*(item.start for item in days[1:]), len(text)]
    convicted = next((item for item, end in zip(days, ends, strict=True) if _is_conviction(text, item, end)), None)
    if convicted is None:
        return ()
    sentenced = next((item for item in days if item.value != convicted.value and _is_sentence(text, item)), None)
    offences, first, end = _offences(text, convicted, sentenced)
    if not offences:
        return ()
    plea = _PLEA.search(text)
    pleaded = re.match(r"(?:not\s+)?guilty", plea["said"].strip(), re.I) if plea else None
    at = f" at {'the ' if court.startswith('Crown') else ''}{court}" if court else ""
    said = f"Convicted{at}: {'; '.join(offences)}." + (f" Plea: {pleaded[0].lower()}." if pleaded else "")
    passed, sentence_end = _sentence(text, sentenced or convicted)
    if sentenced is None:
        said += f" {passed[:1].upper()}{passed[1:]}." if passed else ""
        return (Certified(kind="conviction", day=convicted, said=said, first=first, end=max(end, sentence_end)),)
    found = [Certified(kind="conviction", day=convicted, said=said, first=first, end=end)]
    if passed:
        opens = _clause(text, sentenced)
        told = f"Sentenced{at}: {passed[:1].lower() if passed.startswith('Ordered') else passed[:1]}{passed[1:]}."
        found.append(
            Certified(kind="sentence", day=sentenced, said=told, first=opens, end=max(sentence_end, sentenced.end))
        )
    return tuple(found)


def _line(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _clause(text: str, item: DateExpression) -> int:
    """Where the line of a date begins, or the clause in which it stands: ``…, and on the 3rd of May``."""
    line = _line(text, item.start)
    own = _AND_ON.search(text, line, item.start)
    return own.start() if own else line


def _is_conviction(text: str, item: DateExpression, end: int) -> bool:
    """Whether the words before a date, or those behind it up to the next, at `end`, say that it is of a conviction."""
    before = text[_line(text, item.start) : item.start]
    if _CONVICTED_ON.fullmatch(before):
        return True
    told = _CERTIFIES.search(text, max(0, item.start - _FAR), item.start) is not None
    return told and bool(_WAS_CONVICTED.match(text, item.end, end) or _CONVICTED_OF.search(text, 0, item.start))


def _is_sentence(text: str, item: DateExpression) -> bool:
    before = text[_line(text, item.start) : item.start]
    return _SENTENCED_ON.fullmatch(before) is not None or _WAS_SENTENCED.match(text, item.end) is not None


def _offences(text: str, convicted: DateExpression, sentenced: DateExpression | None) -> tuple[list[str], int, int]:
    """Each offence of which somebody was convicted, without its statute, and where the words that say so stand."""
    opens = _line(text, convicted.start)
    if of := _CONVICTED_OF.search(text, 0, convicted.start):
        return [_bare(of["of"].removeprefix(" of"))], of.start(), convicted.end
    if said := _WAS_CONVICTED.match(text, convicted.end):
        ends = [
            found.start() for found in (_END.search(text, said.end()), _AND_SENTENCED.search(text, said.end())) if found
        ]
        ends += [_clause(text, sentenced)] if sentenced and sentenced.start > said.end() else []
        end = min([*(place for place in ends if place > said.end()), said.end() + _FAR, len(text)])
        return _items(text[said.end() : end]), opens, end
    for field in _OFFENCE.finditer(text):
        words, end = _field(text, field)
        if words and not (field["said"].strip() and _HEADS.match(field[0])):
            return _items(words), min(opens, field.start()), max(end, convicted.end)
    return [], opens, opens


def _field(text: str, field: re.Match[str]) -> tuple[str, int]:
    """What stands in a field, with the lines that go on below it, and where it ends."""
    said, end = field["said"], field.end()
    while end < len(text):
        after = text.find("\n", end + 1)
        line = text[end + 1 : after if after >= 0 else len(text)]
        if (said.strip() and (not line.strip() or _LABEL.match(line))) or _END.match(line):
            break
        said, end = f"{said}\n{line}", after if after >= 0 else len(text)
    return said.strip(), end


def _items(words: str) -> list[str]:
    """The items of a list, those apart of which nobody was convicted; or the whole, where it is none."""
    plain = _HEADS.sub("", words).strip()
    starts = [found.start() for found in _ITEM.finditer(plain)]
    pieces = (
        [plain[start:end] for start, end in zip(starts, [*starts[1:], len(plain)], strict=True)] if starts else [plain]
    )
    told = [_bare(_ITEM.sub("", piece, count=1)) for piece in pieces]
    return [piece for piece in told if piece and not (ended_without_conviction(piece) or _NOT_GUILTY.search(piece))]


def _bare(words: str) -> str:
    """An offence without its statute; plea and verdict, which stand in cells behind it, are told apart."""
    return _CELLS.sub(_pleaded, _STATUTE.sub("", clean(words)).strip(" ,.;:"))


def _pleaded(cells: re.Match[str]) -> str:
    return f" (plea: {cells['plea'].lower()}; verdict: {cells['verdict'].lower()})"


def _sentence(text: str, day: DateExpression) -> tuple[str, int]:
    """The words of the sentence and where they end; nothing where none are seen."""
    said = _WAS_SENTENCED.match(text, day.end) or _TO.search(text, day.end, min(len(text), day.end + _FAR))
    if said:
        below = _END.search(text, said.end())
        end = min(below.start() if below else len(text), said.end() + _FAR)
        return "; ".join(_counted(text[said.end() : end])), end
    for field in _PASSED.finditer(text):
        words, end = _field(text, field)
        if words:
            return _bare(words), end
    return "", day.end


def _counted(words: str) -> Iterator[str]:
    """The sentence on each count, under its number; or the lines of one sentence."""
    starts = [found.start() for found in re.finditer(r"(?im)^\W{0,3}count\s+\d", words)] or [0]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        if piece := clean(words[start:end]).strip(" ,.;:"):
            yield piece
