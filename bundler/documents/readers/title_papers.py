"""Titles of court papers, statements, exhibits, law and policy."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.casing import first_capital, name_case, sentence_case
from bundler.documents.readers.headings import headings
from bundler.documents.readers.judges import short_judge, sits_with_others
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.statement import ORDINALS
from bundler.documents.readers.title_parts import (
    LONGEST,
    WORDS,
    Details,
    bare,
    first_heading,
    kind_heading,
    like,
    telling,
    tidy_name,
    whole,
)
from bundler.documents.readers.truth import in_criminal_form

# Court papers that are all called alike; the heading adds whose they are.
FIXED = {
    Kind.CLAIM_FORM: "Claim form (N461)",
    Kind.URGENT_APPLICATION: "Application for urgent consideration (N463)",
    Kind.FACTS_AND_GROUNDS: "Statement of facts and grounds",
    Kind.STATEMENT_OF_FACTS: "Statement of facts",
    Kind.GROUNDS: "Statement of grounds",
    Kind.ACKNOWLEDGMENT_OF_SERVICE: "Acknowledgment of service",
    Kind.DRAFT_ORDER: "Draft order",
}


# What sort of paper it is, which is not its name.
_SORT = re.compile(
    r"(?i)(?:(?:non-)?statutory |draft |departmental )*(?:guidance|policy|code of practice|procedure|framework|advice)"
)
_BRIEF = (
    ("Secretary of State for the Home Department", "SSHD"),
    ("Secretary of State for Justice", "SSJ"),
    ("Secretary of State for Work and Pensions", "SSWP"),
)


# As what a judge sat is no part of the name.
_SITTING = re.compile(r"(?i)\s*,?\s+(?:sitting|acting)\b.*$")
_CASE = re.compile(
    r"(?m)^\W{0,3}((?:(?:R|Rex|Regina)\s*\([^)\n]{2,60}\)|[A-Z][^\n]{2,60}?(?=\s+\((?:Appellants?|Respondents?)\)))"
    r"(?:\s+\([^)\n]{1,60}\))*\s+v\.?\s+[A-Z][^\n\[(]{2,70})"
)
# A statement that was made anew is another paper than the first.
_AMENDED = re.compile(
    r"(?:re-)?amended(?=\W+(?:\w+\W+)?(?:witness\W+)?(?:statement|affidavit)\b)|corrected(?=\W+\w+\W+witness)"
)
# The name of a department that a line cuts in two.
_RUNS_ON = re.compile(r"(?:\b(?:of|for|and|the|Home|State|County|Borough|Council of)|,)\s*$")
# Where the one party is called the respondent, the other's name runs on until it is called the appellant.
_ROLE = re.compile(r"\((?:Appellant|Respondent)s?\)")
_UP_TO_ROLE = re.compile(r"([A-Z][^\n(]{2,60}?)\s+\((?:Appellant|Respondent)s?\)")
_CONTINUES = re.compile(r"[A-Z][\w’'-]+(?: (?:of|for|and|the|[A-Z][\w’'-]+))*")


def statement(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Which statement of which witness."""
    witness = values.get("witness")
    if witness is None:
        return None
    number = values.get("statement-number")
    ordinal = (
        ORDINALS[int(number.value) - 1] if number and number.value.isdigit() and 0 < int(number.value) < 11 else ""
    )
    what = "affidavit" if any("affidavit" in head.plain for head in headings(reading)) else "witness statement"
    made_for = " (criminal proceedings)" if in_criminal_form(reading) else ""
    amended = next((told[0] for head in headings(reading) if (told := _AMENDED.match(head.plain))), "")
    name = f"{amended} {ordinal} {what} of {witness.value}{made_for}"
    return like(witness, first_capital(re.sub(r"\s+", " ", name).strip()))


