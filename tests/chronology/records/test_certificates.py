"""Certificates of conviction and memoranda of a court's register: a conviction, and perhaps its sentence."""

from __future__ import annotations

import pytest

from bundler.chronology.extract import extract
from bundler.chronology.records.certificate import certified
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.prose.find import find_dates
from tests.chronology.builders import a_document

SENTENCE = (
    "I certify that OSRIC VANE, born on 9 May 1980, was on the 6th day of May 2016 convicted upon indictment of the\n"
    "following offences:\nCount Offence Plea Verdict\n"
    "1 Rape, contrary to section 1 of the Sexual Offences Act 2003 Not guilty Guilty\n"
    "2 Assault by penetration (alternative) Not guilty No verdict taken\n"
    "and on the 10th day of June 2016 was sentenced as follows:\n"
    "Count 1: 14 years' imprisonment.\nAn Officer of the Crown Court\nDate: 3 May 2024\n"
)
BY_JURY = (
    "This is to certify that at the Crown Court held at Harrow Green on Monday the 2nd day of March 2015 the above\n"
    "named was tried and convicted by a jury of arson, contrary to section 1 of the Criminal\n"
    "Damage Act 1971, and on the 1st day of April 2015 was ordered to be imprisoned for 6 years.\nL. Quill\n"
    "Court Manager\n"
)
FIELDS = (
    "MEMORANDUM OF AN ENTRY\nDefendant: Osric VANE Case number: 1211\nDate of birth: 09/05/1980\n"
    "Result on: 12 January 2012\nOffence:\n1. Theft from a shop\n"
    "On 4 January 2012 at Harrow Green stole a coat.\nContrary to section 1 of the Theft Act 1968.\n"
    "Plea: Guilty on 12 January 2012\nAdjudication: Convicted.\nDecision: Fined £80.00.\n"
    "I certify the above extract to be a true copy.\nDated: 4 May 2024\n"
)
TWO_DAYS = (
    "Certificate of Conviction\nDate of conviction: 02/03/2015\nDate of sentence: 01/04/2015\nOffence(s): Arson\n"
    "Plea: Not guilty\nVerdict: Guilty\nSentence: 6 years’ imprisonment\nCertified by: L Quill\nDate: 03/05/2024\n"
)


def told(text: str, court: str = "") -> list[tuple[str, str, str]]:
    found = certified(text, find_dates(text), court)
    return [(each.kind, each.day.value.edtf() if each.day.value else "", each.said) for each in found]


@pytest.mark.parametrize(
    ("text", "court", "wanted"),
    [
        (
            SENTENCE,
            "Crown Court at Marl",
            [
                (
                    "conviction",
                    "2016-05-06",
                    "Convicted at the Crown Court at Marl: Rape (plea: not guilty; verdict: guilty).",
                ),
                ("sentence", "2016-06-10", "Sentenced at the Crown Court at Marl: Count 1: 14 years' imprisonment."),
            ],
        ),
        (
            BY_JURY,
            "",
            [
                ("conviction", "2015-03-02", "Convicted: arson."),
                ("sentence", "2015-04-01", "Sentenced: ordered to be imprisoned for 6 years."),
            ],
        ),
        (
            FIELDS,
            "Harrow Green Magistrates’ Court",
            [
                (
                    "conviction",
                    "2012-01-12",
                    "Convicted at Harrow Green Magistrates’ Court: Theft from a shop. Plea: guilty. Fined £80.00.",
                )
            ],
        ),
        (
            TWO_DAYS,
            "",
            [
                ("conviction", "2015-03-02", "Convicted: Arson. Plea: not guilty."),
                ("sentence", "2015-04-01", "Sentenced: 6 years’ imprisonment."),
            ],
        ),
    ],
)
def test_a_certificate_tells_of_what_when_and_to_what(
    text: str, court: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert told(text, court) == wanted


def test_nobody_is_told_to_be_convicted_of_what_the_jury_gave_no_verdict_on() -> None:
    assert not any("penetration" in said for _, _, said in told(SENTENCE))


def test_a_paper_that_certifies_nothing_tells_of_no_conviction_in_this_way() -> None:
    assert told("He was on 6 May 2016 convicted of rape.\n") == []


def test_the_day_of_a_birth_or_of_the_print_is_no_day_of_a_certificate_and_each_day_is_told_once() -> None:
    found = extract(a_document(Kind.CONVICTION_RECORD, "2024-05-03"), (PageText(page=1, text=SENTENCE),))
    assert [(event.kind, event.date.edtf()) for event in found] == [
        ("conviction", "2016-05-06"),
        ("sentence", "2016-06-10"),
    ]
    assert found[0].accounts[0].words.startswith("I certify that OSRIC VANE")


@pytest.mark.parametrize(
    "fields",
    [
        "Date of trial: 4 May 2021\nOffence: Assault – acquitted\nSentence: none\n",
        "Date of hearing: 4 May 2021\nOffences:\n1. Assault – acquitted\n2. Affray – no verdict\n",
        "Date of hearing: 4 May 2021\nOffences:\n1. Assault: to lie on file\n2. Affray: discontinued\n",
    ],
)
def test_a_certificate_of_acquittals_alone_tells_of_no_conviction(fields: str) -> None:
    text = f"CERTIFICATE OF CONVICTION\nThe Crown Court at Harrow Green\nDefendant: Osric VANE\n{fields}"
    assert certified(text, find_dates(text), "Crown Court at Harrow Green") == ()
    pages = (PageText(page=1, text=text),)
    assert not any("onvicted" in each.text for each in extract(a_document(Kind.CONVICTION_RECORD, ""), pages))
