"""axis-tui: the terminal browser for actor networks with evidence."""
