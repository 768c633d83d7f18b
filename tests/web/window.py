"""A window on one case without a browser: a client of its pages, with forms filled in as they stand on a page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from bundler.web.job import State
from tests.web.clients import a_client


class Window:
    """A window that was let in to a case. `get` and `post` take addresses below the case's own."""

    def __init__(self, case: Path) -> None:
        self._client = a_client(case)
        self.root = f"/case/{self._client.desk.cases()[0].id}"

    def get(self, address: str, *, script: bool = False) -> TestResponse:
        """Ask for a page, or as a script for JSON."""
        return self._client.get(self._whole(address), **_heads(script=script))

    def post(self, address: str, values: dict[str, Any], *, script: bool = False) -> TestResponse:
        """Send a form; its word against forgery is put in."""
        return self._client.post(self._whole(address), values, **_heads(script=script))

    def form(self, address: str, action: str) -> dict[str, Any]:
        """Give the fields of the first form on a page whose action has `action` in it, as they stand."""
        page = _Forms()
        page.feed(self.get(address).get_data(as_text=True))
        return next(fields for where, fields in page.forms if action in where)

    def wait(self) -> None:
        """Wait until the work that was set going has ended, in whatever way."""
        job = self._client.desk.cases()[0].jobs.last
        while job is not None and job.seen().state is State.RUNNING:
            job.wait(job.seen().version, 60.0)

    def close(self) -> None:
        """End all work that was set going."""
        self._client.desk.close()

    def _whole(self, address: str) -> str:
        return address if address.startswith("/case/") else f"{self.root}/{address}"


def _heads(*, script: bool) -> dict[str, str]:
    return {"Accept": "application/json" if script else "text/html"}


class _Forms(HTMLParser):
    """The forms of a page, with the values that a browser would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, Any]]] = []
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.forms.append((given.get("action") or "", {}))
        if not self.forms:
            return
        name, value = given.get("name") or "", given.get("value") or ""
        ticked = given.get("type") not in ("radio", "checkbox") or "checked" in given
        if tag == "input" and name and ticked:
            self._put(name, value)
        elif tag == "textarea":
            self._area = name
            self._put(name, "")
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self._put(self._select, value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][1][self._area] += data

    def _put(self, name: str, value: str) -> None:
        fields = self.forms[-1][1]
        if name in fields:
            held = fields[name]
            fields[name] = [*held, value] if isinstance(held, list) else [held, value]
        else:
            fields[name] = value
