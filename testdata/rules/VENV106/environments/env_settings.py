"""Requirements in a file of their own."""

IMPORTED = "pendulum six".split()
KNOWN = ["six"]  # expect: VENV110 warning
