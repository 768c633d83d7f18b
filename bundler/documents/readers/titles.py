"""The title a document gets in the index: what a good paralegal would write, from what the document says of itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import first_capital, is_common, proper, sentence_case
from bundler.documents.readers.headings import Heading, headings
from bundler.documents.readers.judges import short_judge
from bundler.documents.readers.people import untitled
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.statement import ORDINALS

LONGEST = 90
Details = Mapping[str, Found]

# Court papers that are all called alike; the heading adds whose they are.
_FIXED = {
    Kind.CLAIM_FORM: "Claim form (N461)",
    Kind.URGENT_APPLICATION: "Application for urgent consideration (N463)",
    Kind.FACTS_AND_GROUNDS: "Statement of facts and grounds",
    Kind.STATEMENT_OF_FACTS: "Statement of facts",
    Kind.GROUNDS: "Statement of grounds",
    Kind.ACKNOWLEDGMENT_OF_SERVICE: "Acknowledgment of service",
    Kind.DRAFT_ORDER: "Draft order",
}
_LETTERS = {Kind.PRE_ACTION_LETTER: "Letter before claim", Kind.PRE_ACTION_RESPONSE: "Response to letter before claim"}
_WORDS = re.compile(r"[^\W\d_]{4,}")
_NAME_NOISE = re.compile(
    r"^[\d\s._\-()]+(?=[^\W\d_])|\.(?:pdf|docx?|rtf|odt|eml|msg|jpe?g|png|tiff?|txt|xlsx?|csv)$|[\s_-]*\b(?:final|signed|v\d+|version \d+|copy|approved|clean|redline)\b[\s_-]*$|\s*\((?:final|signed|approved|copy|\d+)\)\s*$",
    re.IGNORECASE,
)
# Longer than this it is an aside, no part of the name.
_BRACKETS = re.compile(r"\s*\([^)]{26,}\)")
_FORMS = {
    "N244": "Application notice (N244)",
    "N215": "Certificate of service (N215)",
    "N461": "Claim form (N461)",
    "N462": "Acknowledgment of service (N462)",
    "N463": "Application for urgent consideration (N463)",
    "86B": "Notice of renewal of the claim (Form 86B)",
}
_BRIEF = (
    ("Secretary of State for the Home Department", "SSHD"),
    ("Secretary of State for Justice", "SSJ"),
    ("Secretary of State for Work and Pensions", "SSWP"),
)
# What is better called by its kind than by a heading that does not name it.
_HEADED = frozenset({Kind.OTHER, Kind.POLICY, Kind.REPORT, Kind.LEGISLATION, Kind.AUTHORITY, Kind.MEDICAL_REPORT, Kind.RISK_REPORT, Kind.EXPERT_REPORT})


def title_of(reading: Reading, kind: Kind, details: tuple[tuple[str, Found], ...]) -> Found:
    """Give the title, with where it came from."""
    values = dict(reversed(details))
    made = _MAKERS.get(kind, _from_heading)(reading, kind, values) or _from_heading(reading, kind, values)
    if made is None:
        return Found(value=shorten(tidy_name(reading.name)), origin="name", confidence=0.5)
    return Found(
        value=shorten(made.value), origin=made.origin, page=made.page, words=made.words, confidence=made.confidence
    )


def tidy_name(name: str) -> str:
    """Make a title of a file's name: ``03_decision-letter (final)`` becomes ``Decision letter``."""
    plain = re.sub(r"[_\s]+", " ", name).strip()
    for _ in range(3):
        plain = _NAME_NOISE.sub("", plain).strip(" -.")
    if plain.islower() or ("-" in plain and " " not in plain):
        plain = plain.replace("-", " ").strip()
    if not plain:
        plain = re.sub(r"[_\s]+", " ", name).strip()
    return first_capital(sentence_case(plain) if len(plain.split()) > 1 else plain)


