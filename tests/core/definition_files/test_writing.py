from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.definition_files.alerts import SEGMENTS
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.definition_files.writing import format_definitions
from desktop.core.definitions import (
    SEGMENT_DIMENSIONS,
    TRAITS,
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

# Everything that can stand in a name: quotes, dots, line breaks, control characters, emoji.
names = st.one_of(
    st.text(min_size=1, max_size=12).filter(lambda text: text.strip() != ""),
    st.sampled_from(
        ['a "quoted" name', "a.b.c", "two\nlines", "'''", '"""', "\\u0041", "tab\t", "é\u2028x",
         "\x00\x7f", "#", "[x]", "=", "true", "1", "a\r\nb", "🙂"]
    ),
)  # fmt: skip
lists = st.lists(names, max_size=3).map(tuple)
some = st.lists(names, min_size=1, max_size=3).map(tuple)
maybe = st.none() | names
numbers = st.floats(min_value=-1e12, max_value=1e12) | st.integers(-10, 10**6).map(float)
fractions = st.floats(min_value=0, max_value=1)
patterns = st.lists(st.sampled_from(["^head of", r"\bvp\b", 'a"b', "[[:alpha:]]+\\d"]), max_size=2)


def limits(draw: st.DrawFn) -> tuple[float | None, float | None]:
    low, high = sorted((draw(numbers), draw(numbers)))
    return draw(st.sampled_from([(low, high), (low, None), (None, high)]))


@st.composite
def trait_tests(draw: st.DrawFn) -> TraitTest:
    kind = draw(st.sampled_from(["text", "size", "behaviour", "custom", "domain"]))
    if kind == "behaviour":
        days = draw(st.integers(1, 366))
        return TraitTest(f"behaviour.active_days_{days}", (), *limits(draw))
    if kind == "size":
        values = draw(lists)
        return TraitTest("company_size", values, *limits(draw))
    if kind == "custom":
        low, high = draw(st.just((None, None)) | st.just(limits(draw)))
        trait = f"custom.{draw(names)}"
        return TraitTest(trait, draw(some), low, high, draw(lists), tuple(draw(patterns)))
    trait = "company_domain" if kind == "domain" else draw(st.sampled_from(["job_title", "plan"]))
    values, contains, matches = draw(lists), draw(lists), tuple(draw(patterns))
    if not (values or contains or matches):
        values = draw(some)
    return TraitTest(trait, values, contains=contains, matches=matches)


wheres = st.lists(trait_tests(), min_size=1, max_size=4, unique_by=lambda test: test.trait).map(
    tuple
)
icps = st.builds(
    IcpDefinition,
    name=names,
    where=wheres,
    where_not=st.just(()) | wheres,
    target_share_rate=st.none() | fractions,
    target_icp_ctr=st.none() | fractions,
)


@st.composite
def conditions(draw: st.DrawFn) -> AlertCondition:
    proven = draw(st.booleans())
    key = draw(
        st.sampled_from(["below", "above", "falls_by", "rises_by", "falls_by_points", "outside"])
    )
    if key == "outside":
        return AlertCondition(outside=True, proven=proven)
    versus = None if key in ("below", "above") else draw(st.none() | st.integers(1, 100))
    value = draw(fractions)
    return AlertCondition(**{key: value}, versus_mean_of=versus, proven=proven)


segments = st.sampled_from(SEGMENTS) | names.map(lambda name: f"custom.{name}")
alerts = st.builds(
    AlertRule,
    name=names,
    kpi=st.sampled_from(["share_rate", "icp_ctr"]),
    when=conditions(),
    icp=maybe,
    window=st.sampled_from(["day", "week", "month", "quarter", "rolling-28", "rolling-1"]),
    segment=st.none() | segments,
    where=st.dictionaries(segments, names, max_size=2).map(lambda found: tuple(found.items())),
    group=maybe,
    at_least=st.integers(0, 10**9),
    pending=st.integers(1, 9),
    recover=st.integers(1, 9),
    severity=st.sampled_from(["warning", "critical"]),
    notify=lists,
)
campaigns = st.builds(
    CampaignRule, match=names, source=maybe, icp=maybe, funnel_stage=maybe
) | st.builds(CampaignRule, id=names, source=maybe, icp=maybe, funnel_stage=maybe)
channels = st.from_regex(r"[a-z0-9_]{1,12}", fullmatch=True)
property_conditions = st.dictionaries(names, some, max_size=2).map(
    lambda found: tuple(found.items())
)
rules = st.lists(st.builds(ShareRule, channels, property_conditions), min_size=1, max_size=3)
domains = st.from_regex(r"[a-zA-Z0-9.-]{1,20}", fullmatch=True)

definitions = st.builds(
    Definitions,
    reporting=st.none()
    | st.builds(
        Reporting,
        st.none() | st.sampled_from(["UTC", "Asia/Kathmandu", "America/New_York"]),
        st.sampled_from(["monday", "sunday"]),
    ),
    share_events=st.none() | st.dictionaries(names, rules.map(tuple), max_size=3),
    activity=st.none() | st.builds(Activity, lists, st.booleans()),
    people=st.none() | st.builds(People, st.lists(domains, max_size=3).map(tuple), lists, lists),
    icps=st.none() | st.lists(icps, max_size=3, unique_by=lambda icp: icp.name).map(tuple),
    campaigns=st.none()
    | st.lists(
        campaigns, max_size=3, unique_by=lambda rule: (rule.source, rule.match, rule.id)
    ).map(tuple),
    alerts=st.none() | st.lists(alerts, max_size=3, unique_by=lambda rule: rule.name).map(tuple),
    sources=st.none()
    | st.dictionaries(
        names, st.builds(SourceRule, st.booleans(), st.none() | st.integers(0, 365)), max_size=2
    ),
    dimension_order=st.none()
    | st.lists(st.sampled_from(SEGMENT_DIMENSIONS), min_size=1, unique=True).map(tuple),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(definitions)
def test_reading_what_was_written_gives_the_same_definitions(wanted: Definitions) -> None:
    text = format_definitions(wanted)

    assert parse_definitions(text, base=None, name="written") == wanted


def test_traits_of_a_namespace_keep_their_places_between_others() -> None:
    tests = tuple(TraitTest(trait, ("x",)) for trait in ("custom.a", "plan", "custom.b"))
    wanted = Definitions(icps=(IcpDefinition("x", tests),))

    assert parse_definitions(format_definitions(wanted), base=None, name="x") == wanted


def test_the_layout_is_the_one_of_the_help() -> None:
    text = format_definitions(
        Definitions(
            reporting=Reporting("America/New_York"),
            share_events={
                "Copy Link": (ShareRule("copy_link"),),
                "Share": (
                    ShareRule("social_share", (("method", ("twitter", "linkedin")),)),
                    ShareRule("email_invite", (("method", ("email",)),)),
                ),
            },
            icps=(
                IcpDefinition(
                    "Leaders",
                    (
                        TraitTest("seniority", ("VP", "CXO")),
                        TraitTest("company_size", minimum=51, maximum=5000),
                        TraitTest("behaviour.active_days_28", minimum=3),
                    ),
                    (TraitTest("plan", ("internal",)),),
                    0.2,
                ),
            ),
            campaigns=(),
        )
    )

    assert (
        text
        == """\
campaign = []

[reporting]
timezone = "America/New_York"
week_start = "monday"

[share_events]
"Copy Link" = "copy_link"
"Share" = [
    { channel = "social_share", where = { method = ["twitter", "linkedin"] } },
    { channel = "email_invite", where = { method = "email" } },
]

[[icp]]
name = "Leaders"
target = { share_rate = 0.2 }
[icp.where]
seniority = ["VP", "CXO"]
company_size = { min = 51, max = 5000 }
behaviour.active_days_28 = { min = 3 }
[icp.where_not]
plan = ["internal"]
"""
    )


def test_a_long_list_has_one_item_a_line() -> None:
    domains = tuple(f"company-{number}.example" for number in range(20))
    text = format_definitions(Definitions(people=People(domains)))

    assert '\n    "company-7.example",\n' in text
    assert max(map(len, text.splitlines())) < 40


def test_every_trait_can_be_written() -> None:
    tests = tuple(TraitTest(trait, ("x",)) for trait in TRAITS)
    wanted = Definitions(icps=(IcpDefinition("all", tests),))

    assert parse_definitions(format_definitions(wanted), base=None, name="x") == wanted


def test_sections_that_are_present_and_empty_stay_so() -> None:
    wanted = Definitions(
        share_events={}, activity=Activity(), people=People(), icps=(), campaigns=(), alerts=(),
        sources={}, reporting=Reporting(),
    )  # fmt: skip

    assert parse_definitions(format_definitions(wanted), base=None, name="x") == wanted
    assert format_definitions(Definitions()).strip() == ""
