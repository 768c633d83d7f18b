"""E-mails in the internet's form, as written by programs good and bad."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.errors import SourceError
from bundler.sources.eml import read_eml
from bundler.sources.mail import Mail
from tests.sources.builders import PDF, PNG, mail_of, put


def read(data: bytes | str) -> Mail:
    headers, body, attachments = read_eml(data.encode() if isinstance(data, str) else data)
    return Mail(headers=headers, body=body, attachments=attachments)


def test_headers_are_read_as_a_person_reads_them() -> None:
    mail = read(
        bytes(
            mail_of(
                From="Żaneta Ash <z@example.org>",
                To="Bob Birch <bob@example.org>, cy@example.org",
                Cc='"Dow, Di" <di@example.org>',
                Bcc="ed@example.org",
                Subject="The decision of 3 March – your reference",
                Date="Wed, 12 Mar 2014 10:30:00 +0000",
                Message_ID="<1@example.org>",
                In_Reply_To="<0@example.org>",
            )
        )
    ).headers
    assert mail.sender == "Żaneta Ash <z@example.org>"
    assert mail.to == ("Bob Birch <bob@example.org>", "cy@example.org")
    assert mail.cc == ("Dow, Di <di@example.org>",)
    assert mail.bcc == ("ed@example.org",)
    assert mail.subject == "The decision of 3 March – your reference"
    assert mail.date_written == "Wed, 12 Mar 2014 10:30:00 +0000"
    assert mail.date == datetime(2014, 3, 12, 10, 30, tzinfo=UTC)
    assert (mail.message_id, mail.in_reply_to) == ("<1@example.org>", "<0@example.org>")


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"Subject: =?utf-8?B?xbxhYmE=?= =?utf-8?Q?_=C5=82?=", "żaba ł"),
        (b"Subject: =?iso-8859-1?Q?=A35_=93now=94?=", "£5 “now”"),
        (b"Subject: =?no-such-charset?Q?plain?=", "plain"),
        (b"Subject: =?utf-8?B?broken", "=?utf-8?B?broken"),
        ("Subject: żaba".encode(), "żaba"),
        (b"Subject: caf\xe9", "café"),
        (b"Subject: two\r\n lines", "two lines"),
        (b"SUBJECT:no space", "no space"),
        (b"X: y", ""),
    ],
)
def test_a_subject_is_read_however_it_is_written(raw: bytes, subject: str) -> None:
    assert read(raw + b"\r\nFrom: a@example.org\r\n\r\nBody").headers.subject == subject


@pytest.mark.parametrize("date", ["yesterday", "", "Wed, 99 Foo 2014", "12/03/2014 10:30"])
def test_a_date_that_cannot_be_read_is_kept_as_written(date: str) -> None:
    headers = read(f"From: a@example.org\nDate: {date}\n\nx").headers
    assert (headers.date_written, headers.date) == (date, None)


def test_a_message_without_headers_still_has_its_words() -> None:
    mail = read("From: a@example.org\n\nOnly words")
    assert (mail.headers.to, mail.headers.subject, mail.body.plain) == ((), "", "Only words")


@pytest.mark.parametrize(
    ("charset", "data", "words"),
    [
        ("utf-8", "żaba".encode(), "żaba"),
        ("us-ascii", "żaba".encode(), "żaba"),
        ("iso-8859-1", b"\x93quoted\x94", "“quoted”"),
        ("no-such-charset", "£5".encode("cp1252"), "£5"),
        ("koi8-r", "Привет".encode("koi8-r"), "Привет"),
    ],
)
def test_a_wrong_charset_is_mended(charset: str, data: bytes, words: str) -> None:
    head = f"From: a@example.org\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert read(head.encode() + data).body.plain.strip() == words


def test_flowed_lines_become_paragraphs_again() -> None:
    text = "A long \nparagraph that \nflows.\nNext line.\n> quoted \n> words\n-- \nAnn"
    mail = read(f"From: a@example.org\nContent-Type: text/plain; format=flowed\n\n{text}")
    assert mail.body.plain == "A long paragraph that flows.\nNext line.\n> quoted words\n-- \nAnn"


def test_both_forms_of_a_body_are_kept() -> None:
    body = read(bytes(mail_of("Dear Bob", html="<p>Dear <b>Bob</b></p>"))).body
    assert (body.plain.strip(), body.html.strip()) == ("Dear Bob", "<p>Dear <b>Bob</b></p>")


def test_a_footer_that_is_a_part_of_its_own_is_not_lost() -> None:
    mail = read(
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: text/html\n\n<p>Body</p>\n--x\nContent-Type: text/plain\n\nFooter & more\n--x--\n"
    )
    assert "<p>Body</p>" in mail.body.html
    assert "Footer &amp; more" in mail.body.html


def test_attachments_come_in_order_with_their_bytes() -> None:
    mail = read(bytes(mail_of(attached={"Annex B.pdf": PDF, "Annex A.pdf": b"a\r\nb\0"})))
    assert [(each.name, each.data) for each in mail.enclosed] == [("Annex B.pdf", PDF), ("Annex A.pdf", b"a\r\nb\0")]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('filename="../../etc/passwd"', "passwd"),
        ('filename="C:\\\\temp\\\\a.pdf"', "a.pdf"),
        ("filename*=utf-8''%C5%BCaba.pdf", "żaba.pdf"),
        ('filename="=?utf-8?B?xbxhYmEucGRm?="', "żaba.pdf"),
        ("", "attachment.pdf"),
    ],
)
def test_the_name_of_an_attachment_never_leads_anywhere(header: str, name: str) -> None:
    raw = (
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        f"Content-Type: application/pdf\nContent-Disposition: attachment; {header}\n\n%PDF\n--x--\n"
    )
    assert [each.name for each in read(raw).enclosed] == [name]


def test_a_picture_that_the_body_shows_is_no_attachment_but_any_other_is() -> None:
    html = '<p><img src="cid:Logo@1"><img src=cid:two></p>'
    mail = read(bytes(mail_of(html=html, pictures={"logo@1": PNG, "two": PNG, "three": PNG})))
    assert [each.shown for each in mail.attachments] == [True, True, False]
    assert len(mail.enclosed) == 1


def test_a_message_inside_is_an_attachment_with_its_own_bytes() -> None:
    inner = mail_of("Inner words", Subject="Inner", attached={"x.pdf": PDF})
    outer = mail_of("Outer words")
    outer.add_attachment(inner)
    (attachment,) = read(bytes(outer)).enclosed
    assert (attachment.name, attachment.media_type) == ("message.eml", "message/rfc822")
    again = read(attachment.data)
    assert again.headers.subject == "Inner"
    assert [each.data for each in again.enclosed] == [PDF]


def test_a_message_inside_that_is_encoded_against_the_rules_is_read() -> None:
    import base64

    inner = base64.encodebytes(bytes(mail_of("Inner words", Subject="Inner"))).decode()
    raw = (
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n--x--\n"
    )
    (attachment,) = read(raw).enclosed
    assert read(attachment.data).headers.subject == "Inner"


def test_a_signature_is_no_document() -> None:
    message = mail_of(attached={})
    message.add_attachment(b"x", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    mail = read(bytes(message))
    assert (len(mail.attachments), mail.enclosed) == (1, ())


@pytest.mark.parametrize("prefix", [b"\xef\xbb\xbf", b"\r\n\r\n", b"From ann Wed Mar 12 10:30:00 2014\n"])
def test_what_stands_before_the_first_header_is_passed_over(prefix: bytes) -> None:
    assert read(prefix + bytes(mail_of(Subject="Here"))).headers.subject == "Here"


def test_a_message_nested_without_end_is_refused(tmp_path: Path) -> None:
    raw = "From: a@example.org\nTo: b@example.org\n"
    for number in range(3000):
        raw += f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
    with pytest.raises(SourceError) as caught:
        Mail.read(put(tmp_path, "deep.eml", raw))
    assert caught.value.remedy
    assert "deep.eml" in str(caught.value)


@given(st.binary(max_size=2000))
def test_no_bytes_whatever_make_reading_fail_otherwise_than_by_a_clear_error(data: bytes) -> None:
    mail = read(b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" + data)
    assert mail.headers.sender == "a@example.org"
