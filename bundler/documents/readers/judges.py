"""Courts and judges as the heads of judgments, orders and sentencing remarks name them."""

from __future__ import annotations

import re
from itertools import takewhile

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case
from bundler.documents.readers.reading import Reading, words

_COURT = re.compile(
    r"(?m)^\W{0,3}(?i:court\s*:\s*)?(?i:in\s+)?(?i:the\s+)?(?P<court>(?:(?i:crown\s+court|county\s+court"
    r"|family\s+court|youth\s+court|central\s+criminal\s+court|high\s+court\s+of\s+justice"
    r"|court\s+of\s+appeal(?:\s*\([^)\n]+\))?"
    r"|supreme\s+court(?!\s+of\s+judicature)(?:\s+of\s+the\s+united\s+kingdom)?"
    r"|upper\s+tribunal(?:\s*\([^)\n]+\))?|first-tier\s+tribunal(?:\s*\([^)\n]+\))?)"
    r"|[A-Z][\w’'-]+(?:[^\S\n]+(?:(?i:and|of|the|upon|on|in|&)[^\S\n]+){0,2}[A-Z][\w’'-]+){0,3}\s+(?i:crown\s+court|magistrates[’']?\s+court))"
    r"(?:[^\S\n]+(?i:sitting\s+)?(?i:at)[^\S\n]+[A-Z][\w’'-]+(?:[^\S\n]+[A-Z][\w’'-]+)?)?)"
)
_NAME = r"[A-Z][\w’'.-]+(?:[^\S\n]+(?:of[^\S\n]+)?[A-Z][\w’'.-]+){0,3}"
_TITLE = (
    r"(?:the\s+)?(?:honorary\s+)?(?:(?:his|her)\s+honour\s+(?:judge\s+)?|hhj\s+|(?:deputy\s+)?district\s+judge\s+"
    r"|(?:(?:rt\.?|right)\s+)?(?:hon(?:ourable|\.)?\s+)?(?:mrs?|ms)\.?\s+justice\s+|(?:lord|lady)\s+justice\s+"
    r"|(?:mrs?\.?|ms|miss)\s+recorder\s+|recorder\s+(?:of\s+)?|(?:upper\s+)?tribunal\s+judge\s+|(?:lord|lady)\s+)"
)
_JUDGE = re.compile(rf"\b(?P<judge>(?i:{_TITLE}){_NAME}(?:[^\S\n]+(?:K\.?C\.?|Q\.?C\.?|CBE|DBE|KBE|LJ|J)\b)?)")
_LETTER = re.compile(rf"\b(?P<judge>{_NAME}[^\S\n]+(?:LJ|J))\b")
# The line that the judges stand under; what is named above it is the court, or the judge, appealed from.
_UNDER = re.compile(r"(?i)\W*(?:before|b\se\sf\so\sr\se)\s*[:.]?\W*")
_BETWEEN = re.compile(r"(?i)^\W*between\b|[-–_ ]{9}|\bv\b|\bhearing\b|\bgiven\s+on\b")
_BEFORE = re.compile(r"(?i)\b(?:before|by|judge|sentenced by|order by)\s*:?\s*(?:the\s+)?\W*$")


def court_of(reading: Reading) -> Found | None:
    """The court that a document's head names."""
    if hit := reading.search(_COURT, pages=1):
        match, page = hit
        text = re.sub(r"\s+", " ", match["court"]).strip()
        return words(name_case(text) if text.isupper() else text, match[0], page)
    return None


def judge_of(reading: Reading) -> Found | None:
    """The judge whom the head names: after “Before”, or by a line of their own."""
    head = reading.opening[:45]
    under = next((at for at, line in enumerate(head) if _UNDER.fullmatch(line.text)), 0)
    lines = head[under:]
    for at, line in enumerate(lines):
        for match in _JUDGE.finditer(line.text):
            before = line.text[: match.start()]
            above = lines[at - 1].text if at else ""
            alone = (
                not before.strip(" :-–(")
                or re.search(r"(?i)\b(?:remarks|judgment|order|sentence)\s+(?:of|by)\s+(?:the\s+)?$", before)
                or _BEFORE.search(before)
                or _BEFORE.fullmatch(above)
            )
            name = re.sub(r"\s+", " ", match["judge"]).strip(" ,.")
            if alone and len(name.split()) > 1 and not re.search(r"\[|/", line.text):
                return words(_written(name), line.text, line.page)
    for line in lines:
        if (named := _LETTER.search(line.text)) and len(line.text) < 60:
            return words(_written(named["judge"]), line.text, line.page, 0.7)
    return None


def sits_with_others(reading: Reading) -> bool:
    """Whether two judges or more stand under “Before”: who gave the judgment is then not told by the head."""
    head = reading.opening[:45]
    under = next((at for at, line in enumerate(head) if _UNDER.fullmatch(line.text)), len(head))
    block = takewhile(lambda line: not _BETWEEN.search(line.text), head[under + 1 :])
    return len({match["judge"] for line in block for match in _JUDGE.finditer(line.text)}) > 1


def _written(name: str) -> str:
    """HIS HONOUR JUDGE OAKSHOTT and His Honour Judge OAKSHOTT are His Honour Judge Oakshott; KC stays."""
    if name.isupper():
        return name_case(name)
    return " ".join(name_case(word) for word in name.split())


def short_judge(name: str) -> str:
    """His Honour Judge Oakshott is HHJ Oakshott; The Honourable Mr Justice X is Mr Justice X."""
    brief = re.sub(r"(?i)^(?:the\s+)?(?:his|her)\s+honour\s+(?:judge\s+)?", "HHJ ", name)
    return re.sub(r"(?i)^the\s+hon(?:ourable|\.)?\s+", "", brief)
