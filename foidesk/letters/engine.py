"""The one door to reportlab, which would otherwise run a settings file it finds lying about."""

import sys
import types

# reportlab imports and runs `reportlab_settings.py` from the path and `~/.reportlab_settings`. An empty module of
# that name, in place before its first import, stops both.
sys.modules.setdefault("reportlab_settings", types.ModuleType("reportlab_settings"))

from reportlab.lib.utils import ImageReader  # noqa: E402
from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402
from reportlab.pdfgen.textobject import PDFTextObject  # noqa: E402

from foidesk.letters.tounicode import to_unicode  # noqa: E402

ttfonts.makeToUnicodeCMap = to_unicode

__all__ = ["Canvas", "ImageReader", "PDFTextObject", "TTFont", "pdfmetrics"]
