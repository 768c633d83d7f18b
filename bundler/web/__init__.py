"""A page in the browser, on one's own machine, that does for a case all that the command can do."""
