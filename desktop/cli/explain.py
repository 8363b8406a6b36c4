"""`explain`: where a number comes from, back to the files."""

from __future__ import annotations

from datetime import date

import click

from desktop.cli.session import Session, pass_session, print_json
from desktop.cli.texts import format_table, read_day
from desktop.core.jobs.refresh import refresh
from desktop.core.kpi.periods import parse_window, period_of
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame
from desktop.core.reports.build_provenance import load_provenance
from desktop.core.reports.provenance import Provenance
from desktop.core.store.definitions import load_definitions

_NAMES = {"share-rate": SHARE_RATE, "icp-ctr": ICP_CTR}


@click.command()
@click.argument("name", type=click.Choice(sorted(_NAMES)), metavar="share-rate|icp-ctr")
@click.option("--day", required=True, metavar="D", help="A day of the period, ISO.")
@click.option(
    "--window",
    default="month",
    show_default=True,
    metavar="W",
    help="day, week, month, quarter or rolling-N (which ends on the day).",
)
@click.option("--icp", metavar="N", help="Name of the ICP.  [default: the first]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def explain(
    session: Session, name: str, day: str, window: str, icp: str | None, as_json: bool
) -> None:
    """Walk from one number to its days, its sources and its files."""
    chosen = read_day(day, "--day")
    with session.open() as workspace:
        refresh(workspace.store)
        now = workspace.clock()
        with workspace.store.read() as connection:
            frame = Frame.of(load_definitions(connection), now)
            period = period_of(parse_window(window), chosen, frame.week_start)
            found = load_provenance(connection, now, _NAMES[name], period, icp)
    if as_json:
        print_json(found)
    else:
        click.echo(describe(found))


def describe(found: Provenance) -> str:
    """The point, then its days and its files as aligned tables."""
    point = found.point
    value = "no value" if point.value is None else f"{point.value:.2%}"
    title = (
        f"{found.kpi} of {found.icp} (version {found.icp_version}), {point.period.start} .. "
        f"{point.period.end}: {point.numerator:,} / {point.denominator:,} = {value}"
    )
    if not found.files:
        return "\n".join([title, "no row of any file is used"])
    counts = ("sharers", "active") if found.kpi == SHARE_RATE else ("clicks", "impressions")
    days = [
        [_days(day.start, day.end), f"{day.numerator:,}", f"{day.denominator:,}",
         "not available" if day.is_gap else ""]
        for day in found.days
        if day.denominator or day.is_gap
    ]  # fmt: skip
    sums = ("share events", "events") if found.kpi == SHARE_RATE else counts
    files = []
    for file in found.files:
        rows, numerator, denominator = found.rows_of(file)
        files.append(
            [str(file.past.id), file.source, file.past.file, f"{rows:,}", f"{numerator:,}",
             f"{denominator:,}"]
        )  # fmt: skip
    return "\n".join(
        [
            title,
            "",
            format_table(["day", *counts, ""], days, numbers={1, 2}),
            "",
            format_table(["import", "source", "file", "rows", *sums], files, numbers={0, 3, 4, 5}),
        ]
    )


def _days(start: date, end: date) -> str:
    return str(start) if start == end else f"{start} .. {end}"
