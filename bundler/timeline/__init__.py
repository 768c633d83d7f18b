"""The chronology as a picture on one page: laid out once as shapes, so that every drawing of it is the same."""
