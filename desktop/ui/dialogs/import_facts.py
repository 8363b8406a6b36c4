"""What was recognised of a file, fact by fact, and what each may be instead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from desktop.ui.data_terms import scope_name
from desktop.ui.formats import Formats
from desktop.ui.pages.data_state import Overrides
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import current_locale, mark, tr, tr_count
from desktop.ui.widgets.data_words import report_words, source_words

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview

LOCALES = ("en_US", "en_GB", "de", "es", "fr", "nl", "pt")
_WALL_CLOCKS = frozenset({"mixpanel", "posthog"})
"""Whose exports can have local wall times that look like UTC."""
FORGET = ":forget"
"""A choice of the preset that is no name."""
_GRAINS = {
    "event": mark("Single events"), "day": mark("Daily"),
    "week": mark("Weekly"), "month": mark("Monthly"),
    "snapshot": mark("As of one moment"), "range": mark("Whole range"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was recognised; `choices` are (value, label) of what it may be instead."""

    key: str
    label: str
    value: str
    icon: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    current: str = ""
    may_type: bool = False
    type_label: str = ""
    """What the menu's entry says that lets one type."""
    hint: str = ""

    @property
    def editable(self) -> bool:
        """Whether it can be overruled."""
        return bool(self.choices) or self.may_type


def build_facts(preview: Preview, overrides: Overrides, formats: Formats) -> tuple[Fact, ...]:
    """Report, account, what it covers, language, period and grain, as far as they are known."""
    facts = [_report_fact(preview, overrides)]
    if preview.kind is None:
        return tuple(facts)
    account = dict(overrides.scope).get("account") or source_words(preview.source or "")[1]
    if account or preview.scope == "account":
        facts.append(Fact("account", tr("Account"), account or tr("not told"), may_type=True,
                          hint=tr("The account's id, as the platform writes it")))  # fmt: skip
    if preview.scope is not None:
        facts.append(_scope_fact(preview.scope, overrides))
    facts.append(_locale_fact(preview, overrides))
    facts.append(_period_fact(preview, formats))
    if preview.grain is not None:
        facts.append(_grain_fact(preview, overrides))
    if preview.kind == "ad_stats":
        facts.append(_platform_fact(preview, overrides))
    if preview.currencies:
        money = ", ".join(preview.currencies)
        facts.append(Fact("currency", tr("Currency"), money))
    if preview.click_basis is not None:
        facts.append(Fact("clicks", tr("Clicks"), _sentence(sentence_words(preview.click_basis))))
    if preview.kind in _WALL_CLOCKS:
        facts.append(_clock_fact(overrides))
    return tuple(facts)


def preset_facts(preview: Preview, overrides: Overrides) -> tuple[Fact, ...]:
    """How such files are read by a name: where one is known, or there is something to remember."""
    names = [preset.name for preset in preview.presets]
    if not names and not _is_said(overrides) and not overrides.preset:
        return ()
    choices = [("", tr("As recognised")), *((name, name) for name in names)]
    if overrides.preset in names:
        choices.append((FORGET, tr("Forget “{name}”", name=overrides.preset)))
    preset = Fact(
        "preset", tr("Preset"), overrides.preset or tr("none"), "bookmark-outline",
        tuple(choices), overrides.preset, may_type=_is_said(overrides),
        type_label=tr("Save what was said as …"),
        hint=tr("A name for how such files are read"),
    )  # fmt: skip
    return (preset,)


def _is_said(overrides: Overrides) -> bool:
    """Whether there is anything to remember."""
    said = (overrides.kind, overrides.columns, overrides.locale, overrides.scope,
            overrides.event_timezone)  # fmt: skip
    return any(said) and not overrides.preset


def _grain_fact(preview: Preview, overrides: Overrides) -> Fact:
    """LinkedIn's performance reports do not say their grain; it is found, and may be wrong."""
    words = _grain_words(preview)
    if preview.kind != "linkedin" or preview.report == "demographics":
        return Fact("grain", tr("Grain"), words)
    grains = [(grain, tr(_GRAINS[grain])) for grain in ("day", "week", "month", "range")]
    current = dict(overrides.scope).get("grain", "")
    choices = (("", tr("As the file says")), *grains)
    return Fact("grain", tr("Grain"), words, "", choices, current)


