"""Widgets that know rows and lines, and nothing of registries."""
