"""Targets: the names of countries, companies and people that an article may talk about."""
