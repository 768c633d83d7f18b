"""Media types: what a file is, told by its content. One constant for each type the program knows by name."""

from __future__ import annotations

PDF = "application/pdf"

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroEnabled.12"
DOC = "application/msword"
RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12"
XLSB = "application/vnd.ms-excel.sheet.binary.macroEnabled.12"
XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
CSV = "text/csv"

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PPTM = "application/vnd.ms-powerpoint.presentation.macroEnabled.12"
PPT = "application/vnd.ms-powerpoint"
ODP = "application/vnd.oasis.opendocument.presentation"

JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
HEIC = "image/heic"
AVIF = "image/avif"
WEBP = "image/webp"
BMP = "image/bmp"
GIF = "image/gif"
JPEG_2000 = "image/jp2"
SVG = "image/svg+xml"

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"

EML = "message/rfc822"
MSG = "application/vnd.ms-outlook"
TNEF = "application/ms-tnef"

ZIP = "application/zip"
GZIP = "application/gzip"
SEVEN_ZIP = "application/x-7z-compressed"
RAR = "application/vnd.rar"
IWORK = "application/vnd.apple.iwork"
XPS = "application/vnd.ms-xpsdocument"
EPUB = "application/epub+zip"

# An Office file whose whole content is locked with a password: which program's file it is, cannot be told.
LOCKED_OFFICE = "application/x-office-locked"
OUTLOOK_STORE = "application/vnd.ms-outlook-pst"
POSTSCRIPT = "application/postscript"
MP4 = "video/mp4"
AVI = "video/x-msvideo"
MP3 = "audio/mpeg"
WAV = "audio/wav"
EMPTY = "inode/x-empty"
UNKNOWN = "application/octet-stream"

# How the name of a file of each type ends, for files that come without a name.
ENDINGS = {
    PDF: ".pdf",
    DOCX: ".docx",
    DOC: ".doc",
    RTF: ".rtf",
    ODT: ".odt",
    XLSX: ".xlsx",
    XLS: ".xls",
    CSV: ".csv",
    PPTX: ".pptx",
    PPT: ".ppt",
    JPEG: ".jpg",
    PNG: ".png",
    TIFF: ".tif",
    HEIC: ".heic",
    WEBP: ".webp",
    BMP: ".bmp",
    GIF: ".gif",
    TEXT: ".txt",
    HTML: ".html",
    ZIP: ".zip",
    MSG: ".msg",
    EML: ".eml",
    "text/calendar": ".ics",
}
