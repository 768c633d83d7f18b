"""Several letters copied into one paper: each is of its own day, is told, and tells by who wrote it."""

from __future__ import annotations

from bundler.chronology.event import Event
from bundler.chronology.extract import extract
from bundler.chronology.paper.body import body_of
from bundler.documents.describe import describe
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from bundler.prose.text.letters import letters_within
from tests.chronology.builders import a_document

FIRST = """THORNMERE HARBOUR COMMISSION
Licensing

4 March 2021

Dear Mr Oakes,

Your mooring at Berth 9

I inspected the pontoon yesterday and found it rotten. You must repair it.

Yours sincerely

Ida Wray
Harbour Officer
"""
SECOND = """THORNMERE HARBOUR COMMISSION
Licensing

19 November 2022

Dear Mr Oakes,

Revocation of your licence

On 3 November a diver found that the pontoon had sunk. I met you on Tuesday. I have decided to revoke your licence.

Yours sincerely

Thomas Pell
Harbour Master
"""


def _told(*pages: str, kind: Kind = Kind.LETTER, date: str = "2021-03-04/2022-11-19") -> dict[str, Event]:
    texts = tuple(PageText(page=number, text=text) for number, text in enumerate(pages, start=1))
    return {event.date.edtf(): event for event in extract(a_document(kind, date), texts)}


def test_what_a_letter_tells_is_counted_from_its_own_day() -> None:
    told = _told(f"{FIRST}\n{SECOND}")
    assert {"2021-03-03", "2022-11-03", "2022-11-15"} <= told.keys()
    assert "future" not in told["2022-11-03"].flags


def test_each_letter_is_an_event_with_its_own_subject_and_is_told_by_who_signs_it() -> None:
    told = _told(f"{FIRST}\n{SECOND}")
    assert told["2021-03-04"].text == "Letter from Ida Wray to Mr Oakes: Your mooring at Berth 9."
    assert told["2022-11-19"].text == "Letter from Thomas Pell to Mr Oakes: Revocation of your licence."
    assert told["2022-11-15"].text == "[Thomas Pell] met [Mr Oakes] on Tuesday."
    assert told["2021-03-03"].accounts[0].asserted_by == "Ida Wray"


def test_a_letter_that_nobody_signs_is_told_by_its_writer_and_no_other() -> None:
    note = "Date: 2 May 2023\nTo: Dr Lall\n\nHe was seen at the clinic yesterday and slept badly.\n"
    told = _told(f"{FIRST}\n{note}")
    assert told["2023-05-01"].accounts[0].asserted_by == "the writer of the letter of 2 May 2023"


def test_the_heads_and_the_feet_of_letters_on_pages_of_their_own_are_no_running_lines() -> None:
    body = body_of(tuple(PageText(page=page, text=text) for page, text in ((1, FIRST), (2, SECOND))), "letter")
    assert body is not None
    assert body.text.count("Yours sincerely") == 2
    assert len(letters_within(body.text)) == 2


def test_a_line_that_heads_every_page_of_one_letter_runs() -> None:
    rest = "THORNMERE HARBOUR COMMISSION\nLicensing\nWe shall write again when the survey is done.\nYours sincerely\n"
    body = body_of((PageText(page=1, text=FIRST), PageText(page=2, text=rest)), "letter")
    assert body is not None
    assert "HARBOUR COMMISSION" not in body.text


def test_one_letter_that_names_the_day_of_another_is_one() -> None:
    one = FIRST.replace("You must", "I enclose my letter dated\n2 March 2021. You must")
    assert letters_within(one) == ()
    assert letters_within("") == ()


def test_messages_with_heads_of_their_own_are_no_letters() -> None:
    mail = (
        "From: Ida Wray\nSent: {day} May 2021 10:00\nTo: Tom Oakes\n{day} May 2021\nDear Tom\nSee you.\nRegards,\nIda\n"
    )
    assert letters_within(mail.format(day=4) + mail.format(day=9)) == ()


def test_several_letters_are_dated_from_the_first_to_the_last_and_titled_as_several() -> None:
    text = f"{FIRST}\n{SECOND}"
    found = describe((PageText(page=1, text=text),), name="scan.pdf", media_type="application/pdf")
    assert found.date is not None
    assert found.date.value == "2021-03-04/2022-11-19"
    assert found.title.value == "Letters from Thornmere Harbour Commission to Mr Oakes"


def test_messages_that_stand_one_after_the_other_are_titled_by_those_between_whom_they_went() -> None:
    text = "".join(
        f"From: {sender}\nSent: {day} June 2024 09:10\nTo: {to}\nSubject: Gate\n\nIt is open again.\n\n"
        for sender, day, to in (("Ida Wray", 3, "Tom Pell"), ("Tom Pell", 5, "Ida Wray"))
    )
    found = describe((PageText(page=1, text=text),), name="mails.pdf", media_type="application/pdf")
    assert found.title.value == "E-mails between Ida Wray and Tom Pell: Gate"


def test_the_letter_of_a_clinic_looks_back_from_the_day_of_the_clinic() -> None:
    text = (
        "Clinic date: 6/05/2024\nTyped: 13/05/2024\n\nDear Dr Lall\n\nI reviewed Ms Orme today. She fell yesterday.\n"
    )
    told = _told(f"{text}\nYours sincerely\nDr P. Quill\nConsultant\n", date="2024-05-13")
    assert {"2024-05-06", "2024-05-05", "2024-05-13"} == told.keys()


def test_what_a_letterhead_says_of_its_house_is_no_addressee() -> None:
    text = (
        "PELL ROAD SCHOOL\nPart of the Quayside Learning Trust\n\n4 March 2021\n\n"
        "Dear Mrs Oakes,\n\nYour son\n\nHe was sent home today.\n"
    )
    found = describe(
        (PageText(page=1, text=f"{text}\nYours sincerely\nIda Wray\nHead\n"),),
        name="scan.pdf",
        media_type="application/pdf",
    )
    to = found.detail("to")
    assert to is not None
    assert to.value == "Mrs Oakes"


def test_a_letter_whose_subject_stands_overleaf_is_cited_there() -> None:
    head, rest = SECOND.split("Dear Mr Oakes,")
    told = _told(f"{FIRST}\n{head}", f"Dear Mr Oakes,{rest}")
    assert told["2022-11-19"].accounts[0].citation.page == 2
