"""The lines of a document's pages without running heads, how a row of a table begins, and the heads of columns."""
