"""The one door to reportlab, which would otherwise run a settings file it finds lying about."""

import sys
import types
from functools import cache

# reportlab imports and runs `reportlab_settings.py` from the path and `~/.reportlab_settings`. An empty module of
# that name, in place before its first import, stops both.
sys.modules.setdefault("reportlab_settings", types.ModuleType("reportlab_settings"))

from reportlab import rl_config  # noqa: E402
from reportlab.lib.colors import Color, HexColor  # noqa: E402
from reportlab.lib.utils import ImageReader  # noqa: E402
from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402
from reportlab.pdfgen.textobject import PDFTextObject  # noqa: E402

from foidesk.letters.tounicode import to_unicode  # noqa: E402

ttfonts.makeToUnicodeCMap = to_unicode
rl_config.useA85 = 0  # streams as bytes, not as letters: a quarter smaller and faster


@cache
def colour(name: str) -> Color:
    """Give a colour by its hexadecimal name, read once and not by reportlab's evaluating reader."""
    return HexColor(name)


__all__ = ["Canvas", "ImageReader", "PDFTextObject", "TTFont", "colour", "pdfmetrics"]
