"""Names of files: their order, and how messages show them."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.sources.names import is_junk, natural_key, own_name, safe_name, unique

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=30)


@pytest.mark.parametrize(
    "ordered",
    [
        ["1 Claim.pdf", "2 Letter.pdf", "10 Order.pdf"],
        ["Annex.pdf", "Annex 2.pdf", "Annex 10.pdf"],
        ["1.2 Letter.pdf", "1.10 Letter.pdf"],
        ["a.pdf", "B.pdf", "c.pdf"],
        ["ZD9.pdf", "zd10.pdf", "ZD11.pdf"],
        ["2 Exhibits/1.pdf", "2 Exhibits/2.pdf", "10 Letters/1.pdf"],
        ["a/2/x.pdf", "a/10/a.pdf"],
        ["1 Claim.pdf", "2 Exhibits/1.pdf", "3 Letter.pdf"],
        [f"{'9' * 5000}.pdf", f"1{'0' * 5000}.pdf"],
    ],
)
def test_natural_order_is_the_order_a_person_expects(ordered: list[str]) -> None:
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=natural_key) == ordered


@given(st.lists(st.lists(NAMES, min_size=1, max_size=3).map("/".join), unique=True, max_size=8), st.randoms())
def test_natural_order_never_depends_on_the_order_of_the_file_system(paths: list[str], chance: random.Random) -> None:
    shuffled = list(paths)
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=natural_key) == sorted(paths, key=natural_key)


@given(st.integers(0, 10**9), st.integers(0, 10**9), NAMES)
def test_numbers_sort_by_their_value(one: int, other: int, rest: str) -> None:
    before, after = natural_key(f"{one} x{rest}"), natural_key(f"{other} x{rest}")
    assert (before < after) == (one < other)


@given(st.lists(NAMES, min_size=1, max_size=3).map("/".join))
def test_files_of_one_folder_stay_together(folder: str) -> None:
    paths = [f"{folder}/a.pdf", f"{folder}/b.pdf", f"{folder}x/a.pdf", f"{folder.swapcase()}~/c.pdf"]
    ordered = sorted(paths, key=natural_key)
    assert abs(ordered.index(paths[0]) - ordered.index(paths[1])) == 1


@given(st.text(max_size=400))
def test_a_safe_name_holds_nothing_that_cannot_be_seen(name: str) -> None:
    shown = safe_name(name)
    assert not any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") for letter in shown)
    shown.encode("utf-8")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="/"), max_size=100))
def test_a_plain_name_is_shown_as_it_is(name: str) -> None:
    assert safe_name(name) == name


def test_what_cannot_be_seen_is_written_out() -> None:
    assert safe_name("a\nb\u202egnp.exe") == "a\\nb\\u202egnp.exe"


def test_a_name_too_long_is_cut_in_the_middle_and_keeps_its_ending() -> None:
    shown = safe_name("docs/" + "x" * 300 + ".pdf")
    assert shown.startswith("docs/xxx")
    assert shown.endswith("x.pdf")
    assert len(shown) < 130


@pytest.mark.parametrize(
    "name", ["Thumbs.db", ".DS_Store", "desktop.ini", "~$tter.docx", ".hidden", "__MACOSX", "._a.pdf"]
)
def test_the_litter_of_programs_is_known(name: str) -> None:
    assert is_junk(name)


def test_a_document_is_no_litter() -> None:
    assert not any(map(is_junk, ["Thumbs.pdf", "a.DS_Store", "~draft.docx", "_notes.txt", "desktop.init"]))


@pytest.mark.parametrize(
    ("given_name", "own"),
    [("C:\\temp\\a.pdf", "a.pdf"), ("../../etc/a.pdf", "a.pdf"), (" a.pdf ", "a.pdf"), ("..", ""), ("", "")],
)
def test_the_own_name_has_no_folders(given_name: str, own: str) -> None:
    assert own_name(given_name) == own


@given(st.lists(st.sampled_from(["a.pdf", "A.pdf", "a (2).pdf", "b", ".x", "a/b.c/d"]), max_size=12))
def test_names_made_unique_differ_whatever_the_case(names: list[str]) -> None:
    taken: set[str] = set()
    made = [unique(name, taken) for name in names]
    assert len({name.casefold() for name in made}) == len(names)
