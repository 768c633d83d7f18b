"""What a refused request is answered: a page or JSON that knows nothing of any case, nor any word of ours."""

from __future__ import annotations

import json
from html import escape

from bundler.web.safety import Objection

_HEADING = "This was refused"


def refusal(told: Objection, *, by_script: bool) -> tuple[str, bytes]:
    """Give the content type and the body that say what was wrong and how to mend it."""
    if by_script:
        value = {"heading": _HEADING, "problem": told.problem, "where": "", "mend": told.mend}
        return "application/json", json.dumps(value).encode()
    return "text/html; charset=utf-8", (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{_HEADING}</title>'
        '<link rel="stylesheet" href="/static/tokens.css"><link rel="stylesheet" href="/static/base.css"></head>'
        f'<body><main class="sheet"><h1>{_HEADING}</h1>'
        f"<p>{escape(told.problem)}</p><p><strong>Mend:</strong> {escape(told.mend)}</p></main></body></html>"
    ).encode()
