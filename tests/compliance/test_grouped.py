"""Findings brought together: one rule once, with what is alike in one line."""

from __future__ import annotations

from bundler.compliance.finding import Finding, Report, Severity
from bundler.compliance.grouped import grouped
from bundler.compliance.report import as_words, cited


def finding(message: str, *pages: int, rule: str = "NAV-04", remedy: str = "mend it") -> Finding:
    return Finding(
        rule=rule, severity=Severity.WARN, message=message, remedy=remedy, source="PD 54A 4.2", tier="P", pages=pages
    )


def test_many_alike_are_one_line_with_all_pages() -> None:
    (group,) = grouped([finding(f"a bookmark says {page}, but opens another page", page) for page in (3, 7, 8, 12)])
    assert group.messages == ("a bookmark says 3, but opens another page; 3 more alike, pages 3, 7, 8 and 12 in all",)


def test_two_alike_keep_their_own_words() -> None:
    (group,) = grouped([finding("page 3 is wrong", 3), finding("page 7 is wrong", 7)])
    assert group.messages == ("page 3 is wrong", "page 7 is wrong")


def test_what_is_mended_otherwise_stands_apart() -> None:
    assert (
        len(grouped([finding("so", 1), finding("so", 2, remedy="mend it otherwise"), finding("so", rule="NAV-05")]))
        == 3
    )


def test_a_long_list_is_cut_and_says_so() -> None:
    names = ("ants", "bees", "cats", "dogs", "elks", "frogs", "geese", "hares")
    (group,) = grouped([finding(f"there are {name}") for name in names])
    assert len(group.messages) == 6
    assert group.messages[-1] == "and 3 more; --json lists them all"


def test_a_long_id_never_runs_into_its_words() -> None:
    report = Report(file="b.pdf", sha256="0" * 64, page_count=1, findings=(), checked=())
    words = as_words(report.with_findings([finding("540 of 540", rule="DOC-CHRONOLOGY"), finding("so")]))
    assert "  DOC-CHRONOLOGY  540 of 540" in words
    assert "  NAV-04          so" in words


def test_an_authority_says_once_how_far_it_was_verified() -> None:
    assert cited("from memory; confirm", "M") == "from memory; confirm"
    assert (
        cited("taken in by jrbundle; not a rule of the court", "T") == "taken in by jrbundle; not a rule of the court"
    )
    assert cited("complaints of judges", "S") == "complaints of judges (from a summary; confirm)"
    assert cited("King's Bench Guide 2025 14.5", "P") == "KB Guide 14.5"
