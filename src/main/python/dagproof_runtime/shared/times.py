"""Moments: now, of text, and as pendulum has them."""


def utcnow():
    """Now with UTC, as a standard datetime."""
    import datetime

    return datetime.datetime.now(datetime.timezone.utc)


def as_pendulum(moment):
    """The pendulum form of a datetime (or None), in its own time zone."""
    if moment is None:
        return None
    import pendulum

    if isinstance(moment, pendulum.DateTime):
        return moment
    return pendulum.instance(moment)


def parse_time(text, zone="UTC"):
    """A datetime of ISO 8601 text; with UTC where it names no time zone, unless `zone` is None.

    Java writes up to nine digits of a second; 3.9 and 3.10 read three or six.
    """
    import datetime

    whole, dot, rest = text.partition(".")
    if dot:
        digits = len(rest) - len(rest.lstrip("0123456789"))
        text = f"{whole}.{rest[:digits][:6].ljust(6, '0')}{rest[digits:]}"
    moment = datetime.datetime.fromisoformat(text[:-1] + "+00:00" if text[-1:] in "zZ" else text)
    if moment.tzinfo is None and zone is not None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return moment
