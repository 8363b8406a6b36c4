"""Who belongs to the ICP: matching of traits, history, membership."""
