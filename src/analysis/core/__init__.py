"""Core: what every room needs: errors, settings, word lists, files, English, intervals."""
