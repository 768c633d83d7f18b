"""jrbundle: a folder of documents in, a court-ready bundle out."""

__version__ = "0.1.0"
