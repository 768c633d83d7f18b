"""The filing pack: every file that goes to the court, under its name, with its manifest; whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from bundler.case import Case
from bundler.documents.manifest import Claim, Party
from bundler.pack.emails import as_file, emails_of
from bundler.pack.pack import PackFile
from bundler.pack.route import paper_sets, route_of
from bundler.pack.sizes import held, size_words
from bundler.partial_date import PartialDate
from bundler.pipeline.build import build
from bundler.pipeline.filing_pack import build_filing_pack
from bundler.plan.profile import read_profile
from bundler.resources import resource
from bundler.schema import hold
from tests.cases import ACase
from tests.pdfs import a_pdf

ADMIN = read_profile("administrative-court")
HEAD = '[claim]\nnumber = "AC-2026-LON-000321"\nshort_title = "R (AB) v Secretary of State for Justice"\n' + (
    'hearing_date = "2027-03-09"\n[[claim.party]]\nname = "AB"\nrole = "Claimant"\n'
    '[[claim.party]]\nname = "Secretary of State for Justice"\nrole = "Defendant"\n'
)
NAME = "R (AB) v SSJ - {} - 2027-03-09.{}"


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ACase:
    return ACase(tmp_path / "case", capsys)


def word(path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("It is ordered that the decision be quashed.")
    written.save(str(path))


def claim(case: ACase, *, head: str = "", order: str = "order.docx", secret: bool = False) -> None:
    case.put("form.pdf", lambda path: a_pdf(path, pages=2))
    case.put("grounds.pdf", lambda path: a_pdf(path, pages=3))
    case.put(order, word if order.endswith("docx") else lambda path: a_pdf(path, pages=1))
    case.list(
        'file = "documents/form.pdf"\ntitle = "Claim form"\nkind = "claim-form"',
        'file = "documents/grounds.pdf"\ntitle = "Grounds"\nkind = "facts-and-grounds"'
        + ("\nconfidential = true" if secret else ""),
        f'file = "documents/{order}"\ntitle = "Draft order"\nkind = "draft-order"',
        head=f"{head}\n{HEAD}",
    )


def packed(case: ACase) -> tuple[Path, dict[str, Any]]:
    made = build_filing_pack(Case.at(case.folder))
    manifest: dict[str, Any] = json.loads((made.folder / "manifest.json").read_text(encoding="utf-8"))
    hold(manifest, "filing-pack", file="manifest.json")
    return made.folder, manifest


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_the_pack_holds_each_file_in_the_form_the_court_wants(case: ACase) -> None:
    claim(case)
    folder, manifest = packed(case)
    assert set(everything(folder)) == {
        NAME.format("Claim bundle", "pdf"),
        NAME.format("Claim form N461", "pdf"),
        NAME.format("Draft order", "docx"),
        NAME.format("Draft order", "pdf"),
        f"print/{NAME.format('Claim bundle', 'pdf')}",
        f"print/{NAME.format('Claim bundle labels', 'pdf')}",
        "covering e-mail.txt",
        "manifest.json",
        "manifest.pdf",
    }
    order = (case.folder / "documents" / "order.docx").read_bytes()
    assert (folder / NAME.format("Draft order", "docx")).read_bytes() == order
    form = PdfReader(folder / NAME.format("Claim form N461", "pdf"))
    own = PdfReader(case.folder / "documents" / "form.pdf")
    assert [page.extract_text() for page in form.pages] == [page.extract_text() for page in own.pages]
    assert manifest["route"]["way"] == "ce-file"
    assert manifest["paper_sets"]["sets"] == 1


def test_the_manifest_tells_what_is_there(case: ACase) -> None:
    claim(case)
    folder, manifest = packed(case)
    for file in manifest["files"]:
        data = (folder / file["name"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(data).hexdigest()
        assert file["size"] == len(data)
        if file["pages"] is not None:
            assert file["pages"] == len(PdfReader(folder / file["name"]).pages)
        limits = {limit["limit"]: limit["value"] for limit in file["limits"]}
        wanted = {"email-size": 36, "file-size-warn": 50, "file-size": 100}
        assert limits == (wanted if file["goes_to_the_court_as_a_file"] else {})
    page = "\n".join(page.extract_text() for page in PdfReader(folder / "manifest.pdf").pages)
    assert all(file["sha256"] in page for file in manifest["files"])


def test_the_same_case_gives_the_same_pack(case: ACase) -> None:
    claim(case)
    folder, _ = packed(case)
    first = everything(folder)
    packed(case)
    assert everything(folder) == first


def test_the_last_good_pack_stays_where_another_fails(case: ACase, monkeypatch: pytest.MonkeyPatch) -> None:
    import bundler.pipeline.filing_pack as pipeline

    claim(case)
    folder, _ = packed(case)
    first = everything(folder)

    def full(*_: object, **__: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pipeline, "manifest_page", full)
    with pytest.raises(OSError, match="No space"):
        build_filing_pack(Case.at(case.folder))
    assert everything(folder) == first
    assert not [path.name for path in folder.parent.iterdir() if path.name.startswith(".")]


def test_a_bundle_that_the_court_cannot_take_goes_in_volumes(case: ACase) -> None:
    claim(case)
    size = build(Case.at(case.folder)).file.stat().st_size
    text = resource("bundles/profiles", "administrative-court.toml").read_text(encoding="utf-8")
    small = text.replace("value = 100\nunit", f"value = {size * 0.8 / 1e6}\nunit")
    (case.folder / "small.toml").write_text(small, encoding="utf-8")
    blueprint = resource("bundles", "claim.toml").read_text(encoding="utf-8")
    own = blueprint.replace('profile = "administrative-court"', 'profile = "small.toml"')
    (case.folder / "own.toml").write_text(own, encoding="utf-8")
    toml = case.folder / "bundle.toml"
    toml.write_text(toml.read_text("utf-8").replace('blueprint = "claim"', 'blueprint = "own.toml"'), encoding="utf-8")
    folder, manifest = packed(case)
    bundles = [file for file in manifest["files"] if file["goes_to_the_court_as_a_file"] and "volume" in file["label"]]
    assert len(bundles) > 1
    assert not (folder / NAME.format("Claim bundle", "pdf")).exists()


def test_a_draft_order_that_is_not_in_word_is_told(case: ACase) -> None:
    claim(case, order="order.pdf")
    _, manifest = packed(case)
    (finding,) = (finding for finding in manifest["findings"] if finding["rule"] == "URG-04")
    assert finding["severity"] == "error"
    assert "PD 5C 3.1(1)(b)" in finding["source"]


def test_what_is_confidential_is_marked_with_the_reason_and_nothing_else_is(case: ACase) -> None:
    claim(case, secret=True)
    _, manifest = packed(case)
    marked = {file["name"]: file["confidential_because"] for file in manifest["files"] if file["confidential"]}
    assert set(marked) == {NAME.format("Claim bundle", "pdf"), f"print/{NAME.format('Claim bundle', 'pdf')}"}
    assert "A2" in marked[NAME.format("Claim bundle", "pdf")]


def test_a_core_bundle_is_made_where_somebody_asks(case: ACase) -> None:
    claim(case, head="[filing]\ncore = true\njudges = 2\n")
    _, manifest = packed(case)
    assert [file["label"] for file in manifest["files"]][:2] == ["Claim bundle", "Core bundle"]
    assert manifest["paper_sets"]["sets"] == 2


def test_the_command_says_what_goes_where(case: ACase) -> None:
    claim(case)
    told = case.run("build", "--filing-pack")
    assert "It may go through CE-File" in told.out
    assert "Not ready to file" in told.out
    assert told.code == 1


FILES = tuple(
    PackFile(name=f"{at}.pdf", label=f"File {at}", size=size * 1_000_000, sha256="0" * 64, pages=10)
    for at, size in enumerate((12, 10, 9, 27, 3), start=1)
)
CLAIM = Claim(
    number="AC-2026-LON-000321",
    short_title="R (AB) v Secretary of State for Justice",
    parties=(Party(name="AB", role="Claimant"), Party(name="The Parole Board", role="Interested Party")),
    hearing_date=PartialDate.parse("2027-03-09"),
)


def sent(blueprint: str, **changed: Any) -> list[str]:
    told = {"title": "Urgent application", "judge": "Mrs Justice Example", "sets": 0} | changed
    emails = emails_of(FILES, CLAIM, route_of(blueprint, ADMIN), ADMIN, **told)
    return [as_file(email) for email in emails]


def test_an_urgent_application_goes_by_e_mail_in_as_many_as_the_limit_asks_for() -> None:
    assert route_of("urgent-application", ADMIN).way == "e-mail"
    emails = emails_of(
        FILES, CLAIM, route_of("urgent-application", ADMIN), ADMIN, title="Urgent application", judge="", sets=0
    )
    assert [email.attached for email in emails] == [("1.pdf", "2.pdf"), ("3.pdf",), ("4.pdf",), ("5.pdf",)]
    assert [email.size > 36_000_000 for email in emails] == [False, False, True, False]
    assert emails[1].subject.endswith("(2 of 4)")


def test_the_subject_says_number_case_hearing_and_judge() -> None:
    line = next(line for line in sent("claim")[0].splitlines() if line.startswith("Subject:"))
    assert line == (
        "Subject: AC-2026-LON-000321 – R (AB) v SSJ – Urgent application – hearing 9 March 2027 – Mrs Justice Example"
    )


@pytest.mark.parametrize("blueprint", ["claim", "urgent-application"])
def test_every_message_says_that_it_is_copied_and_holds_neither_address_nor_link(blueprint: str) -> None:
    for text in sent(blueprint):
        assert "This message is copied to all other parties" in text
        assert "@" not in text
        assert "http" not in text
        assert "confirm the address" in text


@pytest.mark.parametrize(
    ("court", "judges", "sets"), [("administrative-court", 2, 2), ("chancery-commercial", 2, 0), ("utiac", 1, 0)]
)
def test_paper_goes_where_the_court_wants_it(court: str, judges: int, sets: int) -> None:
    assert paper_sets(judges, read_profile(court))[0] == sets


def test_a_size_is_held_against_each_limit_and_for_e_mail_as_it_is_sent() -> None:
    kept: Callable[[int], list[bool]] = lambda size: [each.is_within for each in held(size, ADMIN)]  # noqa: E731
    assert kept(26_000_000) == [True, True, True]
    assert kept(27_000_000) == [False, True, True]
    assert kept(51_000_000) == [False, False, True]
    assert kept(101_000_000) == [False, False, False]
    assert [size_words(size) for size in (400, 38_400, 1_400_000)] == ["1 kB", "38 kB", "1.4 MB"]


@pytest.mark.parametrize(
    ("name", "who"),
    [
        (
            "THE KING (on the application of MW, by her litigation friend Susan Wetherby)",
            "MW, by her litigation friend",
        ),
        ("THE KING on the application of TZG (anonymity order in force)", "TZG (anonymity order in force) (Claimant)"),
        ("Brackenshire County Council", "Brackenshire County Council (Claimant)"),
    ],
)
def test_a_message_names_who_applies_and_not_the_king(name: str, who: str) -> None:
    claim = Claim(short_title="R (X) v Y", parties=(Party(name=name, role="Claimant"),))
    way = route_of("urgent-application", ADMIN)
    (email, *_) = emails_of(FILES, claim, way, ADMIN, title="Urgent application", judge="", sets=0)
    text = email.text
    assert f"The parties are: {who}" in text
    assert "KING" not in text
