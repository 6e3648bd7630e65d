"""Dates and time zones: airflow.utils.dates, airflow.utils.timezone, airflow.macros."""

import datetime as _datetime

utc = _datetime.timezone.utc
timedelta = _datetime.timedelta
cron_presets = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@quarterly": "0 0 1 */3 *",
    "@yearly": "0 0 1 1 *",
}


def utcnow():
    """Now with UTC."""
    return _datetime.datetime.now(utc)


def days_ago(n, hour=0, minute=0, second=0, microsecond=0):
    """Some days ago, at midnight UTC (gone in 3.x)."""
    today = utcnow().replace(hour=hour, minute=minute, second=second, microsecond=microsecond)
    return today - timedelta(days=n)


def parse(string, timezone=None, **_more):
    """A date of text."""
    import pendulum

    return pendulum.parse(string, tz=timezone or "UTC", strict=False)


def parse_timezone(name):
    """A time zone of a name or of seconds."""
    import pendulum

    return pendulum.timezone(name) if isinstance(name, str) else pendulum.FixedTimezone(name)


def datetime(*args, **kwargs):
    """A date with UTC unless it has a zone."""
    kwargs.setdefault("tzinfo", utc)
    return _datetime.datetime(*args, **kwargs)


def is_localized(value):
    """Whether it has a time zone."""
    return value.utcoffset() is not None


def is_naive(value):
    """Whether it has none."""
    return value.utcoffset() is None


def make_aware(value, timezone=None):
    """Give it a time zone."""
    if value is None:
        return None
    if is_localized(value):
        raise ValueError(f"make_aware expects a naive datetime, got {value}")
    return value.replace(tzinfo=timezone or utc)


def make_naive(value, timezone=None):
    """Take its time zone."""
    return value.astimezone(timezone or utc).replace(tzinfo=None)


def convert_to_utc(value):
    """The same moment in UTC; without a zone it is taken for UTC."""
    if value is None:
        return None
    return value.replace(tzinfo=utc) if is_naive(value) else value.astimezone(utc)


def coerce_datetime(value, tz=None):
    """The pendulum form."""
    from ..shared.times import as_pendulum

    return as_pendulum(value if value is None or is_localized(value) else make_aware(value, tz))


def date_range(start_date, end_date=None, num=None, delta=None):
    """Dates from one to another (gone in 3.x)."""
    found = []
    while (end_date is None or start_date <= end_date) and (num is None or len(found) < num):
        found.append(start_date)
        start_date = start_date + (delta or timedelta(days=1))
    return found


def ds_add(ds, days):
    """A date some days later, as text."""
    if not days:
        return str(ds)
    moment = _datetime.datetime.strptime(str(ds), "%Y-%m-%d") + timedelta(days=days)
    return moment.strftime("%Y-%m-%d")


def ds_format(ds, input_format, output_format):
    """A date in another form."""
    return _datetime.datetime.strptime(str(ds), input_format).strftime(output_format)


def datetime_diff_for_humans(dt, since=None):
    """ "3 days ago"."""
    import pendulum

    if since is None:
        return pendulum.instance(dt).diff_for_humans()
    return pendulum.instance(dt).diff_for_humans(pendulum.instance(since))


def random():
    """A number between 0 and 1."""
    import random as module

    return module.random()
