"""The linear method: named features of the words round a marked target, and their weights."""
