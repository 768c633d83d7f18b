"""chronology.toml cut into its events says just what TOML makes of the whole file, or is not cut at all."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bundler.chronology.toml.chronology_text import MARK, cut, is_plainly_fit
from bundler.chronology.toml.event_toml import block_of, event_of
from bundler.schema import load_schema
from tests.chronology.builders import an_event

STRANGE = st.text(alphabet="a\"'\\\n#[]=é ", max_size=8)
STARTS = st.sampled_from(
    ["[[event]]\n", "# [[event]]\n", '"""', "'''", "[[event.source]]\n", "[event]\n", "x = 1\n", 'id = "e-1"\n', "]]"]
)
WORDS = st.lists(st.one_of(STRANGE, STARTS), max_size=4).map("".join)
QUOTED = st.sampled_from(["block", '"""', "'''"])


@st.composite
def a_file(draw: st.DrawFn) -> str:
    """A file whose words look like the start of events, and which is often cut off or damaged somewhere."""
    parts = [draw(st.sampled_from(["", MARK, "# mine\n", 'suggested = """\ne-1\n"""\n', "# a\n\n"]))]
    for number in range(draw(st.integers(0, 4))):
        words, how = draw(WORDS), draw(QUOTED)
        if how == "block":
            parts.append(block_of(an_event(f"e-{number}", text=words or "x")))
        else:
            parts.append(f'[[event]]\nid = "e-{number}"\ndate = "2014"\ntext = {how}{words}{how}\n')
    text = "".join(parts)
    if text and draw(st.booleans()):
        place = draw(st.integers(0, len(text) - 1))
        text = text[:place] + draw(st.sampled_from(["", '"', "'", "\n"])) + text[place + 1 :]
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@given(text=a_file())
def test_the_pieces_say_what_the_whole_says(text: str) -> None:
    found = cut(text)
    if found is None:
        return
    whole = tomllib.loads(text.removeprefix(MARK))
    assert [piece.event for piece in found.pieces] == [event_of(item) for item in whole.get("event", ())]
    assert found.to_bytes().decode() == text


def test_words_that_look_like_an_event_end_no_event() -> None:
    found = cut("[[event]]\nid = 'e-1'\ndate = '2014'\ntext = '''He said:\n[[event]]\nid = \"no\"\n'''\n")

    assert found is not None
    assert [piece.event.text for piece in found.pieces] == ['He said:\n[[event]]\nid = "no"\n']


VALUES = st.one_of(
    st.sampled_from(["", "e-1", "suggested", "x y", "é", "2014"]),
    st.integers(-1, 2),
    st.floats(-1, 2),
    st.booleans(),
    st.none(),
    st.lists(st.one_of(st.just("relative"), st.integers()), max_size=2),
)
SOURCES = st.dictionaries(st.sampled_from(["document", "page", "paragraph", "asserted_by", "words", "wrong"]), VALUES)
WRITTEN = st.dictionaries(
    st.sampled_from(
        ["id", "date", "text", "kind", "status", "disputed", "was", "account_of", "flags", "confidence", "wrong"]
    ),
    VALUES,
)


@given(written=WRITTEN, source=SOURCES, has_source=st.booleans(), filled=st.booleans())
def test_what_is_plainly_fit_fits_the_schema(
    written: dict[str, object], source: dict[str, object], has_source: bool, filled: bool
) -> None:
    if filled:
        written = {"id": "e-1", "date": "2014", "text": "x", **written}
        source = {"document": "d", "page": 1, **source}
    event = {**written, "source": [source]} if has_source else written

    assert not is_plainly_fit(event) or Draft202012Validator(load_schema("chronology")).is_valid({"event": [event]})


@pytest.mark.parametrize("flags", ["", None, 5, {}])
def test_flags_that_are_no_list_are_not_plainly_fit(flags: object) -> None:
    assert not is_plainly_fit({"id": "e-1", "date": "2014", "text": "x", "flags": flags})


def test_what_the_program_writes_is_plainly_fit() -> None:
    block = block_of(replace(an_event(), disputed="Not so.", account_of="e-2", flags=("relative",), confidence=0.5))

    assert is_plainly_fit(tomllib.loads(block)["event"][0])
