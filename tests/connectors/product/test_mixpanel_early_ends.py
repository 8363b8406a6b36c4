"""Answers of Mixpanel's raw export that end before their end, in every way they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.store.runs import DONE, FAILED
from tests.builders.product_exports import as_lines
from tests.builders.pulled import desk_of
from tests.fakes.mixpanel import LAST, Mixpanel, event, is_export, windows
from tests.fakes.talk import Asked, Reply, json_reply, text_reply


@pytest.fixture
def fake() -> Iterator[Mixpanel]:
    with Mixpanel() as fake:
        fake.people = []
        yield fake


def test_terminated_early_with_status_200_is_asked_for_in_halves(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.most_days = 3
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.told.new) == (DONE, len(fake.events))
    assert windows(fake)[:3] == [("05-18", "05-24"), ("05-18", "05-20"), ("05-21", "05-23")]


def test_a_504_to_a_long_window_is_asked_for_in_halves(fake: Mixpanel, tmp_path: Path) -> None:
    def is_long(asked: Asked) -> bool:
        return is_export(asked) and asked.query["from_date"][:8] != asked.query["to_date"][:8]

    fake.reply_with(text_reply("gateway timeout", 504), 10_000, is_long)
    with desk_of(fake, tmp_path, clock="UTC") as desk:
        run = desk.sync()
    assert (run.state, run.told.new) == (DONE, len(fake.events))
    assert [stretch for stretch in windows(fake) if stretch[0][:2] != stretch[1][:2]]


@pytest.mark.parametrize(
    "words", ["terminated early\n", "export terminated early", "Terminated Early"]
)
def test_words_in_place_of_a_record_are_no_end_of_the_data(
    fake: Mixpanel, tmp_path: Path, words: str
) -> None:
    def ended(right: Reply) -> Reply:
        return Reply(200, b'{"event":"Search","properties":{"time":1779098460}}\n' + words.encode())

    fake.misbehave(ended, 10_000, is_export)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "retry")
        assert desk.describe()["events"] == []


def test_an_error_with_status_200_is_not_taken_for_an_empty_day(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.reply_with(json_reply({"error": "internal timeout"}), 10_000, is_export)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "retry")
        assert "internal timeout" in run.reason
        fake.behave()
        assert desk.sync().told.new == len(fake.events)


def test_a_connection_cut_in_the_middle_of_a_line_is_asked_again(
    fake: Mixpanel, tmp_path: Path
) -> None:
    def cut(right: Reply) -> Reply:
        return Reply(200, as_lines(fake.events), cut_after=2000, chunked=True)

    fake.misbehave(cut, 2, is_export)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.told.new, run.told.retries) == (DONE, len(fake.events), 2)


def test_a_record_on_two_lines_is_one_event(fake: Mixpanel, tmp_path: Path) -> None:
    fake.is_split = True
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.told.new, run.told.rejected) == (len(fake.events), 0)


def test_the_last_record_may_be_on_two_lines_and_speak_of_an_early_end(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events = [event(LAST, "u1", "Rename", title="terminated early")]
    whole = as_lines(fake.events).rstrip()
    halves = whole[:60] + b"\n" + whole[60:]
    fake.misbehave(lambda right: Reply(200, halves) if right.body else right, 10, is_export)
    with desk_of(fake, tmp_path, clock="UTC") as desk:
        run = desk.sync()
    assert (run.state, run.told.new) == (DONE, 1)
