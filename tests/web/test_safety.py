"""Who is refused: foreign names, foreign pages, browsers that were not let in, forms without our word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bundler.web.server import _bound
from tests.web.clients import OURS, PORT, AClient, a_client, everything_in

SECRET = "a secret outside of every case"
TRAVERSALS = (
    "../../secret.txt",
    "..%2f..%2fsecret.txt",
    "%2e%2e/%2e%2e/secret.txt",
    "..\\..\\secret.txt",
    "/etc/passwd",
    "%00",
    "C:\\secret.txt",
    "....//....//secret.txt",
)
FIELDS = (
    *("id", "ids", "why", "file", "inside", "name", "kind", "room", "what", "blueprint", "word", "title", "section"),
    *("before", "was", "stamp", "date", "text", "party", "exhibit", "letter", "query", "q", "page", "document"),
)
TYPES = ("text/html", "application/json", "image/png", "image/svg+xml", "text/event-stream", "text/css", "font/ttf")


@pytest.fixture
def client(tmp_path: Path) -> AClient:
    """A client on a shelf with one case, and a secret beside the shelf."""
    (tmp_path / "secret.txt").write_text(SECRET)
    documents = tmp_path / "shelf" / "case" / "documents"
    documents.mkdir(parents=True)
    (documents / "letter.txt").write_text("Dear Madam, I write on 3 March 2021 about the flat.")
    (tmp_path / "shelf" / "case" / "bundle.toml").write_text(
        'blueprint = "claim"\n[[section]]\nletter = "A"\ntitle = "Letters"\n'
        '[[section.document]]\nid = "letter"\nfile = "documents/letter.txt"\n'
    )
    return a_client(tmp_path / "shelf")


def routes(client: AClient) -> list[tuple[str, str]]:
    """Every route that takes a method, with the places of its parameters."""
    return [
        (method, rule.rule)
        for rule in client.flask.application.url_map.iter_rules()
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
        if rule.endpoint != "static"
    ]


def of_case(client: AClient, rule: str, value: str = "0") -> str:
    """The address of a route in the case, with `value` for every other parameter."""
    case = next(case for case in client.desk.cases() if case.name == "case")
    return re.sub(r"<[^>]+>", lambda _: value, rule.replace("<case_id>", case.id))


def test_the_page_listens_on_the_loopback_alone() -> None:
    listening = _bound(0)
    try:
        assert listening.getsockname()[0] == "127.0.0.1"
    finally:
        listening.close()


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:80", f"evil.example:{PORT}", f"[::1]:{PORT}", ""]
)
def test_a_foreign_name_is_refused(client: AClient, host: str) -> None:
    for method, rule in routes(client):
        answer = client.flask.open(of_case(client, rule), method=method, headers={"Host": host, "Origin": OURS})
        assert answer.status_code in (400, 403), rule
        assert b"letter" not in answer.data


def test_nobody_gets_in_without_the_key(client: AClient, tmp_path: Path) -> None:
    before = everything_in(tmp_path)
    stranger = a_client(tmp_path / "shelf", let_in=False)
    for method, rule in routes(client):
        if rule not in ("/enter", "/static/fonts/<name>"):
            answer = stranger.get(of_case(client, rule)) if method == "GET" else stranger.post(of_case(client, rule))
            assert answer.status_code == 403, rule
            assert b"letter" not in answer.data
            assert stranger.guard.csrf.encode() not in answer.data
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("key", ["", "0", "wrong", "é"])
def test_a_wrong_key_opens_nothing(tmp_path: Path, key: str) -> None:
    stranger = a_client(tmp_path, let_in=False)
    answer = stranger.get(f"/enter?key={key}")
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
    assert stranger.get("/").status_code == 403


def test_the_key_becomes_a_cookie_and_leaves_the_address(tmp_path: Path) -> None:
    stranger = a_client(tmp_path, let_in=False)
    answer = stranger.get(f"/enter?key={stranger.guard.spoken}")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(answer.headers["Set-Cookie"].split("; "))
    assert stranger.guard.spoken not in answer.headers["Set-Cookie"]
    assert stranger.get("/").status_code == 200


def test_the_key_that_a_browser_is_started_with_is_good_once(tmp_path: Path) -> None:
    client = a_client(tmp_path, let_in=False)
    key = client.guard.once()
    assert [client.get(f"/enter?key={key}").status_code for _ in range(2)] == [303, 403]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://127.0.0.1:{PORT + 1}", "Sec-Fetch-Site": "same-site"},
        {"Origin": f"https://127.0.0.1:{PORT}"},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "", "Sec-Fetch-Site": ""},
        {"Origin": OURS, "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_foreign_page_changes_nothing(client: AClient, tmp_path: Path, headers: dict[str, str]) -> None:
    before = everything_in(tmp_path)
    for method, rule in routes(client):
        if method == "POST":
            assert client.post(of_case(client, rule), **headers).status_code == 403, rule
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_foreign_page_is_shown_nothing(client: AClient, site: str) -> None:
    for method, rule in routes(client):
        if method == "GET" and rule not in ("/enter", "/static/fonts/<name>"):
            assert client.get(of_case(client, rule), **{"Sec-Fetch-Site": site}).status_code == 403, rule


@pytest.mark.parametrize("word", ["", "wrong", "é", "0" * 64])
def test_a_form_without_our_word_changes_nothing(client: AClient, tmp_path: Path, word: str) -> None:
    before = everything_in(tmp_path)
    for method, rule in routes(client):
        if method == "POST":
            assert client.post(of_case(client, rule), dict.fromkeys(FIELDS, "x"), csrf=word).status_code == 403, rule
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client: AClient, method: str) -> None:
    assert client.flask.open("/", method=method, base_url=OURS, headers={"Origin": OURS}).status_code == 405


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_parameter_is_a_path(client: AClient, tmp_path: Path, path: str) -> None:
    outside = everything_in(tmp_path)
    for method, rule in routes(client):
        address = of_case(client, rule, path)
        if method == "GET":
            query = "&".join(f"{field}={path}" for field in FIELDS)
            answers = [client.get(address), client.get(f"{of_case(client, rule)}?{query}")]
            if "<case_id>" in rule:
                answers.append(client.get(re.sub(r"<[^>]+>", lambda _: path, rule)))
        else:
            form: dict[str, object] = dict.fromkeys(FIELDS, path)
            answers = [client.post(address, form), client.post(of_case(client, rule), form)]
        for answer in answers:
            assert SECRET.encode() not in answer.data, rule
            assert b"root:" not in answer.data, rule
            assert answer.status_code != 500, (rule, path)
    for case in client.desk.cases():
        case.jobs.close()
    written = {place: digest for place, digest in everything_in(tmp_path).items() if outside.get(place) != digest}
    assert all(Path(place).is_relative_to(tmp_path / "shelf") for place in written)
    assert (tmp_path / "secret.txt").read_text() == SECRET


def test_every_answer_is_of_a_known_type_and_says_that_nothing_in_it_may_run(client: AClient) -> None:
    for method, rule in routes(client):
        answer = client.get(of_case(client, rule)) if method == "GET" else client.post(of_case(client, rule))
        headers = answer.headers
        assert headers["x-content-type-options"] == "nosniff", rule
        assert "default-src 'none'" in headers["content-security-policy"], rule
        policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
        assert policy.get("script-src", "'none'") in ("'self'", "'none'"), rule
        # A picture that is drawn here may have styles of its own, in a box of its own in which nothing runs.
        assert policy.get("style-src", "'none'") in ("'self'", "'none'") or "sandbox" in policy, rule
        assert headers["cache-control"] in ("no-store", "no-cache"), rule
        assert headers["cross-origin-resource-policy"] == "same-origin", rule
        assert headers["cross-origin-opener-policy"] == "same-origin", rule
        assert headers["x-frame-options"] == "DENY", rule
        assert "access-control-allow-origin" not in headers
        kind = headers.get("content-type", "").partition(";")[0]
        attached = headers.get("content-disposition", "").startswith("attachment")
        assert kind in TYPES or attached or answer.status_code in (204, 303), (rule, kind)
    for case in client.desk.cases():
        case.jobs.close()
