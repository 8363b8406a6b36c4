"""What an alert says to people: in one language throughout, with numbers and days of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from gettext import NullTranslations

import pytest

from desktop.core.alerts.explanation import Compared, Explanation
from desktop.core.alerts.retraction import Restated
from desktop.core.alerts.sentences import body, describe_entry, number, subject, title
from desktop.core.alerts.states import Notice
from desktop.core.alerts.telling import REMINDER, Entry, Message, decode_message, encode_message
from desktop.core.clock import parse_instant
from desktop.core.definitions import AlertCondition
from desktop.core.kpi.periods import Period
from desktop.core.language.figures import Figures
from desktop.core.language.texts import ENGLISH, Speech, speak

GERMAN = speak("de_DE")
LOW = Explanation(
    rule="CTR niedrig",
    kpi="icp_ctr",
    window="week",
    condition=AlertCondition(below=0.0045),
    icp="Leitende",
    icp_version=2,
    segment="linkedin",
    dimension="source",
    start=date(2026, 3, 30),
    end=date(2026, 4, 5),
    numerator=30,
    denominator=14_000,
    value=30 / 14_000,
    low=0.0015,
    high=0.00306,
    needs=1_200,
    reasons=("late", "not_proven"),
    changes=(Restated(Period(date(2026, 3, 23), date(2026, 3, 29)), (41, 58), (9_000, 9_100)),),
    data_as_of={"linkedin": parse_instant("2026-04-06T05:00:00Z")},
)
FELL = replace(
    LOW,
    kpi="share_rate",
    condition=AlertCondition(falls_by=0.15, versus_mean_of=4),
    compared=Compared(date(2026, 3, 2), date(2026, 3, 29), 4, 200, 1_000),
    numerator=150, denominator=1_000, value=0.15, low=-0.08, high=-0.021,
)  # fmt: skip


def test_an_alert_is_told_in_english_with_all_that_it_stands_on() -> None:
    assert describe_entry(Entry(Notice.FIRED, LOW), ENGLISH).splitlines() == [
        "CTR niedrig (LinkedIn): 0.21 % (30 / 14,000), below 0.45 %",
        "  Mar 23 – 29, 2026: 41 / 9,000 became 58 / 9,100",
        "  95 % interval 0.15 % to 0.31 %",
        "  Mar 30 – Apr 5, 2026",
        "  the data are late; the interval does not exclude it; 1,200 more would prove it",
        "  ICP CTR of Leitende, version 2",
        "  data as of LinkedIn Apr 6, 2026, 05:00 UTC",
    ]


def test_the_same_alert_is_told_in_german() -> None:
    assert describe_entry(Entry(Notice.FIRED, LOW), GERMAN).splitlines() == [
        "CTR niedrig (LinkedIn): 0,21 % (30 / 14.000), unter 0,45 %",
        "  23.–29. März 2026: aus 41 / 9.000 wurde 58 / 9.100",
        "  Intervall (95 %) 0,15 % bis 0,31 %",
        "  30. März – 5. Apr. 2026",
        "  die Daten sind im Verzug; das Intervall schließt es nicht aus; "
        "1.200 mehr würden es belegen",
        "  ICP-CTR von Leitende, Version 2",
        "  Datenstand: LinkedIn 6. Apr. 2026, 05:00 UTC",
    ]


@pytest.mark.parametrize(
    ("speech", "told"),
    [
        (ENGLISH, "15.0 % (150 / 1,000), −25 % against 20.0 % before"),
        (GERMAN, "15,0 % (150 / 1.000), −25 % gegenüber 20,0 % zuvor"),
    ],
)
def test_a_fall_is_held_against_what_was_before(speech: Speech, told: str) -> None:
    assert number(FELL, speech) == told
    assert "−8" in describe_entry(Entry(Notice.FIRED, FELL), speech)


@pytest.mark.parametrize(
    ("notice", "english", "german"),
    [
        (REMINDER, "Still: CTR", "Weiterhin: CTR"),
        (Notice.RESOLVED, "Resolved: CTR", "Behoben: CTR"),
        (Notice.RETRACTED, "Taken back: CTR", "Zurückgenommen: CTR"),
    ],
)
def test_what_became_of_it_stands_first(notice: str, english: str, german: str) -> None:
    assert title(Entry(notice, LOW), ENGLISH).startswith(english)
    assert title(Entry(notice, LOW), GERMAN).startswith(german)


def test_why_a_rule_cannot_be_checked_is_german_too() -> None:
    broken = Explanation("CTR niedrig", problem='there is no ICP "Alt"; there is "Neu", "Groß"')
    assert title(Entry(Notice.BROKEN, broken), GERMAN) == (
        'Nicht prüfbar: CTR niedrig: es gibt kein ICP „Alt“, sondern "Neu", "Groß"'
    )


def test_a_message_keeps_the_language_that_it_was_made_in() -> None:
    entries = (Entry(Notice.FIRED, LOW), Entry(Notice.RESOLVED, FELL))
    stored = decode_message(encode_message(Message(entries, 0, locale="de_DE")))
    assert subject(stored).endswith("unter 0,45 % (und 1 weiterer)")
    assert "Behoben: CTR niedrig" in body(stored)


def test_a_message_of_an_earlier_version_is_english() -> None:
    stored = decode_message(
        '{"entries":[{"notice":"resolved","explanation":{"rule":"CTR"}}],"created_at":0}'
    )
    assert subject(stored) == "Resolved: CTR"


class Marked(NullTranslations):
    """Puts brackets around every text that goes through translation."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid2}⟧"


def without_translated(told: str) -> str:
    """What is left where texts in brackets, one inside the other, are taken out."""
    while "⟦" in told:
        told = re.sub(r"⟦[^⟦⟧]*⟧", "", told)
    return told


DATA = {"CTR", "niedrig", "LinkedIn", "Mar", "Apr", "UTC", "Leitende"}


KNOWN = (
    LOW,
    FELL,
    replace(LOW, condition=AlertCondition(outside=True)),
    replace(LOW, value=None),
    replace(LOW, icp_version=None),
)


@pytest.mark.parametrize("known", KNOWN)
@pytest.mark.parametrize("notice", [*Notice, REMINDER])
def test_no_word_of_a_message_goes_without_translation(known: Explanation, notice: str) -> None:
    speech = Speech("en_US", Marked(), Figures("en_US"))
    told = without_translated(describe_entry(Entry(notice, known), speech))
    assert set(re.findall(r"[^\W\d_]{2,}", told)) <= DATA
