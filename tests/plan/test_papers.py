"""The pages the court wants: what people wrote stands on them, nothing else, and each line leads to its pages."""

from __future__ import annotations

import pytest

from bundler.documents.kind import Kind
from bundler.documents.papers import Certificate, Issue, NotFiled, Papers, Person, Pointer, Reading
from bundler.errors import CaseError
from bundler.plan.bundle import Item, MadePages, Paper
from tests.plan.builders import a_case, a_record, an_entry, arranged, the_paper, to_follow


def leads(item: Item) -> list[tuple[str, int, int]]:
    return [(passage.citation.document_id, passage.citation.page, passage.last) for passage in item.passages]


def made(kind: MadePages, papers: Papers) -> Paper:
    paper = the_paper(arranged(a_case(an_entry("grounds", date="2026-11-20"), papers=papers)), kind)
    assert paper is not None
    return paper


class TestReadingList:
    def test_a_line_names_the_document_by_its_tab_and_says_why(self) -> None:
        reading = (Reading(pointer=Pointer(document="grounds", pages=((2, 3),)), why="the case"),)
        paper = made(MadePages.READING_LIST, Papers(reading=reading, reading_time="2 hours"))

        (item,) = paper.items
        assert item.cells == ("1", "A1, Grounds, 20 November 2026", "the case")
        assert leads(item) == [("grounds", 2, 3)]
        assert paper.status == ("Estimated reading time: 2 hours",)

    def test_a_time_nobody_gave_is_left_open_and_a_proposal_says_so(self) -> None:
        reading = Reading(pointer=Pointer(document="grounds"), why="the case", proposed=True)
        paper = made(MadePages.READING_LIST, Papers(reading=(reading,)))

        assert paper.status[0].startswith("Estimated reading time: ____")
        assert paper.status[1] == "Draft: 1 of 1 passages not yet confirmed"

    def test_a_page_that_is_not_there_names_its_place(self) -> None:
        pointer = Pointer(document="grounds", pages=((9, 9),), where="bundle.toml: reading[1].pages")
        with pytest.raises(CaseError, match="no page 9") as caught:
            made(MadePages.READING_LIST, Papers(reading=(Reading(pointer=pointer, why="a"),)))
        assert caught.value.where == "bundle.toml: reading[1].pages"


class TestDocumentsNotFiled:
    def test_what_is_to_follow_comes_first_and_leads_to_the_page_that_keeps_its_place(self) -> None:
        other = NotFiled(what="The record", why="refused", expected="with the reply")
        bundle = arranged(a_case(to_follow("transcript", "awaited", "in May"), papers=Papers(not_filed=(other,))))
        paper = the_paper(bundle, MadePages.NOT_FILED)

        assert paper is not None
        assert [item.cells for item in paper.items] == [
            ("1", "A1, Transcript", "awaited", "in May"),
            ("2", "The record", "refused", "with the reply"),
        ]
        assert [leads(item) for item in paper.items] == [[("transcript", 1, 1)], []]

    def test_the_page_that_keeps_a_place_says_what_why_and_when(self) -> None:
        bundle = arranged(a_case(to_follow("transcript", "awaited", "in May"), to_follow("order")))
        first, second = (tab for tab in bundle.tabs if tab.content is MadePages.TO_FOLLOW)

        assert (first.label, first.title, first.stands_for) == ("A1", "Transcript (to follow)", "transcript")
        assert first.paper is not None
        assert first.paper.words == ("Transcript", "Not filed with this bundle: awaited", "Expected: in May")
        assert second.paper is not None
        assert second.paper.words[-1] == "It is not known when it will be filed."