def exhibit(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The mark, and what stands behind it."""
    mark = values.get("exhibit-mark")
    if mark is None:
        return None
    if "front-sheet" in values:
        return like(mark, f"Exhibit {mark.value}: front sheet")
    heading = first_heading(reading)
    told = (
        heading is not None and heading.row <= 2 and len(heading.text) > 8 and not heading.plain.startswith("exhibit")
    )
    name = sentence_case(heading.text, reading) if heading and told else _telling_name(reading, mark.value)
    return like(mark, f"Exhibit {mark.value}: {name}" if name else f"Exhibit {mark.value}", 0.6)


def _telling_name(reading: Reading, mark: str) -> str:
    name = re.sub(rf"(?i)\b(?:exhibit\s*)?{mark}\b", "", reading.name)
    name = tidy_name(name.strip(" -_")) if WORDS.search(name) else ""
    return "" if re.match(r"(?i)(?:img|dsc|scan|image|exhibit|doc)\w*\s?\d*$", name) else name


def remarks(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Whose remarks, in which case."""
    judge, defendant = values.get("judge"), values.get("defendant")
    title = "Sentencing remarks"
    if judge:
        title += f" of {short_judge(judge.value)}"
    if defendant:
        short = len(title) + len(defendant.value) > LONGEST - 6
        title += f", R v {defendant.value.split()[-1] if short else defendant.value}"
    source = judge or defendant
    return like(source, title) if source else None


def judgment(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """The case and its citation, or whose judgment."""
    citation = values.get("neutral-citation") or values.get("report-citation")
    name = _case_name(reading)
    case = bool(name)
    parts = [name or "Judgment"]
    if not case and (defendant := values.get("defendant")):
        claimant = values.get("applicant") or values.get("claimant")
        parts = [f"R ({name_case(claimant.value)}) v {name_case(defendant.value)}" if claimant else "Judgment"]
    if citation:
        parts.append(re.sub(r"\s+", " ", citation.value))
    judge, court = values.get("judge"), values.get("court")
    source = citation or judge
    if source is None:
        return None
    whose = ""
    if judge and not sits_with_others(reading):
        whose = f" of {short_judge(judge.value)}"
    elif judge and court:
        whose = f" of the {court.value}"
    if whose and (parts[0] == "Judgment" or not citation):
        parts = [f"Judgment{whose},", *parts[1:]] if citation else [f"Judgment{whose}"]
    title = " ".join(parts)
    for long, brief in _BRIEF:
        title = title.replace(long, brief) if len(title) > LONGEST else title
    return like(source, title)


def _case_name(reading: Reading) -> str:
    """The parties as a judgment's head has them, on one line or run on to the next; "" where none are read."""
    match = _CASE.search(reading.first)
    if match is None:
        return ""
    name = match[1]
    following = reading.first[match.end(1) :].lstrip(" ").removeprefix("\n").split("\n", 1)[0].strip()
    if _RUNS_ON.search(name) and _CONTINUES.match(following):
        name = f"{name} {_CONTINUES.match(following)[0]}"  # type: ignore[index]
    elif _ROLE.search(name) and (rest := _UP_TO_ROLE.match(following)):
        name = f"{name} {rest[1]}"
    name = re.sub(r"\s*\((?:AP|(?:in )?substitut[^)]*|in substitution[^)]*)\)", "", name)
    name = re.sub(
        r"\s+\((?:(?:First|Second) )?(?:Appellant|Claimant|Respondent|Applicant)s?\)|on the application of ", "", name
    )
    return re.sub(r"\s+", " ", name).strip(" ,")


def order(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What order, and whose."""
    judge, heading = values.get("judge"), kind_heading(reading, kind)
    base = (
        sentence_case(bare(heading.text), reading)
        if heading and len(heading.text) < 100 and "ordered" not in heading.plain
        else "Order"
    )
    # ``ORDER by the Honourable Mrs Justice Moss`` names the judge in the heading itself.
    named = re.match(r"(?i)(?P<what>(?:[\w-]+ ){0,3}order) (?:by|of) (?P<judge>[^,]{4,60})", base)
    if named:
        made = f"{first_capital(named['what'].lower())} of {short_judge(_SITTING.sub('', named['judge']))}"
        return like(judge, made) if judge else words(made, heading.text if heading else "", reading.first_page, 0.85)
    if judge and judge.value.split()[-1].lower() not in base.lower():
        return like(judge, f"{base} of {short_judge(judge.value)}")
    return words(base, heading.text, heading.page) if heading else None


def fixed(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What all papers of the kind are called."""
    heading = kind_heading(reading, kind)
    title = FIXED[kind]
    if (
        heading
        and kind in (Kind.FACTS_AND_GROUNDS, Kind.STATEMENT_OF_FACTS, Kind.GROUNDS, Kind.DRAFT_ORDER)
        and 8 < len(heading.text) < 70
    ):
        title = sentence_case(bare(heading.text), reading)
    page = heading.page if heading else reading.first_page
    return words(title, heading.text if heading else "", page, 0.9)


def policy(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """A policy's own name may stand in two lines: Open Conditions Moves / Policy Framework."""
    found = headings(reading)
    wanted = re.compile(
        r"framework|policy|guidance|code|instruction|psi|pso|manual|handbook|circular|procedure|protocol"
    )
    best = max(
        (head for head in found[:10] if wanted.search(head.plain) and not re.search("issue|version|date", head.plain)),
        key=lambda head: (telling(head), -head.row),
        default=None,
    )
    if best is None:
        return None
    text = bare(best.text)
    own = first_heading(reading)
    if _SORT.fullmatch(text) and own is not None and own.row < best.row:
        return words(whole(reading, own), own.text, own.page, 0.8)
    before = next((head for head in found if head.row == best.row - 1), None)
    if len(text.split()) < 4 and before and before.row and not before.text.isupper() and len(before.text) < 50:
        text = f"{before.text} {text}"
    return words(sentence_case(text, reading), text, best.page, 0.8)


def legislation(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """Which statement of which witness."""
    from bundler.documents.readers.papers import legislation

    enactments = [found for _, found in legislation(reading)]
    extract = next((head for head in headings(reading) if "extract" in head.plain), None)
    if len(enactments) == 1:
        return like(enactments[0], enactments[0].value + (" (extract)" if extract else ""))
    if enactments:
        source = words("", extract.text, extract.page) if extract else enactments[0]
        return like(source, "Extracts from legislation", 0.8)
    return None
