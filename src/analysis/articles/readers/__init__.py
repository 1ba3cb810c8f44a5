"""Readers: one module a layout in which articles are saved."""
