"""The page viewer in a real browser: words lie where the picture shows them; keys and links turn pages."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import img2pdf
import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from playwright.sync_api import Browser, Page, expect

from bundler.case import Case
from bundler.documents.text import read_words
from bundler.pipeline.build import build
from tests import pdfs
from tests.web.browser import ROOT, a_page_on, no_violations
from tests.web.held import held_back

LINES = """\
Part {page} of the letter
We act for AB, who was told of the decision by telephone.
Her statement was not put before the panel,
and the risk report was withheld from it
until after the review."""
RED = b" BT 1 0 0 rg /F1 14 Tf 1 0 0 1 200 400 Tm (Zaragoza) Tj ET "
FONT = ROOT / "bundler" / "fonts" / "LiberationSerif-Regular.ttf"


def upright(pdf: pikepdf.Pdf) -> None:
    pdfs.add(pdf, pdf.pages[0], RED)


def turned(pdf: pikepdf.Pdf) -> None:
    pdfs.add(pdf, pdf.pages[0], RED)
    pdf.pages[0].obj.Rotate = 90


def cropped(pdf: pikepdf.Pdf) -> None:
    pdfs.add(pdf, pdf.pages[0], RED)
    pdf.pages[0].obj.CropBox = pikepdf.Array([100, 200, 500, 800])
    pdf.pages[0].obj.UserUnit = 2


def scan(into: Path) -> None:
    """Write a page that is a picture of a red word, with the word in a layer that is not seen."""
    drawn = Image.new("RGB", (1240, 1754), "white")
    font = ImageFont.truetype(str(FONT), 40)
    ImageDraw.Draw(drawn).text((400, 900), "Zaragoza", font=font, fill="red", anchor="ls")
    kept = io.BytesIO()
    drawn.save(kept, "PNG")
    size = (img2pdf.in_to_pt(1240 / 150), img2pdf.in_to_pt(1754 / 150))
    made = img2pdf.convert(kept.getvalue(), layout_fun=img2pdf.get_layout_fun(size), nodate=True)
    with pikepdf.open(io.BytesIO(made or b"")) as pdf:
        page = pdf.pages[0]
        name, times = pikepdf.Name, pikepdf.Name("/Times-Roman")
        page.obj.Resources.Font = pikepdf.Dictionary(
            F1=pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=times)
        )
        across, down = 400 * 72 / 150, size[1] - 900 * 72 / 150
        layer = f"BT 3 Tr /F1 19.2 Tf 1 0 0 1 {across} {down} Tm (Zaragoza) Tj ET"
        page.contents_add(pdf.make_stream(layer.encode()))
        pdf.save(into)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that was built: a letter, and four pages with a red word, each page displayed in another way."""
    folder = tmp_path_factory.mktemp("viewer") / "R (AB) v Fictional Authority"
    documents = folder / "documents"
    documents.mkdir(parents=True)
    pdfs.a_pdf(documents / "letter.pdf", pages=12, words=LINES)
    for name, change in (("upright", upright), ("turned", turned), ("cropped", cropped)):
        pdfs.changed(documents / f"{name}.pdf", change, pages=1)
    scan(documents / "scan.pdf")
    listed = "".join(
        f'[[section.document]]\nid = "{name}"\nfile = "documents/{name}.pdf"\ntitle = "The {name}"\n'
        for name in ("letter", "upright", "turned", "cropped", "scan")
    )
    text = f'blueprint = "claim"\ntitle = "Claim bundle"\n[[section]]\nletter = "A"\ntitle = "Documents"\n{listed}'
    (folder / "bundle.toml").write_text(text, "utf-8")
    build(Case.at(folder))
    return folder


@pytest.fixture(scope="module")
def shown(browser: Browser, case: Path) -> Iterator[Page]:
    """A window on the case, for all tests here."""
    with a_page_on(browser, case) as page:
        yield page


def look(page: Page, address: str) -> None:
    """Go to an address of the case and wait for the words of the page."""
    case = page.url.partition("/case/")[2][:16]
    page.goto(f"{page.url.partition('/case/')[0]}/case/{case}{address}")


def look_at(page: Page, document: str, more: str = "", within: int = 1) -> None:
    """Show a page of a document and wait for its words and its picture."""
    look(page, f"/document/{document}/page/{within}?{more}")
    page.wait_for_selector('.page-view[data-filled="done"]')
    # A picture that has come may still be waiting to be decoded, and is not drawn till then.
    page.evaluate("document.querySelector('.page-sheet img').decode()")


def wait_for_keys(page: Page) -> None:
    """Wait until the screen's script listens."""
    page.wait_for_selector("#thumbs.is-long")


