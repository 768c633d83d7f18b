"""Documents inside others: e-mails, archives, portfolios."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.sources import media_types as types
from bundler.sources.source import Refusal, Source
from bundler.sources.unpack import is_only_a_holder, unfold, unpack
from bundler.sources.zip_members import Limits
from bundler.store import Store
from tests.sources.builders import PDF, PNG, mail_of, msg_attachment, msg_of, portfolio_of, supplied, zip_of
from tests.sources.ole import ole

Taken = tuple[tuple[Source, ...], tuple[Refusal, ...]]


def unpacked(case: Path, name: str, data: bytes, limits: Limits | None = None) -> Taken:
    return unpack(supplied(case, name, data), Store(case / ".bundler"), limits)


def insides(taken: Taken) -> list[tuple[str, ...]]:
    return [source.inside for source in taken[0]]


def reasons(taken: Taken) -> dict[tuple[str, ...], str]:
    assert all(refusal.mend for refusal in taken[1])
    return {refusal.inside: refusal.reason for refusal in taken[1]}


def test_a_plain_document_holds_nothing(tmp_path: Path) -> None:
    assert unpacked(tmp_path, "a.pdf", PDF) == ((), ())


def test_attachments_are_numbered_in_the_order_of_the_message(tmp_path: Path) -> None:
    taken = unpacked(
        tmp_path, "m.eml", bytes(mail_of(attached={"Annex B.pdf": PDF, "Annex A.docx": b"x", "a.pdf": PDF}))
    )
    assert insides(taken) == [("1 Annex B.pdf",), ("2 Annex A.docx",), ("3 a.pdf",)]
    first = taken[0][0]
    assert (first.path, first.media_type, first.size) == ("documents/m.eml", types.PDF, len(PDF))
    assert first.file.read_bytes() == PDF
    assert first.file.is_relative_to(tmp_path / ".bundler")
    assert first.label == "documents/m.eml > 1 Annex B.pdf"


def test_outlook_messages_open_too(tmp_path: Path) -> None:
    taken = unpacked(
        tmp_path, "m.msg", msg_of({0x37: "x"}, attached=[msg_attachment("A.pdf", PDF), msg_attachment("l", method=7)])
    )
    assert insides(taken) == [("1 A.pdf",)]
    assert list(reasons(taken)) == [("2 l",)]


def test_a_parent_is_followed_directly_by_its_children(tmp_path: Path) -> None:
    inner = mail_of("Inner", attached={"Inner annex.pdf": PDF})
    outer = mail_of("Outer", attached={"First.pdf": PDF})
    outer.add_attachment(inner)
    outer.add_attachment(PNG, maintype="image", subtype="png", filename="Last.png")
    assert insides(unpacked(tmp_path, "m.eml", bytes(outer))) == [
        ("1 First.pdf",),
        ("2 message.eml",),
        ("2 message.eml", "1 Inner annex.pdf"),
        ("3 Last.png",),
    ]


def test_an_archive_is_a_folder_in_natural_order_without_litter(tmp_path: Path) -> None:
    members = {
        "10.pdf": PDF,
        "2/b.pdf": PDF,
        "2/a.pdf": PDF,
        "__MACOSX/._a.pdf": b"x",
        "Thumbs.db": b"x",
        "empty/": b"",
    }
    assert insides(unpacked(tmp_path, "z.zip", zip_of(members))) == [("2/a.pdf",), ("2/b.pdf",), ("10.pdf",)]


def test_an_archive_within_an_archive_is_replaced_by_what_it_holds(tmp_path: Path) -> None:
    inner = zip_of({"x.pdf": PDF, "m.eml": bytes(mail_of(attached={"y.pdf": PDF}))})
    taken = unpacked(tmp_path, "z.zip", zip_of({"a.pdf": PDF, "in.zip": inner}))
    assert insides(taken) == [("a.pdf",), ("in.zip", "m.eml"), ("in.zip", "m.eml", "1 y.pdf"), ("in.zip", "x.pdf")]


def test_unfolding_keeps_families_together_and_drops_mere_covers(tmp_path: Path) -> None:
    sources = [
        supplied(tmp_path, "1.eml", bytes(mail_of(attached={"a.pdf": PDF}))),
        supplied(tmp_path, "2.zip", zip_of({"b.pdf": PDF})),
        supplied(tmp_path, "3.pdf", portfolio_of({"c.txt": b"words"})),
        supplied(tmp_path, "4.pdf", PDF),
        supplied(tmp_path, "5.zip", zip_of({})),
    ]
    carried, refused = unfold(sources, Store(tmp_path / ".bundler"))
    assert [source.label.removeprefix("documents/") for source in carried] == [
        "1.eml",
        "1.eml > 1 a.pdf",
        "2.zip > b.pdf",
        "3.pdf > c.txt",
        "4.pdf",
    ]
    assert [refusal.label for refusal in refused] == ["documents/5.zip"]


def test_a_portfolio_gives_its_files_but_attachments_of_a_document_stay_in_it(tmp_path: Path) -> None:
    members = {"10.pdf": PDF, "2.pdf": PDF}
    whole = supplied(tmp_path, "p.pdf", portfolio_of(members))
    assert is_only_a_holder(whole)
    assert insides(unpack(whole, Store(tmp_path / ".bundler"))) == [("2.pdf",), ("10.pdf",)]
    document = supplied(tmp_path, "d.pdf", portfolio_of(members, is_portfolio=False))
    assert not is_only_a_holder(document)
    assert unpack(document, Store(tmp_path / ".bundler")) == ((), ())


@pytest.mark.parametrize(
    "name", ["../../evil.pdf", "/etc/evil.pdf", "..\\..\\evil.pdf", "C:\\evil.pdf", "a/../../evil.pdf"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused_and_writes_nothing_there(tmp_path: Path, name: str) -> None:
    case = tmp_path / "deep/case"
    taken = unpacked(case, "z.zip", zip_of({name: PDF, "good.pdf": PDF}))
    assert insides(taken) == [("good.pdf",)]
    assert ["leads out" in reason for reason in reasons(taken).values()] == [True]
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(path.is_relative_to(case) for path in written)
    assert not any("evil" in path.name for path in written)


def test_a_link_inside_an_archive_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.pdf")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert "link" in reasons(unpacked(tmp_path, "z.zip", out.getvalue()))["link.pdf",]


def test_a_locked_member_is_refused_by_its_name(tmp_path: Path) -> None:
    data = bytearray(zip_of({"locked.pdf": PDF}))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    data[6] |= 1
    assert "password" in reasons(unpacked(tmp_path, "z.zip", bytes(data)))["locked.pdf",]


def test_a_member_that_unpacks_to_too_much_is_refused_and_the_rest_is_kept(tmp_path: Path) -> None:
    taken = unpacked(tmp_path, "z.zip", zip_of({"bomb.txt": bytes(10**6), "a.pdf": PDF}), Limits(member=10**5))
    assert insides(taken) == [("a.pdf",)]
    assert "more than can be taken in" in reasons(taken)["bomb.txt",]


def test_an_archive_that_lies_about_its_sizes_does_not_get_past(tmp_path: Path) -> None:
    data = bytearray(zip_of({"bomb.txt": bytes(10**6)}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    taken = unpacked(tmp_path, "z.zip", bytes(data), Limits(member=10**5))
    assert (taken[0], list(reasons(taken))) == ((), [("bomb.txt",)])


def test_all_that_comes_out_of_one_file_is_limited_through_every_level(tmp_path: Path) -> None:
    inner = zip_of({f"{number}.txt": bytes(40_000) for number in range(5)})
    taken = unpacked(tmp_path, "z.zip", zip_of({"1.zip": inner, "2.zip": inner}), Limits(total=210_000))
    assert sum(source.size for source in taken[0]) <= 210_000
    assert len(taken[0]) + len(taken[1]) == 10


def test_growth_beyond_reason_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    taken = unpacked(tmp_path, "z.zip", zip_of({"white.bmp": b"BM" + bytes(70 * 1024 * 1024)}))
    assert list(reasons(taken)) == [("white.bmp",)]
    assert not any(path.stat().st_size > 10**6 for path in tmp_path.rglob("*") if path.is_file())


def test_archives_within_archives_without_end_are_refused(tmp_path: Path) -> None:
    data = zip_of({"core.pdf": PDF})
    for _ in range(8):
        data = zip_of({"in.zip": data})
    taken = unpacked(tmp_path, "z.zip", data)
    assert taken[0] == ()
    assert [("deep" in reason, len(inside)) for inside, reason in reasons(taken).items()] == [(True, 5)]


def test_an_archive_of_very_many_files_is_refused_whole(tmp_path: Path) -> None:
    taken = unpacked(tmp_path, "z.zip", zip_of({f"{n}.txt": b"x" for n in range(30)}), Limits(count=20))
    assert (taken[0], list(reasons(taken))) == ((), [()])


@pytest.mark.parametrize("data", [b"PK\x03\x04 nonsense", zip_of({"a.pdf": PDF})[:-30], zip_of({})])
def test_an_archive_that_is_damaged_or_empty_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    assert list(reasons(unpacked(tmp_path, "z.zip", data))) == [()]


def test_a_damaged_member_fails_alone(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.pdf": PDF, "b.pdf": PDF + b"tail"}, zipfile.ZIP_STORED))
    data[data.index(b"tail")] ^= 1
    taken = unpacked(tmp_path, "z.zip", bytes(data))
    assert (insides(taken), list(reasons(taken))) == ([("a.pdf",)], [("b.pdf",)])


def test_empty_and_locked_files_inside_are_refused_by_name(tmp_path: Path) -> None:
    members = {"empty.pdf": b"", "locked.docx": ole({"EncryptedPackage": b"x"})}
    assert list(reasons(unpacked(tmp_path, "z.zip", zip_of(members)))) == [("empty.pdf",), ("locked.docx",)]


def test_names_in_utf_8_are_read_even_where_the_archive_does_not_say_so(tmp_path: Path) -> None:
    data = zip_of({"aaaaa.pdf": PDF}).replace(b"aaaaa", "żaa".encode() + b"a")
    assert insides(unpacked(tmp_path, "z.zip", data)) == [("żaaa.pdf",)]


def test_equal_names_are_told_apart(tmp_path: Path) -> None:
    data = zip_of({"a.pdf": PDF, "A.PDF": PNG, "b.pdf": PDF}).replace(b"b.pdf", b"a.pdf")
    made = insides(unpacked(tmp_path, "z.zip", data))
    assert len({inside[0].casefold() for inside in made}) == 3


def test_the_same_file_gives_the_same_sources(tmp_path: Path) -> None:
    data = zip_of({"m.eml": bytes(mail_of(attached={"a.pdf": PDF})), "b.pdf": PDF})
    assert unpacked(tmp_path, "z.zip", data) == unpacked(tmp_path, "z.zip", data)


PLAIN_NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)


@given(st.dictionaries(PLAIN_NAMES, st.binary(min_size=1, max_size=50), max_size=8))
def test_every_member_is_taken_or_refused_or_litter_and_nothing_is_written_outside(
    tmp_path_factory: pytest.TempPathFactory, members: dict[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("zip")
    case = folder / "case"
    sources, refusals = unpacked(case, "z.zip", zip_of(members))
    names = [source.inside for source in sources] + [refusal.inside for refusal in refusals]
    assert len(set(names)) == len(names)
    assert len(names) <= max(len(members), 1)
    assert all(path.is_relative_to(case) for path in folder.rglob("*") if path.is_file())
    for source in sources:
        assert source.file.read_bytes() in members.values()


@pytest.mark.parametrize(("name", "said"), [("order.docx", "save it anew"), ("papers.zip", "Unpack it")])
def test_nobody_is_told_to_unpack_a_damaged_word_file(tmp_path: Path, name: str, said: str) -> None:
    _, (refusal,) = unpacked(tmp_path, name, b"PK\x03\x04 nonsense")
    assert said in refusal.mend
