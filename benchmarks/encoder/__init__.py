"""The encoder: what trains it, what exports it, what measures it."""
