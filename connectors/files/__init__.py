"""Exported files, one format a module; each is recognised by its content."""
