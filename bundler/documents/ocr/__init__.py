"""A text layer where a page has none: read from the page's picture, aligned with it, invisible."""
