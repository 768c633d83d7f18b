"""The console: a bar on a terminal says how fast it goes; elsewhere one plain line a stage."""

from __future__ import annotations

import io
import time

import pytest

from bundler.cli.console import Bars


class ATerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal_tells_how_many_and_how_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = ATerminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    slow = (time.sleep(0.1) or letter for letter in "abc")
    assert list(Bars().over("reading scans", slow, 3)) == ["a", "b", "c"]
    shown = screen.getvalue()
    assert "reading scans" in shown
    assert "3/3" in shown
    assert "a second" in shown


def test_elsewhere_one_plain_line_tells_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(Bars().over("reading scans", iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "reading scans: 3\n")
