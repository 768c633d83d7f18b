"""Blueprints: what ships is sound, and a firm's own is read, applied and refused by its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.documents.kind import Kind
from bundler.documents.manifest import PARTIES, Entry, SectionEntries
from bundler.errors import CaseError
from bundler.partial_date import PartialDate
from bundler.plan.blueprint import Blueprint, blueprint_names, read_blueprint
from bundler.plan.blueprint_faults import faults_of, without_section
from bundler.plan.sections import propose
from bundler.schema import load_schema

SHIPPED = (
    "authorities",
    "claim",
    "core",
    "permission-hearing",
    "substantive-hearing",
    "supplementary",
    "urgent-application",
)
OWN = """\
name = "inquest"
title = "Inquest bundle"
profile = "administrative-court"

[[section]]
letter = "A"
title = "Ours, early"
kinds = ["letter", "email"]
parties = ["claimant"]
dated = "../2019"
order = "date"

[[section]]
letter = "B"
title = "Ours, late"
kinds = ["letter"]
parties = ["claimant"]
dated = "2020/.."
order = "title"

[[section]]
letter = "C"
title = "Theirs"
kinds = ["letter"]
parties = ["defendant", "intervener"]
order = "date"

[[section]]
letter = "D"
title = "The rest"
kinds = ["other"]
order = "date"
"""


def an_own_blueprint(folder: Path, text: str = OWN, **changes: str) -> str:
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def an_entry(id: str, kind: Kind = Kind.LETTER, *, date: str = "", party: str = "") -> Entry:
    known = PartialDate.parse(date) if date else None
    return Entry(id=id, file=f"{id}.pdf", title=id, kind=kind, date=known, party=party)


def placed(sections: tuple[SectionEntries, ...]) -> dict[str, list[str]]:
    return {section.letter: [entry.id for entry in section.entries] for section in sections if section.entries}


def required(blueprint: Blueprint, rule: str) -> set[Kind]:
    return {kind for needed in blueprint.required if needed.authority.rule == rule for kind in needed.any_of}


def test_the_kinds_of_bundle_that_ship() -> None:
    assert blueprint_names() == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
class TestShipped:
    def test_each_is_sound_and_called_as_its_file(self, name: str) -> None:
        blueprint = read_blueprint(name)

        assert faults_of(blueprint) == ()
        assert blueprint.name == name

    def test_each_kind_has_a_section_or_a_reason_to_stay_out(self, name: str) -> None:
        assert without_section(read_blueprint(name)) == ()

    def test_no_document_is_lost_even_one_that_is_out_of_place(self, name: str) -> None:
        entries = [an_entry(kind.value, kind) for kind in Kind]

        found = [id for ids in placed(propose(entries, read_blueprint(name))).values() for id in ids]
        assert sorted(found) == sorted(kind.value for kind in Kind)

    def test_what_rests_on_practice_is_never_called_an_error(self, name: str) -> None:
        blueprint = read_blueprint(name)
        for rests in (*blueprint.required, *blueprint.forbidden):
            assert rests.authority.tier in ("P", "P*", "M")
            assert rests.authority.tier != "M" or rests.authority.severity in ("warn", "info")


def test_the_schema_knows_the_kinds_parties_and_pages_that_the_program_knows() -> None:
    schema, bundle = load_schema("blueprint"), load_schema("bundle")
    section = schema["properties"]["section"]["items"]["properties"]

    assert schema["$defs"]["kinds"]["items"]["enum"] == [kind.value for kind in Kind]
    assert tuple(section["parties"]["items"]["enum"]) == PARTIES
    pages = bundle["properties"]["section"]["items"]["properties"]["makes"]
    assert section["makes"]["items"]["enum"] == pages["items"]["enum"]
    assert tuple(bundle["$defs"]["document"]["properties"]["party"]["enum"]) == PARTIES


class TestRequirements:
    @pytest.mark.parametrize(
        ("rule", "kind"),
        [
            ("CLM-01", Kind.CLAIM_FORM),
            ("CLM-06", Kind.WITNESS_STATEMENT),
            ("CLM-08", Kind.ORDER),
            ("CLM-09", Kind.SENTENCING_REMARKS),
            ("CLM-10", Kind.DECISION_LETTER),
            ("CLM-12", Kind.LEGISLATION),
            ("CLM-13", Kind.READING_LIST),
        ],
    )
    def test_a_claim_wants_what_practice_direction_54a_lists(self, rule: str, kind: Kind) -> None:
        assert kind in required(read_blueprint("claim"), rule)

    def test_facts_and_grounds_in_one_document_meet_both(self) -> None:
        missing = read_blueprint("claim").missing(frozenset({Kind.FACTS_AND_GROUNDS}))

        assert not {"CLM-03", "CLM-04"} & {needed.authority.rule for needed in missing}

    def test_what_is_there_is_not_missed_and_what_is_not_there_is(self) -> None:
        claim = read_blueprint("claim")

        assert claim.missing(frozenset(Kind)) == ()
        assert claim.missing(frozenset()) == claim.required

    def test_what_depends_on_the_case_says_when(self) -> None:
        conditional = {needed.authority.rule for needed in read_blueprint("claim").required if needed.when}

        assert conditional == {"CLM-06", "CLM-07", "CLM-08", "CLM-09", "CLM-10", "CLM-17"}

    def test_an_urgent_application_wants_its_form_its_draft_order_and_the_correspondence(self) -> None:
        urgent = read_blueprint("urgent-application")

        assert Kind.URGENT_APPLICATION in required(urgent, "URG-01")
        assert {Kind.PRE_ACTION_LETTER, Kind.EMAIL} <= required(urgent, "URG-02")
        assert Kind.DRAFT_ORDER in required(urgent, "URG-04")

    @pytest.mark.parametrize("name", ["core", "substantive-hearing", "permission-hearing", "supplementary"])
    def test_cases_are_out_of_place_but_in_their_own_bundle(self, name: str) -> None:
        barred = read_blueprint(name).out_of_place(Kind.AUTHORITY)

        assert barred is not None
        assert "authorities bundle" in barred.why
        assert read_blueprint("authorities").out_of_place(Kind.AUTHORITY) is None


class TestSelectors:
    def test_statements_go_to_the_side_that_made_them(self) -> None:
        statements = [
            an_entry(side or "unsaid", Kind.WITNESS_STATEMENT, party=side)
            for side in ("claimant", "defendant", "interested-party", "intervener", "")
        ]

        found = placed(propose(statements, read_blueprint("substantive-hearing")))
        assert found == {
            "D": ["claimant", "unsaid"],
            "E": ["defendant"],
            "F": ["interested-party", "intervener"],
        }

    def test_documents_go_by_kind_party_and_date(self, tmp_path: Path) -> None:
        entries = [
            an_entry("old", date="2019-12-31", party="claimant"),
            an_entry("new", date="2020-01-01", party="claimant"),
            an_entry("first", date="2021", party="claimant"),
            an_entry("undated", party="claimant"),
            an_entry("theirs", date="2001", party="intervener"),
            an_entry("photo", Kind.PHOTOGRAPH),
        ]

        found = placed(propose(entries, read_blueprint(an_own_blueprint(tmp_path))))
        assert found == {"A": ["old", "undated"], "B": ["first", "new"], "C": ["theirs"], "D": ["photo"]}

    def test_a_document_that_no_selector_takes_stays_with_its_kind(self, tmp_path: Path) -> None:
        entry = an_entry("third", party="interested-party")

        assert placed(propose([entry], read_blueprint(an_own_blueprint(tmp_path)))) == {"A": ["third"]}


class TestOwn:
    def test_one_that_is_sound_has_no_fault(self, tmp_path: Path) -> None:
        assert faults_of(read_blueprint(an_own_blueprint(tmp_path))) == ()

    def test_its_profile_may_lie_beside_it(self, tmp_path: Path) -> None:
        (tmp_path / "court.toml").write_text(
            'name = "court"\ntitle = "A court"\nread = "2026-01"\nreview = "2026-04"\n', encoding="utf-8"
        )
        own = an_own_blueprint(tmp_path, **{'"administrative-court"': '"court.toml"'})

        assert faults_of(read_blueprint(own)) == ()

    @pytest.mark.parametrize(
        ("old", "new", "where", "problem"),
        [
            ('letter = "C"', 'letter = "B"', "section[3].letter", "stands twice"),
            ('profile = "administrative-court"', 'profile = "moon"', "profile", "'moon'"),
            ('parties = ["defendant", "intervener"]', 'parties = ["claimant"]', "section[3].kinds", "takes these too"),
            ('dated = "2020/.."', 'dated = "2019-06/.."', "section[2].kinds", "takes these too: letter"),
            ('kinds = ["other"]', 'kinds = ["email"]', "section[4].kinds", "takes these too: email"),
            ('kinds = ["letter", "email"]', "kinds = []", "section[1].kinds", "takes no kind"),
            ('kinds = ["letter", "email"]', 'kinds = ["letter"]', "required[1].any", "what is required here: email"),
        ],
    )
    def test_each_fault_names_its_place_and_its_mend(
        self, tmp_path: Path, old: str, new: str, where: str, problem: str
    ) -> None:
        wanted = OWN + _rests("required", 'title = "E-mails"\nany = ["email"]')

        faults = faults_of(read_blueprint(an_own_blueprint(tmp_path, wanted, **{old: new})))
        assert where in {fault.where for fault in faults}
        told = next(fault for fault in faults if fault.where == where)
        assert problem in told.problem
        assert told.remedy

    def test_what_is_forbidden_has_no_section_and_is_not_required(self, tmp_path: Path) -> None:
        text = OWN + _rests("required", 'title = "Reports"\nany = ["report"]')
        text += _rests("forbidden", 'kinds = ["report", "email"]\nwhy = "They stand elsewhere."')

        faults = faults_of(read_blueprint(an_own_blueprint(tmp_path, text)))
        assert [(fault.where, fault.problem.split(": ")[1]) for fault in faults] == [
            ("required[1].any", "report"),
            ("forbidden[1].kinds", "email"),
            ("forbidden[1].kinds", "report"),
        ]

    @pytest.mark.parametrize(
        ("old", "new", "place"),
        [
            ('order = "date"', 'order = "size"', "section[1].order"),
            ('title = "Theirs"', 'titel = "Theirs"', "section[3].titel"),
            ('kinds = ["other"]', 'kinds = ["othr"]', "section[4].kinds[1]"),
            ('parties = ["claimant"]', 'parties = ["crown"]', "section[1].parties[1]"),
            ('letter = "D"', 'letter = "d"', "section[4].letter"),
            ('dated = "../2019"', 'dated = "last year"', "section[1].dated"),
        ],
    )
    def test_what_does_not_fit_the_schema_names_its_place(self, tmp_path: Path, old: str, new: str, place: str) -> None:
        own = an_own_blueprint(tmp_path, **{old: new})

        with pytest.raises(CaseError) as caught:
            read_blueprint(own)
        assert caught.value.where == f"{own}: {place}"

    @pytest.mark.parametrize("bad", [b"name = ", b"\xff\xfe\x00", b""])
    def test_a_file_that_is_no_blueprint_is_one_clear_error(self, tmp_path: Path, bad: bytes) -> None:
        file = tmp_path / "own.toml"
        file.write_bytes(bad)

        with pytest.raises(CaseError) as caught:
            read_blueprint(str(file))
        assert caught.value.where == str(file)
        assert caught.value.remedy

    @pytest.mark.parametrize("name", ["profiles/utiac", "../setup", "clame", "missing.toml", ""])
    def test_no_name_leads_out_of_the_blueprints(self, name: str) -> None:
        with pytest.raises(CaseError) as caught:
            read_blueprint(name)
        assert "claim" in caught.value.remedy


def _rests(table: str, keys: str) -> str:
    rule = 'rule = "OWN-1"\nsource = "Our manual"\nparagraph = "3"\ntier = "T"\nseverity = "warn"\n'
    return f"\n[[{table}]]\n{keys}\n{rule}"
