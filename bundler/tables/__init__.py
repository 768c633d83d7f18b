"""Tables that people edit in Word, Excel or another program, out and in."""
