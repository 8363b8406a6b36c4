"""An alert in short lines: those of the inbox, its facts, its record, and a rule's replay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.core.clock import to_datetime
from desktop.core.language.names import name_source
from desktop.core.reports.alert_deliveries import Delivery
from desktop.core.reports.alert_detail import AlertDetail
from desktop.core.reports.alerts import AlertView, InboxItem
from desktop.ui.alert_sentences import points_interval
from desktop.ui.alert_words import reason_words, state_look, state_word
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import mark, tr, tr_count

_NOTICES = {
    "fired": mark("firing"),
    "resolved": mark("resolved"),
    "retracted": mark("taken back"),
    "broken": mark("broken"),
    "reminder": mark("reminder"),
}
_CHANNELS = {"desktop": mark("this desktop")}


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One entry of the record: icon and tone, a bold start, the rest, and a tooltip."""

    icon: str
    tone: str
    day: str
    text: str
    hint: str = ""
    failed: int | None = None
    """The message of it that could not be sent."""


def local(at: int, zone: str) -> datetime:
    """An instant in the reporting zone."""
    return to_datetime(at).astimezone(ZoneInfo(zone))


def day_at(at: int | None, zone: str, formats: Formats) -> str:
    """`Apr 13`; empty where there is no instant."""
    return "" if at is None else formats.day(local(at, zone).date())


def channel_word(channel: str) -> str:
    """What a reader calls a channel; a team's own keep their names."""
    return tr(_CHANNELS[channel]) if channel in _CHANNELS else channel


def short_line(view: AlertView, formats: Formats, zone: str) -> str:
    """The number, and what the state adds to it."""
    last = view.last
    parts = []
    if view.state == "ok" and (over := resolved_text(view, formats, zone)):
        return over
    if last is not None and last.value is not None and view.state != "no_data":
        parts.append(formats.percent(last.value, decimals_of(view.rule.kpi)))
        if view.state not in ("pending", "recovering") and last.numerator is not None:
            parts.append(formats.ratio(last.numerator, last.denominator or 0))
    parts += _added(view, formats)
    return " · ".join(parts) or state_word(view.state)


def _added(view: AlertView, formats: Formats) -> Iterator[str]:
    if view.state == "pending":
        held, asked = formats.count(view.breaches), formats.count(view.rule.pending)
        yield tr("{held} of {asked} evaluations", held=held, asked=asked)
    elif view.state == "recovering":
        held, asked = formats.count(view.recoveries), formats.count(view.rule.recover)
        yield tr("back, {held} of {asked}", held=held, asked=asked)
    elif view.state == "unproven" and view.last is not None and view.last.needs:
        yield tr("needs {count} more", count=formats.count(view.last.needs))
    elif view.state == "error":
        yield sentence_words(view.problem or "") or tr("cannot be checked")
    elif view.state == "no_data":
        reasons = view.last.reasons if view.last and view.last.value is None else ()
        yield "; ".join(reason_words(code) for code in reasons or ("late",))


def resolved_text(view: AlertView, formats: Formats, zone: str) -> str:
    """`Resolved Feb 8 after 21 days`; empty for what never fired."""
    over = next((at for at, c in enumerate(view.history) if c.notice == "resolved"), None)
    if over is None:
        return ""
    end = local(view.history[over].at, zone).date()
    fired = next((c for c in view.history[over:] if c.notice == "fired"), None)
    if fired is None:
        return tr("Resolved {day}", day=formats.day(end))
    days = (end - local(fired.at, zone).date()).days
    return tr_count(
        "Resolved {day} after {count} day",
        "Resolved {day} after {count} days",
        days, day=formats.day(end),
    )  # fmt: skip


