"""One file per family of source; which one reads a file is decided by its content."""
