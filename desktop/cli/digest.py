"""`icp-pulse digest`: the week's digest as text, or as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.session import Session, pass_session

if TYPE_CHECKING:
    from desktop.core.jobs.digest import Composed
    from desktop.core.language.texts import Speech
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
        found, speech = load(store, now)
        if pdf is not None:
            from desktop.ui.digest_apart import draw_apart

            draw_apart(found, pdf, speech.locale)
            click.echo(f"wrote {pdf}", err=True)
            return
        click.echo(digest_subject(found, speech))
        click.echo()
        click.echo(digest_body(found, speech))


def compose_digest(store: Store) -> Callable[[int], Composed]:
    """What the job of the weekly digest writes it with, text and page in one language."""

    def compose(now: int) -> Composed:
        from desktop.core.jobs.digest import Composed
        from desktop.core.reports.digest_text import digest_body, digest_subject
        from desktop.ui.digest_apart import draw_apart

        found, speech = load(store, now)
        return Composed(
            title=digest_subject(found, speech),
            text=digest_body(found, speech),
            timezone=found.overview.timezone,
            draw=lambda path: draw_apart(found, path, speech.locale),
        )

    return compose


def load(store: Store, now: int) -> tuple[Digest, Speech]:
    """The digest at an instant, of numbers that are counted already, and what it is told in."""
    from desktop.core.language.choice import load_speech
    from desktop.core.reports.digest import load_digest

    with store.read() as connection:
        return load_digest(connection, now), load_speech(connection)