def box_of(page: Page, what: str) -> tuple[float, float, float, float]:
    """Where an element lies on the sheet, in CSS pixels: left, top, right, bottom."""
    left, top, right, bottom = page.evaluate(
        """what => { const sheet = document.querySelector('.page-sheet').getBoundingClientRect();
        const box = document.querySelector(what).getBoundingClientRect();
        return [box.left - sheet.left, box.top - sheet.top, box.right - sheet.left, box.bottom - sheet.top]; }""",
        what,
    )
    return left, top, right, bottom


def red_of(page: Page) -> tuple[int, int, int, int]:
    """Where the picture shows the red word, without the marks over it."""
    page.evaluate("document.querySelector('.page-marks').style.visibility = 'hidden'")
    box = drawn_red(page, lambda: page.locator(".page-sheet").screenshot(scale="css"))
    page.evaluate("document.querySelector('.page-marks').style.visibility = ''")
    return box


def red_in(page: Page, left: float) -> tuple[int, int, int, int]:
    """Where the window shows the red word, in it; what stands to the left of `left` is not looked at."""
    return drawn_red(page, lambda: page.screenshot(scale="css"), left)


def drawn_red(page: Page, look: Callable[[], bytes], left: float = 0) -> tuple[int, int, int, int]:
    """Where the red word stands as soon as it is drawn, and stays drawn: left, top, right, bottom."""
    before = None
    for _ in range(50):
        box = reddest(look(), left)
        if box is not None and box == before:
            return box
        before = box
        page.wait_for_timeout(100)
    raise AssertionError("the red word is not drawn")


def reddest(png: bytes, left: float) -> tuple[int, int, int, int] | None:
    seen = Image.open(io.BytesIO(png)).convert("RGB")
    seen.paste("white", (0, 0, int(left), seen.height))
    red, green, _ = seen.split()
    return ImageChops.subtract(red, green).point(lambda shade: 255 if shade > 100 else 0).getbbox()


@pytest.mark.parametrize("zoom", ["fit", "150"])
@pytest.mark.parametrize("document", ["upright", "turned", "cropped", "scan"])
def test_what_was_looked_for_is_marked_where_the_picture_shows_it(shown: Page, document: str, zoom: str) -> None:
    look_at(shown, document, f"words=zaragoza&zoom={zoom}")
    red, mark = red_of(shown), box_of(shown, ".page-mark")
    slack = 2
    assert mark[0] <= red[0] + slack
    assert mark[1] <= red[1] + slack
    assert mark[2] >= red[2] - slack
    assert mark[3] >= red[3] - slack
    inked, marked = (red[2] - red[0]) * (red[3] - red[1]), (mark[2] - mark[0]) * (mark[3] - mark[1])
    assert marked < 3 * inked, "the mark is no larger than the word's line"


@pytest.mark.parametrize("zoom", ["fit", "200"])
@pytest.mark.parametrize("document", ["upright", "turned", "scan"])
def test_a_word_is_selected_by_drawing_the_mouse_over_its_picture(shown: Page, document: str, zoom: str) -> None:
    look_at(shown, document, f"zoom={zoom}")
    line = shown.locator(".page-line", has_text="Zaragoza")
    line.evaluate("line => line.scrollIntoView({ block: 'center', inline: 'center' })")
    place = shown.locator("#page-show").bounding_box()
    assert place is not None
    left, top, right, bottom = red_in(shown, place["x"])
    across, down = (left + right) / 2, (top + bottom) / 2
    # The word on the page that is turned reads from its top to its foot.
    ends = ((across, top - 1), (across, bottom + 1)) if document == "turned" else ((left - 1, down), (right + 1, down))
    shown.mouse.move(*ends[0])
    shown.mouse.down()
    shown.mouse.move(*ends[1], steps=5)
    shown.mouse.up()
    assert shown.evaluate("getSelection().toString()").strip() == "Zaragoza"


def test_the_words_that_are_copied_are_the_pages_own_line_by_line(shown: Page, case: Path) -> None:
    look_at(shown, "letter", within=2)
    copied = shown.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('.page-words'));"
        " return getSelection().toString(); }"
    )
    assert copied.split() == [word.text for word in read_words(case / "documents" / "letter.pdf", 2)]
    assert copied.strip().splitlines() == LINES.replace("{page}", "2").splitlines()


def test_the_words_speak_for_the_picture(shown: Page) -> None:
    look_at(shown, "letter")
    expect(shown.locator("#page-show")).to_match_aria_snapshot(
        """
        - region:
          - group:
            - paragraph: Part 1 of the letter
            - paragraph: We act for AB, who was told of the decision by telephone.
            - paragraph: Her statement was not put before the panel,
            - paragraph: and the risk report was withheld from it
            - paragraph: until after the review.
        """
    )


