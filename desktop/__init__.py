"""ICP Pulse, the desktop app: a core without Qt and a window on it."""
