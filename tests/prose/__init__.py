"""Reading English legal prose: dates, sentences, numbered paragraphs."""
