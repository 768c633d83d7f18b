"""Titles of bills: what sort, its number, and from whom."""

from __future__ import annotations

import re

from bundler.documents.document import Found
from bundler.documents.kind import Kind
from bundler.documents.readers.people import body_in
from bundler.documents.readers.reading import Reading, words
from bundler.documents.readers.title_parts import LONGEST, Details

_BILL = re.compile(
    r"(?i)(?P<what>(?:tax |rent |service charge )?invoice|statement of account|receipt|credit note|remittance advice)"
    r"(?:\s?(?:no|number|ref(?:erence)?|#)\b[.:]?|\s?#)?\s?:?\s{0,3}(?P<number>(?=[A-Z/-]{0,5}\d)[A-Z0-9][\w/-]{1,20})?"
)
# The heads of the columns of an account.
_ACCOUNT = tuple(
    re.compile(rf"(?i)\b(?:{head})\b")
    for head in ("date", "balance|arrears", "debits?|charges?|charged|due|amount", "credits?|paid|payments?|received")
)
_RENT = re.compile(r"(?i)\brent\b|\btenan(?:t|cy)\b")
_TOP, _COLUMNS = 14, 40


def bill(reading: Reading, kind: Kind, values: Details) -> Found | None:
    """What sort of bill, with its number, and whose; None where no line at the top says that it is one."""
    top = reading.opening[:_TOP]
    told = [(line, found) for line in top if (found := _BILL.match(line.text)) and len(line.text) < 60]
    if not told:
        return _account(reading)
    line, found = next((each for each in told if each[1]["number"]), told[0])
    sender = next((body for each in top if (body := body_in(each.text)) and not each.text.startswith("To")), "")
    title = found["what"].capitalize() + (f" {found['number']}" if found["number"] else "")
    whole = f"{title} from {sender}" if sender else title
    return words(whole if len(whole) <= LONGEST else title, line.text, line.page, 0.75)


def _account(reading: Reading) -> Found | None:
    """What sort of account it is whose columns say what was charged, what was paid and what is left to pay."""
    for line in reading.opening[:_COLUMNS]:
        if len(line.text) < 90 and all(sign.search(line.text) for sign in _ACCOUNT):
            title = "Rent statement" if _RENT.search(reading.first) else "Statement of account"
            sender = next((body for each in reading.opening[:_TOP] if (body := body_in(each.text))), "")
            whole = f"{title} from {sender}" if sender else title
            return words(whole if len(whole) <= LONGEST else title, line.text, line.page, 0.7)
    return None
