"""Getting data in: exported files and services, as canonical records. Usable without the desktop."""
