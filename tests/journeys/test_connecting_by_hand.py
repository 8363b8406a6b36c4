"""As a new user would, with each real connector: connect, watch, stop, go on, break and repair."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import keyring
import pytest
import time_machine
from keyring.backends.fail import Keyring

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window import overview_loader
from desktop.cli.window_actions import build_actions
from desktop.cli.window_connections import build_connection_actions
from desktop.cli.window_data import build_data_actions
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.events import Bus
from desktop.ui.app import build_look, open_application
from desktop.ui.dialogs.connection_questions import DisconnectDialog
from desktop.ui.main_window import MainWindow
from tests.builders.gui_thread import store_kept_off_gui_thread
from tests.builders.hands import SLOW, Hands, Held
from tests.builders.workspaces import make_workspace, run_cli
from tests.fakes.hubspot import HubSpot
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.linkedin_world import Cell
from tests.fakes.mixpanel import Mixpanel
from tests.fakes.service import ServiceFake
from tests.fakes.talk import text_reply

PASSPHRASE = "correct horse battery"
NEW_SECRET = "new+secret/of-the-account=2"
OpenWindow = Callable[[str], AbstractContextManager[Hands]]


@pytest.fixture
def at_window(
    workspace: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> OpenWindow:
    """Opens the window on the workspace at an instant; its connectors are the app's own."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", Keyring())
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", PASSPHRASE)
    make_workspace(workspace)

    @contextmanager
    def at(now: str) -> Iterator[Hands]:
        look = build_look(open_application(), "light", "en_US")
        with (
            time_machine.travel(now),  # a test asks by the time that passes, so they must agree
            open_workspace(workspace, fixed_clock(parse_instant(now))) as opened,
        ):
            window = _build_window(opened, look)
            qtbot.addWidget(window)
            window.show()
            with store_kept_off_gui_thread():
                try:
                    with qtbot.waitSignal(window.report_shown, timeout=SLOW):
                        window.refresh()
                    yield Hands(window, qtbot)
                finally:
                    window.close()
        look.theme.deleteLater()

    return at


def _build_window(opened: Workspace, look: object) -> MainWindow:
    bus = Bus()
    connections = build_connection_actions(opened, bus)
    data = replace(build_data_actions(opened, bus), connections=connections)
    return MainWindow(look, overview_loader(opened), build_actions(opened, bus), data=data)  # type: ignore[arg-type]


def change_secret(fake: ServiceFake) -> None:
    """The service takes another token from now on, as when somebody has made a new one."""
    settings = fake.settings() | {fake.secret_field: NEW_SECRET}
    fake.settings = lambda: settings  # type: ignore[method-assign]


def stop_in_the_middle(hands: Hands, held: Held) -> str:
    """Watches the first pull until it is held, then cancels it; gives what the row told."""
    hands.wait(held.reached.is_set)
    line = hands.line
    hands.wait(lambda: line.detail.full_text() != "connecting")
    told = f"{line.state.full_text()}: {line.detail.full_text()}"
    assert hands.window.is_busy
    hands.press("Cancel")
    held.go_on.set()
    line = hands.wait_for("Stopped by you")
    assert line.detail.full_text().startswith("stopped by the user; what was stored before stays")
    return told


def go_on(hands: Hands) -> str:
    """Has a stopped pull go on; gives what the status bar says at its end."""
    hands.wait(lambda: not hands.window.is_busy)
    hands.press("Sync now")
    hands.wait_for("Up to date")
    hands.wait(lambda: not hands.window.is_busy)
    return hands.window.status_bar.message.full_text()


