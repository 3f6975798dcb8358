"""Who holds it: the Holders tab of a case, and the page of all that is outstanding with holders."""
