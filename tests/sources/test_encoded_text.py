"""Bytes read as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.sources.encoded_text import EncodedText

LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0\ufeff"), max_size=200)


@given(LINES)
def test_utf_8_is_read_whole(text: str) -> None:
    assert EncodedText.of(text.encode()).text == text
    assert EncodedText.of(b"\xef\xbb\xbf" + text.encode()).text == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_each_way_of_writing_a_letter_is_read(codec: str) -> None:
    text = "It cost £5 – “no more” – on 3 March, the witness said.\n" * 3
    assert EncodedText.of(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        ("Привет, мир", "koi8-r", "koi8-r"),
        ("こんにちは", "iso-2022-jp", "ISO-2022-JP"),
        ("你好", "gb18030", "gb18030"),
        ("“quotes”", "cp1252", "iso-8859-1"),
        ("שלום", "iso-8859-8", "iso-8859-8-i"),
        ("zażółć", "utf-8", "iso-8859-1"),
        ("plain", "ascii", "utf-16"),
        ("plain", "ascii", "no-such-charset"),
        ("plain", "ascii", "hex"),
    ],
)
def test_a_declared_encoding_is_believed_only_where_the_bytes_allow_it(text: str, codec: str, declared: str) -> None:
    read = EncodedText.of(text.encode(codec), declared)
    assert (read.text, read.certain) == (text, True)


def test_a_guess_says_that_it_is_one() -> None:
    read = EncodedText.of("£5".encode("cp1252"))
    assert (read.text, read.encoding, read.certain) == ("£5", "cp1252", False)


def test_bytes_without_a_letter_are_counted() -> None:
    assert EncodedText.of(b"a\x81b\x9d").lost == 2


def test_line_ends_become_line_feeds() -> None:
    assert EncodedText.of(b"a\r\nb\rc\n").text == "a\nb\nc\n"


@given(st.binary(max_size=300), st.text(max_size=20))
def test_nothing_is_refused(data: bytes, declared: str) -> None:
    EncodedText.of(data, declared)
