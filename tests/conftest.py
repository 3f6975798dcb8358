"""What every test shares: no window server is needed, and hypothesis keeps its examples out of the tree."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
settings.load_profile("desk")
