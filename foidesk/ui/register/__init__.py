"""The register: every case in one list, grouped by the day its answer is due."""
