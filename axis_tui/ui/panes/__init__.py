"""The panes: who, tied how to whom, on whose word. They know neither the view nor each other."""
