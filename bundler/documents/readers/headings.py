"""The lines of a document's first page that stand as headings, and how loudly each speaks for what the document is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bundler.documents.readers.plain import plain, tidy
from bundler.documents.readers.reading import Line, Reading

_LAST_ROW = 60
_LONGEST = 130
_SALUTATION = re.compile(
    r"(?:(?:my )?dear(?:est)?|annwyl)\b[^.]{0,60}|to whom it may concern.{0,3}|(?:hello|hi|hiya) [a-z]+(?: [a-z]+)?,"
)
_SMALL_WORDS = "a an and as at by for from in of on or the to under v with upon into"
_SMALL = frozenset(_SMALL_WORDS.split())
_PARTY = re.compile(
    r"(?:\(?\d\)? )?(?:(?:proposed|first|second|third) )*"
    r"(?:claimants?|defendants?|respondents?|appellants?|applicants?|interested part(?:y"
    r"|ies)|interveners?)\b\W*(?:/\w+)?\W*"
)
# ``Report of special conditions (including those of the heart)``: a name, however many small words it has.
_OPENS_A_TITLE = re.compile(
    r"(?:Report|Record|Notice|Statement|Summary|Certificate|Register|Schedule|Minutes) (?:of|for|on) \w"
)
_LABEL = re.compile(r"^[\w /'()-]{1,30}: \S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: as printed, in plain form, its document page, and its loudness (1 for an ordinary one)."""

    text: str
    plain: str
    page: int
    row: int
    loudness: float


def salutation(reading: Reading) -> Line | None:
    """The line that greets the reader of a letter, or None."""
    return next((line for line in reading.opening[:_LAST_ROW] if _SALUTATION.fullmatch(line.plain)), None)


def headings(reading: Reading) -> tuple[Heading, ...]:
    """Give the headings of the first page; where that page says little, of the second too."""
    lines = reading.opening[:_LAST_ROW]
    if len(lines) < 10:
        lines = tuple(line for line in reading.lines if line.page <= reading.first_page + 1)[:_LAST_ROW]
    after_parties = _after_parties(lines)
    greeting = next((at for at, line in enumerate(lines) if _SALUTATION.fullmatch(line.plain)), None)
    made = []
    for at, line in enumerate(lines):
        if not stands_alone(lines, at):
            continue
        loudness = 1.35 - 0.9 * at / _LAST_ROW
        if at == 0:
            loudness += 0.15
        if _capitals(line.text):
            loudness += 0.25
        if at in after_parties:
            loudness = max(loudness, 1.3) + 0.3
        if greeting is not None and greeting < at <= greeting + 4:
            loudness = max(loudness, 1.35)
        for part in re.split(r"\s+[·•|]\s+", _joined(lines, at)):
            if len(part) > 2:
                made.append(Heading(text=part, plain=plain(part), page=line.page, row=at, loudness=round(loudness, 3)))
    return tuple(made)


def stands_alone(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line may be a heading: no part of a sentence, no numbered paragraph, no row of a table."""
    text = lines[at].text
    if not 3 <= len(text) <= _LONGEST or text[-1] in ",;" or re.match(r"\(?(?:\d+(?:\.\d+)*|[a-z])[.)]? ", text):
        return False
    first = next((char for char in text if char.isalpha()), "")
    if not first or (first.islower() and not text.lower().startswith("n4")):
        return False
    if _capitals(text):
        return True
    before = lines[at - 1].text if at else ""
    if before and before[-1] in ",-–" and not before.isupper():
        return False
    if _mid_sentence(before, text):
        return False
    if at <= 1 and _OPENS_A_TITLE.match(text) and not text.endswith("."):
        return True
    names = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL]
    if text.endswith(".") and len(names) > 3:
        return False
    return len(names) <= 5 or sum(word[0].isupper() for word in names) >= 0.6 * len(names) or bool(_LABEL.match(text))


def _mid_sentence(before: str, text: str) -> bool:
    """A line before that is long and does not end a sentence runs on into this one."""
    return len(before) > 70 and before[-1] not in '.:!?”")' and not _capitals(before) and len(text.split()) > 1


def _joined(lines: tuple[Line, ...], at: int) -> str:
    """A heading in capitals that runs over several lines, as one."""
    text = lines[at].text
    for following in lines[at + 1 : at + 3]:
        runs_on = _capitals(text) and _capitals(following.text) and following.row == lines[at].row + 1
        if not runs_on or len(text) < 38 or _PARTY.fullmatch(following.plain):
            break
        text = f"{text} {following.text}"
    return tidy(text)


def _capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 4 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def _after_parties(lines: tuple[Line, ...]) -> frozenset[int]:
    """The lines next below the last party's role: there a court document says what it is."""
    last = max((at for at, line in enumerate(lines) if _PARTY.fullmatch(line.plain)), default=None)
    return frozenset() if last is None else frozenset(range(last + 1, last + 4))
