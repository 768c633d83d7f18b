"""Whom a letter is from: the body whose letterhead it is, or who signs."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.headings import salutation
from bundler.documents.readers.letter_lines import (
    ADDRESS,
    CLOSING,
    CONTACT,
    REF_LINE,
    days,
    greeted,
)
from bundler.documents.readers.people import body_in, person_in
from bundler.documents.readers.plain import mended, tidy
from bundler.documents.readers.reading import Line, Reading, words

_WHAT_IT_IS = re.compile(r"(?i)solicitors|law")
# What a body is, without its name.
_WHAT_BODY = re.compile(
    r"(?:(?:Integrated|Care|NHS|Foundation|Clinical|Commissioning|County|Borough|City|District|Metropolitan|Parish"
    r"|Town|Health|Healthcare|Mental|University|Teaching|Hospitals?|Community|Housing|Primary|Secondary|and|&) )+"
    r"(?:Board|Council|Trust|Group|Association|Authority|School|Partnership)"
)
_NAMES = re.compile(r"[A-Z][\w’'.-]*,?(?: (?:&|and|[A-Z][\w’'.-]*),?){0,5}")


def sender_of(reading: Reading, above: list[Line]) -> Found | None:
    """The body whose letterhead it is; else the person who signs."""
    greeting = salutation(reading)
    dear = greeted(greeting)
    below = [line for line in reading.opening if greeting and line.row > greeting.row][:3]
    signed = _signed(reading)
    dated = next((line.row for line in days(above)), None)
    for line in (*above[:4], *below):
        if dear and dear.casefold() in line.text.casefold():
            continue
        if line in below and line.text != tidy(body_in(line.text)):
            continue
        if ADDRESS.search(line.text) or CONTACT.search(line.text) or REF_LINE.search(line.text):
            continue
        if body := _firm(above, line) or _on_two_lines(above, line) or body_in(mended(line.text)):
            # Whoever stands between the date and the greeting is written to, unless it signs.
            between = line in above and dated is not None and line.row > dated
            if between and signed and all(body.casefold() not in each.text.casefold() for each in signed):
                continue
            return words(body, line.text, line.page, 0.85)
    for line in signed:
        if person := person_in(re.sub(r"(?:\s+x+)+\W*$", "", line.text)):
            return words(person, line.text, line.page, 0.75)
    return None


def _firm(above: list[Line], line: Line) -> str:
    """A firm whose letterhead has what it is on a line below its name: ``BRAMLEY & ROE``, ``Solicitors``."""
    before = next((each for each in above if each.row == line.row - 1), None)
    if before is None or not _WHAT_IT_IS.fullmatch(line.text.strip(" .")) or body_in(before.text):
        return ""
    name = tidy(before.text)
    if not _NAMES.fullmatch(name):
        return ""
    return f"{name_case(name) if name.isupper() else name} {line.text.strip(' .').capitalize()}"


def _on_two_lines(above: list[Line], line: Line) -> str:
    """A body whose letterhead has its name on the line above what it is: ``NHS Fern``, ``Integrated Care Board``."""
    before = next((each for each in above if each.row == line.row - 1), None)
    if before is None or not _WHAT_BODY.fullmatch(tidy(line.text)):
        return ""
    name = tidy(before.text)
    named = _NAMES.fullmatch(name) and not (ADDRESS.search(name) or CONTACT.search(name) or REF_LINE.search(name))
    return f"{name_case(name) if name.isupper() else name} {tidy(line.text)}" if named and not body_in(name) else ""


def _signed(reading: Reading) -> list[Line]:
    """The lines below the last words of closing, where whoever wrote signs."""
    closing = [line for line in reading.lines if CLOSING.match(line.text)]
    if not closing:
        # A letter without words of closing is signed in its last lines.
        last = () if salutation(reading) else reading.lines[-4:]
        return [
            line for line in last if " " in person_in(line.text) and not (line.text.isupper() or body_in(line.text))
        ]
    end = closing[-1]
    return [line for line in reading.lines if (line.page, line.row) > (end.page, end.row)][:5]
