"""What every connector stands on: records, errors, tables, numbers and dates of many languages."""
