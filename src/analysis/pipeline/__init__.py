"""Pipeline: every table of a run, computed once."""
