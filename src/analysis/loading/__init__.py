"""What happens to an article between reader and table: its parts find their columns, its furniture goes."""
