from __future__ import annotations

from desktop.core.definition_files.changes import (
    Change,
    describe_changes,
    merge,
    missing_icps,
    needing_consent,
)
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

LEADERS = IcpDefinition("Leaders", (TraitTest("seniority", ("VP", "CXO")),), target_share_rate=0.2)
STAFF = IcpDefinition("Staff", (TraitTest("company_size", minimum=51, maximum=5000),))
FELL = AlertRule("Fell", "share_rate", AlertCondition(falls_by=0.15, versus_mean_of=4))
OLD = Definitions(
    reporting=Reporting("UTC"),
    share_events={"Copy": (ShareRule("copy_link"),), "Share": (ShareRule("social_share"),)},
    activity=Activity(("$*",)),
    people=People(("corp.example",), trait_priority=("hubspot", "mixpanel")),
    icps=(LEADERS, STAFF),
    campaigns=(CampaignRule("EX_*", source="linkedin", icp="Leaders"), CampaignRule(id="7")),
    alerts=(FELL,),
    sources={"linkedin": SourceRule(one_off=True)},
)


def test_a_present_section_replaces_and_an_absent_one_stays() -> None:
    merged = merge(OLD, Definitions(people=People(), icps=(), share_events={}))

    assert merged.people == People()
    assert merged.icps == ()
    assert merged.share_events == {}
    assert merged.campaigns == OLD.campaigns
    assert merged.reporting == OLD.reporting


def test_a_reporting_section_without_a_zone_keeps_the_zone() -> None:
    new = Definitions(reporting=Reporting(week_start="sunday"))

    assert merge(OLD, new).reporting == Reporting("UTC", "sunday")
    assert describe_changes(OLD, new) == [
        Change("changed", "reporting", "week_start", "monday → sunday")
    ]


def test_merging_nothing_changes_nothing() -> None:
    assert merge(OLD, Definitions()) == OLD
    assert merge(Definitions(), OLD) == OLD


def test_the_same_again_changes_nothing() -> None:
    assert describe_changes(OLD, OLD) == []
    assert describe_changes(OLD, Definitions()) == []


def test_everything_lost_by_a_section_is_a_deletion_that_needs_consent() -> None:
    emptied = Definitions(share_events={}, icps=(), campaigns=(), alerts=(), sources={})
    changes = describe_changes(OLD, emptied)

    assert [(change.section, change.name) for change in needing_consent(changes)] == [
        ("share_events", "Copy"),
        ("share_events", "Share"),
        ("icp", "Leaders"),
        ("icp", "Staff"),
        ("campaign", "EX_* of linkedin"),
        ("campaign", "id 7"),
        ("alert", "Fell"),
        ("sources", "linkedin"),
    ]
    assert needing_consent(changes) == changes


def test_a_first_file_only_adds() -> None:
    changes = describe_changes(Definitions(), OLD)

    assert {change.kind for change in changes} == {"added"}
    assert Change("added", "reporting", "timezone", "UTC") in changes
    assert Change("added", "share_events", "Copy", "channel: copy_link") in changes


def test_a_changed_icp_tells_each_trait_that_differs() -> None:
    edited = IcpDefinition(
        "Leaders",
        (TraitTest("seniority", ("VP", "Director")), TraitTest("company_size", minimum=51)),
        (TraitTest("plan", ("internal",)),),
        0.25,
    )

    assert describe_changes(OLD, Definitions(icps=(edited, STAFF))) == [
        Change(
            "changed",
            "icp",
            "Leaders",
            "seniority: adds Director, drops CXO; company_size min: none → 51; "
            "not plan: none → internal; target share_rate: 0.2 → 0.25",
        )
    ]


def test_a_changed_key_of_a_table_is_told_by_itself() -> None:
    new = Definitions(
        reporting=Reporting("Asia/Kathmandu"),
        people=People(("corp.example", "x.example"), trait_priority=("mixpanel", "hubspot")),
        activity=Activity(("$*",), ignore_defaults=False),
        dimension_order=("industry", "seniority"),
    )

    assert [(change.name, change.detail) for change in describe_changes(OLD, new)] == [
        ("timezone", "UTC → Asia/Kathmandu"),
        ("ignore_defaults", "yes → no"),
        ("exclude_domains", "adds x.example"),
        ("trait_priority", "now in the order mixpanel, hubspot"),
        ("dimensions", "drops company_size, job_function, job_title, company, country"),
    ]


def test_another_primary_icp_is_told() -> None:
    change, order = describe_changes(OLD, Definitions(icps=(STAFF, LEADERS)))

    assert change.kind == "changed"
    assert change.detail.endswith("Leaders → Staff")
    assert order == Change("changed", "icp", "(order)", "shown in this order; now Staff, Leaders")


def test_another_order_of_rules_is_told_because_the_first_wins() -> None:
    campaigns = tuple(reversed(OLD.campaigns or ()))
    shared = dict(reversed((OLD.share_events or {}).items()))
    changes = describe_changes(OLD, Definitions(campaigns=campaigns, share_events=shared))

    assert [(change.section, change.name) for change in changes] == [
        ("campaign", "(order)"),
        ("share_events", "(order)"),
    ]


def test_a_changed_alert_tells_its_condition() -> None:
    edited = AlertRule("Fell", "share_rate", AlertCondition(below=0.1), severity="critical")
    (change,) = describe_changes(OLD, Definitions(alerts=(edited,)))

    assert change.detail == (
        "when: falls_by 0.15 versus the mean of 4 (proven) → below 0.1 (proven); "
        "severity: warning → critical"
    )


def test_another_order_of_an_icps_traits_is_a_change_too() -> None:
    tests = (TraitTest("plan", ("a",)), TraitTest("country", ("US",)))
    old = Definitions(icps=(IcpDefinition("A", tests),))
    new = Definitions(icps=(IcpDefinition("A", tests[::-1]),))

    assert [change.detail for change in describe_changes(old, new)] == ["now in another order"]


def test_a_long_list_is_cut_and_a_line_break_shown_as_such() -> None:
    many = People(tuple(f"{number}.example" for number in range(1000)), ("a\nb",))
    domains, ids = describe_changes(Definitions(), Definitions(people=many))

    assert domains.detail.endswith("5.example and 994 more")
    assert ids.detail == r"'a\nb'"


def test_icps_that_are_named_but_not_there_are_reported_once() -> None:
    alert = AlertRule("x", "icp_ctr", AlertCondition(below=0.1), icp="Gone")
    rules = (CampaignRule("a", icp="Gone"), CampaignRule("b", icp="Leaders"), CampaignRule("c"))

    assert missing_icps(Definitions(icps=(LEADERS,), campaigns=rules, alerts=(alert,))) == ("Gone",)
    assert missing_icps(Definitions(campaigns=rules)) == ("Gone", "Leaders")


def test_whatever_differs_is_told() -> None:
    new = Definitions(alerts=(AlertRule("New", "icp_ctr", AlertCondition(outside=True)), FELL))
    old = Definitions(alerts=(FELL, new.alerts[0] if new.alerts else FELL))

    assert [change.name for change in describe_changes(old, new)] == ["(order)"]
    assert describe_changes(Definitions(), new)[0].detail.startswith("when: outside (proven)")
