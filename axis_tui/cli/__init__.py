"""The command line: one subcommand a file, data on standard output, narration on standard error."""
