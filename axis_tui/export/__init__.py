"""A registry to bytes and back: one format a file, one table of formats."""
