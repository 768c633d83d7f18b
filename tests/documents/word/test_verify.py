"""The check of a drawing: a wrong number and a lost word are noticed; a good page is not blamed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bundler.documents.word.expected import Expected
from bundler.documents.word.verify import missing_in_text


def said(label: str, *runs: str, ordinal: int = 1) -> Expected:
    return Expected(ordinal=ordinal, label=label, runs=runs)


FIRST = said("5.", "I first wrote to the council about the ramp, and had no answer at all.")


def numbers(page: str, *expected: Expected) -> int:
    return len(missing_in_text((page,), expected).numbers)


def words(page: str, *expected: Expected) -> int:
    return len(missing_in_text((page,), expected).words)


def test_a_page_that_says_it_all_is_not_blamed() -> None:
    page = "Heading\r\n5. I first wrote to the council\r\nabout the ramp, and had no\r\nanswer at all.\r\n"
    assert missing_in_text((page,), (FIRST,)).count == 0


def test_another_number_is_noticed_even_where_the_right_one_stands_elsewhere() -> None:
    assert numbers("5.\r\n6. I first wrote to the council about the ramp, and had no answer at all.", FIRST) == 1


def test_a_number_within_another_does_not_count() -> None:
    assert numbers("15. I first wrote to the council about the ramp, and had no answer at all.", FIRST) == 1
    assert numbers("1.5. I first wrote to the council about the ramp, and had no answer at all.", FIRST) == 1


def test_a_lost_number_is_noticed() -> None:
    page = "I first wrote to the council about the ramp, and had no answer at all."
    assert numbers(page, FIRST) == 1
    assert words(page, FIRST) == 0


def test_lost_words_are_noticed_wherever_in_the_paragraph() -> None:
    assert words("5. I first wrote to the council about the ramp, and no answer at all.", FIRST) == 1
    assert words("5. I first wrote to the council about the ramp, and had no answer at", FIRST) == 1


def test_a_paragraph_may_run_over_the_end_of_a_page_and_its_footer() -> None:
    pages = (
        "5. I first wrote to the council about the\r\nFootnote\r\nPage 1 of 2",
        "Header\r\nramp, and had no answer at all.\r\nPage 2 of 2",
    )
    missing = missing_in_text(pages, (FIRST,))
    assert missing.count == 0 or not missing.numbers


def test_a_number_may_not_be_parted_from_its_words_by_the_end_of_a_page() -> None:
    assert numbers("x", said("5.", "Words here")) == 1
    pages = ("something\r\n5.", "I first wrote to the council about the ramp, and had no answer at all.")
    assert len(missing_in_text(pages, (FIRST,)).numbers) == 1


def test_paragraphs_that_are_alike_must_all_be_there() -> None:
    twice = (said("(a)", "Not admitted."), said("(a)", "Not admitted.", ordinal=2))
    assert numbers("(a) Not admitted.\r\n(a) Not admitted.", *twice) == 0
    assert numbers("(a) Not admitted.\r\n(b) Not admitted.", *twice) == 1


def test_what_engines_write_otherwise_is_the_same() -> None:
    page = "5.\tI FIRST WROTE to the ﬁle’s “owner” – co\ufffeoperating"
    assert missing_in_text((page,), (said("5.", 'I first wrote to the file\'s "owner" - co-operating'),)).count == 0


def test_arabic_and_hebrew_are_found_in_either_order() -> None:
    assert words("1. " + "שלום עולם"[::-1], said("1.", "שלום עולם")) == 0


def test_a_number_stands_at_the_right_of_what_reads_from_the_right() -> None:
    hebrew = said("3.", "שלום עולם")
    assert numbers("שלום עולם 3.", hebrew) == 0
    assert numbers("שלום עולם 4.", hebrew) == 1


def test_messages_name_the_paragraph_and_never_its_words() -> None:
    assert "council" not in FIRST.name
    assert "5." in FIRST.name
    assert said("", "council", ordinal=4).name == "the paragraph that is number 4 of those with words"


_NAMES = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
WORDS = st.lists(st.sampled_from(_NAMES), min_size=3, max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=12), st.data())
def test_one_number_changed_is_always_noticed(paragraphs: list[list[str]], data: st.DataObject) -> None:
    expected = [said(f"{at}.", " ".join(it), ordinal=at) for at, it in enumerate(paragraphs, start=1)]
    at = data.draw(st.integers(0, len(expected) - 1))
    lines = [f"{it.label} {it.runs[0]}" for it in expected]
    assert missing_in_text(("\r\n".join(lines),), expected).count == 0
    lines[at] = f"{len(expected) + 1}. {expected[at].runs[0]}"
    assert expected[at] in missing_in_text(("\r\n".join(lines),), expected).numbers
