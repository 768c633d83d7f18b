"""Messages for the next page: kept here and named in its address, so that no cookie carries words of a case."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict

_MOST = 200


class Messages:
    """Sentences that wait to be shown once. `leave` gives a word for one, `take` gives the sentence for the word."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def leave(self, sentence: str) -> str:
        """Keep a sentence, and give the word it is taken by. The oldest are forgotten when there are many."""
        word = secrets.token_hex(8)
        with self._lock:
            self._kept[word] = sentence
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return word

    def take(self, word: str) -> str:
        """Give the sentence of that word, once; "" where there is none."""
        with self._lock:
            return self._kept.pop(word, "")
