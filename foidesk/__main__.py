"""`python -m foidesk` is the same as `foidesk`."""

import sys

from foidesk.main import main

sys.exit(main())
