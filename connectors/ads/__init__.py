"""Pull connectors of ad platforms, one service per module."""
