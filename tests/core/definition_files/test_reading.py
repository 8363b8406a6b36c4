from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.definition_files import reading
from desktop.core.definition_files.reading import DefinitionsError, parse_definitions
from desktop.core.definitions import (
    Activity,
    AlertCondition,
    AlertRule,
    CampaignRule,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    ShareRule,
    SourceRule,
    TraitTest,
)

COMPLETE = """
[reporting]
timezone = "America/New_York"
week_start = "sunday"

[share_events]
"Copy Link" = "copy_link"
"Share" = [{ channel = "social_share", where = { method = ["twitter", "linkedin"] } },
           { channel = "email_invite", where = { method = "email", count = 2 } }]
"Referred" = { channel = "my_own" }

[activity]
ignore = ["$*", "Email Delivered"]

[people]
exclude_domains = ["corp.example"]
exclude_ids = ["u1", 7]
trait_priority = ["salesforce", "mixpanel"]

[sources.linkedin]
one_off = true
[sources."mixpanel:12"]
settling_days = 3

[attribution]
dimensions = ["industry", "seniority"]

[[icp]]
name = "Mid-market leaders"
target = { share_rate = 0.20, icp_ctr = 0.0045 }
[icp.where]
industry = ["Software Development"]
company_size = { min = 51, max = 5000 }
job_title = { contains = "growth", matches = ["^head of"] }
custom.tier = ["gold"]
behaviour.active_days_28 = { min = 3 }
[icp.where_not]
plan = "internal"

[[campaign]]
source = "linkedin"
match = "EX_*"
icp = "Mid-market leaders"
funnel_stage = "top"
[[campaign]]
id = 12

[[alert]]
name = "Share rate fell"
kpi = "share_rate"
icp = "Mid-market leaders"
segment = "plan"
where = { source = "linkedin" }
when = { falls_by = 0.15, versus = { mean_of = 4 }, proven = false }
group = "share rate"
pending = 1
severity = "critical"
notify = ["desktop", "growth-slack"]
"""

ICP = '[[icp]]\nname = "A"\n[icp.where]\n'
ALERT = '[[alert]]\nname = "A"\nkpi = "share_rate"\n'


def parse(text: str, base: Path | None = None) -> Definitions:
    return parse_definitions(text, base=base, name="team.toml")


def refused(text: str, base: Path | None = None) -> str:
    with pytest.raises(DefinitionsError) as caught:
        parse(text, base)
    message = str(caught.value)
    assert message.startswith("team.toml: ")
    assert "\n" not in message
    return message.removeprefix("team.toml: ")


def only_test(text: str, base: Path | None = None) -> TraitTest:
    icps = parse(ICP + text, base).icps
    assert icps is not None
    (test,) = icps[0].where
    return test


def test_every_section_is_read() -> None:
    assert parse(COMPLETE) == Definitions(
        reporting=Reporting("America/New_York", "sunday"),
        share_events={
            "Copy Link": (ShareRule("copy_link"),),
            "Share": (
                ShareRule("social_share", (("method", ("twitter", "linkedin")),)),
                ShareRule("email_invite", (("method", ("email",)), ("count", ("2",)))),
            ),
            "Referred": (ShareRule("my_own"),),
        },
        activity=Activity(("$*", "Email Delivered")),
        people=People(("corp.example",), ("u1", "7"), ("salesforce", "mixpanel")),
        sources={"linkedin": SourceRule(one_off=True), "mixpanel:12": SourceRule(settling_days=3)},
        dimension_order=("industry", "seniority"),
        icps=(
            IcpDefinition(
                "Mid-market leaders",
                (
                    TraitTest("industry", ("Software Development",)),
                    TraitTest("company_size", minimum=51, maximum=5000),
                    TraitTest("job_title", contains=("growth",), matches=("^head of",)),
                    TraitTest("custom.tier", ("gold",)),
                    TraitTest("behaviour.active_days_28", minimum=3),
                ),
                (TraitTest("plan", ("internal",)),),
                0.20,
                0.0045,
            ),
        ),
        campaigns=(
            CampaignRule("EX_*", None, "linkedin", "Mid-market leaders", "top"),
            CampaignRule(id="12"),
        ),
        alerts=(
            AlertRule(
                "Share rate fell",
                "share_rate",
                AlertCondition(falls_by=0.15, versus_mean_of=4, proven=False),
                icp="Mid-market leaders",
                segment="plan",
                where=(("source", "linkedin"),),
                group="share rate",
                pending=1,
                severity="critical",
                notify=("desktop", "growth-slack"),
            ),
        ),
    )


def test_an_empty_file_has_no_sections() -> None:
    assert parse("# nothing yet\n") == Definitions()
    assert parse("\ufeff") == Definitions()