def fact_lines(detail: AlertDetail, formats: Formats) -> list[tuple[str, str]]:
    """Name and value of each fact; what does not apply is left out."""
    view, last = detail.view, detail.view.last
    kpi, decimals = view.rule.kpi, decimals_of(view.rule.kpi)
    found: list[tuple[str, str]] = []
    if last is not None and last.numerator is not None and last.denominator is not None:
        name = tr("Clicks / impr.") if kpi == "icp_ctr" else tr("Shared / active")
        found.append((name, formats.ratio(last.numerator, last.denominator)))
        found.append((tr("CTR") if kpi == "icp_ctr" else tr("Share rate"),
                      formats.percent(last.value, decimals)))  # fmt: skip
    found += _interval_fact(detail, formats, decimals)
    found += _threshold_facts(detail, formats)
    least = formats.count(view.rule.at_least)
    unit = tr("{least} impressions") if kpi == "icp_ctr" else tr("{least} people")
    found.append((tr("At least"), unit.format(least=least)))
    found.append((tr("Proof"), _proof(detail, formats)))
    if last is not None and last.end is not None and last.start is not None:
        year = local(detail.view.changed_at or 0, detail.zone).year
        found.append((tr("Period"), formats.days(last.start, last.end, this_year=year)))
    found += [
        (tr("Data as of"), f"{name_source(source)} {day_at(at, detail.zone, formats)}")
        for source, at in sorted(detail.data_as_of.items(), key=lambda item: item[1])[:1]
    ]
    return found


def _interval_fact(
    detail: AlertDetail, formats: Formats, decimals: int
) -> Iterator[tuple[str, str]]:
    last = detail.view.last
    if last is None or last.low is None or last.high is None:
        return
    level = formats.percent(detail.trend.level / 100, 0)
    when = detail.view.rule.when
    if when.outside:
        yield tr("Usual range"), formats.interval(last.low, last.high, decimals)
    elif last.compared is not None:
        yield (
            tr("{level} of change", level=level),
            points_interval(last.low, last.high, formats, decimals),
        )
    else:
        yield (
            tr("{level} interval", level=level),
            formats.interval(last.low, last.high, decimals),
        )


def _threshold_facts(detail: AlertDetail, formats: Formats) -> Iterator[tuple[str, str]]:
    view, decimals = detail.view, decimals_of(detail.view.rule.kpi)
    edge = view.last.threshold if view.last else None
    if view.last is not None and view.last.compared is not None and not view.rule.when.outside:
        compared = view.last.compared
        base = compared.numerator / compared.denominator if compared.denominator else None
        yield tr("Before"), formats.percent(base, decimals)
    if edge is not None and not view.rule.when.outside:
        other = detail.sibling
        second = (other.when.below or other.when.above) if other is not None else None
        said = formats.as_entered(edge) if view.last and not view.last.compared else ""
        said = said or formats.percent(edge, decimals)
        if second is not None and other is not None and other.severity == "critical":
            critical = formats.as_entered(second)
            said = tr("{edge}, critical {critical}", edge=said, critical=critical)
        yield tr("Threshold"), said
    if detail.recovers is not None:
        over = view.rule.when.above is None and view.rule.when.rises_by is None
        name = tr("Recovers above") if over else tr("Recovers below")
        yield name, formats.percent(detail.recovers, decimals + (view.rule.kpi == "icp_ctr"))


def _proof(detail: AlertDetail, formats: Formats) -> str:
    last, when = detail.view.last, detail.view.rule.when
    if not when.proven:
        return tr("not asked for")
    if last is None or last.value is None:
        return tr("none yet")
    is_proven = detail.view.state in ("firing", "pending") and "not_proven" not in last.reasons
    said = tr("proven") if is_proven else tr("not proven")
    if last.phi <= 1.0:
        return said
    return tr("{said}, φ {phi}", said=said, phi=formats.number(last.phi, 1))


