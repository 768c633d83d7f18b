"""Sentences of legal prose: abbreviations, initials and numbers end none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundler.prose.text.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.words for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith and Dr. Jones met at 3 p.m. on Monday.",
        "See para. 12 and pp. 3-4 of the report.",
        "In R v. Smith [2015] EWCA Crim. 12 the court agreed.",
        "The judge, Smith J. held otherwise.",
        "J. K. Rowntree attended.",
        "It cost £3.50, i.e. less than before.",
        "Application no. 1234/05 was refused, cf. art. 8.",
        "He arrived on 3 Sept. 2014 and left.",
        "The Hon. Mrs Justice Dunsop sat with Mr A. B. Cole Q.C. in court.",
        "He asked 'Why?' and left.",
        "The road was closed, 42 U. S. C. §1983; Westm. Rev. Stat. Ann. § 23-211 (1997).",
        "See Orlen v. Dunn, 386 F. 3d 344, 352 (9th Cir. 2003), 104 S. Ct. 774, 8 Vet. App. 398.",
        "Compare Pub. L. No. 94-12, 90 Stat. 541, with H.R. Rep. No. 388, 82d Cong. 2d Sess. 102.",
        "The rule of Dane v. Ostler, 5 Wheat. 76, 95 n. 6, binds us, Inc. or no.",
        "It was argued in No. 12-345 and in Cal. Penal Code § 12, U.S. Const. amend. VI.",
        "He had done it . . . on his account.",
        "No. 4 Platoon and Form No. CO/12 stayed.",
        "On 8 Feb. Mr Dent came, and on 9 Feb. Craig left.",
        "8th Feb. Bruise noted.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("He came at 3 p.m. The rest left.", ["He came at 3 p.m.", "The rest left."]),
        ("1. He came.\n2. She left.", ["1. He came.", "2. She left."]),
        ("He said “No.” She left.", ["He said “No.”", "She left."]),
        ("A heading\n\nHe came.", ["A heading", "He came."]),
        ("Was it so? It was! He went.", ["Was it so?", "It was!", "He went."]),
        ("He left in 2014. In 2015 he returned.", ["He left in 2014.", "In 2015 he returned."]),
        ("(a) first\n(b) second", ["(a) first", "(b) second"]),
        ("That was in [2019] EWHC 1. The next was later.", ["That was in [2019] EWHC 1.", "The next was later."]),
        ("The threat was real.[3] The court agreed.", ["The threat was real.[3]", "The court agreed."]),
        ("It was harassment.4 The court agreed.", ["It was harassment.4", "The court agreed."]),
        ("He said “it is so.”[12] She left.", ["He said “it is so.”[12]", "She left."]),
        ("Cf. Ante, at 5. Id., at 6. The Act is clear.", ["Cf. Ante, at 5.", "Id., at 6.", "The Act is clear."]),
        ("See 42 U. S. C. The claim fails.", ["See 42 U. S. C.", "The claim fails."]),
        ("He left it . . . . The rest stayed.", ["He left it . . . .", "The rest stayed."]),
        ("A heading\r\n\r\nHe came.", ["A heading", "He came."]),
    ],
)
def test_two_sentences_are_split(text: str, wanted: list[str]) -> None:
    assert split(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I spoke to Pat. Peter left.", ["I spoke to Pat.", "Peter left."]),
        ("I met Ann. Officers came.", ["I met Ann.", "Officers came."]),
        ("We went to the pub. Dave was there.", ["We went to the pub.", "Dave was there."]),
        ("The car failed its MOT. Police stopped it.", ["The car failed its MOT.", "Police stopped it."]),
        ("He was ill. Police came.", ["He was ill.", "Police came."]),
        ("He came on 3 March. 12 men left.", ["He came on 3 March.", "12 men left."]),
        ("A: No. Craig left on 4 May.", ["A: No.", "Craig left on 4 May."]),
        ("She was seen on 8th Feb. Bruise noted.", ["She was seen on 8th Feb.", "Bruise noted."]),
        ("Mother was rung on 9 Sept. Father came.", ["Mother was rung on 9 Sept.", "Father came."]),
    ],
)
def test_a_name_or_a_word_that_a_report_shortens_ends_a_sentence_all_the_same(text: str, wanted: list[str]) -> None:
    assert split(text) == wanted


@given(st.text(alphabet="Ab. \n1(“”)?!", max_size=80))
def test_nothing_is_lost_and_offsets_are_true(text: str) -> None:
    found = sentences(text)
    assert all(text[sentence.start : sentence.end] == sentence.words for sentence in found)
    assert "".join("".join(sentence.words.split()) for sentence in found) == "".join(text.split())


def test_the_head_of_the_next_part_is_no_part_of_the_sentence_before_it() -> None:
    text = "i) Account\nShe came by sea.\nii) Findings\na) A scar on the arm.\nb) Another on the hand"
    assert split(text) == [
        "i) Account\nShe came by sea.",
        "ii) Findings",
        "a) A scar on the arm.",
        "b) Another on the hand",
    ]
