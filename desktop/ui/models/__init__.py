"""Models of tables and lists: declared columns over frozen rows."""
