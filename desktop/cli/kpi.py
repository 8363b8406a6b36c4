"""`kpi`: the numbers."""

from __future__ import annotations

from collections.abc import Collection

import click

from connectors.files.registry import kinds
from desktop.cli.session import Session, pass_session, print_json
from desktop.cli.texts import format_table, read_day
from desktop.core.definitions import TRAITS
from desktop.core.errors import UsageError
from desktop.core.jobs.refresh import refresh
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiPoint, KpiResult
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, KpiQuestion
from desktop.core.reports.kpi_document import build_document
from desktop.core.store.sources import load_source_names

_NAMES = {"share-rate": SHARE_RATE, "icp-ctr": ICP_CTR}
_WORDS = {
    "ok": "on target",
    "below_proven": "below target, proven",
    "below_not_proven": "below target, not proven",
    "too_few": "too few to say",
    "no_target": "",
    None: "not judged",
}


@click.command()
@click.argument("name", type=click.Choice(sorted(_NAMES)), metavar="share-rate|icp-ctr")
@click.option("--icp", metavar="N", help="Name of the ICP.  [default: the first]")
@click.option(
    "--window",
    default="month",
    show_default=True,
    metavar="W",
    help="day, week, month, quarter, rolling-N or range.",
)
@click.option("--from", "first", metavar="D", help="First day, ISO.")
@click.option("--to", "last", metavar="D", help="Last day, ISO.")
@click.option("--by", metavar="DIM", help="A trait, channel, campaign, source ...")
@click.option("--source", metavar="S", help="Only this source.")
@click.option(
    "--where", multiple=True, metavar="trait=value", help="Only people, or campaigns, with this."
)
@click.option("--icp-version", type=int, metavar="V", help="An earlier version of the ICP.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def kpi(
    session: Session,
    name: str,
    icp: str | None,
    window: str,
    first: str | None,
    last: str | None,
    by: str | None,
    source: str | None,
    where: tuple[str, ...],
    icp_version: int | None,
    as_json: bool,
) -> None:
    """Print a KPI by period, with interval, change, verdict, completeness and coverage."""
    question = KpiQuestion(
        kpi=_NAMES[name],
        icp=icp,
        window=window,
        first=None if first is None else read_day(first, "--from"),
        last=None if last is None else read_day(last, "--to"),
        by=by,
        source=source,
        where=_where(where),
        icp_version=icp_version,
    )
    with session.open() as workspace:
        refresh(workspace.store)
        with workspace.store.read() as connection:
            _check_names(question, load_source_names(connection).values())
            result = answer(connection, question, workspace.clock())
    if as_json:
        print_json(build_document(result))
    else:
        click.echo(describe(result))


def describe(result: KpiResult) -> str:
    """A result as an aligned table with a line on the quality of the data."""
    segmented = any(point.segment is not None for point in result.points)
    head = ["period", *(["segment"] if segmented else []), "n / N", "value", "95 % interval",
            "change", "verdict", "notes"]  # fmt: skip
    rows = [_row(point, segmented) for point in result.points]
    title = f"{result.kpi} of {result.icp} (version {result.icp_version}), {result.timezone}"
    shift = 1 if segmented else 0
    table = format_table(head, rows, numbers={1 + shift, 2 + shift, 3 + shift, 4 + shift})
    if result.kpi != SHARE_RATE:
        return "\n".join([title, table if rows else "no periods"])
    quality = result.quality
    foot = (
        f"active people {quality.active_all:,}, without a profile "
        f"{quality.active_without_profile:,}, with an unknown trait "
        f"{quality.active_trait_unknown:,}, anonymous events {quality.anonymous_events:,}"
    )
    return "\n".join([title, table if rows else "no periods", foot])


def _row(point: KpiPoint, segmented: bool) -> list[str]:
    period = f"{point.period.start} .. {point.period.end}"
    notes = [reason.replace("_", " ") for reason in point.reasons]
    if point.method is not None:
        notes.insert(0, point.method)
    if point.coverage is not None:
        notes.append(f"coverage {point.coverage:.0%}")
    return [
        period,
        *([point.segment or ""] if segmented else []),
        f"{point.numerator:,} / {point.denominator:,}",
        "no value" if point.value is None else f"{point.value:.2%}",
        "" if point.low is None or point.high is None else f"{point.low:.2%} - {point.high:.2%}",
        _change(point),
        _WORDS[point.verdict] + (f", needs {point.needs:,} more" if point.needs else ""),
        ", ".join(notes),
    ]


def _change(point: KpiPoint) -> str:
    if point.change_points is None:
        return ""
    relative = "" if point.change_relative is None else f" ({point.change_relative:+.0%})"
    return f"{point.change_points * 100:+.2f} points{relative}"


def _check_names(question: KpiQuestion, sources: Collection[str]) -> None:
    """A misspelt name would match nothing, and a zero would look like an answer."""
    source = question.source
    if source is not None and sources and source not in {*sources, *kinds()}:
        known = ", ".join(sorted(sources))
        raise UsageError(f'there is no source "{source}"; there is {known}')
    for trait in question.where if question.kpi == SHARE_RATE else ():
        if trait not in TRAITS and not trait.startswith("custom."):
            known = ", ".join((*TRAITS, "custom.<name>"))
            raise UsageError(f'people have no trait "{trait}"; there is {known}')


def _where(texts: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for text in texts:
        trait, sign, value = text.partition("=")
        if not sign:
            raise UsageError(f'--where takes trait=value, not "{text}"')
        found[trait.strip()] = value.strip()
    return found
