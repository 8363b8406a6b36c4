"""`icp-pulse digest`: the week's digest as text, or as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.session import Session, pass_session

if TYPE_CHECKING:
    from desktop.core.jobs.digest import Composed
    from desktop.core.reports.digest import Digest
    from desktop.core.store.engine import Store


@click.command()
@click.option(
    "--pdf", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Write the page with its charts to this file.",
)  # fmt: skip
@pass_session
def digest(session: Session, pdf: Path | None) -> None:
    """Print the week's digest: both KPIs, what moved them, open alerts, gaps in the data."""
    from desktop.core.jobs.refresh import refresh
    from desktop.core.reports.digest_text import digest_body, digest_subject

    with session.open() as workspace:
        store, now = workspace.store, workspace.clock()
        refresh(store)
        found = load(store, now)
        if pdf is not None:
            from desktop.ui.digest_apart import draw_apart

            draw_apart(found, pdf, load_language(store))
            click.echo(f"wrote {pdf}", err=True)
            return
        click.echo(digest_subject(found))
        click.echo()
        click.echo(digest_body(found))


def compose_digest(store: Store) -> Callable[[int], Composed]:
    """What the job of the weekly digest writes it with; its page in the language of the window."""

    def compose(now: int) -> Composed:
        from desktop.core.jobs.digest import Composed
        from desktop.core.reports.digest_text import digest_body, digest_subject
        from desktop.ui.digest_apart import draw_apart

        found, language = load(store, now), load_language(store)
        return Composed(
            title=digest_subject(found),
            text=digest_body(found),
            timezone=found.overview.timezone,
            draw=lambda path: draw_apart(found, path, language),
        )

    return compose


def load(store: Store, now: int) -> Digest:
    """The digest at an instant, of numbers that are counted already."""
    from desktop.core.reports.digest import load_digest

    with store.read() as connection:
        return load_digest(connection, now)


def load_language(store: Store) -> str:
    """The language that the window was left in."""
    from desktop.core.settings import LANGUAGE, load_value

    with store.read() as connection:
        return load_value(connection, LANGUAGE)
