"""Of several rows of a pull on one subject one counts, whatever order they come in."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.records import Profile
from desktop.core.jobs.staged_people import StagedPeople

Row = tuple[str, int, tuple[tuple[str, str | None], ...]]
_TRAITS = st.dictionaries(
    st.sampled_from(["plan", "country"]), st.sampled_from([None, "a", "b"])
).map(lambda traits: tuple(sorted(traits.items(), key=str)))
_ROWS = st.lists(
    st.tuples(st.sampled_from(["u1", "u2"]), st.integers(1, 3), _TRAITS), min_size=1, max_size=5
)


def staged(rows: list[Row]) -> StagedPeople:
    people = StagedPeople("example", 0)
    for line, (who, changed, traits) in enumerate(rows, 1):
        people.add_profile(Profile(line, who, None, changed, dict(traits)))
    return people


def kept(people: StagedPeople) -> set[tuple[str, str, int, str]]:
    """(user, trait, instant, value) of all that is still stated."""
    users = people._subjects[people.namespace].words
    return {
        (users[subject], trait, at, people._words.words[value])
        for (_, trait), stated in people._stated.items()
        for subject, at, value in zip(stated.subject, stated.at, stated.value, strict=True)
    }


@given(_ROWS)
def test_one_row_on_each_counts_the_last_to_change_whatever_their_order(rows: list[Row]) -> None:
    newest = {who: max(at for each, at, _ in rows if each == who) for who, *_ in rows}
    outcomes = []
    for order in permutations(rows):
        people = staged(list(order))
        same, other = people.keep_latest()
        assert len(rows) - same - other == len(newest)
        outcomes.append((kept(people), same, other))
    found, same, _ = outcomes[0]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert {(who, at) for who, trait, at, _ in found if not trait} == set(newest.items())
    spoken = {
        (who, at, tuple((trait, word or None) for trait, word in sorted(said)))
        for who, at in newest.items()
        for said in [[(t, v) for each, t, _, v in found if each == who and t]]
    }
    assert spoken <= set(rows), "what counts is one row, and no mixture of several"
    assert same == sum(rows.count(row) - 1 for row in spoken)


def test_a_row_that_says_more_counts_of_those_that_changed_at_one_instant() -> None:
    people = staged([("u1", 5, (("plan", "z"),)), ("u1", 5, (("country", "a"), ("plan", "a")))])
    assert people.keep_latest() == (0, 1)
    assert ("u1", "country", 5, "a") in kept(people)
