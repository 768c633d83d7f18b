"""The stages, in order: only here are the verbs of different rooms joined, each giving values to the next."""
