"""bundle.toml: what people write is read whole, and each fault names its place and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.documents.ids import slug
from bundler.documents.kind import Kind
from bundler.documents.manifest_file import read_manifest
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.schema import load_schema

HEAD = 'blueprint = "claim"\n'
SECTION = '[[section]]\nletter = "A"\ntitle = "Claim"\n'


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "bundle.toml"
    file.write_text(text, encoding="utf-8")
    return file


def a_document(**keys: str) -> str:
    lines = "".join(f"{key} = {value}\n" for key, value in keys.items())
    return f"[[section.document]]\n{lines}"


def test_reads_what_a_person_wrote(tmp_path: Path) -> None:
    text = (
        HEAD
        + '[claim]\nnumber = "AC-2026-LON-000001"\n[[claim.party]]\nname = "AB"\nrole = "Claimant"\n'
        + SECTION
        + a_document(
            id='"grounds"', file='"documents/g.pdf"', title='"Grounds <b>"', date='"2026-03~"', kind='"grounds"'
        )
        + a_document(file='"documents/mail.eml"', inside='["1 Annex A.pdf"]', under='"grounds"')
    )

    manifest = read_manifest(written(tmp_path, text))
    first, second = manifest.entries

    assert manifest.claim.parties[0].role == "Claimant"
    assert (first.title, first.date, first.kind) == ("Grounds <b>", PartialDate.parse("2026-03~"), Kind.GROUNDS)
    assert (second.id, second.title, second.inside, second.under) == (
        "1-annex-a",
        "1 Annex A",
        ("1 Annex A.pdf",),
        "grounds",
    )


def test_reads_the_days_of_the_claim_and_the_courts_directions(tmp_path: Path) -> None:
    text = (
        HEAD
        + '[timetable]\nkind = "planning"\ndecision_date = "2026-01-15"\n'
        + 'closed = ["2026-12-24", "2026-12-29/2026-12-30"]\n'
        + '[[direction]]\nact = "reply"\nby = "2026-07-01T16:00"\norder = "Order of 3 June 2026, paragraph 2"\n'
        + SECTION
        + a_document(file='"documents/ws.pdf"', party='"defendant"')
    )

    manifest = read_manifest(written(tmp_path, text))

    course = manifest.timetable
    assert (course.kind, course.decision_date, course.served) == ("planning", PartialDate.parse("2026-01-15"), None)
    assert [day.edtf() for day in course.closed] == ["2026-12-24", "2026-12-29/2026-12-30"]
    assert [(one.act, one.by.edtf(), one.order) for one in manifest.directions] == [
        ("reply", "2026-07-01T16:00", "Order of 3 June 2026, paragraph 2")
    ]
    assert manifest.entries[0].party == "defendant"


def test_two_files_of_one_name_get_two_ids(tmp_path: Path) -> None:
    text = HEAD + SECTION + a_document(file='"a/letter.pdf"') + a_document(file='"b/letter.pdf"')

    assert [entry.id for entry in read_manifest(written(tmp_path, text)).entries] == ["letter", "letter-2"]


@pytest.mark.parametrize(
    ("text", "where", "mend"),
    [
        (HEAD + SECTION + a_document(file='"a.pdf"', titel='"x"'), "section[1].document[1].titel", "title"),
        (HEAD + SECTION + a_document(file='"a.pdf"', date='"31 April 2020"'), "section[1].document[1].date", "2014"),
        (HEAD + SECTION + a_document(file='"a.pdf"', date='"2020-04-31"'), "section[1].document[1].date", "2014"),
        (HEAD + SECTION + a_document(file='"a.pdf"', kind='"grunds"'), "section[1].document[1].kind", "grounds"),
        (HEAD + SECTION + a_document(title='"a"'), "section[1].document[1]", "file"),
        (HEAD + SECTION + a_document(file='"a.pdf"') * 2, "section[1].document[2].file", "section[1].document[1]"),
        (HEAD + SECTION + a_document(file='"../../secret.pdf"'), "section[1].document[1].file", "case folder"),
        (HEAD + SECTION + a_document(file='"/etc/passwd"'), "section[1].document[1].file", "case folder"),
        (HEAD + SECTION + a_document(file=r'"C:\\x.pdf"'), "section[1].document[1].file", "case folder"),
        (HEAD + SECTION + a_document(file='"a.pdf"', under='"ghost"'), "section[1].document[1].under", "id"),
        (HEAD + SECTION + SECTION, "section[2].letter", "section[1].letter"),
        (
            HEAD + SECTION + a_document(file='"a.pdf"', id='"x"') + a_document(file='"b.pdf"', id='"x"'),
            "id",
            "keep one",
        ),
        (HEAD + '[timetable]\nserved = "soon"\n' + SECTION, "timetable.served", "2014"),
        (HEAD + '[timetable]\nsevred = "2026-01-15"\n' + SECTION, "timetable.sevred", "served"),
        (HEAD + '[timetable]\nkind = "criminal"\n' + SECTION, "timetable.kind", "planning"),
        (HEAD + '[timetable]\nclosed = ["2026-12-24", "x"]\n' + SECTION, "timetable.closed[2]", "2014"),
        (HEAD + '[[direction]]\nact = "reply"\nby = "2026-07-01"\n' + SECTION, "direction[1]", "order"),
        (HEAD + '[[direction]]\nact = "reply"\nby = "x"\norder = "o"\n' + SECTION, "direction[1].by", "2014"),
        (HEAD + SECTION + a_document(file='"a.pdf"', party='"crown"'), "section[1].document[1].party", "claimant"),
        (SECTION, "bundle.toml", "blueprint"),
        (HEAD, "bundle.toml", "section"),
        (HEAD + "section = 3", "section", ""),
        (HEAD + "a = \n", "bundle.toml", "line"),
        (HEAD + SECTION + a_document(file='"a.pdf"', password_env='"pass word"'), "password_env", "variable"),
        (HEAD + '[numbers]\nprefix = "I"\n' + SECTION, "numbers.prefix", "capital"),
        (HEAD + SECTION + a_document(file='"a.pdf"', date="2020-04-30"), "section[1].document[1].date", "2014"),
    ],
)
def test_each_fault_names_its_place_and_the_mend(tmp_path: Path, text: str, where: str, mend: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_manifest(written(tmp_path, text))

    assert where in caught.value.where
    assert mend in caught.value.remedy


def test_a_missing_file_says_how_to_start(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        read_manifest(tmp_path / "bundle.toml")

    assert "jrbundle start" in caught.value.remedy


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "bundle.toml"
    file.write_bytes(b"\xef\xbb\xbf" + (HEAD + SECTION).replace("\n", "\r\n").encode())

    assert read_manifest(file).sections[0].letter == "A"


def test_the_schema_knows_the_same_kinds_as_the_program() -> None:
    schema = load_schema("bundle")["$defs"]["document"]["properties"]["kind"]["enum"]

    assert schema == [kind.value for kind in Kind]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("First statement of AB", "first-statement-of-ab"),
        ("Łódź – Ŵyn", "odz-wyn"),
        ("日本", "document"),
        ("x" * 90, "x" * 48),
    ],
)
def test_ids_are_plain_letters(title: str, expected: str) -> None:
    assert slug(title) == expected
