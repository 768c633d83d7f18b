"""Search: the pages that say so, and where on the page."""
