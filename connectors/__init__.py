"""Getting data in: exported files and services as canonical records; usable alone."""
