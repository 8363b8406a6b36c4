"""Alerts as pure functions: what is held against a number, and which state follows."""
