"""Fake services over a real socket: `python -m tests.fakes SERVICE --port N`."""
