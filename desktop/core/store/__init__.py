"""The SQLite store: the only room that knows SQL."""
