"""Benchmarks: each module bench_*.py here has a `main(argv)` that prints its figures."""
