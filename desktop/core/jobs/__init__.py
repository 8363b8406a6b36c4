"""Work that changes the store: import, refresh."""
