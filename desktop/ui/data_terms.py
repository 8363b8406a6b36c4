"""The words that the core and the readers have for files, reports, fields and rows.

Their texts are closed sets, kept in English where they are made; the window translates those it
knows and shows the others as they are.
"""

from __future__ import annotations

from desktop.core.language.names import name_field
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import current_speech, mark, tr

_REPORTS = {
    "account_performance": mark("account performance"),
    "ad": mark("ads"),
    "ad_group": mark("ad groups"),
    "ad_performance": mark("ad performance"),
    "ad_placement": mark("ad placements"),
    "ad_set": mark("ad sets"),
    "ad_stats": mark("ad statistics"),
    "audience": mark("audiences"),
    "campaign": mark("campaigns"),
    "campaigns": mark("campaigns"),
    "campaign_performance": mark("campaign performance"),
    "campaign_placement": mark("campaign placements"),
    "companies": mark("companies"),
    "contacts": mark("contacts"),
    "demographics": mark("demographics"),
    "events": mark("events"),
    "keyword": mark("keywords"),
    "location": mark("locations"),
    "search_term": mark("search terms"),
}
_SCOPES = {
    "account": mark("Whole account"),
    "campaign": mark("One campaign"),
    "campaigns": mark("Whole campaigns"),
}
_ORDERS = {"day first": mark("Day first"), "month first": mark("Month first")}
_SPOKEN_OF_ROWS = {
    mark("footer"), mark("it is the platform's own last line"), mark("it tells about the report"),
    mark("totals row"), mark("it repeats the rows above it in sum"),
    mark("subtotal row"), mark("it has no day in a table of days"),
    mark("row without delivery"), mark("it has neither impressions nor clicks"),
    mark("company"), mark("no domain to know its people by"),
    mark("person"), mark("no id and no e-mail address"),
    mark("its dimension is not known; export the report in English"),
    mark("the campaign is missing"), mark("the value of the segment is missing"),
    mark("neither the row nor the report has a date"),
    mark("neither a campaign's id nor its name is given"),
    mark("neither campaign nor campaign_id is given"),
    mark("it does not say what its results are"),
    mark("a cell holds a NUL character, the file is damaged there"),
}  # fmt: skip
"""What rows are left out or rejected for, where the sentence is always the same."""


def report_name(report: str) -> str:
    """`demographics`; what stands after a slash tells kinds of clicks apart."""
    base, _, clicks = report.partition("/")
    name = tr(_REPORTS[base]) if base in _REPORTS else base.replace("_", " ")
    return f"{name}, {clicks.replace('_', ' ')}" if clicks else name


def field_name(field: str) -> str:
    """`user id` of `user_id`."""
    return name_field(field, current_speech())


def scope_name(scope: str) -> str:
    """What a report covers: `Whole account`."""
    return tr(_SCOPES[scope]) if scope in _SCOPES else scope.replace("_", " ")


def order_name(order: str) -> str:
    """How dates are read: `Day first`."""
    return tr(_ORDERS[order]) if order in _ORDERS else order


def suggestion_words(reason: str) -> str:
    """Why an event looks like a share: `its name has “share” and “link”`."""
    start, _, words = reason.partition("its name has ")
    if start or not words:
        return reason
    return tr("its name has {words}", words=words.replace(" and ", tr(" and ")))


def row_words(text: str) -> str:
    """What a row is, or why it is not taken."""
    return tr(text) if text in _SPOKEN_OF_ROWS else sentence_words(text)
