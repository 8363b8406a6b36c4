"""`demo`: sample exports through the real importers, and the window on them."""

import click


@click.command()
def demo() -> None:
    """Placeholder until the overview report is built."""
