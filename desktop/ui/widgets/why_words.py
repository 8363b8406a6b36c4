"""Why a number moved, in words: its dimensions, its cause, its channels, its base."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.language.names import name_channel, name_dimension
from desktop.core.reports.overview import AdvocacyMap, BaseMove, ChannelMove, Movement
from desktop.ui.formats import Formats
from desktop.ui.translation import current_speech, mark, tr
from desktop.ui.words import inside

_SUBJECTS = {"share_rate": mark("Share rate by {dimension}"), "icp_ctr": mark("CTR by {dimension}")}
_CAUSES = {
    ("simpson", True): mark("Every segment rose, and yet the total fell: the mix changed."),
    ("simpson", False): mark("Every segment fell, and yet the total rose: the mix changed."),
    ("mix", True): mark("Mostly the mix: more of {segment}."),
    ("mix", False): mark("Mostly the mix: fewer of {segment}."),
    ("rate", True): mark("Mostly {segment}: they share more."),
    ("rate", False): mark("Mostly {segment}: they share less."),
    ("click", True): mark("Mostly {segment}: clicked more often."),
    ("click", False): mark("Mostly {segment}: clicked less often."),
}
"""By cause, and whether it rose."""


def dimension_name(dimension: str) -> str:
    """`Company size` of `company_size`; a trait of the user's own keeps its name.

    The parts of a joint cut stand side by side: `Company × Industry × Job function`.
    """
    return name_dimension(dimension, current_speech())


def describe_subject(kpi: str, dimension: str) -> str:
    """`Share rate by seniority`."""
    text = _SUBJECTS.get(kpi)
    name = inside(dimension_name(dimension))
    return name if text is None else tr(text, dimension=name)


def channel_name(channel: str) -> str:
    """`Copy link` of `copy_link`; a channel of the user's own keeps its word."""
    return name_channel(channel, current_speech())


def describe_cause(movement: Movement) -> str:
    """One sentence on what did most of it; empty where nothing moved."""
    cause = "click" if movement.cause == "rate" and movement.kpi == "icp_ctr" else movement.cause
    text = _CAUSES.get((cause, movement.cause_rose))
    if movement.summary or text is None:
        return movement.summary
    return tr(text, segment=movement.cause_segment)


def describe_doubt(movement: Movement, formats: Formats) -> str:
    """What a comparison lacks: a side that is incomplete or has gaps; empty where it is sound."""
    for point in (movement.before, movement.after):
        if point.complete and not point.gaps:
            continue
        days = formats.days(
            point.period.start, point.period.end, this_year=movement.after.period.end.year
        )
        if point.gaps:
            return tr("{days} has days without data, so this may change.", days=days)
        return tr("{days} is not complete, so this may change.", days=days)
    return ""


def describe_channels(channels: Sequence[ChannelMove], formats: Formats) -> str:
    """What the channels did that is more than noise: one sentence; empty where nothing did."""
    proven = [move for move in channels if move.proven]
    if not proven:
        return ""
    told = [_channel(move, formats) for move in proven]
    if len(proven) == len(channels):
        return " ".join(tr("{change}.", change=text) for text in told)
    flat = tr("the other channels are flat")
    if len(channels) - len(proven) == 1:
        (other,) = (move for move in channels if not move.proven)
        flat = tr("{channel} is flat", channel=channel_name(other.channel))
    return tr("{changes}; {flat}.", changes="; ".join(told), flat=flat)


def list_channels(channels: Sequence[ChannelMove], formats: Formats) -> tuple[str, ...]:
    """Every channel with both counts and rates, for a tooltip."""
    return tuple(
        tr(
            "{channel}: {before} → {after} people, {rate_before} → {rate_after} ({word})",
            channel=channel_name(move.channel),
            before=formats.count(move.sharers_before),
            after=formats.count(move.sharers_after),
            rate_before=formats.percent(move.rate_before, 1),
            rate_after=formats.percent(move.rate_after, 1),
            word=tr("proven") if move.proven else tr("could be noise"),
        )
        for move in channels
    )


def describe_base(base: BaseMove, formats: Formats) -> str:
    """A better rate on a smaller base."""
    return tr(
        "Better share rate, smaller base: {before} → {after} active ICP people, "
        "{sharers_before} → {sharers_after} of them shared.",
        before=formats.count(base.active_before),
        after=formats.count(base.active_after),
        sharers_before=formats.count(base.sharers_before),
        sharers_after=formats.count(base.sharers_after),
    )


def describe_lack(found: AdvocacyMap | None) -> str:
    """What a map needs that is not there."""
    if found is None:
        return tr(
            "The map needs both KPIs: import product events with profiles, and an ad report by "
            "audience."
        )
    if not found.of_people:
        return tr(
            "The map needs profiles: import people or companies with an industry, a seniority or a "
            "company size."
        )
    people = ", ".join(inside(dimension_name(name)) for name in found.of_people)
    if not found.of_ads:
        return tr(
            "The map needs an ad report by audience of a whole month: export LinkedIn "
            "demographics. Profiles have {traits}.",
            traits=people,
        )
    ads = ", ".join(inside(dimension_name(name)) for name in found.of_ads)
    return tr(
        "Profiles and ad reports have no dimension in common. Profiles have {traits}; ad reports "
        "have {dimensions}.",
        traits=people,
        dimensions=ads,
    )


def _channel(move: ChannelMove, formats: Formats) -> str:
    text = tr("{channel} rose from {before} to {after}")
    if move.sharers_after == 0:
        text = tr("{channel} stopped, from {before}")
    elif move.rate_after < move.rate_before:
        text = tr("{channel} fell from {before} to {after}")
    return text.format(
        channel=channel_name(move.channel),
        before=formats.percent(move.rate_before, 1),
        after=formats.percent(move.rate_after, 1),
    )
