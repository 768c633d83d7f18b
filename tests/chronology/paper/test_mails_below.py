"""A chain of e-mails printed as one: each message is told by who wrote it."""

from __future__ import annotations

import re

from bundler.chronology.extract import extract
from bundler.chronology.paper.mails_below import mail_at, mails_below
from bundler.documents.kind import Kind
from bundler.documents.page_text import PageText
from tests.chronology.builders import a_document

CHAIN = """From: Chidi Obi
Sent: 20 June 2024 17:52
To: Hannah Frost
Subject: RE: consent order
My client was moved to the segregation unit on 18 June 2024.
From: Hannah Frost <h.frost@example>
Sent: 19 June 2024 09:14
To: Chidi Obi
My client withdrew the decision on 17 June 2024.
> On 14 June 2024 at 11:03, Chidi Obi <c.obi@example> wrote:
> I served the order of the court on 12 June 2024.
"""


def test_each_message_is_told_by_who_wrote_it() -> None:
    found = extract(a_document(Kind.EMAIL, "2024-06-20"), (PageText(page=1, text=CHAIN),))
    told = {event.date.edtf(): event for event in found}

    assert told["2024-06-17"].text == "[Hannah Frost’s] client withdrew the decision."
    assert told["2024-06-17"].accounts[0].asserted_by == "Hannah Frost"
    assert told["2024-06-12"].accounts[0].asserted_by == "Chidi Obi"
    assert "2024-06-18" in told


def test_the_head_of_the_e_mail_itself_is_none_of_those_below() -> None:
    text = re.sub(r"(?m)^> ", "", CHAIN)
    below = mails_below(text)

    assert [(mail.sender, mail.to) for mail in below] == [("Hannah Frost", "Chidi Obi"), ("Chidi Obi", "")]
    assert mail_at(below, 0) is None
    assert mail_at(below, len(text) - 1) == below[-1]
    assert mails_below("No head at all.") == ()


NARROW = """From: Rook, Thomas <t.rook@example>
Sent: 3 June 2024 10:15
To: Ann Hale <a.hale@example>
Subject: The gate
I mended it on 1 June 2024.
On Tue, 28 May 2024 at 09:30, Ann Hale <a.hale@a-very-long-name.example>
wrote:
> I saw on 27 May 2024 that the gate was off its hinges.
"""


def test_the_head_of_a_quoted_message_is_an_event_and_may_break_over_two_lines() -> None:
    own = "From Ann Hale <a.hale@example>\nTo The Clerk <clerk@example>\nPlease see below what was said of it.\n"
    found = extract(a_document(Kind.EMAIL, "2024-06-20"), (PageText(page=1, text=f"{own}{NARROW}"),))
    told = [(event.date.edtf(), event.text, event.accounts[0].asserted_by) for event in found[1:]]
    assert told == [
        ("2024-06-03T10:15", "E-mail from Thomas Rook to Ann Hale: The gate.", "Thomas Rook"),
        ("2024-06-01", "[Thomas Rook] mended it on 1 June 2024.", "Thomas Rook"),
        ("2024-05-28T09:30", "E-mail from Ann Hale.", "Ann Hale"),
        ("2024-05-27", "[Ann Hale] saw on 27 May 2024 that the gate was off its hinges.", "Ann Hale"),
    ]


ADDRESSES = """Please see what was promised below.

-----Original Message-----
From: ida@wray.example
Sent: 27 March 2025 19:05
To: Tom Pell
Subject: RE: The post

I gave notice at the mill on the 14th.

On 6 March 2025 at 20:47, office@mill.example wrote:

> We sent you the forms on 3 March.
"""


def test_who_is_known_by_an_address_alone_is_called_by_it() -> None:
    found = extract(a_document(Kind.EMAIL, "2025-04-03"), (PageText(page=1, text=f"From: Tom Pell\n{ADDRESSES}"),))
    told = {event.date.edtf(): event for event in found}
    assert told["2025-03-27T19:05"].text == "E-mail from ida@wray.example to Tom Pell: RE: The post."
    assert told["2025-03-14"].accounts[0].asserted_by == "ida@wray.example"
    assert told["2025-03-06T20:47"].text == "E-mail from office@mill.example."
    assert told["2025-03-03"].accounts[0].asserted_by == "office@mill.example"


def test_no_day_of_a_message_is_counted_from_one_told_in_the_message_above_it() -> None:
    above = "From: Tom Pell\nSent: 3 April 2025 09:00\nTo: ida@wray.example\nReply by 17 April.\n"
    found = extract(a_document(Kind.EMAIL, "2025-04-03"), (PageText(page=1, text=f"{above}{ADDRESSES}"),))
    assert "2025-03-14" in {event.date.edtf() for event in found}
