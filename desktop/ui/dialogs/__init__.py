"""Dialogs: each one opens over the window, answers by a signal and never blocks."""
