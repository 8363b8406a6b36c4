"""What each page shows, as frozen data built by pure functions."""