def test_an_empty_section_is_present() -> None:
    found = parse("icp = []\n[share_events]\n[people]\n")

    assert found == Definitions(share_events={}, people=People(), icps=())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[people]\nexlude_domains = []",
            "unknown key 'exlude_domains' in [people]; did you mean 'exclude_domains'?",
        ),
        ("[peple]", "unknown key 'peple' in the file; did you mean 'people'?"),
        (
            ICP + "Indutry = ['x']",
            "unknown key 'Indutry' in 'where' of [[icp]] 'A'; did you mean 'industry'?",
        ),
        (
            ICP + "industry = { min = 3 }",
            "unknown key 'min' in 'industry' of 'where' of [[icp]] 'A'",
        ),
        (
            "[reporting]\nweek_start = 3",
            "'week_start' in [reporting] must be text, found the number 3",
        ),
        ("[reporting]\nweek_start = 'mondy'", "cannot be 'mondy'; did you mean 'monday'?"),
        (
            "[reporting]\ntimezone = 'America/NewYork'",
            "cannot be 'America/NewYork'; did you mean 'America/New_York'?",
        ),
        ("[activity]\nignore_defaults = 'no'", "must be true or false, found the text 'no'"),
        (
            "[activity]\nignore = [['$*']]",
            "must be text or a list of texts, found a list with a list",
        ),
        ("[people]\nexclude_domains = ['a@corp.example']", "is not a domain"),
        ("icp = 3", "'icp' must be written as [[icp]], found the number 3"),
        ("icp = [3]", "[[icp]] number 1 must be a table, found the number 3"),
        ("share_events = 'x'", "[share_events] must be a table, found the text 'x'"),
    ],
)
def test_a_wrong_key_or_type_is_named_with_its_place(text: str, told: str) -> None:
    assert told in refused(text)


def test_broken_toml_is_named_with_line_and_column() -> None:
    assert "(at line 2, column 8)" in refused("[people]\n[people\n")


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "[people]\nexclude_ids = " + "9" * 5000])
def test_text_that_would_break_the_decoder_is_refused(text: str) -> None:
    refused(text)


def test_a_channel_is_made_of_small_letters_digits_and_underscores() -> None:
    assert "write 'copy_link'" in refused("[share_events]\n'Copy' = 'Copy Link'")
    assert parse("[share_events]\n'Copy' = 'our_2nd_way'").share_events == {
        "Copy": (ShareRule("our_2nd_way"),)
    }


@pytest.mark.parametrize(
    "rule", ["3", "[]", "['copy_link']", "{ where = { a = 'b' } }", "{ channel = 'x', were = {} }",
             "{ channel = 'x', where = { a = [] } }"]
)  # fmt: skip
def test_a_share_event_needs_a_channel_and_conditions_with_values(rule: str) -> None:
    assert "'Share' " in refused(f"[share_events]\nShare = {rule}")


def test_percent_is_refused_with_the_fraction_to_write() -> None:
    text = "[[icp]]\nname = 'A'\ntarget = { share_rate = 20 }\n[icp.where]\nplan = 'x'"

    assert "write 0.20 for 20 %" in refused(text)
    assert "write 0.15 for 15 %" in refused(ALERT + "when = { falls_by = 15 }")


@pytest.mark.parametrize("value", ["-0.1", "nan", "inf", "true", "'0.2'", "1" * 400])
def test_a_target_is_a_fraction(value: str) -> None:
    target = f"[[icp]]\nname = 'A'\ntarget = {{ icp_ctr = {value} }}\n[icp.where]\nplan = 'x'"

    assert "'icp_ctr' in 'target' of [[icp]] 'A' must be" in refused(target)


@pytest.mark.parametrize("where", ["", "[icp.where]\n", "[icp.where_not]\nplan = 'x'"])
def test_an_icp_without_traits_would_be_everybody(where: str) -> None:
    assert "it would be everybody" in refused(f"[[icp]]\nname = 'A'\n{where}")


def test_names_are_given_once() -> None:
    assert "[[icp]] 'A' is there twice" in refused((ICP + "plan = 'x'\n") * 2)
    assert "[[alert]] 'A' is there twice" in refused((ALERT + "when = { below = 0.1 }\n") * 2)
    assert "repeats one before it" in refused("[[campaign]]\nmatch = 'a'\n" * 2)


def test_an_icp_has_a_name() -> None:
    assert "[[icp]] number 1 has no 'name'" in refused("[[icp]]\n[icp.where]\nplan = 'x'")


@pytest.mark.parametrize(
    "trait", ["plan = []", "plan = ' '", "plan = {}", "custom.'' = ['x']", "custom = 'x'",
              "company_size = { min = 5, max = 4 }", "job_title = { matches = '(' }",
              "custom.a = ['x']\n'custom.a' = ['y']", "plan = 1979-05-27",
              "company_domain = { file = 3 }", "plan = { file = 'x.csv' }",
              "country = { contains = 'a' }"]
)  # fmt: skip
def test_a_trait_that_cannot_be_tested_is_refused(trait: str) -> None:
    assert "of [[icp]] 'A'" in refused(ICP + trait)


