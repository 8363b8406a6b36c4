"""Pages: each draws loading, empty, error and data."""
