"""Errors say what is wrong, where, and how to mend it."""

from __future__ import annotations

import pytest

from bundler.errors import BundlerError, CaseError, EngineError, ExitCode, SourceError, as_sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("save it as PDF", "Save it as PDF."),
        ("Ask for it again.", "Ask for it again."),
        ("did you mean 'title'?", "Did you mean 'title'?"),
        ("run: jrbundle doctor", "Run: jrbundle doctor"),
        ("", ""),
    ],
)
def test_a_mend_is_a_sentence_and_a_command_can_be_copied(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence


def test_an_error_names_its_place_first() -> None:
    assert str(BundlerError("it is empty", where="a.pdf")) == "a.pdf: it is empty"


def test_each_class_of_error_has_its_exit_code() -> None:
    codes = [error("x").exit_code for error in (CaseError, SourceError, EngineError)]

    assert codes == [ExitCode.FAULT, ExitCode.SOURCE, ExitCode.ENGINE]