class TestIssuesAndPersons:
    def test_issues_are_numbered_and_say_which_are_agreed(self) -> None:
        issues = (Issue(text="Was it lawful?", agreed=True), Issue(text="Relief?", agreed=False), Issue(text="Costs?"))
        paper = made(MadePages.ISSUES, Papers(issues=issues))

        assert paper.title == "List of issues"
        assert [item.cells for item in paper.items] == [("1", "Was it lawful?"), ("2", "Relief?"), ("3", "Costs?")]
        assert [item.note for item in paper.items] == ["Agreed", "Not agreed", ""]

    def test_a_list_that_is_agreed_throughout_says_so_once(self) -> None:
        paper = made(MadePages.ISSUES, Papers(issues=(Issue(text="a", agreed=True), Issue(text="b", agreed=True))))

        assert paper.title == "Agreed list of issues"
        assert {item.note for item in paper.items} == {""}

    def test_a_person_is_named_and_leads_to_where_they_are_spoken_of(self) -> None:
        person = Person(name="AB", who="the claimant", pointer=Pointer(document="grounds", pages=((1, 1),)))
        (item,) = made(MadePages.PERSONS, Papers(persons=(person,))).items

        assert item.cells == ("AB", "the claimant")
        assert leads(item) == [("grounds", 1, 1)]


class TestCertificate:
    def test_it_leaves_open_what_is_to_be_written_by_hand(self) -> None:
        paper = made(MadePages.CERTIFICATE, Papers(certificate=Certificate(name="A Solicitor")))

        assert paper.blanks == (("Signed", ""), ("Name", "A Solicitor"), ("Position", ""), ("Date", ""))
        assert "paragraph 16.1" in paper.words[0]
        assert paper.source == "Practice Direction 54A, paragraph 16.1"

    def test_other_words_may_be_certified(self) -> None:
        assert made(MadePages.CERTIFICATE, Papers(certificate=Certificate(text="I certify."))).words == ("I certify.",)


ROW = {"date": "2014-05-02", "court": "Thornwick", "offence": "Criminal damage", "statute": "1971 Act, s 1(1)"}


class TestScheduleOfConvictions:
    def schedule(self, *records: str) -> Paper | None:
        entries = [an_entry(id, f"Record {id}", Kind.CONVICTION_RECORD) for id in records]
        documents = {id: a_record(id, ROW, {"offence": "Fraud", "sentence": "Fine"}) for id in records}
        return the_paper(arranged(a_case(*entries), documents), MadePages.CONVICTIONS)

    def test_each_row_stands_under_its_record_and_leads_to_its_page(self) -> None:
        paper = self.schedule("r1")

        assert paper is not None
        heading, first, second = paper.items
        assert heading.heading == "A1, Record r1"
        assert first.cells == ("2 May 2014", "Thornwick", "Criminal damage", "–", "–")
        assert first.note == "1971 Act, s\u00a01(1)"
        assert second.cells == ("–", "–", "Fraud", "–", "Fine")
        assert [leads(item) for item in paper.items] == [[("r1", 1, 2)], [("r1", 1, 1)], [("r1", 2, 2)]]

    def test_records_are_not_joined_and_the_page_says_so(self) -> None:
        paper = self.schedule("r1", "r2")

        assert paper is not None
        assert len(paper.items) == 6
        assert any("two records" in line for line in paper.status)

    def test_a_row_that_cannot_be_told_apart_stands_as_it_is_written(self) -> None:
        record = a_record("r1", {"date": "about 1999", "statute": "torn page"})
        bundle = arranged(a_case(an_entry("r1", kind=Kind.CONVICTION_RECORD)), {"r1": record})
        paper = the_paper(bundle, MadePages.CONVICTIONS)

        assert paper is not None
        assert paper.items[1].cells[:3] == ("about 1999", "–", "about 1999 torn page")


def test_pages_with_nothing_on_them_are_left_out() -> None:
    bundle = arranged(a_case(an_entry("grounds")))

    assert [tab.content for tab in bundle.tabs if tab.paper] == [MadePages.CERTIFICATE]


def test_made_pages_stand_behind_the_documents_in_the_order_asked_for() -> None:
    papers = Papers(issues=(Issue(text="a"),), persons=(Person(name="AB", who="b"),))
    bundle = arranged(a_case(an_entry("one"), an_entry("two"), papers=papers, makes=("persons", "list-of-issues")))

    assert [tab.label for tab in bundle.tabs] == ["A1", "A2", "A3", "A4"]
    assert [tab.content for tab in bundle.tabs[2:]] == [MadePages.PERSONS, MadePages.ISSUES]
