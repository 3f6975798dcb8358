"""The one lock before PDFium: the library must not be entered twice at once, whoever asks."""

import threading

ONE_AT_A_TIME = threading.Lock()
