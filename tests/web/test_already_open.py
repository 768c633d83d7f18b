"""A second start on the same folder opens no second page: it finds the first, and lets one more browser in to it."""

from __future__ import annotations

import http.server
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bundler.web.already_open import address_of_open, noted
from bundler.web.safety import Guard
from tests.web.browser import ROOT, a_server_on
from tests.web.clients import a_client


def start_again(folder: Path) -> str:
    """Start `jrbundle serve` where it ends by itself, and give what it says."""
    command = [sys.executable, "-m", "bundler", "serve", str(folder), "--no-browser"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout


def test_a_second_start_ends_with_a_fresh_key_to_the_first(tmp_path: Path) -> None:
    with a_server_on(tmp_path) as server:
        said = start_again(tmp_path)
        again = re.search(r"http://\S+", said)
        assert "open already" in said
        assert again
        assert again.group().startswith(server.home)
        assert again.group() != server.address
        if os.name == "posix":
            assert (tmp_path / ".bundler" / "open-page").stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / ".bundler" / "open-page").exists()


def test_a_page_that_was_killed_is_not_taken_for_open(tmp_path: Path) -> None:
    with a_server_on(tmp_path) as server:
        server.kill()
        assert (tmp_path / ".bundler" / "open-page").is_file()
        with a_server_on(tmp_path) as second:
            assert second.home.startswith("http://127.0.0.1:")


def test_a_program_that_took_over_the_port_learns_no_secret_and_gets_no_browser(tmp_path: Path) -> None:
    asked: list[str] = []

    class Stranger(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = json.dumps({"key": "mine", "proof": "0" * 64}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    stranger = http.server.HTTPServer(("127.0.0.1", 0), Stranger)
    threading.Thread(target=stranger.serve_forever, daemon=True).start()
    guard = Guard(stranger.server_port)
    try:
        with noted(tmp_path, guard):
            assert address_of_open(tmp_path) is None
    finally:
        stranger.shutdown()
        stranger.server_close()
    assert len(asked) == 1
    assert guard.again not in asked[0]


@pytest.mark.parametrize("note", ["", "{", "[]", '{"port": "x", "secret": ""}', '{"port": 99999999, "secret": "s"}'])
def test_a_note_that_is_no_note_is_passed_over(tmp_path: Path, note: str) -> None:
    (tmp_path / "open-page").write_text(note)
    assert address_of_open(tmp_path) is None


@pytest.mark.parametrize("query", ["", "?nonce=", "?nonce=a&proof=", "?nonce=a&proof=" + "0" * 64])
def test_no_key_is_given_without_the_secret(tmp_path: Path, query: str) -> None:
    answer = a_client(tmp_path, let_in=False).get(f"/enter/again{query}")
    assert answer.status_code == 403
    assert b"key=" not in answer.data
