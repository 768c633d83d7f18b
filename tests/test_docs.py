"""The docs: every link leads somewhere, and what they show to be written is what the program takes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from bundler.schema import hold

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md")), *sorted(ROOT.glob("examples/*/README.md"))]
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_PLACE = re.compile(r"`((?:docs|examples|bundler|tools|tests|benchmarks|schemas|bundles)/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    missing = [link for link in _LINK.findall(text) if not (page.parent / link).exists()]
    missing += [place for place in _PLACE.findall(text) if not (ROOT / place).exists()]

    assert missing == []


@pytest.mark.parametrize(("page", "schema"), [("bundle-toml.md", "bundle"), ("chronology-toml.md", "chronology")])
def test_what_a_page_shows_to_be_written_fits_the_schema(page: str, schema: str) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "reference" / page).read_text("utf-8"), re.DOTALL)
    whole = [tomllib.loads(block) for block in blocks]
    first = next(block for block in whole if schema != "bundle" or "blueprint" in block)

    hold(first, schema, file=page)
    for block in whole:
        if isinstance(block.get("section"), dict):
            # A document shown by itself: it stands in some section.
            block["section"] = [{"letter": "Z", "title": "Some section", **block["section"]}]
        hold({**{key: first[key] for key in ("blueprint", "section") if key in first}, **block}, schema, file=page)
