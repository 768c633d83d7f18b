"""Our copy of a Word file: what it keeps, what it leaves out, and that it says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.documents.word.normalise import normalise
from bundler.errors import SourceError
from tests.documents.word.builders import (
    LEGAL_LIST,
    WordFile,
    changed,
    complex_field,
    deleted,
    page_of_pages,
    paragraph,
    picture,
    run,
    table,
    text_box,
    use,
)
from tests.documents.word.reading import copy_of, lines_of, part, parts
from tests.documents.word.statements import drawn_picture

NUMBERED = LEGAL_LIST + use(1, 1)


def removed(word: WordFile, folder: Path) -> dict[str, int]:
    return {removal.what: removal.count for removal in copy_of(word, folder).removals}


def codes(word: WordFile, folder: Path) -> set[str]:
    return {remark.code for remark in copy_of(word, folder).remarks}


def test_insertions_stay_and_deletions_go(tmp_path: Path) -> None:
    word = WordFile(body=paragraph(run("I saw "), deleted("nothing"), changed("ins", run("everything")), run(".")))
    assert lines_of(word, tmp_path) == ["I saw everything."]
    assert "nothing" not in part(copy_of(word, tmp_path))
    assert removed(word, tmp_path)["tracked change"] == 2
    remark = next(it for it in copy_of(word, tmp_path).remarks if it.code == "tracked-changes")
    assert remark.remedy == "check against the original: changes were accepted"


def test_what_was_moved_stands_once_where_it_went(tmp_path: Path) -> None:
    start = '<w:moveFromRangeStart w:id="1" w:name="move1"/>'
    body = paragraph(start, changed("moveFrom", run("moved words")), mark=changed("moveFrom"))
    body += paragraph("between") + paragraph(changed("moveTo", run("moved words")), mark=changed("moveTo"))
    assert lines_of(WordFile(body=body), tmp_path) == ["between", "moved words"]


def test_a_deleted_paragraph_leaves_no_number_behind(tmp_path: Path) -> None:
    body = paragraph("first", num=1)
    body += paragraph(deleted("gone"), num=1, mark=changed("del")) + paragraph("second", num=1)
    copy = copy_of(WordFile(body=body, numbering=NUMBERED), tmp_path)
    assert [(it.label, it.runs) for it in copy.expected] == [("1.", ("first",)), ("2.", ("second",))]
    assert part(copy).count("<w:p>") == 2


def test_paragraphs_whose_mark_was_deleted_are_one_with_the_next(tmp_path: Path) -> None:
    body = "".join(paragraph(word, num=1, mark=changed("del")) for word in ("a", "b", "c")) + paragraph("d", num=1)
    assert lines_of(WordFile(body=body, numbering=NUMBERED), tmp_path) == ["1. abcd"]


def test_a_deleted_paragraph_before_a_table_goes_and_one_alone_in_a_cell_stays(tmp_path: Path) -> None:
    gone = paragraph(deleted("gone"), mark=changed("del"))
    written = part(
        copy_of(WordFile(body=paragraph("x") + gone + table((gone,), widths=(900,)) + paragraph("y")), tmp_path)
    )
    assert written.count("<w:p>") == 3
    assert "<w:tbl>" in written


def test_deleted_rows_go_and_a_table_without_rows_goes_with_them(tmp_path: Path) -> None:
    rows = table((paragraph("kept"),), (paragraph("struck"),), widths=(3000,))
    rows = rows.replace("<w:tr><w:tc>", "<w:tr><w:trPr></w:trPr><w:tc>")
    head, _, tail = rows.rpartition("<w:trPr></w:trPr>")
    one_gone = f"{head}<w:trPr>{changed('del')}</w:trPr>{tail}"
    all_gone = rows.replace("<w:trPr></w:trPr>", f"<w:trPr>{changed('del')}</w:trPr>")
    assert lines_of(WordFile(body=one_gone + paragraph("after")), tmp_path) == ["kept", "after"]
    assert "<w:tbl>" not in part(copy_of(WordFile(body=all_gone + paragraph("after")), tmp_path))


def test_changes_of_look_are_accepted(tmp_path: Path) -> None:
    change = changed("rPrChange", "<w:rPr><w:strike/></w:rPr>")
    written = part(copy_of(WordFile(body=paragraph(run("x", f"<w:b/>{change}"))), tmp_path))
    assert "<w:b/>" in written
    assert "strike" not in written


def test_comments_go_with_their_marks_their_part_and_their_writers(tmp_path: Path) -> None:
    marks = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>', '<w:commentReference w:id="0"/>'
    body = paragraph(marks[0], run("said"), marks[1], f"<w:r>{marks[2]}</w:r>")
    comment = f'<w:comment w:id="0" w:author="Counsel">{paragraph("PRIVILEGED")}</w:comment>'
    word = WordFile(body=body, comments=comment)
    copy = copy_of(word, tmp_path)
    assert b"PRIVILEGED" not in copy.content
    assert "word/comments.xml" not in parts(copy)
    assert "comment" not in part(copy)
    assert removed(word, tmp_path)["comment"] == 1
    assert "comments" in codes(word, tmp_path)


@pytest.mark.parametrize(
    ("code", "result"),
    [
        ('DATE \\@ "d MMMM yyyy"', "1 May 2014"),
        ("FILENAME \\p", "C:\\draft.docx"),
        ("REF gone \\h", "Error! Reference source not found."),
        ("SEQ Figure", "7"),
        ("IF 1 = 1 yes no", "yes"),
        ("MERGEFIELD Name", "Quenby"),
        ('HYPERLINK "http://example.org"', "a link"),
    ],
)
def test_a_field_shows_what_it_showed_when_the_file_was_saved(code: str, result: str, tmp_path: Path) -> None:
    long_form = paragraph(run("["), complex_field(code, run(result)), run("]"))
    copy = copy_of(WordFile(body=long_form), tmp_path)
    assert ["".join(it.runs) for it in copy.expected] == [f"[{result}]"]
    assert "fldChar" not in part(copy)


def test_a_short_field_is_frozen_too(tmp_path: Path) -> None:
    copy = copy_of(
        WordFile(body=paragraph(f'<w:fldSimple w:instr=" DATE ">{run("1 May 2014")}</w:fldSimple>')), tmp_path
    )
    assert copy.expected[0].runs == ("1 May 2014",)
    assert "fldSimple" not in part(copy)
    assert [remark.code for remark in copy.remarks] == ["fields-frozen"]


def test_fields_within_fields_are_frozen_and_their_codes_are_never_shown(tmp_path: Path) -> None:
    inner = complex_field("PAGE", run("3"))
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        f'{inner}<w:r><w:instrText> = 1 "a" "b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("shown ")}{complex_field("REF x", run("too"))}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines_of(WordFile(body=paragraph(outer)), tmp_path) == ["shown too"]


def test_a_field_over_several_paragraphs_keeps_its_result(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    separate, end = ('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = paragraph(begin, separate, run("Chapter one")) + paragraph("Chapter two") + paragraph(end)
    assert lines_of(WordFile(body=body), tmp_path) == ["Chapter one", "Chapter two"]


def test_a_field_that_never_ends_loses_no_words(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    assert lines_of(WordFile(body=paragraph(begin) + paragraph("evidence")), tmp_path) == ["evidence"]


def test_a_number_that_only_word_can_count_is_told_of(tmp_path: Path) -> None:
    word = WordFile(body=paragraph(complex_field("LISTNUM \\l 3", None), run(" the claimant")))
    remark = next(it for it in copy_of(word, tmp_path).remarks if it.code == "fields-not-shown")
    assert "LISTNUM" in remark.message
    assert "PDF" in remark.remedy


def test_a_page_number_without_a_result_is_given_one_so_that_every_engine_draws_it(tmp_path: Path) -> None:
    copy = copy_of(WordFile(body=paragraph("x"), footer=paragraph(complex_field("PAGE", None), run(" end"))), tmp_path)
    footer = part(copy, "word/footer.xml")
    assert footer.index("separate") < footer.index("<w:t>1</w:t>") < footer.index('"end"')


def test_page_numbers_stay_counted(tmp_path: Path) -> None:
    copy = copy_of(WordFile(body=paragraph("x"), footer=paragraph(page_of_pages())), tmp_path)
    assert part(copy, "word/footer.xml").count("instrText") == 4


def test_boxes_of_old_forms_show_whether_they_are_ticked(tmp_path: Path) -> None:
    def box(state: str) -> str:
        data = f'<w:ffData><w:checkBox><w:default w:val="0"/>{state}</w:checkBox></w:ffData>'
        return complex_field("FORMCHECKBOX", None).replace(
            '<w:fldChar w:fldCharType="begin"/>', f'<w:fldChar w:fldCharType="begin">{data}</w:fldChar>'
        )

    word = WordFile(body=paragraph(box("<w:checked/>"), run(" yes")) + paragraph(box(""), run(" no")))
    assert lines_of(word, tmp_path) == ["☒ yes", "☐ no"]


def test_content_controls_give_their_content_wherever_they_stand(tmp_path: Path) -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    rows = table((paragraph("cell"),), widths=(3000,))
    rows = rows.replace("<w:tr>", f"{control('').split('</w:sdtContent>')[0]}<w:tr>").replace(
        "</w:tr>", "</w:tr></w:sdtContent></w:sdt>"
    )
    body = control(paragraph("block ", control(run("inline ") + control(run("nested"))))) + rows + paragraph("end")
    assert lines_of(WordFile(body=body), tmp_path) == ["block inline nested", "cell", "end"]


def test_hidden_text_stays_hidden_and_is_told_of(tmp_path: Path) -> None:
    styles = '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    secret = run("secret one", "<w:vanish/>"), run("secret two", '<w:rStyle w:val="Hid"/>')
    seen = run("shown", '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')
    word = WordFile(body=paragraph(run("plain "), *secret, seen), styles=styles)
    copy = copy_of(word, tmp_path)
    assert lines_of(word, tmp_path) == ["plain shown"]
    assert "secret" not in part(copy)
    assert removed(word, tmp_path)["hidden text"] == 2
    assert "hidden-text" in codes(word, tmp_path)


def test_a_paragraph_hidden_whole_takes_no_number(tmp_path: Path) -> None:
    hidden = paragraph(run("secret", "<w:vanish/>"), num=1, mark="<w:vanish/>")
    word = WordFile(body=paragraph("a", num=1) + hidden + paragraph("b", num=1), numbering=NUMBERED)
    assert lines_of(word, tmp_path) == ["1. a", "2. b"]


def test_a_heading_that_runs_on_into_its_paragraph_keeps_its_number(tmp_path: Path) -> None:
    head = paragraph("Heading. ", num=1, mark="<w:vanish/><w:specVanish/>")
    assert lines_of(WordFile(body=head + paragraph("And on."), numbering=NUMBERED), tmp_path) == ["1. Heading. And on."]


def test_what_is_shown_in_capitals_is_written_in_capitals(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Head"><w:rPr><w:caps/></w:rPr></w:style>'
    body = paragraph("In the High Court", run(" (as it is)", '<w:caps w:val="0"/>'), style="Head")
    body += paragraph(run("Straße", "<w:caps/>"), run(" plain"))
    assert lines_of(WordFile(body=body, styles=styles), tmp_path) == ["IN THE HIGH COURT (as it is)", "STRAßE plain"]


def test_links_that_lead_out_of_the_file_are_cut_but_those_to_the_web_stay(tmp_path: Path) -> None:
    body = paragraph('<w:hyperlink r:id="web">' + run("web") + "</w:hyperlink>")
    body += paragraph('<w:hyperlink r:id="disk">' + run("disk") + "</w:hyperlink>")
    body += paragraph(run("seen "), picture(link="pic"))
    word = WordFile(
        body=body,
        settings='<w:attachedTemplate r:id="rTemplate"/><w:updateFields w:val="true"/>',
        links={
            "web": ("hyperlink", "https://example.org/"),
            "disk": ("hyperlink", "file:///C:/secret.docx"),
            "pic": ("image", "http://127.0.0.1:9/x.png"),
        },
    )
    copy = copy_of(word, tmp_path)
    links = part(copy, "word/_rels/document.xml.rels")
    assert "https://example.org/" in links
    assert "secret.docx" not in links
    assert "127.0.0.1" not in links
    assert [it.runs for it in copy.expected] == [("web",), ("disk",), ("seen ",)]
    assert "linked-picture" in codes(word, tmp_path)
    assert "attachedTemplate" not in part(copy, "word/settings.xml")
    assert "updateFields" not in part(copy, "word/settings.xml")


def test_pictures_that_are_in_the_file_stay(tmp_path: Path) -> None:
    media = {"word/media/image1.png": ("image", "image/png", drawn_picture())}
    copy = copy_of(WordFile(body=paragraph(picture("rId_part0", link="far")), parts=media), tmp_path)
    assert "word/media/image1.png" in parts(copy)
    assert "r:embed" in part(copy)
    assert "r:link" not in part(copy)


def test_macros_objects_and_properties_go_and_the_file_is_a_plain_one(tmp_path: Path) -> None:
    embedded = '<o:OLEObject Type="Embed" r:id="rId_part1"/>'
    shown = f'<w:r><w:object><v:shape style="width:9pt;height:9pt"/>{embedded}</w:object></w:r>'
    word = WordFile(
        body=paragraph(run("x"), shown),
        main_type="application/vnd.ms-word.document.macroEnabled.main+xml",
        parts={
            "word/vbaProject.bin": ("vbaProject", "application/vnd.ms-office.vbaProject", b"evil"),
            "word/embeddings/o.bin": ("oleObject", "application/vnd.openxmlformats-officedocument.oleObject", b"inner"),
        },
        properties="<x/>",
    )
    copy = copy_of(word, tmp_path)
    assert not any(name.endswith(".bin") or name.startswith("docProps") for name in parts(copy))
    assert "macroEnabled" not in part(copy, "[Content_Types].xml")
    assert "OLEObject" not in part(copy)
    assert removed(word, tmp_path) == {"document properties": 1, "embedded object": 1, "macros": 1}


def test_a_part_in_a_foreign_format_is_refused_not_lost(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="another format"):
        copy_of(WordFile(body='<w:altChunk r:id="x"/>' + paragraph("x")), tmp_path)


def test_headers_notes_and_boxes_are_cleaned_like_the_body(tmp_path: Path) -> None:
    gone = paragraph(run("kept"), deleted("struck"))
    word = WordFile(
        body=paragraph(text_box(gone)), header=gone, footer=gone, footnotes=f'<w:footnote w:id="1">{gone}</w:footnote>'
    )
    copy = copy_of(word, tmp_path)
    assert b"struck" not in b"".join(part(copy, name).encode() for name in parts(copy) if name.endswith(".xml"))
    assert removed(word, tmp_path)["tracked change"] == 5


def test_a_main_part_by_any_name_is_found(tmp_path: Path) -> None:
    word = WordFile(body=paragraph("here"), main="story/main7.xml")
    assert lines_of(word, tmp_path) == ["here"]


def test_the_same_file_gives_the_same_copy(tmp_path: Path) -> None:
    word = WordFile(body=paragraph("x", num=1), numbering=NUMBERED)
    assert copy_of(word, tmp_path).content == copy_of(word, tmp_path).content


def test_the_supplied_file_is_not_touched(tmp_path: Path) -> None:
    file = WordFile(body=paragraph(deleted("x"))).save(tmp_path / "file.docx")
    before = file.read_bytes()
    normalise(file)
    assert file.read_bytes() == before
