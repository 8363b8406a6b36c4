"""Pull connectors of product analytics, one service per module."""
