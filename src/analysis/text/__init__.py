"""Text: one reading of an article: sentences, words, quotation marks."""
