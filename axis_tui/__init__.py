"""axis-tui: the terminal browser for actor networks with evidence."""

__version__ = "0.1.0"
