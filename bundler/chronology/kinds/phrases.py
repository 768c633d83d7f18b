"""Fixed phrases by the kind of event that they tell of, between upright strokes, in base forms; weights as in `verbs`.

Two dots stand for up to four words of any sort. Articles and forms of “be” and “have” may stand anywhere in a phrase.
"""

from __future__ import annotations

from bundler.chronology.kinds import phrases_of_bodies, phrases_of_justice, phrases_of_lives

PHRASES = phrases_of_justice.PHRASES + phrases_of_bodies.PHRASES + phrases_of_lives.PHRASES
