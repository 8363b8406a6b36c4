"""Everything but the window: runs in a terminal and in tests without a display."""
