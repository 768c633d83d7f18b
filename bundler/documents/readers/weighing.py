"""Which kind of document it is: the signs that stand in it, weighed against each other by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.court_forms import court_form, other_court
from bundler.documents.readers.headings import Heading, headings, salutation
from bundler.documents.readers.kinds import BY_MEDIA_TYPE, ROUGH_HEADINGS, SIGNS, Sign
from bundler.documents.readers.marks import exhibit_mark
from bundler.documents.readers.reading import Reading
from bundler.documents.readers.truth import in_criminal_form

_LETTERS = frozenset(
    {Kind.LETTER, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE, Kind.EMAIL, Kind.EXHIBIT}
)
# Forms and notices print at their head the enactment that they are made under; the enactment itself is numbered.
_PAPER = re.compile(
    r"\b(?:notice|report|order|deed|agreement|form|record|certificate|decision|direction|assessment|review|referral|interview|request|licence|permit|notification)s?\b"
)
_SUBSECTION = re.compile(r"(?:^|\s)\d{1,3}[a-z]{0,2}\W{0,4}\(1\)")
_OF_COURT = re.compile(r"\b(?:court|tribunal|claim (?:no|number)|claimant|n ?244)\b")
_ENOUGH = 3.0
_OPENING, _CLOSING = 45, 25
_ROUGH = 86
# What a paper is made under may stand before what it is: Housing Act 1996, Part 7: notification of decision.
_PREFIX = re.compile(
    r"(?:[\w' ]{3,50} (?:act|regulations|rules) (?:18|19|20)\d\d[^:]{0,40}: )?"
    r"(?:(?:the|a|draft|approved|amended|re-?amended|redacted|annex [a-z\d]+:?|appendix \d+:?|form|claimant's|"
    r"defendant's|interested party's|agreed|sealed|official|formal|urgent|re:|subject:|sample) )*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    kind: Kind
    weight: float
    found: Found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """The plain words of each place where a sign may stand."""

    headings: tuple[Heading, ...]
    opening: str
    page: str
    pages: str
    end: str
    name: str
    letter: bool


def kind_of(reading: Reading) -> Found:
    """Give the kind whose signs weigh most, as the Kind's value; ``other`` where nothing speaks loudly enough."""
    heard = tuple(_heard(reading))
    weights: dict[Kind, float] = {}
    for item in heard:
        weights[item.kind] = weights.get(item.kind, 0.0) + item.weight
    ranked = sorted(weights, key=lambda kind: -weights[kind])
    if not ranked or weights[ranked[0]] < _ENOUGH:
        return _faint(reading)
    best = ranked[0]
    rival = weights[ranked[1]] if len(ranked) > 1 else 0.0
    loudest = max((item for item in heard if item.kind is best), key=lambda item: item.weight).found
    confidence = round(min(0.99, 0.5 + max(0.0, weights[best] - rival) / (2 * weights[best])), 2)
    # What the police took down for a prosecution is their paper, and no evidence given in this claim.
    kept = Kind.POLICE_RECORD if best is Kind.WITNESS_STATEMENT and in_criminal_form(reading) else best
    return Found(value=kept.value, origin=loudest.origin, page=loudest.page, words=loudest.words, confidence=confidence)


def heading_for(reading: Reading, kind: Kind) -> Heading | None:
    """Give the heading that speaks loudest for a kind, or None where no heading does."""
    best: tuple[float, Heading] | None = None
    for heading in headings(reading):
        for sign in SIGNS:
            if (
                sign.kind is not kind
                or sign.place != "heading"
                or (match := _pattern(sign).search(heading.plain)) is None
            ):
                continue
            weight = sign.weight * heading.loudness * (1.0 if _begins(heading.plain, match) else 0.35)
            if best is None or weight > best[0]:
                best = (weight, heading)
    return best[1] if best else None


def _begins(text: str, match: re.Match[str]) -> bool:
    prefix = _PREFIX.match(text)
    return prefix is not None and match.start() <= prefix.end()