def _platform_fact(preview: Preview, overrides: Overrides) -> Fact:
    said = dict(overrides.scope).get("source", "")
    found = source_words(said or preview.source or "")[0] if said or preview.source else ""
    return Fact("source", tr("Platform"), found or tr("as its rows say"), may_type=True,
                current=said, hint=tr("Who delivered it, such as reddit"))  # fmt: skip


def _clock_fact(overrides: Overrides) -> Fact:
    said = overrides.event_timezone or ""
    choices = [("", tr("As the file says")), ("UTC", "UTC")]
    if said and said != "UTC":
        choices.append((said, said))
    return Fact(
        "clock", tr("Event clock"), said or tr("As the file says"), "", tuple(choices), said,
        may_type=True, hint=tr("A zone such as America/New_York, or an offset such as -04:00"),
    )  # fmt: skip


def _report_fact(preview: Preview, overrides: Overrides) -> Fact:
    known = preview.kind is not None and (preview.report is not None or overrides.kind is not None)
    unknown = tr("known once the dates are") if preview.readings else tr("not recognised")
    value = report_words(preview.kind or "", preview.report or "") if known else unknown
    icon = source_words(preview.kind or "")[2] if known else "help-circle-outline"
    kinds = sorted((report_words(kind, ""), kind) for kind in preview.known_kinds)
    choices = (("", tr("As recognised")), *((kind, words) for words, kind in kinds))
    hint = "\n".join(_sentence(sentence_words(text)) for text in preview.evidence)
    return Fact("kind", tr("Report"), value, icon, choices, overrides.kind or "", hint=hint)


def _scope_fact(scope: str, overrides: Overrides) -> Fact:
    campaign = dict(overrides.scope).get("campaign")
    words = tr("Campaign {campaign}", campaign=campaign) if campaign else scope_name(scope)
    if scope == "campaign" and not campaign:
        words = tr("One campaign")
    return Fact("campaign", tr("Covers"), words, may_type=True, current=campaign or "",
                hint=tr("A campaign's id, where the report is of that campaign alone"))  # fmt: skip


def locale_choices() -> tuple[tuple[str, str], ...]:
    """(name, its words) each; the first call reads what is known of each language, which takes
    its time and may be done in any thread.
    """
    return tuple((name, locale_words(name)) for name in LOCALES)


def _locale_fact(preview: Preview, overrides: Overrides) -> Fact:
    current = overrides.locale or preview.locale
    choices = (("", tr("As the file says")), *locale_choices())
    open_word = tr("not decided") if preview.readings else tr("not needed")
    value = locale_words(current) if current else open_word
    return Fact("locale", tr("Language"), value, "", choices, overrides.locale or "")


def _period_fact(preview: Preview, formats: Formats) -> Fact:
    if preview.period is None:
        value = tr("not told") if preview.grain != "snapshot" else tr("no days")
        if preview.readings:
            value = tr("known once the dates are")
        return Fact("period", tr("Period"), value, may_type=True,
                    hint=tr("First and last day, such as 2026-03-01 to 2026-03-31"))  # fmt: skip
    start, end = preview.period
    value = formats.days(start, end, this_year=0)
    return Fact("period", tr("Period"), value, may_type=True, current=f"{start} to {end}",
                hint=tr("First and last day, such as 2026-03-01 to 2026-03-31"))  # fmt: skip


def _grain_words(preview: Preview) -> str:
    grain = preview.grain or ""
    words = tr(_GRAINS[grain]) if grain in _GRAINS else _sentence(grain)
    if grain == "range" and preview.period is not None:
        days = (preview.period[1] - preview.period[0]).days + 1
        return tr_count("Whole range, {count} day", "Whole range, {count} days", days)
    return words


def locale_words(name: str) -> str:
    """`English, M/D/Y, 1,234.5`: language, dates and numbers; a name that is no locale stays."""
    return _locale_words(name, current_locale())


@cache
def _locale_words(name: str, language: str) -> str:
    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return name
    pattern = locale.date_formats["short"].pattern.lower()
    order = "/".join(sorted("DMY", key=lambda part: pattern.find(part.lower())))
    number = format_decimal(1234.5, locale=locale)
    return f"{locale.get_language_name(language) or name}, {order}, {number}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
