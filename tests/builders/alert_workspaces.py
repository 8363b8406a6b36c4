"""A workspace whose ICP CTR falls for three weeks and comes back, and a rule that watches it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from desktop.core.clock import DAY, Clock, day_number, fixed_clock
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.jobs.watching import check_alerts
from desktop.core.store.engine import Store
from tests.builders.workspaces import DEFINITIONS, make_workspace, run_cli

FIRST = date(2026, 1, 5)
"""A Monday; clicks fall in the weeks 2, 3 and 4 of eight."""
NOW = (day_number(FIRST) + 7 * 8 + 4) * DAY
RULE = AlertRule("CTR is low", "icp_ctr", AlertCondition(below=0.0045), at_least=5000)
IN_FORCE = '\n[[alert]]\nname = "CTR is low"\nkpi = "icp_ctr"\nwhen = { below = 0.0045 }\n'


def make_alert_workspace(folder: Path, rules: str = IN_FORCE) -> Path:
    """The folder, with eight weeks of delivery in it."""
    made = make_workspace(folder, DEFINITIONS + rules)
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    for at in range(56):
        clicks = 3 if 14 <= at < 35 else 14
        rows.append(f"{FIRST + timedelta(days=at)},linkedin,1,ICP leaders,2000,{clicks}")
    (made / "ads.csv").write_text("\n".join(rows) + "\n")
    assert run_cli(made, "import", made / "ads.csv", now=NOW).status == 0
    return made


def after_week(week: int) -> Clock:
    """The present when a week, from 0, is complete and settled."""
    return fixed_clock((day_number(FIRST) + 7 * week + 11) * DAY)


def check_weeks(store: Store, weeks: Iterable[int]) -> None:
    """Checks the rules after each of these weeks."""
    for week in weeks:
        check_alerts(store, after_week(week))