def record_lines(detail: AlertDetail, formats: Formats, now: int) -> list[RecordLine]:
    """What people said of it, what could not be sent, then what happened, the newest first."""
    zone = detail.zone
    lines = [(0, line) for line in _marks(detail.view, formats, zone, now)]
    lines += [(item.at, _change_line(item, detail, formats)) for item in detail.record]
    lines += [
        (sent.at, _reminder_line(sent, formats, zone))
        for sent in detail.deliveries
        if sent.notice == "reminder"
    ]
    standing = [line for at, line in lines if not at]
    past = [line for at, line in sorted(lines, key=lambda each: -each[0]) if at]
    failed = [line for line in past if line.failed is not None]
    return standing + failed + [line for line in past if line.failed is None]


def _marks(view: AlertView, formats: Formats, zone: str, now: int) -> Iterator[RecordLine]:
    if view.acknowledged_at is not None:
        comment = view.acknowledged_with or ""
        text = tr("acknowledged: {comment}", comment=comment) if comment else tr("acknowledged")
        yield RecordLine("check", "ok", day_at(view.acknowledged_at, zone, formats), text, comment)
    if view.snoozed_while_open:
        yield RecordLine("bell-sleep-outline", "mute", "", tr("snoozed until it resolves"))
    elif view.snoozed_until is not None and view.snoozed_until > now:
        until = formats.moment(local(view.snoozed_until, zone))
        yield RecordLine("bell-sleep-outline", "mute", "", tr("snoozed until {until}", until=until))


def _change_line(item: InboxItem, detail: AlertDetail, formats: Formats) -> RecordLine:
    look = state_look(item.after)
    known = item.entry.explanation
    text = state_word(item.after)
    if known.value is not None:
        value = formats.percent(known.value, decimals_of(known.kpi or ""))
        text = tr("{state} at {value}", state=text, value=value)
    if item.entry.reason in ("rule_changed", "rule_deleted", "late", "segment_gone"):
        text = f"{text}: {reason_words(item.entry.reason)}"
    for change in known.changes:
        if not change.is_same:
            before = formats.ratio(change.numerator[0], change.denominator[0])
            after = formats.ratio(change.numerator[1], change.denominator[1])
            text += tr(", {before} became {after}", before=before, after=after)
    sent = [each for each in detail.deliveries if each.transition == item.id]
    failed = next((each for each in sent if each.state == "failed"), None)
    if sent:
        text = f"{text}, {delivery_text(sent)}"
    day = day_at(item.at, detail.zone, formats)
    hint = formats.stamp(local(item.at, detail.zone))
    if failed is not None:
        return RecordLine(
            "alert-circle",
            "bad",
            day,
            text,
            f"{hint}\n{sentence_words(failed.error or '')}",
            failed.number,
        )
    return RecordLine(look.icon, look.tone, day, text, hint)


def delivery_text(sent: list[Delivery]) -> str:
    """`sent to growth-slack`, `not sent to mail yet`, with what went wrong."""
    parts = [_sent_text(each) for each in sent]
    return ", ".join(dict.fromkeys(parts))


def _sent_text(sent: Delivery) -> str:
    if sent.channel == "desktop":
        said = {"sent": tr("shown on this desktop"), "failed": tr("could not be shown here")}
        return said.get(sent.state, tr("to be shown on this desktop"))
    if sent.state == "sent":
        return tr("sent to {channel}", channel=sent.channel)
    if sent.state == "failed":
        return tr("could not be sent to {channel}", channel=sent.channel)
    if sent.attempts:
        return tr("not sent to {channel} yet, tried again", channel=sent.channel)
    return tr("to be sent to {channel}", channel=sent.channel)


def _reminder_line(sent: Delivery, formats: Formats, zone: str) -> RecordLine:
    text = f"{tr(_NOTICES['reminder'])}, {delivery_text([sent])}"
    tone = "bad" if sent.state == "failed" else "mute"
    day = day_at(sent.at, zone, formats)
    failed = sent.number if sent.state == "failed" else None
    return RecordLine("email-outline", tone, day, text, sentence_words(sent.error or ""), failed)
