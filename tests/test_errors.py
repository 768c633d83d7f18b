"""Errors say what is wrong, where, and how to mend it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bundler.errors import BundlerError, CaseError, EngineError, ExitCode, SourceError, as_sentence
from bundler.fault_report import fault_of_disk
from bundler.no_file import expect_file


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


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "may not be read"),
        (errno.EROFS, "may not be read"),
        (errno.ENAMETOOLONG, "longer than the disk takes"),
        (errno.ELOOP, "leads to itself"),
        (errno.ENOTDIR, "a file, not a folder"),
        (errno.EIO, "failed"),
        (errno.ETIMEDOUT, "failed"),
    ],
)
def test_what_the_disk_will_not_do_is_told_with_its_mend(number: int, words: str) -> None:
    fault = fault_of_disk(OSError(number, "as the system says", "a/path.pdf"))
    assert fault is not None
    assert words in fault.problem
    assert fault.where == "a/path.pdf"
    assert fault.remedy


def test_an_error_that_is_none_of_the_disks_stays_ours() -> None:
    assert fault_of_disk(OSError(errno.ECHILD, "no child")) is None


def test_a_path_that_is_no_file_says_what_it_is(tmp_path: Path) -> None:
    for path, words in ((tmp_path, "a folder"), (tmp_path / "absent.pdf", "no such file")):
        with pytest.raises(SourceError, match=words) as fault:
            expect_file(path)
        assert fault.value.remedy


@pytest.mark.skipif(os.name != "posix", reason="only there does a device have a path")
def test_a_device_is_no_file() -> None:
    with pytest.raises(SourceError, match="a device"):
        expect_file(Path("/dev/null"))
