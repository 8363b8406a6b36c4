"""The languages that a person may read: texts, numbers and dates, without a toolkit."""