def _faint(reading: Reading) -> Found:
    """What an almost silent document is: a page that bears an exhibit's mark is an exhibit, a picture a photograph."""
    if reading.media_type.startswith("image/") and sum(len(line.text.split()) for line in reading.lines) < 30:
        return Found(value=Kind.PHOTOGRAPH.value, origin="properties", confidence=0.6)
    if (form := court_form(reading)) is not None:
        return Found(value=Kind.OTHER.value, origin=form.origin, page=form.page, words=form.words, confidence=0.6)
    if mark := exhibit_mark(reading):
        return Found(value=Kind.EXHIBIT.value, origin=mark.origin, page=mark.page, words=mark.words, confidence=0.6)
    return Found(value=Kind.OTHER.value, origin="guess", confidence=0.2)


def _heard(reading: Reading) -> Iterator[_Heard]:
    if reading.media_type in BY_MEDIA_TYPE:
        kind, weight = BY_MEDIA_TYPE[reading.media_type]
        yield _Heard(kind=kind, weight=weight, found=Found(value=kind.value, origin="properties"))
    if reading.media_type.startswith("image/"):
        few = sum(len(line.text.split()) for line in reading.lines) < 30
        kind, weight = Kind.PHOTOGRAPH, 6.0 if few else 0.5
        yield _Heard(kind=kind, weight=weight, found=Found(value=kind.value, origin="properties"))
    yield from _mail_block(reading)
    places = _places(reading)
    heard = []
    for sign in SIGNS:
        hit = _in_headings(sign, places, reading) if sign.place == "heading" else _in_text(sign, places, reading)
        if hit is not None:
            heard.append((sign, hit))
    if not any(sign.place == "heading" and sign.weight >= 8 for sign, _ in heard):
        yield from _rough(places, reading)
    yield from _softened(heard, places, reading)


def _softened(heard: list[tuple[Sign, _Heard]], places: _Places, reading: Reading) -> Iterator[_Heard]:
    """What was heard, each sign as loud as the rest of the paper lets it be."""
    clinical = {sign.place for sign, _ in heard if sign.kind is Kind.MEDICAL_REPORT} >= {"heading", "page"}
    decides = any(sign.kind is Kind.DECISION_LETTER and sign.place == "page" for sign, _ in heard)
    named = any(_names_a_paper(heading.plain) for heading in places.headings)
    enacts = any(sign.kind is Kind.LEGISLATION and sign.place != "heading" for sign, _ in heard)
    many = sum(len(line.text.split()) for line in reading.lines) > 60
    elsewhere = other_court(reading)
    of_court = _OF_COURT.search(places.page) is not None
    made_under = named and not enacts and not _SUBSECTION.search(places.page)
    for sign, hit in heard:
        # A letter may speak of somebody's decision; one that decides says so in its body.
        speaks_of = places.letter and sign.kind is Kind.DECISION_LETTER and not decides
        if speaks_of:
            hit = replace(hit, weight=hit.weight * (0.3 if sign.place == "heading" else 0.5))
        elif places.letter and clinical and sign.kind is Kind.MEDICAL_REPORT and sign.place == "heading":
            # A clinic's letter about a patient is a medical paper; a letter that speaks of one is a letter.
            hit = replace(hit, weight=hit.weight * 4)
        elif sign.kind is Kind.PHOTOGRAPH and sign.place == "heading" and many:
            # A survey with photographs speaks of them; a photograph says little.
            hit = replace(hit, weight=hit.weight * 0.2)
        elif sign.kind is Kind.APPLICATION and sign.place == "heading" and not of_court:
            # Forms that are sent to an authority are called applications too.
            hit = replace(hit, weight=hit.weight * 0.15)
        elif elsewhere and sign.kind is Kind.CLAIM_FORM:
            # That of another court is a paper of those proceedings.
            hit = replace(hit, weight=hit.weight * 0.1)
        elif made_under and sign.kind is Kind.LEGISLATION:
            hit = replace(hit, weight=hit.weight * 0.1)
        yield hit


