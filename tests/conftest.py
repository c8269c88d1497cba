"""What all tests share."""

import os

from hypothesis import settings

# Nothing is timed in a test; and a machine that checks a change tries the same examples each time,
# so that it fails for the change and not for its luck. `make fuzz` is where luck is wanted.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# The browser takes these for a terminal that shows ASCII alone; tests of that set them themselves.
for name in ("LC_ALL", "LC_CTYPE"):
    if os.environ.get(name) in ("C", "POSIX"):
        del os.environ[name]
if os.environ.get("TERM") == "linux":
    del os.environ["TERM"]