def test_keys_turn_pages_only_while_the_page_is_chosen(shown: Page) -> None:
    look_at(shown, "letter")
    wait_for_keys(shown)
    number = int(shown.locator("#pages").get_attribute("data-page") or 0)
    title = shown.locator("#page-title")
    shown.locator("#look-for").focus()
    shown.keyboard.type("g/n")
    shown.keyboard.press("ArrowRight")
    expect(shown.locator("#look-for")).to_have_value("g/n")
    expect(title).to_contain_text(f"Page {number} ")
    shown.locator("#page-show").focus()
    shown.keyboard.press("ArrowRight")
    expect(title).to_contain_text(f"Page {number + 1} ")
    expect(shown.locator("#page-show")).to_be_focused()
    expect(shown.locator("#page-said")).to_contain_text(f"Page {number + 1} of")
    shown.keyboard.press("ArrowRight")
    expect(title).to_contain_text(f"Page {number + 2} ")
    shown.keyboard.press("ArrowLeft")
    expect(title).to_contain_text(f"Page {number + 1} ")
    expect(shown).to_have_url(re.compile(f"page={number + 1}$"))
    shown.go_back()
    expect(title).to_contain_text(f"Page {number + 2} ")
    shown.locator("#page-show").focus()
    shown.keyboard.press("g")
    expect(shown.locator("#go-to")).to_be_focused()
    shown.keyboard.type("A4")
    shown.keyboard.press("Enter")
    expect(shown.locator("#page-whose")).to_contain_text("The cropped")


def test_words_that_are_typed_while_a_page_is_turned_are_still_there(shown: Page) -> None:
    look_at(shown, "letter")
    wait_for_keys(shown)
    number = int(shown.locator("#pages").get_attribute("data-page") or 0)
    with held_back(shown, "**/pages?*") as turned:
        shown.locator("#page-show").focus()
        shown.keyboard.press("ArrowRight")
        turned.until(1)
        shown.keyboard.press("/")
        shown.keyboard.type("risk re")
        turned.let_go(0)
    expect(shown.locator("#page-title")).to_contain_text(f"Page {number + 1} ")
    shown.keyboard.type("port")
    expect(shown.locator("#look-for")).to_have_value("risk report")


def test_hits_are_gone_through_by_keys_and_the_search_is_found_again(shown: Page) -> None:
    look(shown, "/search?words=withheld")
    shown.get_by_role("link", name="The letter").nth(1).click()
    expect(shown.locator(".page-hits")).to_contain_text("page 2 of 12 that say so")
    wait_for_keys(shown)
    shown.locator("#page-show").focus()
    shown.keyboard.press("n")
    expect(shown.locator(".page-hits")).to_contain_text("page 3 of 12 that say so")
    expect(shown.locator(".page-mark")).to_have_count(1)
    shown.keyboard.press("p")
    expect(shown.locator(".page-hits")).to_contain_text("page 2 of 12 that say so")
    shown.get_by_role("link", name="Back to the search").click()
    expect(shown.get_by_role("heading", name="12 pages of 16 say so")).to_be_visible()


def test_thumbnails_of_all_pages_scroll_by_with_only_a_few_in_the_page(shown: Page) -> None:
    look_at(shown, "letter")
    total = int(shown.locator("#pages").get_attribute("data-total") or 0)
    rows = shown.locator("#thumbs li")
    expect(shown.locator("#thumbs li a[aria-current]")).to_have_count(1)
    assert rows.count() < total
    shown.locator("#thumbs").evaluate("thumbs => thumbs.scrollTo(0, thumbs.scrollHeight)")
    last = shown.locator(f'#thumbs a[data-number="{total}"]')
    expect(last).to_be_visible()
    shown.wait_for_function(
        "number => document.querySelector(`#thumbs a[data-number='${number}'] img`).naturalWidth > 0", arg=total
    )
    last.click()
    expect(shown.locator("#page-title")).to_contain_text(f"Page {total} ")
    expect(last).to_have_attribute("aria-current", "page")
    last.focus()
    shown.keyboard.press("ArrowUp")
    expect(shown.locator(f'#thumbs a[data-number="{total - 1}"]')).to_be_focused()


def test_everybody_can_use_the_pages_and_the_search(shown: Page) -> None:
    look_at(shown, "letter", "words=report&zoom=200")
    no_violations(shown)
    look_at(shown, "letter", "words=report", within=3)
    no_violations(shown)
    shown.get_by_role("link", name="Read as text").click()
    shown.wait_for_selector(".page-text")
    no_violations(shown)
    look(shown, "/search?words=report")
    no_violations(shown)


def test_without_script_pages_are_turned_by_links(browser: Browser, case: Path) -> None:
    with a_page_on(browser, case, java_script_enabled=False) as page:
        look(page, "/search?words=withheld")
        page.get_by_role("link", name="The letter").first.click()
        expect(page.get_by_role("img", name="Page 4 as a picture")).to_be_visible()
        expect(page.locator(".page-mark")).to_have_count(1)
        page.get_by_role("link", name="Next", exact=False).first.click()
        expect(page.locator("#page-title")).to_contain_text("Page 5 ")
        page.get_by_role("link", name="Read as text").click()
        expect(page.locator(".page-text")).to_contain_text("the risk report was withheld from it")
