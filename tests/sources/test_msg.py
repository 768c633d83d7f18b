"""Messages that Outlook saved."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from compressed_rtf import compress
from hypothesis import given
from hypothesis import strategies as st

from bundler.errors import SourceError
from bundler.sources.eml import read_eml
from bundler.sources.mail import Mail
from bundler.sources.rtf_body import html_of, text_of
from tests.sources.builders import PDF, PNG, moment, msg_attachment, msg_of, msg_tree, prop, put
from tests.sources.ole import Tree, ole

SUBJECT, BODY, SENDER, SENDER_ADDRESS, SENT_AT, HTML, RTF = 0x37, 0x1000, 0x0C1A, 0x5D01, 0x39, 0x1013, 0x1009
ENCAPSULATED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset204 Arial;}}"
    rb"{\*\generator Microsoft Exchange Server;}{\*\htmltag19 <html>}{\*\htmltag64 <p>}\htmlrtf {\f0 \htmlrtf0 "
    rb"Caf\'e9 {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 \u8211 - {\f1\'cf\'f0\'e8}"
    rb"{\*\htmltag84 <b>}\{x\}{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}{\*\htmltag27 </html>}}"
)


def read(tmp_path: Path, data: bytes) -> Mail:
    return Mail.read(put(tmp_path, "m.msg", data))


def test_headers_come_from_the_properties(tmp_path: Path) -> None:
    data = msg_of(
        {SUBJECT: "The decision", BODY: "Dear Bob,\r\nWords", SENDER: "Ann Ash", SENDER_ADDRESS: "ann@example.org"},
        fixed=prop(SENT_AT, 0x40, moment(2014, 3, 12, 10, 30)),
        people=[
            (1, "Bob Birch", "bob@example.org"),
            (2, "Cy", "cy@example.org"),
            (3, "Di", "/O=ORG/CN=DI"),
            (1, "'e@x.y'", "e@x.y"),
        ],
    )
    mail = read(tmp_path, data)
    assert mail.headers.sender == "Ann Ash <ann@example.org>"
    assert mail.headers.to == ("Bob Birch <bob@example.org>", "e@x.y")
    assert mail.headers.cc == ("Cy <cy@example.org>",)
    assert mail.headers.bcc == ("Di",)
    assert mail.headers.date == datetime(2014, 3, 12, 10, 30, tzinfo=UTC)
    assert mail.headers.date_written == "12 March 2014 10:30 (UTC)"
    assert (mail.headers.subject, mail.body.plain) == ("The decision", "Dear Bob,\nWords")


def test_the_headers_of_its_journey_tell_what_the_properties_do_not(tmp_path: Path) -> None:
    journey = "From: Ann <ann@example.org>\r\nTo: bob@example.org\r\nDate: Wed, 12 Mar 2014 10:30:00 +0100\r\n\r\n"
    headers = read(tmp_path, msg_of({0x7D: journey, SUBJECT: "x"})).headers
    assert (headers.sender, headers.to) == ("Ann <ann@example.org>", ("bob@example.org",))
    assert headers.date_written == "Wed, 12 Mar 2014 10:30:00 +0100"


@pytest.mark.parametrize(("page", "text"), [(1251, "Привет"), (1252, "£5 “now”"), (932, "こんにちは"), (65001, "żaba")])
def test_letters_of_eight_bits_are_read_by_their_code_page(tmp_path: Path, page: int, text: str) -> None:
    codec = "utf-8" if page == 65001 else f"cp{page}"
    tree = msg_tree(fixed=prop(0x3FFD, 3, page)) | {"__substg1.0_0037001E": text.encode(codec)}
    assert read(tmp_path, ole(tree)).headers.subject == text


def test_html_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    data = msg_of(binaries={HTML: "<p>Привет</p>".encode("cp1251")}, fixed=prop(0x3FDE, 3, 1251))
    assert read(tmp_path, data).body.html == "<p>Привет</p>"


def test_html_wrapped_in_rtf_comes_out_as_it_went_in(tmp_path: Path) -> None:
    mail = read(tmp_path, msg_of(binaries={RTF: compress(ENCAPSULATED, compressed=True)}))
    assert mail.body.html == "<html><p>Café &nbsp;– При<b>{x}</b></p></html>"


def test_plain_rtf_gives_its_words() -> None:
    head = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\author Nobody}}"
    rtf = head + rb"Dear Sirs,\par We \b refer\b0  to \'a35.{\pict 00ff}\u-10179 ?\u-8704 ?}"
    assert text_of(rtf) == "Dear Sirs,\nWe refer to £5.😀"
    assert html_of(rtf) == ""


@given(st.binary(max_size=500))
def test_no_rtf_makes_its_reader_fail(data: bytes) -> None:
    text_of(rb"{\rtf1 " + data)
    html_of(rb"{\rtf1\fromhtml1 " + data).encode("utf-8")


def test_attachments_come_with_name_and_bytes_and_shown_pictures_are_none(tmp_path: Path) -> None:
    data = msg_of(
        binaries={HTML: b'<img src="cid:logo">'},
        attached=[
            msg_attachment("C:\\x\\Annex A.pdf", PDF),
            msg_attachment("logo.png", PNG, content_id="logo"),
            msg_attachment("big.bin", b"z" * 9000),
        ],
    )
    mail = read(tmp_path, data)
    assert [(each.name, each.data) for each in mail.enclosed] == [("Annex A.pdf", PDF), ("big.bin", b"z" * 9000)]


def test_an_attachment_that_is_only_a_link_says_so(tmp_path: Path) -> None:
    data = msg_of({SUBJECT: "x"}, attached=[msg_attachment("a.pdf", method=7), msg_attachment("o", method=6)])
    assert all(each.fault for each in read(tmp_path, data).enclosed)


def test_a_message_inside_becomes_a_message_of_its_own_with_all_it_holds(tmp_path: Path) -> None:
    inner = msg_tree(
        {SUBJECT: "Inner – words", BODY: "Inner body", SENDER: "Żaneta", SENDER_ADDRESS: "z@example.org"},
        binaries={HTML: b"<p>Inner body</p><img src='cid:pic'>"},
        people=[(1, "Bob", "bob@example.org")],
        attached=[msg_attachment("żaba.pdf", PDF), msg_attachment("p.png", PNG, content_id="pic")],
        fixed=prop(SENT_AT, 0x40, moment(2014, 3, 12)),
        header=24,
    )
    data = msg_of({SUBJECT: "Outer"}, attached=[msg_attachment("Inner.msg", method=5, inner=inner)])
    (first,), (second,) = read(tmp_path, data).enclosed, read(tmp_path, data).enclosed
    assert (first.name, first.media_type) == ("Inner.eml", "message/rfc822")
    assert first.data == second.data
    headers, body, attachments = read_eml(first.data)
    assert (headers.subject, headers.sender) == ("Inner – words", "Żaneta <z@example.org>")
    assert headers.date == datetime(2014, 3, 12, tzinfo=UTC)
    assert (body.plain.strip(), body.html) == ("Inner body", "<p>Inner body</p><img src='cid:pic'>")
    assert [(each.name, each.data, each.shown) for each in attachments] == [
        ("żaba.pdf", PDF, False),
        ("p.png", PNG, True),
    ]


def test_messages_nested_without_end_are_refused(tmp_path: Path) -> None:
    tree: Tree = msg_tree({SUBJECT: "core"}, header=24)
    for _ in range(12):
        tree = msg_tree({SUBJECT: "x"}, attached=[msg_attachment("m", method=5, inner=tree)], header=24)
    with pytest.raises(SourceError, match="damaged"):
        read(tmp_path, ole(tree))


@pytest.mark.parametrize("length", [100, 600, 1500])
def test_a_message_cut_short_is_refused_with_a_remedy(tmp_path: Path, length: int) -> None:
    data = msg_of({SUBJECT: "x" * 300, BODY: "y" * 9000})
    with pytest.raises(SourceError) as caught:
        read(tmp_path, data[:length])
    assert caught.value.remedy
