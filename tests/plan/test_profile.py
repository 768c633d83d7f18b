"""Court profiles: each limit with its source, how far that was verified, and when to read it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.errors import CaseError
from bundler.plan.profile import DEFAULT, profile_names, read_profile

SHIPPED = ("administrative-court", "chancery-commercial", "court-of-appeal-civil", "kings-bench", "utiac")
HEAD = 'name = "own"\ntitle = "Our court"\nread = "2026-01"\nreview = "2026-04"\n'
LIMIT = """
[[limit]]
id = "reply-pages"
value = 5
unit = "pages"
severity = "error"
source = "Standing order"
paragraph = "2"
tier = "T"
"""


def test_the_courts_that_ship() -> None:
    assert profile_names() == SHIPPED
    assert DEFAULT in SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_each_line_says_its_source_its_tier_and_when_it_was_read(name: str) -> None:
    profile = read_profile(name)

    assert profile.name == name
    assert profile.limits
    for item in (*profile.limits, *profile.practices):
        assert item.authority.source
        assert item.authority.paragraph
        assert item.authority.tier in ("P", "P*", "S", "M", "T")
        assert item.authority.severity in ("block", "error", "warn", "info")
        assert item.read < item.review


@pytest.mark.parametrize("name", SHIPPED)
def test_what_no_primary_text_says_is_never_called_an_error(name: str) -> None:
    profile = read_profile(name)
    for item in (*profile.limits, *profile.practices):
        if item.authority.tier in ("S", "M", "T"):
            assert item.authority.severity in ("warn", "info"), item.id


@pytest.mark.parametrize(
    ("court", "limit", "value", "unit", "paragraph"),
    [
        ("administrative-court", "facts-and-grounds-pages", 40, "pages", "4.2(3)"),
        ("administrative-court", "summary-grounds-pages", 30, "pages", "6.2(4)"),
        ("administrative-court", "reply-pages", 5, "pages", "7.1"),
        ("administrative-court", "detailed-grounds-pages", 40, "pages", "10.1(2)"),
        ("administrative-court", "skeleton-pages", 25, "pages", "15.2 to 15.4"),
        ("administrative-court", "core-bundle-above-pages", 400, "pages", "16.1"),
        ("administrative-court", "file-size", 100, "MB", "3.1(1)(c)"),
        ("administrative-court", "email-size", 36, "MB", "14.13"),
        ("administrative-court", "volume-pages", 300, "pages", "14.5(11)"),
        ("court-of-appeal-civil", "supplementary-bundle-pages", 350, "pages", "27"),
        ("court-of-appeal-civil", "hearing-bundle-days", 42, "days", "27"),
        ("utiac", "file-size", 50, "MB", "size of files"),
    ],
)
def test_the_numbers_are_those_of_the_rules(court: str, limit: str, value: float, unit: str, paragraph: str) -> None:
    found = read_profile(court).limit(limit)

    assert found is not None
    assert (found.value, found.unit, found.authority.paragraph) == (value, unit, paragraph)


def test_courts_differ_where_their_guides_do() -> None:
    admin, chancery = read_profile("administrative-court"), read_profile("chancery-commercial")

    for practice in ("landscape-pages", "late-pages", "hard-copy"):
        ours, theirs = admin.practice(practice), chancery.practice(practice)
        assert ours is not None
        assert theirs is not None
        assert ours.value != theirs.value


def test_a_court_without_a_limit_gives_none() -> None:
    assert read_profile("utiac").limit("skeleton-pages") is None
    assert read_profile("utiac").practice("hard-copy") is None


def test_a_firms_own_profile_is_read_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(HEAD + LIMIT + 'review = "2026-10"\n', encoding="utf-8")

    limit = read_profile(str(file)).limits[0]
    assert limit.authority.cited == "Standing order 2"
    assert (limit.read.edtf(), limit.review.edtf()) == ("2026-01", "2026-10")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (HEAD + LIMIT + LIMIT, "limit[2].id"),
        (HEAD + LIMIT.replace('"reply-pages"', '"reply-page"'), "limit[1].id"),
        (HEAD + LIMIT.replace("value = 5", "value = 0"), "limit[1].value"),
        (HEAD + LIMIT.replace('tier = "T"', 'tier = "sure"'), "limit[1].tier"),
        (HEAD.replace("2026-04", "2026-13") + LIMIT, "review"),
        (HEAD + LIMIT + 'review = "2026-02-30"\n', "limit[1].review"),
        (HEAD.replace("2026-04", "soon") + LIMIT, "review"),
    ],
)
def test_a_profile_that_does_not_hold_names_its_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CaseError) as caught:
        read_profile(str(file))
    assert caught.value.where == f"{file}: {place}"
    assert caught.value.remedy