def break_and_repair(hands: Hands, fake: ServiceFake) -> str:
    """Another token is made; the row says so, and the form repairs it. Gives what the row said."""
    change_secret(fake)
    hands.choose("Sync now")
    line = hands.wait_for("Reconnect")
    reason = line.detail.full_text()
    assert "next" not in reason, "nothing pulls it before somebody has repaired it"
    hands.press("Reconnect")
    dialog = hands.form
    assert dialog.heading.full_text() == f"Reconnect {line.status.saved.title}"
    assert dialog.form.found.texts == [reason]
    assert dialog.focusWidget() is dialog.form.rows[fake.secret_field].control
    slowly = text_reply("slowly", 429).with_headers(retry_after="1")
    fake.reply_with(slowly, when=lambda _: hands.desk.runs.is_busy)
    hands.fill(**{fake.secret_field: NEW_SECRET})
    hands.press_enter()
    hands.wait_for("Up to date")
    return reason


def read_history(hands: Hands) -> tuple[list[str], dict[str, str]]:
    """How the runs ended, the newest first, and what the columns tell of the newest."""
    dialog = hands.open_history()
    model = dialog.model
    hands.wait(lambda: model.rowCount() == 4)
    ends = [model.index(at, 1).data() for at in range(4)]
    across = Qt.Orientation.Horizontal
    newest = {model.headerData(at, across): model.index(0, at).data() for at in range(10)}
    assert re.match(r"\d+ requests · 1 retry · \d s of waiting", dialog.told.text())
    hands.click(dialog.close_button)
    return ends, newest


def disconnect(hands: Hands) -> None:
    """Forgets the access and keeps what it brought."""
    hands.choose("Disconnect…")
    (dialog,) = hands.window.findChildren(DisconnectDialog)
    assert dialog.keep.isChecked()
    hands.click(dialog.confirm)
    page = hands.page
    hands.wait(lambda: not page.sources.lines and bool(page.sources.rows))
    hands.wait(lambda: not hands.window.is_busy)


def forbid(workspace: Path, *secrets: str) -> None:
    for path in workspace.rglob("*"):
        for secret in secrets if path.is_file() else ():
            assert secret.encode() not in path.read_bytes(), path


def test_mixpanel_from_the_gallery_to_the_share_rate(
    at_window: OpenWindow, workspace: Path
) -> None:
    with Mixpanel() as fake, at_window(Mixpanel.now) as hands:
        said = fake.settings()
        hands.open_gallery("Mixpanel")
        hands.fill(**{name: said[name] for name in ("project", "user", "password", "start")})
        hands.fill(through=said["through"])
        assert hands.test() == [
            "Project Acme app: 52 events of 2 kinds looked at, whose times are true UTC"
        ]
        form = hands.form.form
        assert form.rows["clock"].value() == "UTC"
        listed = form.rows["events"].list
        assert [listed.item(at).text() for at in range(listed.count())] == ["Search", "Invite Sent"]
        held = Held(lambda asked: asked.query.get("from_date") == "2026-05-25").put_into(fake)
        hands.press_enter()
        told = stop_in_the_middle(hands, held)
        assert told.startswith("Pulling 47\u202f%: Events · May 25 – Jun 1 · ")
        asked = len(fake.asked)
        go_on(hands)
        again = [each.query["from_date"] for each in fake.asked[asked:] if "export" in each.path]
        assert again[0] == "2026-05-20", "it goes on there, less the days that still change"
        hands.wait(lambda: hands.read_overview("share_rate", "Shared / active") == "2 / 2")
        hands.window.show_page("data")
        reason = break_and_repair(hands, fake)
        assert reason.startswith("Mixpanel does not accept the service account")
        ends, newest = read_history(hands)
        assert ends == ["Done", "Failed", "Done", "Cancelled"]
        assert (newest["Windows"], newest["New"], newest["Same"]) == ("2", "0", "19")
        disconnect(hands)
        assert hands.read_overview("share_rate", "Shared / active") == "2 / 2"
    forbid(workspace, said["password"], NEW_SECRET)


