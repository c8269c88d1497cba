"""A network as character cells: no colour names, no widget."""
