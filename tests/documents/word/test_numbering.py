"""Numbering: which number each paragraph bears, by Word's rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.documents.word.number_formats import format_number
from bundler.documents.word.numbering import Counter, Level, Use
from tests.documents.word.builders import (
    LEGAL_LIST,
    WordFile,
    level,
    paragraph,
    run,
    shared_list,
    starts_at,
    table,
    text_box,
    use,
)
from tests.documents.word.reading import copy_of, lines_of, part

LEVELS = (
    Level(text="%1."),
    Level(text="%1.%2"),
    Level(text="(%3)", format="lowerLetter"),
    Level(text="(%4)", format="lowerRoman"),
)


def counted(steps: list[int], levels: tuple[Level, ...] = LEVELS) -> list[str]:
    counter = Counter({"1": Use(shared="a", levels=levels)})
    return [counter.next("1", step) for step in steps]


def read_simply(steps: list[int], levels: tuple[Level, ...]) -> list[tuple[int, ...]]:
    """The counters by looking back each time, with no state: how many of a level since a higher one was last used."""
    found = []
    for now, step in enumerate(steps):
        counters = []
        for place in range(step + 1):
            counters.append(levels[place].start + _since(steps[: now + 1], place) - 1)
        found.append(tuple(counters))
    return found


def _since(steps: list[int], place: int) -> int:
    """How many of this level there are since a higher one; one more where a lower one came first and supposes it."""
    last = max((at for at, step in enumerate(steps) if step < place), default=-1)
    since = [step for step in steps[last + 1 :] if step >= place]
    return since.count(place) + (bool(since) and since[0] > place)


@given(st.lists(st.integers(0, 3), max_size=40))
def test_a_level_that_never_restarts_counts_on_through_the_whole_file(steps: list[int]) -> None:
    levels = (LEVELS[0], Level(text="%2", restart=0), *LEVELS[2:])
    labels = [int(label) for label, step in zip(counted(steps, levels), steps, strict=True) if step == 1]
    assert labels == sorted(set(labels))
    assert not labels or labels[-1] - labels[0] == len(labels) - 1


@given(st.lists(st.sampled_from(["1", "2", "3"]), max_size=30))
def test_uses_of_one_list_count_on_from_one_another(uses: list[str]) -> None:
    counter = Counter({name: Use(shared="a", levels=LEVELS) for name in "123"})
    assert [counter.next(name, 0) for name in uses] == [f"{at}." for at in range(1, len(uses) + 1)]


@given(st.lists(st.sampled_from(["1", "2"]), max_size=30))
def test_uses_of_different_lists_do_not_know_of_one_another(uses: list[str]) -> None:
    counter = Counter({name: Use(shared=name, levels=LEVELS) for name in "12"})
    labels = [counter.next(name, 0) for name in uses]
    for name in "12":
        mine = [label for label, used in zip(labels, uses, strict=True) if used == name]
        assert mine == [f"{at}." for at in range(1, len(mine) + 1)]


def test_a_use_with_its_own_start_begins_there_once_and_then_counts_on() -> None:
    counter = Counter({"1": Use(shared="a", levels=LEVELS), "2": Use(shared="a", levels=LEVELS, starts={0: 21})})
    assert [counter.next(name, 0) for name in "1121221"] == ["1.", "2.", "21.", "22.", "23.", "24.", "25."]


def test_a_level_may_be_told_which_higher_level_starts_it_again() -> None:
    levels = (LEVELS[0], LEVELS[1], Level(text="(%3)", restart=1))
    assert counted([0, 1, 2, 2, 1, 2, 0, 2], levels) == ["1.", "1.1", "(1)", "(2)", "1.2", "(3)", "2.", "(1)"]


def test_legal_style_writes_every_counter_in_digits() -> None:
    levels = (Level(text="Article %1", format="upperRoman"), Level(text="%1.%2", format="lowerLetter", legal=True))
    assert counted([0, 0, 1], levels) == ["Article I", "Article II", "2.1"]


def test_a_level_deeper_than_the_paragraphs_own_is_not_written() -> None:
    assert counted([0], (Level(text="%1.%2"), Level(text="%2"))) == ["1."]


@pytest.mark.parametrize(
    ("kind", "count", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 4, "04"),
        ("decimalZero", 104, "104"),
        ("001, 002, 003, ...", 7, "007"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 53, "aaa"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("upperRoman", 4, "IV"),
        ("upperRoman", 0, "0"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 103, "103rd"),
        ("cardinalText", 21, "Twenty-one"),
        ("cardinalText", 342, "Three hundred forty-two"),
        ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 31, "Thirty-first"),
        ("numberInDash", 3, "- 3 -"),
        ("none", 3, ""),
        ("bullet", 3, ""),
        ("a format of the year 2050", 3, "3"),
    ],
)
def test_each_number_format_is_written_as_word_writes_it(kind: str, count: int, written: str) -> None:
    assert format_number(count, kind) == written


@given(st.integers(1, 3999))
def test_roman_numbers_can_be_read_back(count: int) -> None:
    worth = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
    digits = [worth[letter] for letter in format_number(count, "lowerRoman")]
    read = sum(-one if one < following else one for one, following in zip(digits, [*digits[1:], 0], strict=True))
    assert read == count


@given(st.integers(1, 100_000), st.sampled_from(["cardinalText", "ordinalText", "lowerRoman", "lowerLetter", "hex"]))
def test_every_count_gives_a_label(count: int, kind: str) -> None:
    assert format_number(count, kind)


def test_numbers_come_from_the_file_as_they_stand_in_it(tmp_path: Path) -> None:
    body = [paragraph("one", num=1), paragraph("a", num=1, level=1), paragraph("b", num=1, level=1)]
    body += [paragraph("deep", num=1, level=2), paragraph("two", num=1), paragraph("again a", num=1, level=1)]
    word = WordFile(body="".join(body), numbering=LEGAL_LIST + use(1, 1))
    assert lines_of(word, tmp_path) == ["1. one", "(a) a", "(b) b", "(i) deep", "2. two", "(a) again a"]


def test_a_style_brings_its_list_and_its_level_and_a_paragraph_may_refuse_it(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{base}"/><w:pPr>{listed}</w:pPr></w:style>'
        for name, base, listed in (
            ("Para", "Normal", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
            ("Sub", "Para", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
            ("Off", "Para", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            ("Kin", "Para", ""),
        )
    )
    levels = (level(0, "%1.", more='<w:pStyle w:val="Para"/>'), level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>'))
    body = [paragraph(name, style=name) for name in ("Para", "Sub", "Off", "Kin", "Sub")]
    body.append(paragraph("no number", style="Para", num=0))
    word = WordFile(body="".join(body), styles=styles, numbering=shared_list(1, *levels) + use(1, 1))
    assert lines_of(word, tmp_path) == ["1. Para", "1.1 Sub", "Off", "2. Kin", "2.1 Sub", "no number"]


def test_several_uses_restarts_and_links_between_lists_are_followed(tmp_path: Path) -> None:
    listed = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Linked">{listed}</w:style>'
    numbering = (
        LEGAL_LIST
        + shared_list(2, more='<w:numStyleLink w:val="Linked"/>')
        + shared_list(3, level(0, "Q%1", start=7), more='<w:styleLink w:val="Linked"/>')
        + use(1, 1)
        + use(2, 1)
        + use(3, 1, starts_at(0, 1))
        + use(4, 2)
        + use(5, 3)
    )
    body = "".join(paragraph("x", num=num) for num in (1, 2, 3, 1, 4, 4, 99))
    assert lines_of(WordFile(body=body, styles=styles, numbering=numbering), tmp_path) == [
        "1. x",
        "2. x",
        "1. x",
        "2. x",
        "Q7 x",
        "Q8 x",
        "x",
    ]


def test_each_text_box_has_its_own_count_and_table_cells_share_the_bodys(tmp_path: Path) -> None:
    box = paragraph(text_box(paragraph("boxed", num=1)))
    cells = table((paragraph("left", num=1), paragraph("right", num=1)), widths=(2000, 2000))
    word = WordFile(
        body=paragraph("one", num=1) + box + cells + paragraph("last", num=1), numbering=LEGAL_LIST + use(1, 1)
    )
    assert lines_of(word, tmp_path) == ["1. one", "2. left", "3. right", "4. last", "1. boxed"]


def test_bullets_of_symbol_fonts_become_signs_that_every_machine_has(tmp_path: Path) -> None:
    look = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    numbering = "".join(
        shared_list(at, level(0, sign, "bullet", look=look.format(font))) + use(at, at)
        for at, (sign, font) in enumerate(
            (("\uf0b7", "Symbol"), ("\uf0fc", "Wingdings"), ("o", "Courier New")), start=1
        )
    )
    word = WordFile(body="".join(paragraph("x", num=num) for num in (1, 2, 3)), numbering=numbering)
    assert lines_of(word, tmp_path) == ["• x", "✓ x", "o x"]


def test_the_literal_list_keeps_the_indents_that_a_style_set_over_those_of_its_list(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:ind w:left="2835" w:firstLine="0"/></w:pPr></w:style>'
    )
    word = WordFile(body=paragraph("x", style="Para"), styles=styles, numbering=LEGAL_LIST + use(1, 1))
    written = part(copy_of(word, tmp_path), "word/numbering.xml")
    assert 'w:left="2835"' in written
    assert "w:hanging" not in written


def test_a_label_with_a_percent_sign_is_not_taken_for_a_counter(tmp_path: Path) -> None:
    word = WordFile(body=paragraph(run("x"), num=1), numbering=shared_list(1, level(0, "%%1")) + use(1, 1))
    assert 'w:lvlText w:val="%1"' not in part(copy_of(word, tmp_path), "word/numbering.xml")
