"""The pages that came as pictures: a scanned letter, a diary on three frames, a photograph, a page turned sideways."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from markup import Text
from pictures import door_photograph, scanned, typed_page
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from sheets import pdf_of

LETTER = (
    [
        "HMP Greystone Fell",
        "6 May 2023",
        "",
        "Hello love,",
        "",
        "I know I am not meant to write. I have got Danny to put this in with a card for the little one, who is not "
        "so little now I suppose, twelve this year. Tell her it is from her dad. You do not have to say more.",
        "",
        "I want you to know that I forgive you. I have had three and a half years to think and I have gone over it "
        "and over it, and I see now that it was both of us. You always did have to have the last word. Well you have "
        "had it.",
        "",
        "I know it's not Saltmere any more. I know there's a bus. I don't need telling which town because a man who "
        "has got nothing but time can work out anything. I am not angry. I only want you to know that I think of you "
        "getting on it and getting off it.",
        "",
        "I do the laundry here. They say I am the best they have had.",
    ],
    [
        "I will be up for parole in the summer of 2026. They tell you the dates right at the start. It will go by, "
        "they say. It has gone by already if you think about it, it was only November 2019 and now look.",
        "",
        "You had a yellow coat. I wonder if you have still got it.",
        "",
        "I don't want anything. I just want us to be able to sit down, when it is time, like two people, and for you "
        "to say that you know I never meant it. You owe me that much. I would settle for that.",
        "",
        "Don't bother showing this to anyone. It is only a letter.",
        "",
        "Yours as ever,",
        "",
        "Corin",
    ],
)
DIARY = (
    [
        "Tues 2 June 2026. Rode to work. 31 minutes. Heron at Sallow Bridge.",
        "",
        "Mon 8 June. E has her mock in history. Says it went all right, which means well.",
        "",
        "Wed 17 June. The hearing is today. Rode there and back twice so as not to sit down.",
        "",
        "Thurs 18 June. Nothing yet. They said a fortnight.",
    ],
    [
        "Tues 21 July 2026. Petra rang at ten past one, I was eating my sandwich. They have said NO. He is not "
        "getting out. Good news, she said, they've said no to release. I went and stood in the stock room and cried.",
        "",
        "Wed 22 July. Slept all night in the bed. In the bed!",
        "",
        "Mon 27 July. Imelda came. It is not finished. It is a prison with no wall and it is Larkmoor.",
    ],
    [
        "Fri 14 Aug 2026. Imelda says they cannot stop him being on the road. The road is the road.",
        "",
        "Wed 9 Sept. Email on the 14. It's been decided. Got off at Mill Lane and went by the fields.",
        "",
        "Thurs 10 Sept. At my sister's. E put the phone in her sleeve.",
        "",
        "Fri 11 Sept. Solicitor. She has kind eyes and a very untidy desk.",
    ],
)


def save_scanned_letter(path: Path) -> None:
    """Write the letter of 6 May 2023 as two grey JPEG pages at 200 dpi, a degree out of true, and no text at all."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for index, lines in enumerate(LETTER):
        page = scanned(typed_page(list(lines), f"AB2 / {index + 2}", size=36), degrees=(1.1, -0.8)[index], seed=index)
        picture = io.BytesIO()
        page.save(picture, "JPEG", quality=55, dpi=(200, 200))
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.setTitle("Scan")
    canvas.save()
    path.write_bytes(target.getvalue())


def save_diary(path: Path) -> None:
    """Write the diary as a TIFF of three black-and-white frames, 200 dpi, Group 4."""
    pages = [
        scanned(
            typed_page(list(lines), f"AB3 / {index + 2}", face="Caladea-Italic", size=40), degrees=0.3, seed=10 + index
        )
        .point(lambda grey: 255 if grey > 150 else 0)
        .convert("1")
        for index, lines in enumerate(DIARY)
    ]
    pages[0].save(
        path, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(200, 200), software=""
    )


def save_photograph(path: Path) -> None:
    """Write the photograph as a phone does: stored on its side, with EXIF orientation 6 and a made-up camera."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Fictional Phones Ltd", "Example Cam 1", 6
    exif[0x0132] = "2014:03:15 07:52:10"
    exif.get_ifd(0x8769)[0x9003] = "2014:03:15 07:52:10"
    door_photograph().rotate(90, expand=True).save(path, "JPEG", quality=80, exif=exif)


def save_turned(path: Path, text: Text) -> None:
    """Write `text` with its first page drawn on its side and set right by /Rotate 90, as scanners do."""
    with pikepdf.open(io.BytesIO(pdf_of(text))) as pdf:
        page = pdf.pages[0]
        wide, high = float(page.mediabox[2]), float(page.mediabox[3])
        page.contents_add(b"q 0 1 -1 0 %.4f 0 cm" % high, prepend=True)
        page.contents_add(b"Q")
        page.mediabox = pikepdf.Rectangle(0, 0, high, wide)
        page.Rotate = 90
        if "/CropBox" in page:
            page.cropbox = page.mediabox
        pdf.save(path, deterministic_id=True)
