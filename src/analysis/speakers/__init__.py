"""Speakers: from a source as written to a person, body or country, with role and affiliation."""
