"""The release gate: what files that leave the office hold and do not show."""
