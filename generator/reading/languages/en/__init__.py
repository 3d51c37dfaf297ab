"""English: its tables, each in a file of its own, loaded when it is first asked for."""
