"""What the generators share: how models are named, what is alike, and texts that data lacks."""
