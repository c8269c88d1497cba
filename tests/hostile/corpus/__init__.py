"""The corpus by subject: each function gives names, what refuses the registry, and what stands in its file.

What refuses it is the code of a problem, or nothing where the registry loads and only means harm.
"""
