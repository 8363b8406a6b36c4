"""LinkedIn Ads: delivery per campaign and day, audiences per campaign and month, and targeting."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.kit.connector import (
    Connector,
    Family,
    Finding,
    Gives,
    Pull,
    ReplaceWindow,
    Snapshot,
    Stream,
)
from connectors.kit.errors import EditSettingsError, ReconnectError, WindowTooLargeError
from connectors.kit.fields import Choice, Settings, join_words, secret, several, text
from connectors.kit.http import Session
from connectors.kit.linkedin_account import (
    ACCOUNT,
    AccountFacts,
    CampaignFacts,
    find_accounts,
    load_account,
    load_targeting,
)
from connectors.kit.linkedin_delivery import (
    METRICS,
    ask_delivery,
    count_of,
    doubt_silence,
    micros_of,
)
from connectors.kit.linkedin_rest import (
    ALL,
    DAILY,
    MOST_ROWS,
    VERSION,
    Report,
    ReportQuestion,
    ReportRow,
    ask_report,
    find_end,
    linkedin_service,
)
from connectors.kit.linkedin_urns import PIVOTS, Names
from connectors.kit.records import AdStat, RecordBatch
from connectors.kit.service import Service
from connectors.kit.windows import Window, today

_MEMBER_METRICS = METRICS[:2]
_KEPT_DAYS = 730
"""LinkedIn forgets after two years who saw an ad."""


def chosen_accounts(settings: Settings) -> tuple[str, ...]:
    """Numbers of the accounts to pull; raises EditSettingsError where there is none."""
    found = tuple(word.removeprefix(ACCOUNT) for word in settings.several("accounts"))
    for word in found:
        if not (word.isascii() and word.isdigit()):
            raise _wrong_accounts(f'"{word}" is not the number of one, such as 512345678')
    if not found:
        raise _wrong_accounts("none is chosen; a test of the connection shows which there are")
    return found


def _wrong_accounts(problem: str) -> EditSettingsError:
    return EditSettingsError(f"Ad accounts: {problem}", field="accounts")


def chosen_segments(settings: Settings) -> tuple[str, ...]:
    """Dimensions of members to ask for; raises EditSettingsError for one that there is not."""
    found = settings.several("segments")
    unknown = next((word for word in found if word not in PIVOTS), None)
    if unknown is not None:
        known = ", ".join(PIVOTS)
        raise EditSettingsError(
            f'Audiences by: there is no "{unknown}"; there are {known}', field="segments"
        )
    return found


def _service(settings: Settings) -> Service:
    account = ",".join(settings.several("accounts"))
    return linkedin_service(settings.text("token"), settings.text("version"), account)


def _check(session: Session, settings: Settings) -> Finding:
    found = find_accounts(session)
    if not found:
        raise ReconnectError(
            "LinkedIn shows no ad account to whoever made this token; have them given a role on "
            "one, Viewer or higher, or connect with the token of somebody who has"
        )
    wanted = chosen_accounts(settings) if settings.several("accounts") else tuple(found)
    chosen_segments(settings)
    for number in wanted:
        if number not in found:
            raise _wrong_accounts(f"the token does not see {number}; it sees {', '.join(found)}")
    app = settings.text("client_id"), settings.text("client_secret")
    ends_at = find_end(session, settings.text("token"), *app) if all(app) else None
    day = today(session.now, "UTC")
    ask_delivery(session, wanted[0], Window(day, day), ALL)  # refused without r_ads_reporting
    named = [f"{found[each].called} ({each}, {found[each].currency})" for each in wanted]
    return Finding(
        f"{len(named)} ad account{'s' * (len(named) > 1)}: {', '.join(named)}",
        () if ends_at else (_END_IS_NOT_KNOWN,),
        ends_at,
        suggested={"accounts": join_words(wanted, "\n")},
        choices={
            "accounts": tuple(Choice(key, f"{each.called} ({key})") for key, each in found.items()),
            "segments": tuple(Choice(each, each.replace("_", " ")) for each in PIVOTS),
        },
    )


_END_IS_NOT_KNOWN = (
    "LinkedIn's tokens end 60 days after they are made, and only the LinkedIn app they are for "
    "learns when; give its client id and secret, and ICP Pulse tells you days ahead"
)


def _read_targeting(pull: Pull) -> Iterator[RecordBatch]:
    names = Names(pull)
    for number in chosen_accounts(pull.settings):
        yield RecordBatch.of(load_targeting(pull, number, names))


def _read_days(pull: Pull) -> Iterator[RecordBatch]:
    for number in chosen_accounts(pull.settings):
        account = load_account(pull.session, number)
        report = _ask_campaigns(pull, account, DAILY)
        yield RecordBatch.of(
            stat
            for row in report.rows
            for stat in _stats(
                pull, account, account.find(row.value), row, Window(row.start, row.start)
            )
        )


def _ask_campaigns(pull: Pull, account: AccountFacts, granularity: str) -> Report:
    report = ask_delivery(pull.session, account.id, pull.window, granularity)
    doubt_silence(pull, account.id, report)
    if report.is_cut:
        raise WindowTooLargeError(
            f"LinkedIn gives no more than {MOST_ROWS:,} rows and does not say what it leaves out, "
            f"so its report on {pull.window} is not kept"
        )
    return report


def _read_members(pull: Pull) -> Iterator[RecordBatch]:
    names = Names(pull)
    for number in chosen_accounts(pull.settings):
        account = load_account(pull.session, number)
        # rows of members do not tell their campaign, so each that delivered is asked about
        for campaign in [row.value for row in _ask_campaigns(pull, account, ALL).rows]:
            for dimension in chosen_segments(pull.settings):
                yield RecordBatch.of(_read_table(pull, account, campaign, dimension, names))


def _read_table(
    pull: Pull, account: AccountFacts, campaign: str, dimension: str, names: Names
) -> Iterator[AdStat]:
    """One audience of one campaign over the whole window: sums of days would lose small cells."""
    asked = ReportQuestion(PIVOTS[dimension], ALL, pull.window, "campaigns", campaign)
    report = ask_report(pull.session, asked, _MEMBER_METRICS)
    about = account.find(campaign)
    if report.is_cut:
        _leave_out_cut(pull, about, dimension, len(report.rows))
        return
    named = names.find(row.value for row in report.rows)
    for row in report.rows:
        segment = (dimension, named[row.value])
        yield from _stats(pull, account, about, row, pull.window, segment)


def _stats(
    pull: Pull, account: AccountFacts, campaign: CampaignFacts, row: ReportRow, days: Window,
    segment: tuple[str, str] | None = None,
) -> Iterator[AdStat]:  # fmt: skip
    """The row as a record, or none where it is rejected."""
    line = pull.line()
    impressions, clicks, spend = _numbers(row)
    if segment is not None and clicks is None:
        clicks = 0  # fewer than three are dropped; our 0 of LinkedIn's audiences means 0 to 2
    if impressions is None or clicks is None:
        about = f"campaign {campaign.id}, {days}{', ' + segment[1] if segment else ''}"
        pull.reject(line, f"{about}: impressions or clicks are missing")
        return
    dimension, value = segment or (None, None)
    yield AdStat(
        line, pull.source, days.first, days.last, impressions, clicks, account.id, account.name,
        campaign.id, campaign.name, campaign.group_id, campaign.group_name, None, None, dimension,
        value, campaign.type, campaign.objective, spend,
        None if spend is None else account.currency,
    )  # fmt: skip


def _leave_out_cut(pull: Pull, campaign: CampaignFacts, dimension: str, rows: int) -> None:
    about = f"{dimension} of {campaign.name or campaign.id}, {pull.window}"
    pull.leave_out(about, f"LinkedIn cut the table off after {MOST_ROWS:,} values", rows)
    pull.warn(
        f"{about}: LinkedIn cut the table off after {MOST_ROWS:,} values without saying so, so it "
        "is left out"
    )


def _numbers(row: ReportRow) -> tuple[int | None, int | None, int | None]:
    """Impressions, clicks and spend in millionths; None for what LinkedIn does not tell."""
    impressions, clicks, cost = (row.metrics.get(name) for name in METRICS)
    return count_of(impressions), count_of(clicks), micros_of(cost)


CONNECTOR = Connector(
    kind="linkedin",
    title="LinkedIn Ads",
    family=Family.ADS,
    fields=(
        secret("token", "Access token", "With the permissions r_ads and r_ads_reporting"),
        several("accounts", "Ad accounts", "Their numbers; a test shows those that there are"),
        several(
            "segments", "Audiences by", f"Asked of each campaign and month: {', '.join(PIVOTS)}",
            default=tuple(PIVOTS), advanced=True,
        ),
        text("client_id", "Client id", "Of the LinkedIn app, to learn when its token ends",
             required=False, access=True),
        secret("client_secret", "Client secret", "Of the LinkedIn app, to learn when its token "
               "ends", required=False),
        text(
            "version", "API version", "Year and month, such as 202608", default=VERSION,
            pattern=r"20\d\d(0[1-9]|1[0-2])", advanced=True, access=True,
        ),
    ),
    project=lambda settings: ",".join(chosen_accounts(settings)),
    service=_service,
    check=_check,
    streams=(
        Stream("targeting", "Targeting", Gives.CAMPAIGNS, Snapshot(), _read_targeting),
        Stream(
            "days", "Campaigns by day", Gives.ADS,
            ReplaceWindow(settle_days=14, days=30, most_days=120), _read_days,
            report="campaign_performance", grain="day", accounts=chosen_accounts,
        ),
        Stream(
            "members", "Audiences by month", Gives.ADS,
            ReplaceWindow(settle_days=7, by_month=True, kept_days=_KEPT_DAYS), _read_members,
            report="demographics", grain="month", accounts=chosen_accounts,
        ),
    ),
    help=(
        "LinkedIn gives tokens to apps that it approved for its Advertising API: make one at "
        "linkedin.com/developers, Docs and tools, Token generator, with r_ads and r_ads_reporting, "
        "signed in as somebody with a role on the ad account."
    ),
)  # fmt: skip
