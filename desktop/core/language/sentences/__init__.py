"""The sentences of parts that know no translation: the core, the readers of files, connectors.

They say English sentences with the values filled in. Each stands in a table here as its pattern; a
test fails on one that is said and stands nowhere.
"""
