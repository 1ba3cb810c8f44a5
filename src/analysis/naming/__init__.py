"""Who is meant: names, pronouns and descriptions of one article become people, bodies and documents."""
