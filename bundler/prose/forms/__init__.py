"""The forms in which dates, times and durations are written, a file a form; each makes Readings of words."""
