"""What there is: actors, ties, sources and quotes, and a registry of them. No input or output."""
