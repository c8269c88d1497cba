"""The rules of the house, as tests: floors, sizes, names, the wheel, the bundled registry's quotes."""