@pytest.mark.parametrize(
    "trait", ["behaviour.active_days = { min = 1 }", "behaviour.active_days_367 = { min = 1 }",
              "behaviour.active_days_28 = ['3']", "behaviour.active_days_28 = {}"]
)  # fmt: skip
def test_behaviour_is_a_known_count_with_limits(trait: str) -> None:
    assert "behaviour" in refused(ICP + trait)


def test_share_days_are_behaviour_too() -> None:
    assert only_test("behaviour.share_days_7 = { min = 1 }").trait == "behaviour.share_days_7"


def test_a_custom_trait_may_be_written_dotted_or_quoted() -> None:
    assert only_test("custom.tier = 'gold'") == only_test("'custom.tier' = ['gold']")


def test_a_regular_expression_has_a_bounded_length() -> None:
    assert only_test(f"job_title = {{ matches = '{'a' * 500}' }}").matches == ("a" * 500,)
    assert "at most 500" in refused(ICP + f"job_title = {{ matches = '{'a' * 501}' }}")


@pytest.mark.parametrize("keys", ["", "match = 'a'\nid = 'b'", "icp = 'A'", "id = ['a', 'b']"])
def test_a_campaign_rule_has_either_match_or_id(keys: str) -> None:
    assert "needs exactly one of 'match'" in refused(f"[[campaign]]\n{keys}")


@pytest.mark.parametrize(
    "when", ["{}", "{ proven = true }", "{ below = 0.1, above = 0.2 }", "{ outside = false }",
             "{ outside = true, below = 0.1 }"]
)  # fmt: skip
def test_an_alert_has_exactly_one_comparison(when: str) -> None:
    assert "needs exactly one of below, above" in refused(f"{ALERT}when = {when}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("window = 'weekly'", "did you mean 'week'?"),
        ("window = 'rolling-0'", "cannot be 'rolling-0'"),
        ("window = 'range'", "cannot be 'range'"),
        ("severity = 'critcal'", "did you mean 'critical'?"),
        ("segment = 'pln'", "did you mean 'plan'?"),
        ("pending = 0", "must be a whole number from 1"),
        ("at_least = 0.5", "must be a whole number"),
        ("where = { sorce = 'x' }", "did you mean 'source'?"),
        ("where = { source = 3 }", "must be text, found the number 3"),
    ],
)
def test_an_alert_watches_what_there_is(line: str, told: str) -> None:
    assert told in refused(f"{ALERT}when = {{ below = 0.1 }}\n{line}")


def test_an_alert_needs_a_known_kpi_and_a_condition() -> None:
    assert "did you mean 'share_rate'?" in refused("[[alert]]\nname = 'A'\nkpi = 'sharerate'")
    assert "has no 'when'" in refused(ALERT)


@pytest.mark.parametrize("versus", ["'last'", "{}", "{ mean_of = 0 }", "4"])
def test_an_alert_is_held_against_known_periods(versus: str) -> None:
    refused(f"{ALERT}when = {{ falls_by = 0.1, versus = {versus} }}")


def test_only_changes_are_held_against_earlier_periods() -> None:
    assert "remove it" in refused(f"{ALERT}when = {{ below = 0.1, versus = 'previous' }}")


def test_the_previous_period_is_the_default_baseline() -> None:
    written = parse(f"{ALERT}when = {{ falls_by = 0.1, versus = 'previous' }}")

    assert written == parse(f"{ALERT}when = {{ falls_by = 0.1 }}")


def test_attribution_lists_known_dimensions_once() -> None:
    assert "did you mean 'seniority'?" in refused("[attribution]\ndimensions = ['senority']")
    assert "twice" in refused("[attribution]\ndimensions = ['company', 'company']")
    assert "has no 'dimensions'" in refused("[attribution]")


def test_a_glob_has_a_bounded_length() -> None:
    assert "at most 500" in refused(f"[activity]\nignore = ['{'*a' * 251}']")
    assert "at most 500" in refused(f"[[campaign]]\nmatch = '{'*a' * 251}'")


def test_a_file_has_a_bounded_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 9)

    assert parse("[people]\n") == Definitions(people=People())
    assert "at most 9 are allowed" in refused("[people]\n#")


@pytest.mark.parametrize(
    "text", ["[share_events]\n' ' = 'copy_link'", "[sources.' ']\none_off = true"]
)
def test_what_is_keyed_by_a_name_has_one(text: str) -> None:
    assert "has no name" in refused(text)


def test_sources_may_be_none() -> None:
    assert parse("[sources]").sources == {}
    assert "must be a table, found the number 3" in refused("[sources]\nlinkedin = 3")


def test_numbers_and_truth_values_are_taken_as_the_text_that_they_stand_for() -> None:
    assert only_test("custom.tier = [1, 2.0, 2.5, true, false]").values == (
        "1", "2", "2.5", "true", "false",
    )  # fmt: skip


def test_a_zone_that_is_like_none_is_refused_in_a_short_sentence() -> None:
    assert len(refused("[reporting]\ntimezone = '../../etc/passwd'")) < 200
