"""The day that a paper gives as its own, a file for each place where it may stand."""
