"""The typist: a Letter as data, composed from a Case, drawn as PDF."""
