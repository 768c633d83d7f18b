"""Supplied files, made in a line."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from bundler.sources.gather import source_of
from bundler.sources.source import Source
from tests.sources.ole import Tree, ole

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


def put(folder: Path, name: str, data: bytes | str = PDF) -> Path:
    """Write a file below a folder, with the folders it needs."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def supplied(case: Path, name: str, data: bytes | str = PDF) -> Source:
    """A file in the case's documents folder, as a source."""
    return source_of(put(case, f"documents/{name}", data), case)


def zip_of(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return out.getvalue()


def office(kind: str, main: str) -> bytes:
    """The shell of an Office file: its list of parts names the main one's content type."""
    types = f'<Types><Override PartName="/{main}" ContentType="application/vnd.{kind}.main+xml"/></Types>'
    return zip_of({"[Content_Types].xml": types.encode(), main: b"<x/>"})


def open_document(kind: str) -> bytes:
    """The shell of an OpenDocument file."""
    return zip_of({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<x/>"})


def mail_of(
    text: str = "Dear Sirs,",
    *,
    html: str = "",
    pictures: dict[str, bytes] | None = None,
    attached: dict[str, bytes] | None = None,
    **headers: str,
) -> EmailMessage:
    """An e-mail. `pictures` are named by their content id; `headers` may be given with _ for -."""
    message = EmailMessage()
    for name, value in {
        "From": "Ann Ash <ann@example.org>",
        "To": "bob@example.org",
        "Subject": "A letter",
        **headers,
    }.items():
        message[name.replace("_", "-")] = value
    message["MIME-Version"] = "1.0"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
        for name, data in (pictures or {}).items():
            message.get_payload()[-1].add_related(data, "image", "png", cid=f"<{name}>")  # type: ignore[union-attr]
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def prop(number: int, kind: int, value: int) -> bytes:
    """One property of fixed length in an Outlook message."""
    return struct.pack("<HHIQ", kind, number, 6, value)


def moment(*parts: int) -> int:
    """A moment in Greenwich time as Windows counts it."""
    return int((datetime(*parts, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7  # type: ignore[misc, arg-type]


def msg_tree(
    texts: dict[int, str] | None = None,
    *,
    binaries: dict[int, bytes] | None = None,
    fixed: bytes = b"",
    people: list[tuple[int, str, str]] | None = None,
    attached: list[Tree] | None = None,
    header: int = 32,
) -> Tree:
    """The storages of an Outlook message: properties by number, people as (type, name, address)."""
    tree: Tree = {"__properties_version1.0": bytes(header) + fixed}
    tree |= {f"__substg1.0_{number:04X}001F": text.encode("utf-16-le") for number, text in (texts or {}).items()}
    tree |= {f"__substg1.0_{number:04X}0102": data for number, data in (binaries or {}).items()}
    for number, (kind, name, where) in enumerate(people or []):
        tree[f"__recip_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8) + prop(0x0C15, 3, kind),
            "__substg1.0_3001001F": name.encode("utf-16-le"),
            "__substg1.0_39FE001F": where.encode("utf-16-le"),
        }
    for number, each in enumerate(attached or []):
        tree[f"__attach_version1.0_#{number:08X}"] = each
    return tree


def msg_attachment(
    name: str, data: bytes = b"", *, method: int = 1, content_id: str = "", inner: Tree | None = None
) -> Tree:
    """The storage of one attachment of an Outlook message."""
    tree: Tree = {
        "__properties_version1.0": bytes(8) + prop(0x3705, 3, method),
        "__substg1.0_3707001F": name.encode("utf-16-le"),
    }
    if content_id:
        tree["__substg1.0_3712001F"] = content_id.encode("utf-16-le")
    if inner is not None:
        tree["__substg1.0_3701000D"] = inner
    else:
        tree["__substg1.0_37010102"] = data
    return tree


def msg_of(texts: dict[int, str] | None = None, **rest: object) -> bytes:
    """An Outlook message as a file."""
    return ole(msg_tree(texts, **rest))  # type: ignore[arg-type]


def portfolio_of(members: dict[str, bytes], *, is_portfolio: bool = True) -> bytes:
    """A PDF with one page that holds other files, as a portfolio or as mere attachments."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        for name, data in members.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)
        if is_portfolio:
            pdf.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection, View=pikepdf.Name.D)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
