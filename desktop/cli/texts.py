"""What commands print for people: aligned tables, receipts, numbers."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.jobs.receipt import Receipt

SHOWN_REJECTS = 5


def format_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: set[int]) -> str:
    """Aligned text; the columns in `numbers` are set right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at in numbers else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def describe_receipt(receipt: Receipt, *, dry_run: bool = False) -> str:
    """A receipt as a few lines."""
    what = f"{receipt.kind} {receipt.report}".replace("_", " ")
    period = f", {receipt.period[0]} to {receipt.period[1]}" if receipt.period else ""
    number = "dry run" if dry_run else f"import {receipt.import_id}"
    lines = [
        f"{receipt.file}: {what}{period} ({number})",
        f"  {receipt.rows_read:,} rows: {receipt.rows_new:,} new, "
        f"{receipt.rows_updated:,} updated, {receipt.rows_unchanged:,} unchanged, "
        f"{receipt.rows_rejected:,} rejected",
    ]
    lines += [f"  left out: {part.rows:,} {part.what}: {part.reason}" for part in receipt.left_out]
    lines += [f"  line {bad.line}: {bad.reason}" for bad in receipt.rejects[:SHOWN_REJECTS]]
    more = receipt.rows_rejected - SHOWN_REJECTS
    if more > 0:
        lines.append(f"  and {more:,} more rejected rows; all of them with --json")
    sums = _sums(receipt)
    if sums:
        lines.append(f"  {sums}")
    lines += [f"  note: {warning}" for warning in receipt.warnings]
    return "\n".join(lines)


def _sums(receipt: Receipt) -> str:
    totals = receipt.totals
    parts = [
        f"{value:,} {name}"
        for name, value in (
            ("impressions", totals.impressions),
            ("clicks", totals.clicks),
            ("events", totals.events),
            ("people", totals.people),
        )
        if value is not None
    ]
    parts += [
        f"{dimension.replace('_', ' ')}: {found.impressions:,} impressions, {found.clicks:,} clicks"
        for dimension, found in receipt.segments.items()
    ]
    return ", ".join(parts)
