"""The sentences that are said of a file of definitions: where it is wrong, and what is expected."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    mark("{name}: the file has {count} characters; at most {max_characters} are allowed"),
    mark("{name}: lists or tables are nested too deeply"),
    mark("{place} has no 'when'; add one such as {{ below = 0.0045 }}"),
    mark("{place} needs exactly one of {comparisons}; found {found}"),
    mark("'versus' in {place} goes with {relative} only; remove it"),
    mark("the file {file} of {place} {what}"),
    mark("{place} has no traits in [icp.where], so it would be everybody; add one"),
    mark("{trait} in {place} is there twice; keep one"),
    mark("{trait} in {place} has no name after the dot"),
    mark("{key} in {place} names no value; add one or leave it out"),
    mark(
        "{name} in {place} is not known; write active_days_N or share_days_N, such as "
        "active_days_28 (N from 1 to 366)"
    ),
    mark("min is greater than max in {place}; exchange them"),
    mark("{pattern} in 'matches' of {place} {what}"),
    mark("{key} must be written as [[{key2}]], found {found}"),
    mark("{place} is there twice; give each its own name"),
    mark("{place} repeats one before it and would never be used; remove it"),
    mark("{place} needs exactly one of 'match' (a glob on the name) and 'id'"),
    mark("an event in {place} has no name; write it in the quotes"),
    mark(
        "the channel {channel} of {key} in {place} may only have small letters, digits and _; "
        "write {near}"
    ),
    mark("{domain} in 'exclude_domains' of {place} is not a domain; write it like 'corp.example'"),
    mark("a source in {place} has no name"),
    mark("{place} has no 'dimensions'; list them in the order to try"),
    mark("{dimension} is twice in 'dimensions' of {place}"),
    mark("{place} must be a table, found {found}"),
    mark("unknown key {key} in {place}; {near}"),
    mark("{key} in {place} must be {expected}, found {found}"),
    mark("{place} has no {key}; add it"),
    mark("{key} in {place} cannot be {value}; {near}"),
    mark("{key} in {place} must be a fraction from 0 to {high}, found {found}{hint}"),
    mark("a glob of {key} in {place} is {count} characters long; at most {max_glob} are allowed"),
    mark("{name}: not valid TOML: {said}"),
)
"""Whole sentences."""

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("names no company domain"),
    mark("cannot be read here; write its domains into 'values'"),
    mark("must lie in the folder of the definitions; move it there"),
    mark("cannot be read: its links go in a circle"),
    mark("is a link out of the folder of the definitions; copy it there"),
    mark("is not there; expected at {path}"),
    mark("is larger than {max_bytes} bytes"),
    mark("cannot be read: {why}"),
    mark("is not UTF-8 text; save it as CSV UTF-8"),
    mark("is not a CSV file: {msg}"),
    mark("is not a CSV file: a cell has {longest} characters"),
    mark("has more than {max_rows} rows"),
    mark("has no column company_domain or domain; name one so"),
    mark("a table such as {{ min = 3 }}"),
    mark('a channel such as "copy_link", or a list of rules'),
    mark("at least one value"),
    mark("true or false"),
    mark("a whole number from {low} to {high}"),
    mark("in {place} must be text or a list of texts"),
    mark("an empty list"),
    mark("a date or time"),
    mark("did you mean {folded}?"),
    mark("one of the {count} known is {words}"),
    mark("is not a regular expression: {msg}"),
    mark("is {count} characters long; at most {max_length} are allowed"),
    mark("uses the flag x, which is not allowed; write it without spaces"),
    mark("repeats a part too often; write + or * in place of large {counts}"),
    mark("a table"),
    mark("a list"),
    mark("nothing"),
    mark("blank text"),
    mark("the text {value}"),
    mark("the number {value}"),
    mark("a number"),
    mark("a finite number"),
    mark("known are {words}"),
    mark('"previous" or {{ mean_of = 4 }}'),
    mark("; write {value} for {number} %"),
    mark("the file"),
)
"""What stands at some places of them."""
