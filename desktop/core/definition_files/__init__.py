"""definitions.toml: read with care, written back, and compared for a person."""
