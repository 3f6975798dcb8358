"""Clearance on the desk."""
