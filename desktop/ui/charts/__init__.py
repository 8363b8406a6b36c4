"""Charts: widgets with one method, set_data."""
