"""Pictures drawn in code: signatures, scanned pages, and the photograph of a damaged door."""

from __future__ import annotations

import io
import math
import random

from look import FOLDER
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from story import FICTIONAL

A4_200 = (1654, 2339)
"""A4 at 200 dots an inch, in pixels."""


def font(size: int, face: str = "LiberationSerif-Regular") -> ImageFont.FreeTypeFont:
    """Give a face of the package's fonts at `size` pixels."""
    return ImageFont.truetype(str(FOLDER / f"{face}.ttf"), size, layout_engine=ImageFont.Layout.BASIC)


def signature_png(name: str) -> bytes:
    """Give a PNG of a drawn squiggle for `name`: the same for the same name, like no real signature."""
    hand = random.Random(name)
    picture = Image.new("L", (460, 140), 255)
    pen = ImageDraw.Draw(picture)
    points: list[tuple[float, float]] = []
    waves = [(hand.uniform(0.5, 3.2), hand.uniform(0, 6.3), hand.uniform(8, 22)) for _ in range(4)]
    for step in range(220):
        along = step / 220
        height = sum(size * math.sin(speed * along * 14 + start) for speed, start, size in waves)
        back = 14 * math.sin(along * 40)
        points.append((20 + along * 400 + back, 68 + height * (1 - 0.6 * along)))
    pen.line(points, fill=20, width=4, joint="curve")
    pen.line([(30, 118), (430, 108)], fill=40, width=3)
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def typed_page(lines: list[str], number: str, *, face: str = "LiberationSerif-Regular", size: int = 34) -> Image.Image:
    """Give an A4 page at 200 dpi in greys with `lines` typed on it and `number` at the foot; an empty line is a gap."""
    page = Image.new("L", A4_200, 250)
    pen = ImageDraw.Draw(page)
    letters, down = font(size, face), 190
    for line in lines:
        if not line:
            down += size // 2
            continue
        for row in _wrapped(line, letters, A4_200[0] - 420):
            pen.text((210, down), row, font=letters, fill=28)
            down += int(size * 1.42)
    pen.text((210, A4_200[1] - 130), FICTIONAL, font=font(26, "LiberationSans-Regular"), fill=60)
    pen.text((A4_200[0] // 2 - 60, A4_200[1] - 200), number, font=font(32), fill=40)
    return page


def _wrapped(line: str, letters: ImageFont.FreeTypeFont, room: int) -> list[str]:
    rows, row = [], ""
    for word in line.split(" "):
        longer = f"{row} {word}".strip()
        if letters.getlength(longer) > room and row:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


def scanned(page: Image.Image, *, degrees: float, seed: int) -> Image.Image:
    """Give `page` as a scanner sees it: a little turned, a little soft, with dust and a fold."""
    hand = random.Random(seed)
    turned = page.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=246).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    pen = ImageDraw.Draw(turned)
    for _ in range(70):
        across, down = hand.randrange(turned.width), hand.randrange(turned.height)
        pen.point((across, down), fill=hand.randrange(90, 200))
    fold = turned.height // 3
    pen.line([(0, fold), (turned.width, fold + 4)], fill=236, width=2)
    return turned


def door_photograph() -> Image.Image:
    """Give the picture of the damaged front door, the right way up: 1200 by 1600 pixels."""
    picture = Image.new("RGB", (1200, 1600), (168, 150, 132))
    pen, hand = ImageDraw.Draw(picture), random.Random(2014)
    for row in range(0, 1340, 56):
        for column in range(-60, 1200, 150):
            shade = hand.randrange(-14, 14)
            box = (column + (row // 56 % 2) * 75, row, column + (row // 56 % 2) * 75 + 144, row + 50)
            pen.rectangle(box, fill=(150 + shade, 92 + shade, 74 + shade))
    pen.rectangle((0, 1340, 1200, 1600), fill=(118, 116, 112))
    pen.rectangle((250, 110, 950, 1360), fill=(232, 230, 224))
    pen.rectangle((290, 150, 910, 1350), fill=(38, 74, 98))
    for left, top, right, bottom in ((350, 220, 570, 560), (630, 220, 850, 560), (350, 980, 570, 1270)):
        pen.rectangle((left, top, right, bottom), outline=(24, 52, 72), width=10)
    split = [(640, 760), (700, 830), (655, 900), (730, 990), (690, 1080), (760, 1180), (720, 1350)]
    pen.line(split, fill=(214, 188, 150), width=20)
    pen.line([(across + 16, down + 4) for across, down in split], fill=(20, 30, 38), width=8)
    for _ in range(46):
        across, down = hand.randrange(600, 900), hand.randrange(720, 980)
        end = (across + hand.randrange(-50, 50), down + hand.randrange(10, 90))
        pen.line([(across, down), end], fill=(222, 198, 160), width=hand.randrange(2, 7))
    pen.ellipse((800, 770, 856, 826), fill=(190, 170, 90))
    pen.polygon([(880, 720), (950, 690), (950, 900), (890, 880)], fill=(70, 58, 46))
    for _ in range(60):
        across, down = hand.randrange(300, 1100), hand.randrange(1370, 1480)
        pen.polygon(
            [(across, down), (across + hand.randrange(10, 60), down + 8), (across + 12, down + 20)],
            fill=(206, 180, 140),
        )
    soft = picture.filter(ImageFilter.GaussianBlur(1.2))
    pen = ImageDraw.Draw(soft)
    pen.rectangle((0, 1490, 1200, 1600), fill=(255, 255, 255))
    pen.text(
        (30, 1500), "AB1 / 2   Front door, 7 Tallow Court, 15 March 2014", font=font(38, "LiberationSans-Bold"), fill=0
    )
    pen.text((30, 1552), FICTIONAL, font=font(34, "LiberationSans-Regular"), fill=0)
    return soft