def _names_a_paper(heading: str) -> bool:
    """Whether a heading says what paper it is; the enactment that it adds behind a dash is none of its name."""
    said = re.sub(r"\s[-:]\s.*\d{4}$", "", heading)
    return _PAPER.search(said) is not None and not re.search(r"\d{4}$", said)


def _mail_block(reading: Reading) -> Iterator[_Heard]:
    """The head of a printed e-mail: From, To, Sent and Subject one under another at the top of the page."""
    labels = ("from", "to", "sent", "date", "subject", "cc")
    top = reading.opening[:14]
    seen = {label for line in top for label in labels if re.match(rf"{label}\s?:", line.plain)}
    if "from" in seen and len(seen) >= 3 and seen & {"sent", "date", "subject"}:
        line = next(line for line in top if line.plain.startswith("from"))
        found = Found(value=Kind.EMAIL.value, origin="words", page=line.page, words=line.text)
        yield _Heard(kind=Kind.EMAIL, weight=24.0, found=found)


def _places(reading: Reading) -> _Places:
    page = "\n".join(line.plain for line in reading.opening)
    return _Places(
        headings=headings(reading),
        opening="\n".join(line.plain for line in reading.opening[:_OPENING]),
        page=page.replace("\n", " "),
        pages=" ".join(line.plain for line in reading.lines[:1500]),
        end="\n".join(line.plain for line in reading.lines[-_CLOSING:]),
        name=re.sub(r"[_\s]+", " ", reading.name).lower().replace("’", "'"),
        letter=salutation(reading) is not None,
    )


@cache
def _pattern(sign: Sign) -> re.Pattern[str]:
    return re.compile(sign.pattern)


def _in_headings(sign: Sign, places: _Places, reading: Reading) -> _Heard | None:
    """A sign in a heading: louder near the top and in capitals, softer within a line, below a letter's “Dear”."""
    best: _Heard | None = None
    for heading in places.headings:
        if (match := _pattern(sign).search(heading.plain)) is None:
            continue
        weight = sign.weight * heading.loudness * (1.0 if _begins(heading.plain, match) else 0.35)
        if places.letter and sign.kind not in _LETTERS:
            weight *= 0.25
        if best is None or weight > best.weight:
            found = Found(value=sign.kind.value, origin="words", page=heading.page, words=heading.text)
            best = _Heard(kind=sign.kind, weight=weight, found=found)
    return best


def _in_text(sign: Sign, places: _Places, reading: Reading) -> _Heard | None:
    match = _pattern(sign).search(getattr(places, sign.place))
    if match is None:
        return None
    if sign.place == "name":
        return _Heard(kind=sign.kind, weight=sign.weight, found=Found(value=sign.kind.value, origin="name"))
    quoted = match[0].strip()
    line = next((line for line in reading.lines if quoted[:24] in line.plain), None)
    page = line.page if line else reading.first_page
    found = Found(value=sign.kind.value, origin="words", page=page, words=line.text if line else "")
    soft = places.letter and sign.kind not in _LETTERS
    return _Heard(kind=sign.kind, weight=sign.weight * (0.5 if soft else 1.0), found=found)


def _rough(places: _Places, reading: Reading) -> Iterator[_Heard]:
    """Where no heading can be read: headings that are nearly one that we know."""
    from rapidfuzz import fuzz

    best: tuple[float, Kind, Heading] | None = None
    for heading in places.headings:
        for kind, wanted in ROUGH_HEADINGS:
            score = fuzz.ratio(wanted, heading.plain[: len(wanted) + 1].strip())
            if score >= _ROUGH and (best is None or score > best[0]):
                best = (score, kind, heading)
    if best is not None:
        score, kind, heading = best
        found = Found(value=kind.value, origin="words", page=heading.page, words=heading.text)
        soft = 0.4 if places.letter and kind not in _LETTERS else 1.0
        yield _Heard(kind=kind, weight=0.1 * score * heading.loudness * soft, found=found)