def test_linkedin_from_the_gallery_to_the_click_through_rate(
    at_window: OpenWindow, workspace: Path
) -> None:
    with LinkedInAds() as fake, at_window(LinkedInAds.now) as hands:
        said = fake.settings()
        hands.open_gallery("LinkedIn Ads")
        names = ("token", "client_id", "client_secret", "start")
        hands.fill(**{name: said[name] for name in names})
        hands.fill(through=said["through"])
        assert hands.test() == [
            "2 ad accounts: Acme EMEA (512345678, EUR), Acme US (512345679, USD)",
            "Access ends on Jan 15, 2027.",
        ]
        accounts = hands.form.form.rows["accounts"]
        assert accounts.value() == "512345678, 512345679"
        assert hands.tick(accounts.list, "Acme US (512345679)") == 1
        assert accounts.value() == "512345678"
        held = Held(lambda asked: "day:31" in asked.raw_query).put_into(fake)
        hands.press_enter()
        told = stop_in_the_middle(hands, held)
        assert told.startswith("Pulling 64\u202f%: Campaigns by day · Oct 31 – Nov 16 · ")
        assert "rows changed" in go_on(hands)
        shown = _icp_delivery(fake)
        hands.wait(lambda: hands.read_overview("icp_ctr", "Clicks / impressions") == shown)
        hands.window.show_page("data")
        reason = break_and_repair(hands, fake)
        assert reason.startswith("LinkedIn does not accept the access token (401); make a new one")
        ends, newest = read_history(hands)
        assert ends == ["Done", "Failed", "Done", "Cancelled"]
        assert (newest["Windows"], newest["New"], newest["Same"]) == ("3", "0", "114")
        disconnect(hands)
        assert hands.read_overview("icp_ctr", "Clicks / impressions") == shown
    forbid(workspace, said["token"], said["client_secret"], NEW_SECRET)


def _icp_delivery(fake: LinkedInAds) -> str:
    """Clicks and impressions of the last 28 settled days of campaigns that are aimed at the ICP."""
    days = {date(2026, 10, 16) + timedelta(days=at) for at in range(28)}
    cells = [
        cell
        for (number, day), cell in fake.delivery.items()
        if number in (4001, 4002) and day in days
    ]
    whole = sum(cells, Cell())
    return f"{whole.clicks:,} / {whole.impressions:,}"


def test_hubspot_from_the_gallery_to_a_share_rate_among_icps(
    at_window: OpenWindow, workspace: Path, tmp_path: Path
) -> None:
    events = tmp_path / "events.csv"
    rows = [f"p{user},{name},2026-05-{day}T09:00:00Z,p{user}@acme.example"
            for user in range(1, 9) for day in range(10, 30)
            for name in ("Search", *(["Invite Sent"] if user == 1 else []))]  # fmt: skip
    events.write_text("user_id,event,time,email\n" + "\n".join(rows) + "\n")
    assert run_cli(workspace, "import", events, now=HubSpot.now).status == 0
    with HubSpot() as fake, at_window(HubSpot.now) as hands:
        said = fake.settings()
        assert hands.read_overview("share_rate", "Shared / active") == "no value"
        hands.open_gallery("HubSpot")
        hands.fill(portal=said["portal"], token=said["token"], through=said["through"])
        assert hands.test() == ["Account 1478: 20 properties of contacts, 10 of companies"]
        properties = hands.form.form.rows["properties"]
        assert hands.tick(properties.list, "Plan_Tier") == 1
        assert properties.value() == "plan_tier"
        held = Held(lambda asked: "contacts" in asked.path and "after" in asked.query)
        held.put_into(fake)
        hands.press_enter()
        assert stop_in_the_middle(hands, held).startswith("Pulling: Contacts")
        assert "rows changed" in go_on(hands)
        hands.wait(lambda: hands.read_overview("share_rate", "Shared / active") == "1 / 4")
        hands.window.show_page("data")
        reason = break_and_repair(hands, fake)
        assert reason.startswith("HubSpot does not accept the token (401) and says:")
        ends, newest = read_history(hands)
        assert ends == ["Done", "Failed", "Done", "Cancelled"]
        assert (newest["Windows"], newest["New"], newest["Same"]) == ("2", "0", "10")
        disconnect(hands)
        assert hands.read_overview("share_rate", "Shared / active") == "1 / 4"
    forbid(workspace, said["token"], NEW_SECRET)
