"""The forms of other courts, which are none of this claim's own, and what their files are called."""

from __future__ import annotations

import pytest

from bundler.documents.describe import describe
from bundler.documents.document import Description
from bundler.documents.page_text import PageText

FIELDS = "You must complete all questions marked with an ‘*’\n1 Your details\n1.1 Title Mr Mrs Miss Ms\n1.6* Address\n"
FIELDS_IN_WELSH = (
    "Rhaid i chi ateb pob cwestiwn\n1 Eich manylion\n1.4 Dyddiad geni\nMae’r wybodaeth a roddwyd yn gywir.\n"
)


def described(text: str, name: str = "scan.pdf") -> Description:
    return describe((PageText(page=1, text=text.strip()),), name=name, media_type="application/pdf")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Employment Tribunal\nClaim form\nOfficial use only\n{FIELDS}", "Claim form (Employment Tribunal)"),
        (f"Employment Tribunal\nResponse form\nCase number\n{FIELDS}", "Response form (Employment Tribunal)"),
        (f"Tribiwnlys Cyflogaeth\nFfurflen Hawlio\n{FIELDS_IN_WELSH}", "Claim form (Employment Tribunal)"),
        (
            f"Claim Form\nIn the County Court at Holmbury\nFee account no.\nClaimant\n{FIELDS}",
            "Claim form (County Court)",
        ),
    ],
)
def test_the_form_of_another_court_is_called_by_that_court(text: str, title: str) -> None:
    told = described(text, "ET1_0224.pdf")
    assert (told.kind.value, told.title.value) == ("other", title)


@pytest.mark.parametrize(
    "text",
    [
        "Judicial Review\nClaim Form\nIn the High Court of Justice\nAdministrative Court\nFor Court use only\n",
        "Claim form\nIn the High Court of Justice\nKing’s Bench Division\nPlanning Court\nDetails of claimant\n",
        "N461 Judicial review claim form\nDetails of the decision: of Holmbury County Court on 3 May 2024\n",
    ],
)
def test_the_form_of_a_claim_for_judicial_review_is_the_claim_form(text: str) -> None:
    assert described(text).kind.value == "claim-form"


@pytest.mark.parametrize("name", ["Statement1", "ab12-TestPage1", "f0fa-letter", "Report5 draft", "MR0-Annex8"])
def test_no_figure_of_a_files_name_becomes_a_letter(name: str) -> None:
    title = described("x", f"{name}.pdf").title.value
    figures = [char for char in name if char.isdigit()]
    assert [char for char in title if char.isdigit()] == figures


def test_a_heading_that_ends_in_a_figure_keeps_it() -> None:
    told = described("APPENDIX4 OF THE SURVEY\nW1TNESS ACCOUNTS\nThe roof was renewed and the boilers replaced.\n" * 3)
    assert "4" in told.title.value


def test_a_subject_above_the_greeting_is_no_closing() -> None:
    told = described(
        """
12 Alder Row
Holmbury
7 January 2019
Your benefit appeal
Dear Joan Pell
A judge has written you a message which they would like you to read.
Please send what you have by post to the address below.
HM Courts & Tribunals Service
Administrative Support Centre
"""
    )
    people = {name: found.value for name, found in told.details}
    assert people.get("to") == "Joan Pell"
    assert "Dear" not in told.title.value


def test_welsh_words_that_mean_correctly_close_no_letter() -> None:
    assert described(f"Ffurflen gais\n{FIELDS_IN_WELSH}").kind.value != "letter"
    assert described("Annwyl Mrs Pell\nDiolch am eich llythyr.\nYr eiddoch yn gywir\nSiân Prys").kind.value == "letter"
