"""Flask's own client of the whole page, let in, which asks as our own page does."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bundler.web.app import make_app
from bundler.web.desk import Desk
from bundler.web.safety import Guard

PORT = 4711
OURS = f"http://127.0.0.1:{PORT}"


@dataclass(kw_only=True)
class AClient:
    """Flask's client, let in, which asks as our own page does."""

    flask: FlaskClient
    guard: Guard
    desk: Desk

    def get(self, path: str, **headers: str) -> TestResponse:
        """GET."""
        return self.flask.get(path, base_url=OURS, headers=headers, buffered=True)

    def post(
        self, path: str, form: Mapping[str, Any] | None = None, *, csrf: str | None = None, **headers: str
    ) -> TestResponse:
        """POST a form with the page's word, or with another, or with none ("")."""
        word = self.guard.csrf if csrf is None else csrf
        values = {**(form or {}), **({"csrf": word} if word else {})}
        heads = {"Origin": OURS, "Sec-Fetch-Site": "same-origin", **headers}
        return self.flask.post(path, base_url=OURS, data=values, headers=heads, buffered=True)


def a_client(shelf: Path, *, let_in: bool = True) -> AClient:
    """Make the application over a folder of cases, and a client of it."""
    desk, guard = Desk(shelf), Guard(PORT)
    client = AClient(flask=make_app(desk, guard).test_client(), guard=guard, desk=desk)
    if let_in:
        assert client.get(f"/enter?key={guard.spoken}").status_code == 303
    return client


def everything_in(*folders: Path) -> dict[str, str]:
    """Every file below these folders with its digest, and every folder: to see that nothing was written."""
    return {
        str(place): hashlib.sha256(place.read_bytes()).hexdigest() if place.is_file() else ""
        for folder in folders
        for place in sorted(folder.rglob("*"))
    }
