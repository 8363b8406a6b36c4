"""The two KPIs, exactly: windows, counts, intervals, attribution, verdicts."""
