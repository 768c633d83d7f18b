"""One drawer for each format that is not PDF: a file in, a PDF out."""
