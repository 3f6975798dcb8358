"""Clearance on the desk: what stands above a case, the form that sends or returns it, comments beside responses."""
