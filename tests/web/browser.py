"""A real browser on a real page: the server in a process of its own, Chromium by Playwright, and axe-core."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures" / "web"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
# Off the network, without its own services, and quiet.
_FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


@dataclass(kw_only=True)
class AServer:
    """A running server: its process, the address that lets a browser in, and the one without the key."""

    process: subprocess.Popen[str]
    address: str
    home: str = field(init=False)

    def __post_init__(self) -> None:
        self.home = self.address.partition("/enter")[0]

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.home.rpartition(":")[2])

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Ask it to end, and wait."""
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()
            raise


def _lacking(what: str) -> Any:
    """Fail where CI=true, and skip elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is not installed, and CI must have it")
    pytest.skip(f"{what} is not installed")


def chromium() -> str:
    """Give the path of Chromium, or what CHROMIUM names."""
    named = os.environ.get("CHROMIUM", "")
    found = named or next((path for name in _NAMES if (path := shutil.which(name))), "")
    return found or str(_lacking("Chromium"))


@lru_cache(maxsize=1)
def axe_source() -> str:
    """Give axe-core's script, which `make test` puts beside the Python that runs the tests."""
    for folder in (Path(sys.prefix), ROOT / ".venv"):
        file = folder / "axe" / "node_modules" / "axe-core" / "axe.min.js"
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return str(_lacking("axe-core"))


@contextlib.contextmanager
def a_server_on(folder: Path, *, environment: dict[str, str] | None = None) -> Iterator[AServer]:
    """Run `jrbundle serve` on a folder, in a process of its own, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "bundler", "serve", str(folder), "--no-browser"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        found = re.search(r"http://\S+", told)
        assert found, told + process.stdout.read()
        server = AServer(process=process, address=found.group())
        yield server
        if process.poll() is None:
            server.stop()
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


@contextlib.contextmanager
def a_browser() -> Iterator[Browser]:
    """Run Chromium until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def a_page(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open an address in a window of its own, 1280 by 900, and hold that no script of it breaks."""
    context: BrowserContext = browser.new_context(
        **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", "locale": "en-GB", **options}
    )
    faults: list[str] = []
    try:
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(address)
        yield page
    finally:
        context.close()
    assert faults == []


@contextlib.contextmanager
def a_page_on(browser: Browser, folder: Path, **options: Any) -> Iterator[Page]:
    """Serve a case folder, or a folder of cases, and give a page that was let in."""
    with a_server_on(folder) as server, a_page(browser, server.address, **options) as page:
        yield page


def no_violations(page: Page) -> None:
    """Hold the page against axe-core's rules (WCAG 2.2 AA and good practice): light and dark, wide and narrow."""
    page.wait_for_load_state("load")
    size = page.viewport_size or {"width": 1280, "height": 900}
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme}, {width} px wide: {told}" for told in _violations(page)]
            beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if beyond > 0:
                found.append(f"{scheme}, {width} px wide: the page is {beyond} px wider than the window")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    assert found == []


def _violations(page: Page) -> list[str]:
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(axe_source())
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    # What passes is asked for neither: to list and send it takes as long as to find it.
    run = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(told => told.violations)"
    violations = page.evaluate(run, rules)
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def picture(page: Page, name: str) -> None:
    """Put a picture of the page into the docs where JRBUNDLE_PICTURES=1 asks for it; else see that one can be taken."""
    asked = os.environ.get("JRBUNDLE_PICTURES") == "1"
    if asked:
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1_000)  # so that every picture in it is painted
    taken = page.screenshot(type="png", scale="css")
    assert taken
    if asked:
        from io import BytesIO

        from PIL import Image

        PICTURES.mkdir(parents=True, exist_ok=True)
        small = Image.open(BytesIO(taken)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
        small.save(PICTURES / f"{name}.png", optimize=True)
