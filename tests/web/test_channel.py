"""Requests that are refused at their head, and senders that are too slow: nothing of theirs is taken in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.bare_server import ABareServer, a_bare_server, everything_from, head_of, status_of
from tests.web.clients import everything_in

GIGABYTES = 5 * 1024**3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf with a case, and beside it the server's folder for temporary files."""
    folder = tmp_path_factory.mktemp("channel")
    (folder / "shelf" / "case" / "documents").mkdir(parents=True)
    (folder / "temporary").mkdir()
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[ABareServer]:
    """A running server."""
    with a_bare_server(folder / "shelf", folder / "temporary") as running:
        yield running


@pytest.fixture(scope="module")
def patient(folder: Path) -> Iterator[ABareServer]:
    """A running server whose patience outlasts that of a socket, however slow the machine is."""
    with a_bare_server(folder / "shelf", folder / "temporary", patience="head=90, idle=90, body=90") as running:
        yield running


@pytest.fixture
def upload(server: ABareServer, folder: Path) -> str:
    """The address that files are sent to."""
    from bundler.web.desk import Desk

    (case,) = Desk(folder / "shelf").cases()
    return f"/case/{case.id}/documents/files"


@pytest.mark.parametrize(
    "changed",
    [
        {"Host": "evil.example"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Cookie": "jrbundle-1=wrong"},
        {"Cookie": ""},
        {"X-Csrf": "wrong"},
    ],
)
def test_a_refused_request_is_answered_before_its_body_comes(
    server: ABareServer, folder: Path, upload: str, changed: dict[str, str]
) -> None:
    before = everything_in(folder)
    heads = {**server.heads, "Content-Length": "1000000", "X-File-Name": "letter.pdf", **changed}
    # No byte of the body is sent: a sender that is waited for is ended for its slowness, without an answer.
    assert server.ask("POST", upload, heads) == 403
    assert everything_in(folder) == before


def test_a_file_of_five_gigabytes_is_refused_before_it_comes(server: ABareServer, folder: Path, upload: str) -> None:
    before = everything_in(folder)
    heads = {**server.heads, "Content-Length": str(GIGABYTES), "X-File-Name": "large.pdf"}
    assert server.ask("POST", upload, heads) == 413
    assert server.ask("POST", upload, {**heads, "Expect": "100-continue"}) == 413
    assert everything_in(folder) == before


def test_a_body_that_does_not_say_how_long_it_is_is_refused(server: ABareServer, folder: Path, upload: str) -> None:
    before = everything_in(folder)
    heads = {**server.heads, "Transfer-Encoding": "chunked", "X-File-Name": "large.pdf"}
    assert server.ask("POST", upload, heads, b"10000\r\n") == 411
    assert everything_in(folder) == before


def test_a_form_is_not_as_large_as_a_file(server: ABareServer, folder: Path) -> None:
    before = everything_in(folder)
    assert server.ask("POST", "/cases", {**server.heads, "Content-Length": "50000000"}) == 413
    assert everything_in(folder) == before


def test_a_sender_that_falls_silent_is_ended(server: ABareServer, folder: Path, upload: str) -> None:
    before = everything_in(folder)
    heads = {**server.heads, "Content-Length": "3000000", "X-File-Name": "letter.pdf"}
    with server.open() as line:
        line.sendall(head_of("POST", upload, heads) + b"x" * 1_000_000)
        # The socket's own patience is longer than the server's, and shorter than that of waitress itself, a minute.
        assert status_of(line) == 0
    assert everything_in(folder / "shelf" / "case" / "documents", folder / "temporary") == {}
    assert [place for place in everything_in(folder) if place not in before] in (
        [],
        [str(folder / "shelf" / ".bundler")],
    )


def test_a_sender_that_only_dribbles_is_ended(server: ABareServer, folder: Path, upload: str) -> None:
    heads = {**server.heads, "Content-Length": "3000000", "X-File-Name": "letter.pdf"}
    with server.open() as line:
        line.sendall(head_of("POST", upload, heads))
        began, ended = time.monotonic(), False
        while not ended and time.monotonic() - began < 40:
            try:
                line.sendall(b"x")
            except OSError:
                ended = True
            time.sleep(0.2)
        assert ended
    assert everything_in(folder / "shelf" / "case" / "documents", folder / "temporary") == {}


def test_a_head_that_never_ends_is_ended(server: ABareServer) -> None:
    with server.open() as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert status_of(line) == 0


def test_what_follows_a_refused_request_is_not_taken_for_another(server: ABareServer, folder: Path) -> None:
    inner = f"POST /cases HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: http://127.0.0.1:{server.port}\r\n"
    inner += f"Cookie: {server.cookie}\r\nX-Csrf: {server.csrf}\r\nContent-Length: 10\r\n\r\nname=inner"
    heads = {**server.heads, "Host": "evil.example", "Content-Length": str(len(inner))}
    with server.open() as line:
        line.sendall(head_of("POST", "/cases", heads) + inner.encode())
        assert everything_from(line).count(b"HTTP/1.") == 1
    assert [place.name for place in (folder / "shelf").iterdir() if place.is_dir() and place.name != ".bundler"] == [
        "case"
    ]


def test_slow_senders_do_not_keep_others_waiting(patient: ABareServer, upload: str) -> None:
    head = head_of("POST", upload, {**patient.heads, "Content-Length": "3000000", "X-File-Name": "letter.pdf"})
    lines = [patient.open() for _ in range(60)]
    try:
        for line in lines:
            line.sendall(head + b"x")
        # None of them is ended before the socket's own patience is.
        assert patient.get("/") == 200
    finally:
        for line in lines:
            line.close()


def test_a_file_that_is_sent_as_it_should_be_comes_in_whole(patient: ABareServer, folder: Path, upload: str) -> None:
    data = b"Dear Madam, " * 100_000
    heads = {**patient.heads, "Content-Length": str(len(data)), "X-File-Name": "letter.txt"}
    with patient.open() as line:
        line.sendall(head_of("POST", upload, heads))
        line.sendall(data)
        assert status_of(line) == 200
    assert (folder / "shelf" / "case" / "documents" / "letter.txt").read_bytes() == data
    assert everything_in(folder / "temporary", folder / "shelf" / "case" / ".bundler" / "incoming") == {}
