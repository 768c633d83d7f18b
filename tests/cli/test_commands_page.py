"""The page on the commands says what the commands say."""

from __future__ import annotations

import re

from bundler.errors import ExitCode
from tools.make_commands_page import PAGE, commands_page


def test_the_page_is_up_to_date() -> None:
    """Mend: python -m tools.make_commands_page."""
    assert PAGE.read_text(encoding="utf-8") == commands_page()


def test_every_exit_code_is_explained() -> None:
    codes = {int(code) for code in re.findall(r"(?m)^\| (\d+) \|", commands_page())}

    assert codes == {int(code) for code in ExitCode}


def test_every_command_says_what_it_does() -> None:
    for block in re.findall(r"```\n(.*?)```", commands_page(), re.DOTALL):
        assert re.search(r"(?m)^Usage: .*\n\n  \S", block), block[:60]
