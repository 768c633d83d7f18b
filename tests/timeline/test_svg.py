"""The timeline as SVG: the same words at the same places, readable, and nothing in it that runs."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from bundler.timeline.svg import svg_element, svg_file
from tests.chronology.builders import an_event
from tests.timeline.builders import all_words, crowd, picture_of

NS = "{http://www.w3.org/2000/svg}"


def read(text: str | bytes) -> ElementTree.Element:
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("count", [5, 200])
def test_every_word_of_the_picture_stands_at_its_place_as_text(count: int) -> None:
    picture = picture_of(crowd(count))

    texts = [
        (float(item.attrib["x"]), float(item.attrib["y"]), item.text, float(item.attrib["textLength"]))
        for item in read(svg_element(picture)).iter(f"{NS}text")
    ]

    wanted = [(words.x, words.y, words.text, words.width) for words in all_words(picture)]
    assert [text for _, _, text, _ in texts] == [text for _, _, text, _ in wanted]
    for (x, y, _, wide), (x_also, y_also, _, wide_also) in zip(texts, wanted, strict=True):
        assert max(abs(x - x_also), abs(y - y_also), abs(wide - wide_also)) < 0.006


def test_it_says_what_it_is_and_each_label_what_it_stands_for() -> None:
    root = read(svg_element(picture_of(crowd(200))))

    assert (root[0].tag, root[0].text) == (f"{NS}title", "Timeline")
    assert root[1].tag == f"{NS}desc"
    assert "200 entries" in (root[1].text or "")
    groups = list(root.iter(f"{NS}g"))
    ids = [id for group in groups for id in group.attrib["data-events"].split()]
    assert sorted(ids) == sorted(event.id for event in crowd(200))
    for group in groups:
        title = group.find(f"{NS}title")
        assert title is not None
        assert len((title.text or "").split("\n")) == len(group.attrib["data-events"].split())


def test_nothing_in_it_runs_or_is_fetched_and_the_colour_is_the_page_s_own() -> None:
    text = svg_file(picture_of(crowd(40))).decode()

    assert not re.search(r"<script|\son\w+=|href|url\(|@import|<image|<foreignObject", text)
    assert 'fill="currentColor"' in text
    assert not re.search(r'(?:fill|stroke)="#', text)


def test_words_of_evidence_cannot_become_markup() -> None:
    nasty = replace(an_event(text='<script>alert("x")</script> & \x00\x0b ]]> "quoted"'), id='e-"<&')

    root = read(svg_file(picture_of([nasty])))

    assert not list(root.iter(f"{NS}script"))
    (group,) = root.iter(f"{NS}g")
    assert group.attrib["data-events"] == 'e-"<&'
