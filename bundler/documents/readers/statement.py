"""What a witness statement says of itself: witness, number, party, exhibits, statement of truth, signed and dated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bundler.documents.document import Found
from bundler.documents.readers import signature
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.marks import same_mark
from bundler.documents.readers.people import initials
from bundler.documents.readers.plain import mended
from bundler.documents.readers.reading import Line, Reading, words
from bundler.documents.readers.truth import statement_of_truth

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_HEADING = re.compile(
    rf"(?i)(?:{_ORDINAL}\s+)?(?:witness\s+)?(?:statement"
    rf"|affidavit)\s+(?:no\.?\s*(?P<number>\d{{1,2}})\s+)?of:?\s+(?P<name>.+)"
)
# What may stand before it in a heading: ``RE-AMENDED FIRST WITNESS STATEMENT OF``.
_BEFORE_HEADING = re.compile(
    r"(?i)\W*(?:(?:re-?)?(?:amended|signed|served)|corrected|draft|updated|unsigned|further)?\W*"
)
_NO_NAME = re.compile(r"(?i)(?:the\s+)?(?:facts|case|truth|claim|witness|grounds|means|issues|costs)\b.*")
_I_NAME = re.compile(
    r"(?m)^(?:\W{0,3}|1[.)]?\s+)I,\s+(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Dame|PC|DC"
    r"|DS)\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,4})\s*(?:,|\(|of\b|will\b|WILL\b"
    r"|state\b|STATE\b|make\b)"
)
_FULL_NAME = re.compile(
    r"(?im)^\W{0,3}(?:full name|name of witness|name|statement of)\s*:\s*(?P<name>[A-Z][^\n:(]{1,50}?)"
    # The next label may stand on the same line.
    r"(?=[\n:(]|\Z|\s{2,}|\s(?:position|role|job|post|date|age|dob|rank|occupation|address|title|class|form|year|tel"
    r"|department|team|grade|location|signed)\b)"
)
_STOP = re.compile(
    r"(?i)\s*(?:[,(\[;|–]|\s-\s|\bdated\b|\bmade on\b|\bon behalf\b|\bin support\b|\bfor the\b|\bpursuant\b).*$"
)
_RANKS = (
    ("police constable", "PC"),
    ("police sergeant", "PS"),
    ("detective constable", "DC"),
    ("detective sergeant", "DS"),
    ("detective inspector", "DI"),
)
_PARTY = re.compile(
    r"(?i)(?:(?:made|filed|served|given)?\s*on behalf of|party"
    r"|for)\s*:?\s*(?:the\s+)?(?P<party>(?:\d(?:st|nd|rd)|first|second|third)?\s*"
    r"(?:claimant|defendant|applicant|respondent|appellant|interested party|intervener|crown|prosecution)s?)\b"
)
_BARE_PARTY = re.compile(
    r"(?i)(?:the\s+)?(?P<party>claimant|defendant|applicant|respondent|interested party)(?:['’]s)?"
)
_CORNER_NUMBER = re.compile(
    rf"(?i)(?:(?:statement|witness statement)?\s*(?:no\.?|number)?\s*:?\s*)?(?:{_ORDINAL}"
    rf"|#?(?P<number>\d{{1,2}}))(?:\s+(?:statement|witness statement))?"
)
_NAMED = re.compile(r"(?:.*: ?)?(?:[A-Z][\w’'.-]*\s?){1,4}")
_MARK = r"[A-Z]{2,4}\s?[/-]?\s?\d{1,3}"
_SPAN = re.compile(rf"(?P<first>{_MARK})(?:[”\"’']?\s*(?:to|-|–|—)\s*[“\"‘']?(?P<last>{_MARK}))?")
_MARKED = re.compile(
    rf"(?:(?i:marked|exhibit(?:s|ed)?|exhibit\s+marked|produced\s+as|now\s+produced|shown\s+to\s+me)\W{{1,4}})"
    rf"(?P<list>{_MARK}(?:[”\"’'*]?\s*(?:,|and|to|-|–|—|&)\s*[“\"‘'*]?{_MARK})*)"
)


def details(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give witness, statement-number, party, corner, exhibits, statement-of-truth, signed, dated, where known."""
    corner = _corner(reading)
    witness = _witness(reading)
    if witness:
        yield "witness", witness
    if number := _number(reading, corner):
        yield "statement-number", number
    party = _party(corner, reading)
    if party:
        yield "party", party
    exhibits = tuple(_exhibits(reading, initials(witness.value) if witness else ""))
    if bearing := _corner_bearing(corner, party is not None, bool(exhibits)):
        yield "corner", bearing
    for exhibit in exhibits:
        yield "exhibit", exhibit
    if truth := statement_of_truth(reading, witness=True):
        yield "statement-of-truth", truth
    yield from signature.details(reading)


def _corner(reading: Reading) -> tuple[Line, ...]:
    """The lines above the title of the proceedings, where Practice Direction 32, paragraph 17.2, wants its marking."""
    lines = []
    for line in reading.opening[:14]:
        if re.match(r"in the\b|claim no|between|before\b", line.plain) or _HEADING.search(line.text):
            break
        lines.append(line)
    return tuple(lines) if len(lines) < 14 else ()


