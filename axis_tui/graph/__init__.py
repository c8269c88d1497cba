"""The registry as a NetworkX graph: ego networks, paths and measures."""
