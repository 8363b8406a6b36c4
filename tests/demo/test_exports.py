"""The demo folder as a whole: definitions, order, determinism, progress."""

import csv
import hashlib
import tomllib
from datetime import date
from pathlib import Path

import pytest

from desktop.core.definition_files.reading import parse_definitions
from desktop.demo import DemoExports, write_demo
from desktop.demo.story import Story


def small(folder: Path, seed: int = 7) -> DemoExports:
    return write_demo(folder, today=date(2026, 5, 5), seed=seed, people=300, events=3000)


def digests(demo: DemoExports) -> dict[str, str]:
    paths = (demo.definitions_v1, demo.definitions_v2, *demo.files)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_the_same_seed_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    assert digests(small(tmp_path / "a")) == digests(small(tmp_path / "b"))


def test_another_seed_gives_other_people_and_numbers_but_the_same_definitions(
    tmp_path: Path,
) -> None:
    one, other = digests(small(tmp_path / "a")), digests(small(tmp_path / "b", seed=8))

    assert {name for name in one if one[name] == other[name]} == {
        "definitions-v1.toml",
        "definitions-v2.toml",
    }


def test_people_come_before_events_and_events_before_ads(demo: DemoExports) -> None:
    names = [path.name for path in demo.files]

    assert names[:2] == ["profiles.csv", "accounts.csv"]
    assert [name.startswith("mixpanel_export_") for name in names].count(True) == 2
    assert names[4] == "account_507300114_creative_performance_report.csv"
    assert names[-2:] == [
        "Campaign report.csv",
        "Lumen-Works-Campaigns-Feb-15-2025-Mar-19-2026.csv",
    ]
    assert all(path.is_file() for path in demo.files)


def test_the_edit_widens_the_largest_company_size_and_nothing_else(
    demo: DemoExports, story: Story
) -> None:
    before = tomllib.loads(demo.definitions_v1.read_text(encoding="utf-8"))
    after = tomllib.loads(demo.definitions_v2.read_text(encoding="utf-8"))

    assert before["icp"][0]["where"]["company_size"] == {"min": 51, "max": 1000}
    before["icp"][0]["where"]["company_size"]["max"] = 5000
    assert before == after
    assert demo.edited_on == story.edited_on


def test_the_app_accepts_both_definitions(demo: DemoExports) -> None:
    for path in (demo.definitions_v1, demo.definitions_v2):
        parsed = parse_definitions(path.read_text(encoding="utf-8"), base=None, name=path.name)
        assert parsed.icps is not None
        assert parsed.icps[0].name == "Mid-market leaders"
        assert parsed.icps[0].target_share_rate == 0.2


def test_some_company_traits_are_told_by_the_account_alone(demo: DemoExports) -> None:
    with demo.files[0].open(encoding="utf-8", newline="") as file:
        profiles = list(csv.DictReader(file))
    with demo.files[1].open(encoding="utf-8", newline="") as file:
        domains = [row["company_domain"] for row in csv.DictReader(file)]
    without = [row for row in profiles if not row["industry"] and not row["company_size"]]

    assert len(set(domains)) == len(domains)
    assert 0.05 < len(without) / len(profiles) < 0.12
    assert {row["email"].split("@")[1] for row in without} <= set(domains)
    assert len({row["email"] for row in profiles}) == len(profiles)


def test_progress_never_goes_back_and_ends_at_one(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    write_demo(
        tmp_path, today=date(2026, 5, 5), people=300, events=3000,
        progress=lambda stage, done: told.append((stage, done)),
    )  # fmt: skip

    fractions = [done for _, done in told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert {stage for stage, _ in told} >= {"people", "product events", "ad reports"}


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2025, 12, 31)])
def test_it_can_be_made_on_awkward_days(tmp_path: Path, today: date) -> None:
    demo = write_demo(tmp_path, today=today, people=200, events=2000)

    assert len(demo.story) == 5
    assert len([path for path in demo.files if "demographics" in path.name]) == 60


def test_a_later_run_replaces_its_own_files_and_leaves_others(tmp_path: Path) -> None:
    (tmp_path / "mixpanel_export_mine.jsonl").write_text("{}", encoding="utf-8")
    first = small(tmp_path)
    later = write_demo(tmp_path, today=date(2026, 6, 6), people=300, events=3000)

    left = {path.name for path in tmp_path.iterdir()}
    written = (later.definitions_v1, later.definitions_v2, *later.files)
    assert left == {path.name for path in written} | {"mixpanel_export_mine.jsonl", ".demo-files"}
    assert not first.files[2].exists()


def test_a_list_that_names_files_elsewhere_deletes_nothing_there(tmp_path: Path) -> None:
    outside = tmp_path / "precious.txt"
    outside.write_text("keep", encoding="utf-8")
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / ".demo-files").write_text(f"../precious.txt\n{outside}\n..\n", encoding="utf-8")

    small(folder)

    assert outside.exists()