def _witness(reading: Reading) -> Found | None:
    for at, line in enumerate(reading.opening[:45]):
        heading = mended(line.text)
        match = _HEADING.search(heading)
        if match and _BEFORE_HEADING.fullmatch(heading[: match.start()]) and not _NO_NAME.match(match["name"]):
            name = _clean(match["name"])
            following = reading.opening[at + 1].text if at + 1 < len(reading.opening) else ""
            if line.text.isupper() and following.isupper() and 0 < len(following) < 30 and len(name.split()) == 1:
                name = f"{name} {following}"
            if name:
                return words(name_case(name), line.text, line.page, 0.95)
    if hit := reading.search(_I_NAME, pages=2):
        return words(name_case(_clean(hit[0]["name"])), hit[0][0], hit[1], 0.9)
    for page in (*reading.pages[:1], *reversed(reading.pages)):
        if match := _FULL_NAME.search(page.text):
            return words(name_case(_clean(match["name"])), match[0], page.page, 0.8)
    return None


def _clean(name: str) -> str:
    """A name without what follows it, its rank as people write it and its surname not in capitals."""
    plain = re.sub(r"\s+", " ", _STOP.sub("", name)).strip(" .:_")
    for rank, short in _RANKS:
        plain = re.sub(rf"(?i)^{rank}\b", short, plain)
    if plain.isupper():
        return plain
    return " ".join(name_case(word) if word.isalpha() else word for word in plain.split())


def _number(reading: Reading, corner: tuple[Line, ...]) -> Found | None:
    for line in reading.opening[:45]:
        match = _HEADING.search(mended(line.text))
        if match and (value := _counted(match)):
            return words(value, line.text, line.page, 0.95)
    for line in corner:
        match = _CORNER_NUMBER.fullmatch(mended(line.text.strip()))
        if match and (value := _counted(match)):
            return words(value, line.text, line.page, 0.85)
    return None


def _counted(match: re.Match[str]) -> str:
    word = (match["ordinal"] or "").lower()
    if word in ORDINALS:
        return str(ORDINALS.index(word) + 1)
    return match["number"] or re.sub(r"\D", "", word)


def _party(corner: tuple[Line, ...], reading: Reading) -> Found | None:
    for line in (*corner, *reading.opening[:40]):
        match = _PARTY.search(line.text) or (_BARE_PARTY.fullmatch(line.text) if line in corner else None)
        if match:
            return words(re.sub(r"\s+", " ", match["party"]).strip().capitalize(), line.text, line.page, 0.85)
    return None


def _corner_bearing(corner: tuple[Line, ...], party: bool, exhibits: bool) -> Found | None:
    """Which of the five things the corner bears, in the rule's order."""
    if not corner:
        return None
    text = "\n".join(line.text for line in corner)
    bears = [
        ("party", party and bool(_PARTY.search(text) or any(_BARE_PARTY.fullmatch(line.text) for line in corner))),
        ("witness", any(len(line.text) < 40 and _NAMED.fullmatch(line.text) for line in corner)),
        ("number", any(_CORNER_NUMBER.fullmatch(line.text.strip()) for line in corner)),
        ("exhibits", not exhibits or bool(re.search(_MARK, text))),
        ("date", bool(re.search(r"\d{1,2}(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[A-Z][a-z]+)[ ./-]+\d{2,4}", text))),
    ]  # fmt: skip
    return words(", ".join(name for name, borne in bears if borne), text, corner[0].page, 0.7)


def _exhibits(reading: Reading, letters: str) -> Iterator[Found]:
    """Each exhibit by its mark, in the document's order, ranges spelt out: AB1–AB3 is AB1, AB2, AB3."""
    seen: set[str] = set()
    own = (
        re.compile(rf"\b{letters}\s?[/-]?\s?\d{{1,3}}\b(?:\s*[”\"’']?\s*(?:to|-|–)\s*[“\"‘']?{letters}\s?\d{{1,3}}\b)?")
        if len(letters) > 1
        else None
    )
    for page in reading.pages:
        hits = [(match.start("list"), match["list"], match[0]) for match in _MARKED.finditer(page.text)]
        hits += [(match.start(), match[0], match[0]) for match in (own.finditer(page.text) if own else ())]
        for _, listed, quoted in sorted(hits):
            for mark in _spelt(listed):
                if mark not in seen:
                    seen.add(mark)
                    yield words(mark, quoted, page.page)


def _spelt(text: str) -> Iterator[str]:
    for span in _SPAN.finditer(text):
        first, last = same_mark(span["first"]), same_mark(span["last"] or "")
        left, right = re.match(r"([A-Z]+)(\d+)", first), re.match(r"([A-Z]+)(\d+)", last)
        if left and right and left[1] == right[1] and 0 < int(right[2]) - int(left[2]) < 60:
            yield from (f"{left[1]}{number}" for number in range(int(left[2]), int(right[2]) + 1))
        else:
            yield first
            if last:
                yield last
