"""What sets two models apart, in sentences. One file a kind of sentence; ``every.py`` has all."""
