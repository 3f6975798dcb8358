"""The planner of all deadlines: a year or a month at once, the list of a day or a week, and the calendar file."""
