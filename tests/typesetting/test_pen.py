"""What is drawn is found again, letter for letter, by readers that did not draw it."""

from __future__ import annotations

import io

import pypdf
import pytest

from bundler.errors import LayoutError
from bundler.typesetting.style import Face, Style
from tests.typesetting.builders import BODY, a_page, read_by_pdfium, read_by_pypdf

LINES = {
    "markup": 'Draft <b>not sent</b> & "x" &amp; office first flat',
    "western": "Statement of Łukasz Żółć, Siân Llŷr and İpek Ğül – “AVATAR”",
    "greek and cyrillic": "Ελληνικά Кириллица",
    "signs": "Email A → B ✓ ☐ ⚠",
    "arabic": "شهادة أحمد الخالدي لأحمد",
    "persian with a joiner": "خدا\u200cحافظ فارسی",
    "hebrew": "עדות של דוד",
    "chinese and japanese": "李小龍的證詞 and 山田太郎",
    "korean": "김가은의 진술서",
    "burmese": "မြန်မာ",
    "khmer": "ខ្មែរ",
    "lao": "ລາວ",
    "malayalam": "മലയാളം",
    "telugu": "తెలుగు",
    "kannada": "ಕನ್ನಡ",
    "sinhala": "සිංහල",
    "oriya": "ଓଡ଼ିଆ",
    "tibetan": "བོད་ཡིག",
    "tifinagh": "ⵜⵉⴼⵉⵏⴰⵖ",
    "syriac": "ܣܘܪܝܝܐ",
    "devanagari": "क्षत्रिय हिन्दी दिनेश",
    "bengali": "বাংলা ক্ষি",
    "gujarati": "ગુજરાતી",
    "gurmukhi": "ਪੰਜਾਬੀ ਕਿ",
    "tamil": "தமிழ் கோ",
    "thai": "ไทย น้ำ",
    "armenian, georgian, ethiopic": "Հայերեն ქართული አማርኛ",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_a_line_in_any_script_is_found_again(line: str) -> None:
    pdf = a_page(line)
    assert line in read_by_pypdf(pdf)
    assert line in read_by_pdfium(pdf)


def test_a_date_in_brackets_after_an_arabic_name_stays_after_it() -> None:
    assert "Letter from محمد بن لأحمد (12 March 2014) to court" in read_by_pypdf(
        a_page("Letter from محمد بن لأحمد (12 March 2014) to court")
    )


def test_brackets_in_a_hebrew_line_are_found_the_right_way_round() -> None:
    assert "בדיקה עברית (שלום) 12" in read_by_pdfium(a_page("בדיקה עברית (שלום) 12"))


def test_spaced_capitals_stay_whole_words() -> None:
    pdf = a_page("CLAIM DOCUMENTS", style=Style(face=Face.SERIF_BOLD, size=9, tracking=1.4))
    assert "CLAIM DOCUMENTS" in read_by_pypdf(pdf)
    assert "CLAIM DOCUMENTS" in read_by_pdfium(pdf)


def test_small_capitals_are_found_as_they_were_typed() -> None:
    pdf = a_page("Claim documents", style=Style(face=Face.SERIF_BOLD, size=10, tracking=0.5, small_capitals=True))
    assert "Claim documents" in read_by_pypdf(pdf)
    assert "Claim documents" in read_by_pdfium(pdf)


@pytest.mark.parametrize(
    ("title", "number"), [("Photo 😀", "U+1F600"), ("bad \udc80 name", "U+DC80"), ("\ue000", "U+E000")]
)
def test_a_character_that_no_font_holds_is_refused_by_its_number(title: str, number: str) -> None:
    with pytest.raises(LayoutError, match=number.replace("+", r"\+")) as refused:
        a_page(title)
    assert "without this character" in refused.value.remedy
    assert "Photo" not in str(refused.value)


def test_every_font_is_embedded_with_its_letters() -> None:
    reader = pypdf.PdfReader(io.BytesIO(a_page("Latin", "李", "عربي")))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    ours = [font for font in fonts if font["/Subtype"] == "/Type0"]
    assert len(ours) == 3
    for font in ours:
        assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/ToUnicode" in font


def test_the_same_lines_give_the_same_bytes() -> None:
    assert a_page(*LINES.values()) == a_page(*LINES.values())


def test_control_characters_are_drawn_as_spaces() -> None:
    assert "one two three four" in read_by_pypdf(a_page("one\ntwo\tthree\x00\x07four", style=BODY))
