"""Screens: what fills the window, and what opens over it."""
