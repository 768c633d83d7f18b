"""The command as a newcomer meets it: help, wrong words, wrong folders, colour, pipes, JSON, and Ctrl-C."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bundler.cli.main import COMMANDS, run
from bundler.cli.start import news
from tests import pdfs
from tests.cases import ACase

ROOT = Path(__file__).resolve().parents[2]


def jrbundle(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, its output piped."""
    return subprocess.run(
        [sys.executable, "-m", "bundler", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **surroundings},
    )


@pytest.fixture
def letter(case: ACase) -> ACase:
    """A case with one letter."""
    case.put("letter.pdf", lambda file: pdfs.a_pdf(file, 1, "Dear Madam, I write about the flat"))
    return case


class TestHelp:
    def test_names_each_command_with_what_it_is_for_and_where_to_start(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--help"]) == 0
        shown = capsys.readouterr().out
        assert all(name in shown for name in COMMANDS)
        assert "jrbundle start FOLDER" in shown

    @pytest.mark.parametrize("name", COMMANDS)
    def test_of_each_command_says_what_it_does_in_whole_sentences(
        self, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run([name, "--help"]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith(f"Usage: jrbundle {name}")
        assert importlib.import_module(COMMANDS[name]).command.help.split("\n\n")[0].strip().endswith(".")
        assert "..." not in shown.split("Options:")[0].replace("FILES...", "").replace("ARGS]...", "").replace(
            "]...", ""
        )

    def test_is_shown_where_nothing_is_asked(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run([]) in (0, 2)
        said = capsys.readouterr()
        assert "Usage: jrbundle" in said.out + said.err


@pytest.mark.parametrize(
    ("documents", "events", "said"),
    [(1, 0, "1 document and 0 events are new."), (0, 1, "0 documents and 1 event are new.")],
)
def test_what_is_new_is_told_in_the_plural_where_one_of_the_two_is_none(documents: int, events: int, said: str) -> None:
    assert news(documents, events) == said


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["bulid"], "build"),
            (["nothing-like-it"], "--help"),
            (["build", "--jsno"], "--json"),
            (["build", "one", "two"], "two"),
            (["add"], "FILES"),
            (["check"], "FILE"),
        ],
    )
    def test_ends_with_2_and_says_what_may_have_been_meant(
        self, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(arguments) == 2
        said = capsys.readouterr()
        assert says in said.err
        assert said.out == ""

    @pytest.mark.parametrize(
        ("command", "name", "code", "problem"),
        [
            ("start", "gone", 1, "there is no such folder"),
            ("build", "gone", 1, "there is no such folder"),
            ("start", "letter.txt", 1, "this is a file, not a folder"),
            ("build", "letter.txt", 1, "this is a file, not a folder"),
        ],
    )
    def test_a_folder_that_is_not_there_or_a_file_is_named_with_the_mend(
        self, command: str, name: str, code: int, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "letter.txt").write_bytes(b"Dear Sir")
        assert run([command, str(tmp_path / name)]) == code
        said = capsys.readouterr()
        assert problem in said.err
        assert name in said.err
        assert "mend:" in said.err
        assert said.out == ""

    def test_a_case_that_was_never_started_says_how_to_start_it(self, letter: ACase) -> None:
        outcome = letter.run("build")
        assert outcome.code == 1
        assert "jrbundle start" in outcome.err

    def test_a_blueprint_that_is_not_there_names_those_that_are(self, letter: ACase) -> None:
        outcome = letter.run("start", "--blueprint", "clam")
        assert outcome.code in (1, 2)
        assert "claim" in outcome.err

    @pytest.mark.parametrize("content", [b"", b"words of a letter"])
    def test_a_file_that_is_no_pdf_cannot_be_checked_and_is_named(
        self, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "bundle.pdf"
        file.write_bytes(content)
        assert run(["check", str(file)]) == 3
        said = capsys.readouterr()
        assert "bundle.pdf" in said.err
        assert "mend:" in said.err


class TestOutput:
    @pytest.mark.parametrize("command", ["start", "build", "doctor"])
    def test_json_is_alone_on_stdout(self, letter: ACase, command: str) -> None:
        assert jrbundle("start", str(letter.folder)).returncode == 0
        folder = [] if command == "doctor" else [str(letter.folder)]
        done = jrbundle(command, *folder, "--json")
        assert done.returncode in (0, 1, 4)
        assert json.loads(done.stdout)
        assert done.stdout.isascii()

    def test_of_an_error_nothing_is_on_stdout_with_json_either(self, letter: ACase) -> None:
        letter.list("gone.pdf")
        done = jrbundle("build", str(letter.folder), "--json")
        assert done.returncode == 3
        assert done.stdout == ""
        assert "gone.pdf" in done.stderr

    @pytest.mark.parametrize("surroundings", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_piped_or_without_colour_it_is_plain_text(self, letter: ACase, surroundings: dict[str, str]) -> None:
        for done in (
            jrbundle("start", str(letter.folder), **surroundings),
            jrbundle("build", str(letter.folder), **surroundings),
            jrbundle("build", "nowhere", **surroundings),
        ):
            assert "\x1b" not in done.stdout + done.stderr

    def test_results_are_on_stdout_and_talk_is_on_stderr(self, letter: ACase) -> None:
        started = jrbundle("start", str(letter.folder))
        assert "taking in documents" in started.stderr
        assert "taking in documents" not in started.stdout
        assert "bundle.toml" in started.stdout

    def test_a_reader_that_stops_reading_is_no_error(self, letter: ACase) -> None:
        jrbundle("start", str(letter.folder))
        shell = f"{sys.executable} -m bundler build {letter.folder} | head -1"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False, cwd=ROOT)
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr

    def test_a_console_that_lacks_a_letter_does_not_stop_a_build(self, letter: ACase) -> None:
        letter.list('file = "documents/letter.pdf"\ntitle = "Llythyr Ŵyn"')
        done = jrbundle("build", str(letter.folder), PYTHONIOENCODING="ascii")
        assert done.returncode in (0, 1)
        assert "Llythyr" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="other systems stop a process in other ways")
def test_ctrl_c_ends_with_130_and_one_line(letter: ACase) -> None:
    for number in range(30):
        pdfs.a_pdf(letter.folder / "documents" / f"{number}.pdf", 20, f"Letter {number}, page {{page}}")
    process = subprocess.Popen(
        [sys.executable, "-m", "bundler", "start", str(letter.folder)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        # A shell's background job ignores Ctrl-C, and hands that down to the tests that it runs.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    until = time.monotonic() + 20
    while not (letter.folder / ".bundler").exists() and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "stopped" in said
    assert "Traceback" not in said
    assert not (letter.folder / "bundle.toml").exists()


class TestPlaces:
    """Paths that cannot be used are a person's to mend, and never a fault of ours."""

    @pytest.mark.parametrize(
        ("command", "code"),
        [("check", 1), ("describe", 1), ("start", 1), ("build", 1), ("timetable", 1)],
    )
    def test_a_name_longer_than_any_disk_takes(
        self, command: str, code: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run([command, "x" * 300]) == code
        said = capsys.readouterr().err
        assert said.count("error:") == 1
        assert "mend: Give it a shorter name" in said

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
    @pytest.mark.parametrize("command", ["check", "describe", "start"])
    def test_a_file_that_may_not_be_read(
        self, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = pdfs.a_pdf(tmp_path / "locked.pdf", 1)
        file.chmod(0)
        assert run([command, str(file)]) in (1, 3)
        said = capsys.readouterr().err
        assert said.count("error:") == 1
        assert "mend:" in said

    def test_a_pdf_that_is_not_there_is_asked_for_as_a_file(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["start", str(tmp_path / "absent.pdf")]) == 3
        assert "no such file" in capsys.readouterr().err

    def test_a_folder_given_as_a_file_is_called_a_folder(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["describe", str(tmp_path)]) == 3
        assert "a folder, not a file" in capsys.readouterr().err


def test_a_reader_that_stops_early_makes_no_fault_of_it(tmp_path: Path) -> None:
    events = "".join(f'[[event]]\nid = "e-{n}"\ndate = "2014"\ntext = "He moved."\n' for n in range(20_000))
    (tmp_path / "chronology.toml").write_text(events, encoding="utf-8")
    command = [sys.executable, "-m", "bundler", "chronology", "show", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")
