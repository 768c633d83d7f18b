"""The words that name numbers, months, weekdays and units, in English and in Welsh, and the words cut short."""
