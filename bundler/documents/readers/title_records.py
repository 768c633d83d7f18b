"""Titles of records, reports, notes and photographs."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import is_common, proper, sentence_case, small_words
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.title_letters import letter
from bundler.documents.readers.title_parts import LONGEST, WORDS, Details, bare, kind_heading, like, tidy_name, whole

# ``CUSTODY RECORD   Custody No: CR/01/0418/26``: the number goes behind the name by itself.
_NUMBERED = re.compile(r"(?i)(?<=\w)\s+(?:[a-z]+\s)?(?:no|ref|number|reference)\.?\s?:\s?\S+$")


def record(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What record, and its reference."""
    heading, reference = kind_heading(reading, kind), values.get("reference")
    if heading is None:
        return None
    name = small_words(sentence_case(bare(_NUMBERED.sub("", heading.text)), reading))
    if reference and reference.value not in name.upper() and len(name) + len(reference.value) < LONGEST:
        plain = re.sub(r"\s+[–-]\s+.*$", "", name)
        name = (
            f"Police {plain[:1].lower() + plain[1:]}"
            if not re.search(r"(?i)police|constab|\b[A-Z]{3}\b", plain)
            else plain
        )
        name = f"{name} {reference.value}"
    return words(name, heading.text, heading.page, 0.85)


# When a record was printed, and under what number, which are none of its name.
_PRINTED = re.compile(
    # Numbers that a print counts up behind its heading: ``CONVICTION(S) : 4``.
    r"(?i)\s+[a-z]+(?:\(s\))?\s?:\s?\d+(?!/).*$"
    # ``Memorandum of an entry entered in the register of the Marl Magistrates’ Court``
    r"|\s+(?:entered\s+)?in\s+the\s+register\b.*$"
    r"|(?:\s+-)?\s+\(?(?:printed|produced|run|as at)\b.*\d.*$"
    r"|(?:\s+-)?(?:\s+print)?(?:\s+of)?\s?:?\s+PNC(?:\s?ID| no)?\s?:?\s?(?=[a-z/]*\d)[\w/]+(?=\s|$)"
)


def convictions(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What record, and whose."""
    heading, who, court = kind_heading(reading, kind), values.get("defendant"), values.get("court")
    if heading is None:
        return None
    name = sentence_case(_PRINTED.sub("", bare(heading.text)), reading)
    if who and who.value.split()[-1].lower() not in name.lower():
        name += (
            f" of {who.value}"
            if not re.search(r"(?i) of [A-Z]", name) and name.lower().endswith("convictions")
            else f", {who.value}"
        )
    if court and "sentence" in name.lower() and len(name) + len(court.value) < LONGEST:
        name += f" ({proper(court.value)})" if court.value.lower() not in name.lower() else ""
    return words(name, heading.text, heading.page, 0.85)


# ``Patient: Mr Colm WRAY   DoB 3-May-1980``: whose record it is, and no name of a paper.
_PATIENT = re.compile(
    r"(?i)patient(?:['’]?s)?(?:\s(?:name|details))?\s?:\s*(?P<who>[a-z][\w’'., -]{3,50}?)"
    r"(?=\s{2,}|\s+(?:dob|d\.o\.b|date of birth|born|nhs|hosp|address|sex|gender|mrn|age)\b|$)"
)


def report(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What report, and whose; of one that is only a letter, from whom; of a patient's record, of which patient."""
    for line in reading.opening[:6]:
        if patient := _PATIENT.match(line.text):
            return words(f"Medical record of {proper(patient['who'])}", line.text, line.page, 0.85)
    heading, author = kind_heading(reading, kind), values.get("author")
    if heading is None and author is None:
        return letter(reading, kind, values)
    base = _undated(small_words(whole(reading, heading))) if heading else kind.label
    if author and author.value.split()[-1].lower() not in base.lower():
        base = f"{base}{' of' if base.lower().endswith('report') else ','} {author.value}"
    source = words(base, heading.text, heading.page, 0.85) if heading else like(author, base)
    return source


def _undated(name: str) -> str:
    """A report's name without its day, which the index has in a column of its own."""
    bare_name = re.sub(r",\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}$", "", name)
    return bare_name if len(bare_name) > 12 else name


def note(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What note, and for whom."""
    heading = kind_heading(reading, kind)
    base = sentence_case(bare(heading.text), reading) if heading else "Attendance note"
    client = values.get("client")
    if client and client.value.lower() not in base.lower() and len(base) < 30:
        base = f"{base}: {client.value}"
    return words(base, heading.text, heading.page, 0.85) if heading else None


def photograph(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The caption below a photograph, where there is one."""
    for line in reading.lines:
        caption = re.sub(r"^\W*[A-Z]{2,4}\s?\d{1,3}\s?/\s?\d{1,4}\W*", "", line.text)
        caption = re.sub(r",?\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\W*$", "", caption)
        if len(WORDS.findall(caption)) >= 2:
            named = re.match(r"(?i)photo|screen", caption)
            name = caption if named else f"{_what(reading)}: {_small_first(sentence_case(caption, reading))}"
            return words(name, line.text, line.page, 0.6)
    name = tidy_name(reading.name)
    told = re.search("(?i)photo|screen ?shot", name)
    return Found(value=name if told else f"{_what(reading)} ({name})", origin="name", confidence=0.4)


def _what(reading: Reading) -> str:
    """A telephone names the pictures of its own screen, and those that a message brought."""
    named = re.search(r"(?i)screen ?(?:shot|grab|capture)|whatsapp", reading.name.replace("_", " "))
    return "Screenshot" if named else "Photograph"


def _small_first(text: str) -> str:
    """A caption as it stands after a colon: its first word small, where that is no name."""
    return text[:1].lower() + text[1:] if text[:2].istitle() and is_common(text.split()[0]) else text