def shorten(title: str) -> str:
    """Cut a title that is longer than 90 letters before a word, ended with an ellipsis."""
    even = re.sub(r"\s+", " ", title).strip(" ,;:-–")
    if len(even) <= LONGEST:
        return even
    clause = even.rpartition("; ")[0]
    if 30 <= len(clause) <= LONGEST:
        return clause
    return even[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–(") + "…"


def _statement(reading: Reading, kind: Kind, values: Details) -> Found | None:
    witness = values.get("witness")
    if witness is None:
        return None
    number = values.get("statement-number")
    ordinal = ORDINALS[int(number.value) - 1] if number and number.value.isdigit() and 0 < int(number.value) < 11 else ""
    what = "affidavit" if any("affidavit" in head.plain for head in headings(reading)) else "witness statement"
    return _like(witness, first_capital(f"{ordinal} {what} of {witness.value}".strip()))


def _exhibit(reading: Reading, kind: Kind, values: Details) -> Found | None:
    mark = values.get("exhibit-mark")
    if mark is None:
        return None
    if "front-sheet" in values:
        return _like(mark, f"Exhibit {mark.value}: front sheet")
    heading = _first_heading(reading)
    told = heading is not None and heading.row <= 2 and len(heading.text) > 8 and not heading.plain.startswith("exhibit")
    name = sentence_case(heading.text, reading) if heading and told else _telling_name(reading, mark.value)
    return _like(mark, f"Exhibit {mark.value}: {name}" if name else f"Exhibit {mark.value}", 0.6)


def _telling_name(reading: Reading, mark: str) -> str:
    name = re.sub(rf"(?i)\b(?:exhibit\s*)?{mark}\b", "", reading.name)
    name = tidy_name(name.strip(" -_")) if _WORDS.search(name) else ""
    return "" if re.match(r"(?i)(?:img|dsc|scan|image|exhibit|doc)\w*\s?\d*$", name) else name


def _remarks(reading: Reading, kind: Kind, values: Details) -> Found | None:
    judge, defendant = values.get("judge"), values.get("defendant")
    title = "Sentencing remarks"
    if judge:
        title += f" of {short_judge(judge.value)}"
    if defendant:
        title += f", R v {defendant.value.split()[-1] if len(title) + len(defendant.value) > LONGEST - 6 else defendant.value}"
    source = judge or defendant
    return _like(source, title) if source else None


def _email(reading: Reading, kind: Kind, values: Details) -> Found | None:
    subject, sender, to = values.get("subject"), values.get("from"), values.get("to")
    if not (subject or sender):
        return None
    names = f" from {_mailbox(sender.value)}" if sender else ""
    names += f" to {_mailbox(to.value)}" if to else ""
    about = f": {subject.value.strip()}" if subject else ""
    if len(names) + len(about) > LONGEST - 6 and "thread" in values:
        about = f": {values['thread'].value}"
    return words(f"E-mail{names}{about}", (subject or sender).words if (subject or sender) else "", reading.first_page)  # type: ignore[union-attr]


def _mailbox(text: str) -> str:
    """The name of the first mailbox of a line; its address where it has no name; how many others there are."""
    boxes = re.split(r";|,(?=[^<>@]*[<@])|(?<=>),", text)
    first = boxes[0]
    name = re.sub(r"\s*[<\[(].*$", "", first).strip(" \"'“”")
    last, comma, given = name.partition(",")
    name = f"{given.strip()} {last.strip()}" if comma else name
    return (name or first.strip(" <>[]")) + (" and others" if len(boxes) > 1 else "")


def _letter(reading: Reading, kind: Kind, values: Details) -> Found | None:
    sender, to = values.get("from"), values.get("to")
    if not sender and not to:
        return None
    title = _LETTERS.get(kind) or _kind_of_letter(reading)
    if sender and _who(sender.value):
        title += f" from {_who(sender.value)}"
    if to and _who(to.value) and len(title) + len(_who(to.value)) + 4 <= LONGEST:
        title += f" to {_who(to.value)}"
    return _like(sender or to, title, 0.8)


def _kind_of_letter(reading: Reading) -> str:
    """Letter, or what its file's name calls it: a letter of concern, of complaint, of authority."""
    named = re.match(r"(?i)[\W\d]*(letter of [a-z]{4,20})\b", reading.name.replace("_", " "))
    return first_capital(named[1].lower()) if named else "Letter"


def _who(name: str) -> str:
    even = re.sub(r"^The (?=\w)", "the ", untitled(name))
    return even if len(even) < 46 else ""


def _decision(reading: Reading, kind: Kind, values: Details) -> Found | None:
    subject, sender = values.get("subject"), values.get("from")
    if subject is not None:
        text = re.sub(r"(?i)^decision letter\s*[:\-–]\s*", "", subject.value)
        if "decision" in text.lower() and len(text) > 20:
            return _like(subject, first_capital(text), 0.85)
        by = f", {_who(sender.value)}" if sender else ""
        by = re.sub(r"^, the ", ", ", by)
        return _like(subject, f"Decision letter{by}: {_small_first(text)}", 0.85)
    if sender is not None:
        to = values.get("to")
        return _like(sender, f"Decision letter from {_who(sender.value)}" + (f" to {_who(to.value)}" if to else ""), 0.8)
    return None


def _small_first(text: str) -> str:
    """A phrase as it stands after a colon: its first word small, where that is no name and no acronym."""
    first = text.split(" ", maxsplit=1)[0]
    return text[:1].lower() + text[1:] if is_common(first) else text


def _record(reading: Reading, kind: Kind, values: Details) -> Found | None:
    heading, reference = _kind_heading(reading, kind), values.get("reference")
    if heading is None:
        return None
    name = sentence_case(_bare(heading.text), reading)
    if reference and reference.value not in name.upper() and len(name) + len(reference.value) < LONGEST:
        plain = re.sub(r"\s+[–-]\s+.*$", "", name)
        name = f"Police {plain[:1].lower() + plain[1:]}" if not re.search(r"(?i)police|constab|\b[A-Z]{3}\b", plain) else plain
        name = f"{name} {reference.value}"
    return words(name, heading.text, heading.page, 0.85)


def _convictions(reading: Reading, kind: Kind, values: Details) -> Found | None:
    heading, who, court = _kind_heading(reading, kind), values.get("defendant"), values.get("court")
    if heading is None:
        return None
    name = sentence_case(_bare(heading.text), reading)
    if who and who.value.split()[-1].lower() not in name.lower():
        name += f" of {who.value}" if not re.search(r"(?i) of [A-Z]", name) and name.lower().endswith("convictions") else f", {who.value}"
    if court and "sentence" in name.lower() and len(name) + len(court.value) < LONGEST:
        name += f" ({proper(court.value)})" if court.value.lower() not in name.lower() else ""
    return words(name, heading.text, heading.page, 0.85)


def _judgment(reading: Reading, kind: Kind, values: Details) -> Found | None:
    citation = values.get("neutral-citation") or values.get("report-citation")
    case = re.search(
        r"(?m)^\W{0,3}((?:R|Rex|Regina)\s*\([^)\n]{2,60}\)(?:\s+\((?:Appellant|Claimant|Respondent)s?\))?\s+v\.?\s+[A-Z][^\n\[(]{2,70})", reading.first
    )
    name = re.sub(r"\s+\((?:Appellant|Claimant|Respondent)s?\)|on the application of ", "", case[1]) if case else ""
    parts = [name.strip(" ,") if case else "Judgment"]
    if not case and (defendant := values.get("defendant")):
        claimant = values.get("applicant") or values.get("claimant")
        parts = [f"R ({_capital_name(claimant.value)}) v {_capital_name(defendant.value)}" if claimant else "Judgment"]
    if citation:
        parts.append(re.sub(r"\s+", " ", citation.value))
    source = citation or values.get("judge")
    if source is None:
        return None
    judge = values.get("judge")
    title = " ".join(parts) if citation else f"Judgment of {short_judge(judge.value)}" if judge else parts[0]
    if title == f"Judgment {citation.value if citation else ''}" and judge:
        title = f"Judgment of {short_judge(judge.value)}, {citation.value if citation else ''}"
    for long, brief in _BRIEF:
        title = title.replace(long, brief) if len(title) > LONGEST else title
    return _like(source, title)


def _capital_name(name: str) -> str:
    from bundler.documents.readers.casing import name_case

    return name_case(name)


def _order(reading: Reading, kind: Kind, values: Details) -> Found | None:
    judge, heading = values.get("judge"), _kind_heading(reading, kind)
    base = sentence_case(_bare(heading.text), reading) if heading and len(heading.text) < 60 and "ordered" not in heading.plain else "Order"
    if judge and judge.value.split()[-1].lower() not in base.lower():
        return _like(judge, f"{base} of {short_judge(judge.value)}")
    return words(base, heading.text, heading.page) if heading else None


def _report(reading: Reading, kind: Kind, values: Details) -> Found | None:
    heading, author = _kind_heading(reading, kind), values.get("author")
    if heading is None and author is None:
        return None
    base = _whole(reading, heading) if heading else kind.label
    if author and author.value.split()[-1].lower() not in base.lower():
        base = f"{base}{' of' if base.lower().endswith('report') else ','} {author.value}"
    source = words(base, heading.text, heading.page, 0.85) if heading else _like(author, base)
    return source


def _note(reading: Reading, kind: Kind, values: Details) -> Found | None:
    heading = _kind_heading(reading, kind)
    base = sentence_case(_bare(heading.text), reading) if heading else "Attendance note"
    client = values.get("client")
    if client and client.value.lower() not in base.lower() and len(base) < 30:
        base = f"{base}: {client.value}"
    return words(base, heading.text, heading.page, 0.85) if heading else None


def _fixed(reading: Reading, kind: Kind, values: Details) -> Found | None:
    heading = _kind_heading(reading, kind)
    title = _FIXED[kind]
    if heading and kind in (Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS, Kind.DRAFT_ORDER) and 8 < len(heading.text) < 70:
        title = sentence_case(_bare(heading.text), reading)
    page = heading.page if heading else reading.first_page
    return words(title, heading.text if heading else "", page, 0.9)


def _from_heading(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The heading that names the kind; else the first heading of a document whose file's name says nothing better."""
    heading = _kind_heading(reading, kind) or (_first_heading(reading) if kind in _HEADED else None)
    if heading is None or len(heading.text) < 3:
        telling = kind in (Kind.SPREADSHEET, Kind.OTHER, Kind.PHOTOGRAPH, Kind.LETTER, Kind.EMAIL, Kind.EXHIBIT, Kind.POLICY)
        return None if telling else words(kind.label, "", reading.first_page, 0.6)
    return words(_whole(reading, heading), heading.text, heading.page, 0.7)


def _whole(reading: Reading, heading: Heading) -> str:
    """A heading as a title: a form by its name, what ends within a phrase with the line that follows."""
    form = re.fullmatch(r"(?i)(?:form\s+)?(N\s?\d{3}|86B)", heading.text.strip())
    if form:
        return _FORMS.get(form[1].replace(" ", "").upper(), heading.text)
    text = _bare(heading.text)
    if re.search(r"(?i)\b(?:of|for|on|to|the|and|by|in)$", text):
        following = next((line.text for line in reading.opening[heading.row + 1 : heading.row + 2]), "")
        text = f"{text} {following}"
    return sentence_case(text, reading)


def _policy(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """A policy's own name may stand in two lines: Open Conditions Moves / Policy Framework."""
    found = headings(reading)
    wanted = re.compile(r"framework|policy|guidance|code|instruction|psi|pso|manual|handbook|circular|procedure|protocol")
    best = max((head for head in found[:10] if wanted.search(head.plain) and not re.search("issue|version|date", head.plain)), key=lambda head: (_telling(head), -head.row), default=None)
    if best is None:
        return None
    text = _bare(best.text)
    before = next((head for head in found if head.row == best.row - 1), None)
    if len(text.split()) < 4 and before and before.row and not before.text.isupper() and len(before.text) < 50:
        text = f"{before.text} {text}"
    return words(sentence_case(text, reading), text, best.page, 0.8)


def _legislation(reading: Reading, kind: Kind, values: Details) -> Found | None:
    from bundler.documents.readers.papers import legislation

    enactments = [found for _, found in legislation(reading)]
    extract = next((head for head in headings(reading) if "extract" in head.plain), None)
    if len(enactments) == 1:
        return _like(enactments[0], enactments[0].value + (" (extract)" if extract else ""))
    if enactments:
        source = words("", extract.text, extract.page) if extract else enactments[0]
        return _like(source, "Extracts from legislation", 0.8)
    return None


def _photograph(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The caption below a photograph, where there is one."""
    for line in reading.lines:
        caption = re.sub(r"^\W*[A-Z]{2,4}\s?\d{1,3}\s?/\s?\d{1,4}\W*", "", line.text)
        caption = re.sub(r",?\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\W*$", "", caption)
        if len(_WORDS.findall(caption)) >= 2:
            name = caption if re.match(r"(?i)photo", caption) else f"Photograph: {caption[:1].lower() + caption[1:] if len(caption) > 1 and caption[1].islower() else caption}"
            return words(name, line.text, line.page, 0.6)
    name = tidy_name(reading.name)
    return Found(value=name if re.search("(?i)photo", name) else f"Photograph ({name})", origin="name", confidence=0.4)


def _telling(head: Heading) -> float:
    """How well a heading would serve as a title: not shouted, not bracketed, neither a word nor a sentence."""
    return head.loudness - (1.0 if "(" in head.text else 0.0) - (0.4 if len(head.text) > 70 else 0.0)


def _kind_heading(reading: Reading, kind: Kind) -> Heading | None:
    """The heading by which the kind is known."""
    from bundler.documents.readers.weighing import heading_for

    return heading_for(reading, kind)


def _first_heading(reading: Reading) -> Heading | None:
    return next((head for head in headings(reading) if len(_WORDS.findall(head.text)) >= 2 and head.row < 4), None)


def _bare(text: str) -> str:
    """A heading without asides and marks at its ends."""
    return _BRACKETS.sub("", text).strip(" .:;-–—·*\"“”")


def _like(found: Found | None, value: str, confidence: float = 0.9) -> Found:
    """A title that rests on a value found: its place, its words."""
    if found is None:
        return Found(value=value, origin="guess", confidence=0.3)
    return Found(value=value, origin=found.origin, page=found.page, words=found.words, confidence=min(confidence, found.confidence))


_MAKERS: dict[Kind, Callable[[Reading, Kind, Details], Found | None]] = {
    Kind.WITNESS_STATEMENT: _statement,
    Kind.EXHIBIT: _exhibit,
    Kind.SENTENCING_REMARKS: _remarks,
    Kind.EMAIL: _email,
    Kind.LETTER: _letter,
    Kind.PRE_ACTION_LETTER: _letter,
    Kind.PRE_ACTION_RESPONSE: _letter,
    Kind.DECISION_LETTER: _decision,
    Kind.POLICE_RECORD: _record,
    Kind.CONVICTION_RECORD: _convictions,
    Kind.JUDGMENT: _judgment,
    Kind.AUTHORITY: _judgment,
    Kind.ORDER: _order,
    Kind.RISK_REPORT: _report,
    Kind.MEDICAL_REPORT: _report,
    Kind.EXPERT_REPORT: _report,
    Kind.REPORT: _report,
    Kind.ATTENDANCE_NOTE: _note,
    Kind.POLICY: _policy,
    Kind.LEGISLATION: _legislation,
    Kind.PHOTOGRAPH: _photograph,
    **dict.fromkeys(_FIXED, _fixed),
}
