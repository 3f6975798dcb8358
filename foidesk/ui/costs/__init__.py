"""The room of the cost sheet: what finding the information would take, against the limit (FOIA 2000 s.12)."""
