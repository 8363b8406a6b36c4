"""One small demo, written once for all tests of this folder, and its events in SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.demo import DemoExports, write_demo
from desktop.demo.story import Story

if TYPE_CHECKING:
    import duckdb

TODAY = date(2026, 3, 20)  # the data crosses both changes of the clocks


@pytest.fixture(scope="session")
def story() -> Story:
    return Story(TODAY)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoExports:
    folder = tmp_path_factory.mktemp("demo")
    return write_demo(folder, today=TODAY, people=5000, events=100_000)


@pytest.fixture(scope="session")
def sql(demo: DemoExports) -> Iterator[duckdb.DuckDBPyConnection]:
    """Tables `export` (every line), `activity` (what counts), `icp_activity`, `profile`."""
    profiles, accounts, history, newest = demo.files[:4]
    # imported here: a module that outlives the fixture makes the library complain at exit
    connection = pytest.importorskip("duckdb").connect()
    connection.execute(
        f"""
        create table export as
        select event, properties->>'distinct_id' as distinct_id,
               properties->>'$."$user_id"' as user_id, properties->>'$."$insert_id"' as insert_id,
               properties->>'method' as method, (properties->>'time')::bigint as second,
               (properties->>'mp_processing_time_ms')::bigint as processed, file,
               (to_timestamp(second) at time zone 'America/New_York')::date as day
        from (select *, 'history' as file from read_json('{history}', {_LINES})
              union all
              select *, 'newest' as file from read_json('{newest}', {_LINES}));
        create table activity as
        select distinct on (event, distinct_id, second, insert_id) *,
               event in ('Copy Link', 'Share Button Clicked', 'Invite Sent', 'Shared to Social')
                   as shared
        from export
        where user_id is not null and event not like '$%' and event <> 'Email Delivered'
        order by processed desc;
        create table profile as
        select p.* exclude (industry, company_size),
               coalesce(p.industry, a.industry) as industry,
               coalesce(p.company_size, a.company_size) as company_size
        from read_csv('{profiles}') p
        left join read_csv('{accounts}') a on a.company_domain = split_part(p.email, '@', 2);
        create table icp_activity as
        select activity.*, seniority from activity join profile using (user_id)
        where industry in ('Software Development', 'Financial Services')
          and seniority in ('Manager', 'Director', 'VP', 'CXO')
          and company_size between 51 and 5000 and email not like '%@corp.example';
        """
    )
    yield connection
    connection.close()


_LINES = "format='newline_delimited', columns={event: 'VARCHAR', properties: 'JSON'}"
