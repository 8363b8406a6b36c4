"""What needs a look, in words, with dates and numbers by the locale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.language.names import name_source
from desktop.core.reports.overview import Attention
from desktop.ui.formats import Formats
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.why_words import channel_name
from desktop.ui.words import kpi_name


@dataclass(frozen=True, slots=True)
class AttentionWords:
    """Title, the line under it, and the label of the button."""

    title: str
    detail: str
    action: str


def describe_attention(item: Attention, formats: Formats, this_year: int) -> AttentionWords:
    """The words for one item; an item that brings words of its own keeps them."""
    describe = _BY_KIND.get(item.kind)
    if item.title or describe is None:
        return AttentionWords(item.title or item.kind, item.detail, item.action)
    return describe(item, _Writer(formats, this_year))


@dataclass(frozen=True, slots=True)
class _Writer:
    formats: Formats
    this_year: int

    def day(self, item: Attention) -> str:
        """The item's first day; "an unknown day" where it has none."""
        if not item.days:
            return tr("an unknown day")
        return self.formats.day(item.days[0], year=item.days[0].year != self.this_year)

    def stretch(self, item: Attention) -> str:
        """`May 1`, `May 1 – 3`, `12 days, first May 1`."""
        first, last = item.days[0], item.days[-1]
        if (last - first).days + 1 == len(item.days):
            return self.formats.days(first, last, this_year=self.this_year)
        return tr(
            "{days} days, first {day}", days=self.formats.count(len(item.days)), day=self.day(item)
        )


def _no_share_events(item: Attention, write: _Writer) -> AttentionWords:
    del item, write
    return AttentionWords(
        tr("No event counts as a share yet"),
        tr("Say which events are shares, then the share rate can be counted"),
        tr("Map events"),
    )


def _no_icp(item: Attention, write: _Writer) -> AttentionWords:
    del item, write
    return AttentionWords(
        tr("Nobody has said who the ICP is"),
        tr("Industries, roles and company sizes make the ICP"),
        tr("Define ICP"),
    )


def _gap(item: Attention, write: _Writer) -> AttentionWords:
    points = item.count or 0
    days = write.stretch(item) if item.days else tr("some days")
    return AttentionWords(
        tr("{kpi}: no data for {days}", kpi=kpi_name(item.subject), days=days),
        tr_count(
            "{count} point of the trend not judged, hollow",
            "{count} points of the trend not judged, hollow",
            points,
        ),
        tr("Import it"),
    )


def _late_source(item: Attention, write: _Writer) -> AttentionWords:
    return AttentionWords(
        tr("{source} is late", source=name_source(item.subject)),
        tr("Data through {day}; newer periods are drawn hollow", day=write.day(item)),
        tr("Import"),
    )


def _silent(item: Attention, write: _Writer) -> AttentionWords:
    a_day = write.formats.count(item.count or 0)
    return AttentionWords(
        tr("“{subject}” has gone silent", subject=item.subject),
        tr("No event since {day}, {a_day} a day before", day=write.day(item), a_day=a_day),
        tr("Check mapping"),
    )


def _dead_channel(item: Attention, write: _Writer) -> AttentionWords:
    people = write.formats.count(item.count or 0)
    return AttentionWords(
        tr("Nobody shares by {channel} any more", channel=channel_name(item.subject).lower()),
        tr(
            "{people} active ICP people did before, {rate}",
            people=people,
            rate=write.formats.percent(item.fraction, 1),
        ),
        tr("Check mapping"),
    )


def _unmatched(item: Attention, write: _Writer) -> AttentionWords:
    unknown = write.formats.percent(item.fraction, 0)
    if item.subject == "share_rate":
        return AttentionWords(
            tr("{unknown} of active people have no profile", unknown=unknown),
            tr("They are neither ICP nor not; import their profiles"),
            tr("Add profiles"),
        )
    return AttentionWords(
        tr("{unknown} of impressions are not known by audience", unknown=unknown),
        tr("Mark campaigns as aimed at the ICP, or import demographics"),
        tr("Mark campaigns"),
    )


def _alert(item: Attention, write: _Writer) -> AttentionWords:
    title = item.subject
    if item.label:
        title = tr("{rule}, {segment}", rule=item.subject, segment=item.label)
    if item.state == "error":
        return AttentionWords(title, tr("The rule cannot be checked"), tr("Open alert"))
    said = [tr("Firing since {day}", day=write.day(item))]
    if item.fraction is not None and item.numerator is not None and item.count is not None:
        decimals = 1 if item.fraction >= 0.05 else 2
        said.append(write.formats.percent(item.fraction, decimals))
        said.append(write.formats.ratio(item.numerator, item.count))
    return AttentionWords(title, " · ".join(said), tr("Open alert"))


_BY_KIND: dict[str, Callable[[Attention, _Writer], AttentionWords]] = {
    "alert": _alert,
    "no_share_events": _no_share_events,
    "no_icp": _no_icp,
    "gap": _gap,
    "late_source": _late_source,
    "silent_share_event": _silent,
    "dead_channel": _dead_channel,
    "unmatched_people": _unmatched,
}
