"""A description: kind, title and date of a document, and what its kind carries, each with its place."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bundler.documents.describe import as_dict, describe, from_dict
from bundler.documents.document import Description
from bundler.documents.page_text import PageText
from bundler.documents.take_in import Taken, take_in
from bundler.progress import Silent
from bundler.sources.gather import gather
from bundler.sources.unpack import unfold
from bundler.store import Store
from tests.engines import needs

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "open-conditions"

STATEMENT = """On behalf of: Claimant
I Farrowgate
First
Exhibits IF1 – IF3
28 October 2026
IN THE HIGH COURT OF JUSTICE
KING’S BENCH DIVISION
ADMINISTRATIVE COURT
B E T W E E N :
THE KING
(on the application of AB)
Claimant
– and –
SECRETARY OF STATE FOR JUSTICE
Defendant
FIRST WITNESS STATEMENT OF IMELDA FARROWGATE
I, IMELDA FARROWGATE, of Lantern House, adviser, WILL SAY as follows:
1. The judge’s sentencing remarks are at IF2.
"""
TRUTH = """17. I ask for the order.
I believe that the facts stated in this witness statement are true. I understand that
proceedings for contempt of court may be brought against anyone who makes, or causes
to be made, a false statement in a document verified by a statement of truth without an
honest belief in its truth.
Signed: I. Farrowgate
Dated: 28 October 2026
"""


def described(*pages: str, name: str = "paper.pdf", media_type: str = "application/pdf") -> Description:
    texts = tuple(PageText(page=page, text=text) for page, text in enumerate(pages, start=1))
    return describe(texts, name=name, media_type=media_type)


def values(description: Description, name: str) -> list[str]:
    return [found.value for found in description.all_details(name)]


def test_a_witness_statement_carries_what_its_corner_and_its_end_say() -> None:
    found = described(STATEMENT, TRUTH)
    assert (found.kind.value, found.title.value) == (
        "witness-statement",
        "First witness statement of Imelda Farrowgate",
    )
    assert found.date is not None
    assert found.date.value == "2026-10-28"
    assert values(found, "witness") == ["Imelda Farrowgate"]
    assert values(found, "party") == ["Claimant"]
    assert values(found, "exhibit") == ["IF1", "IF2", "IF3"]
    assert values(found, "corner") == ["party, witness, number, exhibits, date"]
    assert values(found, "statement-of-truth") == ["exact"]
    assert values(found, "signed") == ["yes"]
    assert values(found, "dated") == ["yes"]


def test_a_statement_of_truth_without_contempt_is_told_from_the_rule_s() -> None:
    old = "I believe that the facts stated in this witness statement are true.\nSigned:\nDated: 28 October 2026\n"
    assert values(described(STATEMENT, old), "statement-of-truth") == ["without contempt wording"]
    assert values(described(STATEMENT), "statement-of-truth") == ["missing"]
    nearly = TRUTH.replace("may be brought", "can be brought")
    assert values(described(STATEMENT, nearly), "statement-of-truth") == ["near"]


def test_what_a_picture_hides_is_not_known() -> None:
    found = described(STATEMENT, "")
    assert values(found, "statement-of-truth") == []
    assert values(found, "signed") == []


def test_parties_are_given_as_printed_and_the_short_title_as_written() -> None:
    found = described(STATEMENT, TRUTH)
    assert values(found, "claimant") == ["THE KING (on the application of AB)"]
    assert values(found, "defendant") == ["SECRETARY OF STATE FOR JUSTICE"]
    assert values(found, "short-title") == ["R (AB) v Secretary of State for Justice"]


def test_sentencing_remarks_give_the_sentence_in_parts() -> None:
    found = described(
        "IN THE CROWN COURT AT SALTMERE\n24 April 2020\nBefore:\nHIS HONOUR JUDGE OAKSHOTT\nREX v CORIN HALDRAKE\n"
        "SENTENCING REMARKS\n1. You were convicted of false imprisonment.\n"
        "2. I considered a starting point of 20 years.\n"
        "3. On count 1 there will be an extended sentence of fourteen years, made up of a custodial term of "
        "10 years and an extended licence of 4 years.\n"
    )
    assert found.title.value == "Sentencing remarks of HHJ Oakshott, R v Corin Haldrake"
    assert [values(found, name) for name in ("total", "custody", "extension")] == [["P14Y"], ["P10Y"], ["P4Y"]]
    assert values(found, "offence") == ["False imprisonment"]


def test_a_life_sentence_has_its_minimum_term() -> None:
    found = described(
        "IN THE CROWN COURT AT MARLE\nREX v TOBIN MARCHETTI\nSENTENCING REMARKS\n"
        "You have been convicted of murder. The sentence is imprisonment for life. "
        "The minimum term is 17 years less 212 days on remand.\n"
    )
    assert values(found, "sentence-type") == ["life imprisonment"]
    assert values(found, "minimum-term") == ["P17Y"]


def test_every_conviction_is_a_row() -> None:
    found = described(
        "RECORD OF CONVICTIONS\nName HALDRAKE, Corin\nDate of print 11/06/2026\nConvictions\n"
        "No Date of\nconviction\nCourt Offence Statute Plea Sentence\n"
        "1 14/02/2003 Saltmere Magistrates’\nCourt\nUsing threatening words or behaviour\n(offence date 11/01/2003)\n"
        "Public Order Act 1986, s 4 Guilty Fine £150; costs £55\n"
        "2 06/03/2020 Crown Court at\nSaltmere\nFalse imprisonment (01/11/2019 –\n03/11/2019)\nCommon law Not guilty:\n"
        "convicted\nImprisonment 6 years, concurrent\nCautions\n03.08.99 Theft Caution\n"
    )
    assert [[row.cell(name) for name in ("date", "court", "statute", "plea", "sentence")] for row in found.rows] == [
        ["2003-02-14", "Saltmere Magistrates’ Court", "Public Order Act 1986, s 4", "Guilty", "Fine £150; costs £55"],
        [
            "2020-03-06",
            "Crown Court at Saltmere",
            "Common law",
            "Not guilty: convicted",
            "Imprisonment 6 years, concurrent",
        ],
    ]
    assert values(found, "defendant") == ["Corin Haldrake"]
    assert len(values(found, "conviction")) == 2


def test_the_foot_of_a_page_tells_an_exhibit() -> None:
    found = described("HMP Greystone Fell\n6 May 2023\nHello love,\nI write.\nYours as ever,\nCorin\nAB2 / 2\n")
    assert found.kind.value == "letter"
    assert values(found, "exhibit-mark") == ["AB2"]
    assert values(found, "exhibit-pages") == ["2"]


def test_a_front_sheet_lists_what_stands_behind_it() -> None:
    found = described(
        "EXHIBIT CD1\nThis is the exhibit marked CD1 referred to in the first witness statement of CD dated 21\n"
        "October 2026.\nNo Document Date Page\n1 Letter, Larch Tree to AB 12 January 2015 2\n"
        "2 Timetable of bus route 14 September 2026 3 – 4\n"
    )
    assert [dict(row.cells) for row in found.rows] == [
        {"number": "1", "document": "Letter, Larch Tree to AB", "date": "2015-01-12", "pages": "2"},
        {"number": "2", "document": "Timetable of bus route 14", "date": "2026-09", "pages": "3 – 4"},
    ]


def test_an_e_mail_has_its_place_in_a_thread() -> None:
    found = described(
        "From Petra Crane <p@x.example>\nTo Imelda Farrowgate <i@y.example>\nDate Thu, 30 Jul 2026 10:12:00 +0100\n"
        "Subject RE: Haldrake\nDear Imelda,\nFrom: Imelda\nSent: Monday, 27 July 2026 16:48\n",
        media_type="message/rfc822",
    )
    assert found.title.value == "E-mail from Petra Crane to Imelda Farrowgate: RE: Haldrake"
    assert (values(found, "thread"), values(found, "position")) == (["Haldrake"], ["reply"])
    assert found.date is not None
    assert found.date.value == "2026-07-30"


def test_a_silent_document_is_named_by_its_file_and_dated_by_nothing() -> None:
    found = described("", name="03_scan-of-map (final).pdf")
    assert (found.title.value, found.title.origin, found.date) == ("Scan of map", "name", None)


def test_a_date_in_the_file_s_name_says_that_it_stands_there() -> None:
    found = described("", name="note 11.09.26.pdf")
    assert found.date is not None
    assert (found.date.value, found.date.origin, found.date.page) == ("2026-09-11", "name", None)


def test_a_draft_order_is_not_dated_by_what_it_recites() -> None:
    found = described(
        "DRAFT ORDER\nUPON the undertaking given by letter dated 19 October 2026\nIT IS ORDERED THAT\n1. No.\n"
    )
    assert (found.kind.value, found.date) == ("draft-order", None)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=3), st.text(min_size=1, max_size=40))
def test_any_text_has_a_description_that_is_kept_whole(pages: list[str], name: str) -> None:
    found = described(*pages, name=name)
    assert from_dict(as_dict(found)) == found
    assert len(found.title.value) <= 90


def test_a_kept_description_is_read_without_the_readers() -> None:
    code = (
        "import sys, bundler.documents.describe; "
        "print(sorted(name for name in sys.modules if 'readers' in name or name.startswith('bundler.prose')))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_kind_and_date_of_the_example_is_right(tmp_path: Path) -> None:
    needs("tesseract")
    needs("soffice")
    shutil.copytree(EXAMPLE / "documents", tmp_path / "documents")
    store = Store(tmp_path / ".bundler")
    found, _ = gather(tmp_path / "documents", case=tmp_path)
    sources, _ = unfold(found, store)
    written = tomllib.loads((EXAMPLE / "expected.toml").read_text(encoding="utf-8"))["document"]
    expected = {
        (item["file"].rsplit("/", 1)[-1], bool(item.get("inside"))): item
        for item in written
        if "letter.pdf" not in item["file"]
    }
    wrong, seen = [], 0
    for taken in take_in(sources, store, passwords={}, progress=Silent()):
        assert isinstance(taken, Taken)
        item = expected.get((taken.source.path.rsplit("/", 1)[-1], bool(taken.source.inside)))
        if item is None:
            continue
        seen += 1
        kind, date = taken.description.kind.value, taken.description.date
        if kind not in (item["kind"], *item.get("also_kind", ())):
            wrong.append((taken.source.label, kind))
        if (date.value if date else None) not in (item.get("date"), *item.get("also", ())):
            wrong.append((taken.source.label, date.value if date else "no date"))
    assert (wrong, seen) == ([], len(expected))


def test_a_date_a_space_after_the_reference_is_the_letter_s_and_no_part_of_the_reference() -> None:
    found = described(
        "Our ref: A1234BC/PPCS Date: 14 October 2025\n\nDear Ms Marlowe\n\nI write to you.\n\nYours sincerely"
    )

    assert (found.date.value if found.date else None) == "2025-10-14"
    assert values(found, "reference") == ["A1234BC/PPCS"]


def test_a_letter_that_says_what_a_minister_accepted_and_is_filed_as_the_decision_is_the_decision() -> None:
    told = "On 11 September 2025 the Secretary of State accepted that recommendation."
    body = f"Dear Ms Marlowe\n\n{told}\n\nYours sincerely"

    assert described(body, name="Decision letter.pdf").kind.value == "decision-letter"
    assert described(body.replace("accepted that", "read that"), name="Letter.pdf").kind.value == "letter"


def test_a_statement_of_somebody_told_by_i_is_a_witness_statement() -> None:
    body = "STATEMENT OF TESSA BRYCE, SOCIAL WORKER   Dated 22 October 2025\n\n1. I qualified in 2009.\n2. She rang me."
    found = described(body, name="bryce.pdf")

    assert (found.kind.value, found.title.value) == ("witness-statement", "Witness statement of Tessa Bryce")


def test_an_officer_s_rank_and_surname_are_written_as_people_write_them() -> None:
    text = "WITNESS STATEMENT\nStatement of: Police Constable 2231 Imran SHAH\nI was on duty."

    assert values(described(text), "witness") == ["PC 2231 Imran Shah"]


def test_a_medical_letter_is_called_after_its_sender() -> None:
    text = "Harbour Street Surgery\n13th October 2025\nTo whom it may concern\nRe: Ms D Farr NHS no 943 476 5919"

    assert described(text, name="GP letter.pdf").title.value == "Letter from Harbour Street Surgery"


def test_the_day_on_which_a_line_runs_over_is_not_the_letter_s_and_one_after_the_address_is() -> None:
    text = (
        "Home Office\nc/o Marsh & Co Solicitors Date: 07 July 2025\nDear Mr Tesfay\n\n"
        "4. On 19 October 2023 you married Ms Haile, with whom you had a son born on\n5th April 2024.\n"
    )

    found = described(text, name="refusal.pdf")

    assert (found.date.value if found.date else None) == "2025-07-07"


def test_a_print_has_a_row_for_each_offence_and_none_for_a_caution() -> None:
    found = described(
        "PRINT OF PNC RECORD - PNCID : 98/1188K PRINTED 14/08/25 FOR: MARL POLICE\nSURNAME : VANE\n"
        "FORENAME(S) : OSRIC\nSUMMARY OF CONVICTIONS\nCONVICTION(S) : 1 OFFENCE(S) : 2\nCAUTION\n"
        "1. 11/11/98 MARL POLICE\nPOSSESSION OF CANNABIS ADULT CAUTION\nCONVICTIONS\n"
        "1. 14/05/12 MARL MAGISTRATES\n1. ARSON ON 02/04/12\n(PLEA : NOT GUILTY) IMPRISONMENT 6 MTHS\n"
        "2. BREACH OF BAIL ON 01/05/12\n(PLEA : GUILTY) NO SEPARATE PENALTY\n"
    )
    assert found.title.value == "Print of PNC record, Osric Vane"
    assert [[row.cell(name) for name in ("date", "court", "offence", "plea", "sentence")] for row in found.rows] == [
        ["2012-05-14", "MARL MAGISTRATES", "ARSON ON 02/04/12", "PLEA : NOT GUILTY", "IMPRISONMENT 6 MTHS"],
        ["2012-05-14", "MARL MAGISTRATES", "BREACH OF BAIL ON 01/05/12", "PLEA : GUILTY", "NO SEPARATE PENALTY"],
    ]
