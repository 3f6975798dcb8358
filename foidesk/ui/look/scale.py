"""The zoom of the program, on top of what Windows does: every length goes through `px`."""

SMALLEST, LARGEST = 0.8, 2.0
STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class _Scale:
    zoom = 1.0


def zoom() -> float:
    """Give the present zoom, 1.0 being 100%."""
    return _Scale.zoom


def set_zoom(value: float) -> float:
    """Keep a new zoom within 80% and 200%, and give what was kept; only the theme calls this."""
    _Scale.zoom = min(LARGEST, max(SMALLEST, value))
    return _Scale.zoom


def px(length: float) -> int:
    """Give a length of the design, in device-independent pixels at the present zoom."""
    scaled = round(length * _Scale.zoom)
    return max(1, scaled) if length > 0 else scaled


def next_step(up: bool) -> float:
    """Give the next zoom above or below the present one; the last one stays."""
    if up:
        return next((step for step in STEPS if step > _Scale.zoom + 0.01), LARGEST)
    return next((step for step in reversed(STEPS) if step < _Scale.zoom - 0.01), SMALLEST)
