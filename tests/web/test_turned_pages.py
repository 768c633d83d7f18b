"""Pages turned on the page: a field in a document's panel, which writes what bundle.toml says under `turn`."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest

from bundler.documents.manifest_file import read_manifest
from bundler.documents.page_turns import Turns
from tests.cases import ACase
from tests.extract_case import Quiet, a_case
from tests.web.clients import a_client


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case whose bundle was built: its transcript has ten pages."""
    folder = tmp_path_factory.mktemp("once") / "case"
    case = a_case(folder, Quiet())  # type: ignore[arg-type]
    assert isinstance(case, ACase)
    case.run("build")
    return folder


class Screen:
    """The transcript's panel, without a browser."""

    def __init__(self, shelf: Path) -> None:
        self.file = shelf / "case" / "bundle.toml"
        self.client = a_client(shelf)
        self.base = f"/case/{self.client.desk.cases()[0].id}/index"

    def show(self, path: str = "") -> str:
        return self.client.get(self.base + path).data.decode()

    def turn(self, wanted: str, was: str = "") -> tuple[int, str]:
        form = {"fields": "turn", "turn": wanted, "was_turn": was}
        answer = self.client.post(f"{self.base}/document/transcript", form)
        return answer.status_code, html.unescape(re.sub(r"<[^>]+>", " ", answer.data.decode()))

    @property
    def written(self) -> Turns:
        return next(entry.turns for entry in read_manifest(self.file).entries if entry.id == "transcript")


@pytest.fixture
def screen(built_once: Path, tmp_path: Path) -> Screen:
    shutil.copytree(built_once, tmp_path / "shelf" / "case")
    return Screen(tmp_path / "shelf")


@pytest.mark.parametrize(
    ("wanted", "turns"),
    [("90", (((), 90),)), ("3, 5–7 : 90; 9: 180", ((((3, 3), (5, 7)), 90), (((9, 9),), 180)))],
)
def test_what_is_typed_is_written_and_shown(wanted: str, turns: Turns, screen: Screen) -> None:
    assert screen.turn(wanted)[0] < 400
    assert screen.written == turns
    assert "been read in yet" in screen.show()


def test_an_empty_field_turns_no_page_any_more(screen: Screen) -> None:
    screen.turn("90")
    assert screen.turn("", was="90")[0] < 400
    assert screen.written == ()
    assert "been read in yet" not in screen.show()


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [("left", "'left' is no turn"), ("11: 90", "page 11 cannot be turned: the document has 10 pages")],
)
def test_what_cannot_be_turned_is_said_beside_the_field_and_nothing_is_written(
    wanted: str, problem: str, screen: Screen
) -> None:
    before = screen.file.read_bytes()
    code, said = screen.turn(wanted)
    assert code == 422
    assert problem in said
    assert screen.file.read_bytes() == before
