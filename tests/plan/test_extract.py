"""Which pages an extract takes, how it is said, and what is left of a passage within it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.compliance.extracts import StatedExtract, stated_extract
from bundler.documents.document import Citation
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry
from bundler.errors import CaseError
from bundler.plan.bundle import Passage
from bundler.plan.extract import Extract, extract_of
from bundler.plan.passages import within_extracts

PAGES = st.sets(st.integers(min_value=1, max_value=60), min_size=1).map(lambda pages: tuple(sorted(pages)))


def an_entry(*ranges: tuple[int, int]) -> Entry:
    return Entry(
        id="report", file="documents/report.pdf", title="Report", kind=Kind.REPORT, core=True, core_pages=ranges
    )


def an_extract(*pages: int, of: int = 42) -> Extract:
    return Extract(pages=pages, of=of, main_first=101)


@pytest.mark.parametrize(
    ("ranges", "pages"),
    [
        (((3, 5),), (3, 4, 5)),
        (((12, 12), (3, 5)), (3, 4, 5, 12)),
        (((3, 5), (4, 7), (5, 5)), (3, 4, 5, 6, 7)),
        (((42, 42),), (42,)),
    ],
)
def test_ranges_in_any_order_give_each_page_once_in_the_documents_order(
    ranges: tuple[tuple[int, int], ...], pages: tuple[int, ...]
) -> None:
    extract = extract_of(an_entry(*ranges), 42, 101, "here")
    assert extract == an_extract(*pages)


@pytest.mark.parametrize("ranges", [(), ((1, 42),), ((2, 42), (1, 1))])
def test_all_pages_are_no_extract(ranges: tuple[tuple[int, int], ...]) -> None:
    assert extract_of(an_entry(*ranges), 42, 101, "here") is None


def test_a_page_that_is_not_there_is_refused_by_its_place() -> None:
    with pytest.raises(CaseError) as refused:
        extract_of(an_entry((1, 2), (40, 43)), 42, 101, "bundle.toml: section[1].document[1].core")
    assert refused.value.where == "bundle.toml: section[1].document[1].core"
    assert refused.value.problem == "the document has no page 43"


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((3, 4, 5, 6, 7), "extract, pages 3–7 of 42"),
        ((3, 4, 7, 12, 13), "extract, pages 3–4, 7, 12–13 of 42"),
        ((9,), "extract, page 9 of 42"),
    ],
)
def test_how_the_index_says_it(pages: tuple[int, ...], words: str) -> None:
    assert an_extract(*pages).words == words


@given(pages=PAGES)
def test_what_the_index_says_is_read_back_as_it_was_meant(pages: tuple[int, ...]) -> None:
    row = f"E1 Report of 12 March 2026 ({an_extract(*pages, of=60).words}) 1 June 2026 116–120 13–18"
    assert stated_extract(row) == StatedExtract(pages=pages, of=60)


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("Extract from the custody record pp 3-5 of 9", StatedExtract()),
        ("Custody record (extract: pp 3-5 and 8 of 9)", StatedExtract(pages=(3, 4, 5, 8), of=9)),
        ("Custody record – excerpt p. 3 of 9", StatedExtract(pages=(3,), of=9)),
        ("Custody record (extracts)", StatedExtract()),
        ("Custody record (extract, pages 8–12 of 9)", StatedExtract()),
        ("Custody record (extract, pages 5, 3 of 9)", StatedExtract()),
        ("Report on extraction of teeth, page 3 of 9", None),
    ],
)
def test_other_peoples_words_are_read_as_far_as_they_go(words: str, stated: StatedExtract | None) -> None:
    assert stated_extract(words) == stated


def a_passage(first: int, last: int, words: str, paragraph: str = "") -> Passage:
    return Passage(citation=Citation(document_id="report", page=first, paragraph=paragraph), last=last, words=words)


def told(*passages: Passage) -> list[tuple[str, int, int, str]]:
    extracts = {"report": an_extract(3, 4, 5, 6, 7, 12)}
    found = within_extracts(passages, extracts, "B")
    return [(part.words, part.citation.page, part.last, part.elsewhere) for part in found]


def test_a_passage_that_is_there_stays_as_it_is() -> None:
    assert told(a_passage(4, 6, "Pages")) == [("Pages", 4, 6, "")]


def test_one_that_is_there_in_part_has_a_line_for_each_run_and_one_for_the_rest() -> None:
    assert told(a_passage(6, 13, "Pages"), a_passage(40, 40, "Page")) == [
        ("Pages, in part", 6, 7, ""),
        ("Pages, in part", 12, 12, ""),
        ("", 8, 40, "not in this extract (main bundle pages B108–111, B113, B140)"),
    ]


def test_a_paragraph_that_is_not_there_keeps_its_name() -> None:
    assert told(a_passage(20, 20, "Paragraph 40", "40")) == [
        ("Paragraph 40", 20, 20, "not in this extract (main bundle page B120)")
    ]


def test_the_whole_document_is_called_the_extract() -> None:
    whole = told(a_passage(1, 42, "The whole document"))
    assert [part[:3] for part in whole[:2]] == [("The extract", 3, 7), ("The extract", 12, 12)]
    assert whole[2][3].startswith("not in this extract (main bundle pages B101–102, B108–111,")


def test_passages_of_other_documents_are_left_alone() -> None:
    other = Passage(citation=Citation(document_id="letter", page=9), last=9, words="Page")
    assert list(within_extracts([other], {"report": an_extract(3)}, "")) == [other]
