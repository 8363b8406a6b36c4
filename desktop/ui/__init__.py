"""The only Qt room."""
