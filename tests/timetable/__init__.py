"""The timetable: days counted as the rules count them."""
