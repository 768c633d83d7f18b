"""What is proposed for bundle.toml: titles that can be printed, families together, the claim's own title."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.document import Description, Found, Row
from bundler.plan.proposal import Described, claim_of, entries_for, short_id
from bundler.plan.settable import settable
from bundler.sources.source import Source
from bundler.typesetting.lines import width
from bundler.typesetting.style import Face, Style


def words(value: str, confidence: float = 0.9) -> Found:
    return Found(value=value, origin="words", page=1, words=value, confidence=confidence)


def document(
    path: str,
    kind: str,
    title: str,
    *details: tuple[str, str],
    inside: tuple[str, ...] = (),
    date: str = "",
    rows: tuple[Row, ...] = (),
    sure: float = 0.9,
) -> Described:
    source = Source(path=path, inside=inside, file=Path(path), sha256="0" * 64, size=1, media_type="application/pdf")
    description = Description(
        kind=words(kind),
        title=words(title, sure),
        date=words(date) if date else None,
        details=tuple((name, words(value)) for name, value in details),
        rows=rows,
    )
    return Described(source=source, description=description)


STATEMENT = document(
    "ws.pdf", "witness-statement", "First witness statement of AB", ("exhibit", "AB1"), ("exhibit", "AB2")
)
LISTED = Row(
    page=1,
    words="1 Letter, CH to AB 6 May 2023 2 – 3",
    cells=(("number", "1"), ("document", "Letter, CH to AB"), ("date", "2023-05-06"), ("pages", "2 – 3")),
)
SHEET = document(
    "AB2 front.pdf",
    "exhibit",
    "Exhibit AB2: front sheet",
    ("exhibit-mark", "AB2"),
    ("front-sheet", "yes"),
    rows=(LISTED,),
)
PART = document("a scan.pdf", "letter", "Scan", ("exhibit-mark", "AB2"), ("exhibit-pages", "2-3"), sure=0.5)


def test_exhibits_stand_under_their_statement_front_sheet_first() -> None:
    late = document("z.pdf", "exhibit", "Map", ("exhibit-mark", "AB2"), ("exhibit-pages", "9"))
    first = document("photo.jpg", "photograph", "Door", ("exhibit-mark", "AB1"))
    entries = entries_for([late, PART, SHEET, first, STATEMENT], {}, set())
    assert [entry.file for entry in entries] == ["ws.pdf", "photo.jpg", "AB2 front.pdf", "a scan.pdf", "z.pdf"]
    by_file = {entry.file: entry for entry in entries}
    assert by_file["AB2 front.pdf"].under == by_file["photo.jpg"].under == by_file["ws.pdf"].id
    assert by_file["a scan.pdf"].under == by_file["z.pdf"].under == by_file["AB2 front.pdf"].id


def test_a_part_is_named_and_dated_by_its_front_sheet() -> None:
    entry = next(entry for entry in entries_for([STATEMENT, SHEET, PART], {}, set()) if entry.file == "a scan.pdf")
    assert entry.title == "Letter, CH to AB"
    assert entry.date is not None
    assert entry.date.edtf() == "2023-05-06"
    guesses = {guess.key: guess.because for guess in entry.proposed}
    assert guesses["title"].startswith("the front sheet of exhibit AB2, page 1")
    assert "under" in guesses


def test_a_title_that_the_page_tells_surely_is_kept() -> None:
    sure = document("b.pdf", "letter", "Letter from CH to AB", ("exhibit-mark", "AB2"), ("exhibit-pages", "2-3"))
    entries = entries_for([STATEMENT, SHEET, sure], {}, set())
    assert "Letter from CH to AB" in [entry.title for entry in entries]


def test_an_attachment_stands_under_its_e_mail() -> None:
    mail = document("m.eml", "email", "E-mail from X to Y: Z")
    inner = document("m.eml", "letter", "Letter of concern", inside=("1 letter.pdf",))
    entries = entries_for([mail, inner], {}, set())
    assert entries[1].under == entries[0].id
    assert entries_for([inner], {("m.eml",): "kept"}, {"kept"})[0].under == "kept"


def test_pictures_are_cleaned_out_of_titles_and_the_guess_says_so() -> None:
    (entry,) = entries_for([document("a.eml", "email", "E-mail: decision 🎉\u0007 today")], {}, set())
    assert entry.title == "E-mail: decision today"
    assert "left out" in {guess.key: guess.because for guess in entry.proposed}["title"]


def test_a_title_of_nothing_but_pictures_falls_back_to_the_file() -> None:
    (entry,) = entries_for([document("party.eml", "email", "🎉🎉")], {}, set())
    assert entry.title == "party"


def test_ids_are_short_stable_and_never_alike() -> None:
    items = [
        document(f"{number}.pdf", "letter", "Letter from the Parole Board of England to Corin") for number in range(3)
    ]
    ids = [entry.id for entry in entries_for(items, {}, set())]
    assert ids == [entry.id for entry in entries_for(items, {}, set())]
    assert len(set(ids)) == 3
    assert ids[0] == "letter-parole-board-england-corin"
    assert all(re.fullmatch(r"[a-z0-9-]{1,46}", made) for made in ids)


def test_the_claim_is_what_most_documents_call_it() -> None:
    def paper(path: str, kind: str, claimant: str) -> Described:
        return document(
            path,
            kind,
            "Paper",
            ("claim-number", "AC-2026-LON-009999"),
            ("claimant", claimant),
            ("short-title", "R (AB) v Secretary of State for Justice"),
            ("defendant", "SECRETARY OF STATE FOR JUSTICE"),
            ("interested-party", "THE PAROLE BOARD"),
            ("interested-party", "CORIN HALDRAKE"),
        )

    other = document("j.pdf", "judgment", "R (X) v Y", ("claim-number", "CO/1/2001"), ("claimant", "THE QUEEN"))
    claim, because = claim_of(
        [
            other,
            paper("ws.pdf", "witness-statement", "THE K1NG"),
            paper("g.pdf", "grounds", "THE KING (on the application of AB)"),
        ]
    )
    assert claim.number == "AC-2026-LON-009999"
    assert claim.short_title == "R (AB) v Secretary of State for Justice"
    assert [(party.name, party.role) for party in claim.parties] == [
        ("THE KING (on the application of AB)", "Claimant"),
        ("SECRETARY OF STATE FOR JUSTICE", "Defendant"),
        ("THE PAROLE BOARD", "Interested Party"),
        ("CORIN HALDRAKE", "Interested Party"),
    ]
    assert because["claimant"].startswith("g.pdf, page 1")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_proposed_can_be_set(text: str) -> None:
    width(settable(text), Style(face=Face.SERIF, size=11))


@given(st.text(max_size=80))
def test_every_title_has_an_id(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,48}", short_id(text))


def test_a_files_name_alone_makes_no_exhibit_of_a_report() -> None:
    review = document("DR1.pdf", "report", "Detention review")
    by_name = Found(value="DR1", origin="name", words="DR1", confidence=0.6)
    named = replace(review, description=replace(review.description, details=(("exhibit-mark", by_name),)))
    (entry,) = entries_for([named], {}, set())
    assert (entry.exhibit, [guess.key for guess in entry.proposed]) == ("", ["kind", "title"])
    exhibits = document("ws.pdf", "witness-statement", "Statement of DR", ("exhibit", "DR1"))
    assert [entry.exhibit for entry in entries_for([exhibits, named], {}, set())] == ["", "DR1"]
