"""Fuzzing: every stage that reads what others wrote, fed with inputs that a search for new paths makes up."""
