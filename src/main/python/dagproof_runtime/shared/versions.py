"""The version of Airflow that is played, for code that has no run at hand."""

_PROFILE = (3, 0)


def profile():
    """(major, minor) of the played Airflow."""
    return _PROFILE


def set_profile(version):
    """Set by the child before anything of the user's runs; "2.11" or a tuple."""
    global _PROFILE
    _PROFILE = parse(version)


def parse(version):
    """(major, minor) of "3.3", "2.11.2" or of a tuple."""
    if isinstance(version, str):
        return tuple(int(part) for part in version.split(".")[:2])
    return tuple(version[:2])
