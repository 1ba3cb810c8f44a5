"""Who says what about whom: attribution, share of voice and sentiment toward, from news articles."""
