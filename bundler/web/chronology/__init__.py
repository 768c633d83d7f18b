"""What the chronology's screen shows of a case: its events as rows, what was asked for, and the one in hand."""
