"""The types that Airflow's serde knows by name: collections, dates, numbers, numpy, pandas, UUID.

Each entry gives the stored form of a value; the version number is that of Airflow's module
(datetime 2, the others 1). A type is looked up by its qualified name, so nothing is imported
before a value of that type is met.
"""

COLLECTIONS = ("builtins.tuple", "builtins.set", "builtins.frozenset")
DATES = (
    "datetime.date",
    "datetime.datetime",
    "datetime.timedelta",
    "pendulum.datetime.DateTime",
)
ZONES = (
    "pendulum.tz.timezone.FixedTimezone",
    "pendulum.tz.timezone.Timezone",
    "zoneinfo.ZoneInfo",
)
NUMPY_INTEGERS = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
FRAMES = ("pandas.core.frame.DataFrame",)


def _numpy(modern):
    names = (*NUMPY_INTEGERS, "bool_", "float64", "float16", "complex128", "complex64")
    if modern:
        names += ("float32", "bool")
    return names


def knows(name, modern):
    """Whether values of the class `name` have a reader."""
    if name in COLLECTIONS or name in DATES or name in ZONES or name == "decimal.Decimal":
        return True
    if name.startswith("numpy."):
        return name[6:] in _numpy(modern)
    if modern and name in ("uuid.UUID", "pendulum.date.Date", "pandas.DataFrame"):
        return True
    return name in FRAMES


def serialize(name, value, modern):
    """(plain data, class name, version) of a value, or None if this module does not know it."""
    if name in COLLECTIONS:
        return list(value), name if type(value).__module__ == "builtins" else qualname(value), 1
    if not knows(name, modern):
        return None
    if name in DATES or name == "pendulum.date.Date":
        return _date(value), name, 2
    if name == "decimal.Decimal":
        exponent = value.as_tuple().exponent
        whole = isinstance(exponent, int) and exponent >= 0
        return (int(value) if whole else float(value)), name, 1
    if name == "uuid.UUID":
        return str(value), name, 1
    if name in ZONES:
        return _zone(value)[:3]
    if name.startswith("numpy."):
        return _from_numpy(name[6:], value, modern), name, 1
    return _frame(value), name, 1


def qualname(value):
    return f"{type(value).__module__}.{type(value).__qualname__}"


def _date(value):
    import datetime

    if isinstance(value, datetime.datetime):
        zone = value.tzinfo
        return {"timestamp": value.timestamp(), "tz": None if zone is None else _zone(zone)}
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.total_seconds()


def _zone(zone):
    """The tuple by which Airflow stores a time zone: name or offset, class, version, done."""
    name = qualname(zone)
    if name == "pendulum.tz.timezone.FixedTimezone":
        return ("UTC" if zone.offset == 0 else zone.offset), name, 1, True
    for attribute in ("key", "name", "zone"):
        if hasattr(zone, attribute):
            known = getattr(zone, attribute)
            if known is not None:
                return known, name, 1, True
            break
    import datetime

    if zone.utcoffset(None) == datetime.timedelta(0):
        return "UTC", "pendulum.tz.timezone.FixedTimezone", 1, True
    return "", "", 0, False


def _from_numpy(kind, value, modern):
    if kind in NUMPY_INTEGERS:
        return int(value)
    if kind in ("bool", "bool_"):
        # 2.11.2 stores bool() of the module, which is always true
        return bool(value) if modern else True
    return float(value)


def _frame(value):
    """A data frame as the hexadecimal digits of a Parquet file, which needs pyarrow."""
    import pyarrow
    from pyarrow import parquet

    buffer = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pandas(value), buffer, compression="snappy")
    return buffer.getvalue().hex().decode("utf-8")


def deserialize(name, number, data, modern):
    """The value of stored data of a class that `knows`; TypeError if it is of a newer version."""
    if number > (2 if name in DATES or name == "pendulum.date.Date" else 1):
        raise TypeError(f"serialized {number} of {name} > 1")
    if name in COLLECTIONS:
        kinds = {"builtins.tuple": tuple, "builtins.set": set, "builtins.frozenset": frozenset}
        return kinds[name](data)
    if name in DATES or name == "pendulum.date.Date":
        return _read_date(name, number, data, modern)
    if name == "decimal.Decimal":
        from decimal import Decimal

        return Decimal(str(data))
    if name == "uuid.UUID":
        from uuid import UUID

        return UUID(data)
    if name in ZONES:
        return _read_zone(name, data)
    if name.startswith("numpy."):
        import numpy

        return getattr(numpy, name[6:])(data)
    from io import BytesIO

    from pyarrow import parquet

    return parquet.read_table(BytesIO(bytes.fromhex(data))).to_pandas()


def _read_date(name, number, data, modern):
    import datetime

    if isinstance(data, dict) and "tz" in data:
        stored = data["tz"]
        if number == 1:
            zone = _read_zone("", stored)
        else:
            # 3.x makes a zone of pendulum of every name
            zone = _read_zone("" if modern else stored[1], stored[0]) if stored else None
        cls = datetime.datetime
        if name == "pendulum.datetime.DateTime":
            from pendulum import DateTime as cls
        return cls.fromtimestamp(float(data["timestamp"]), tz=zone)
    if name == "datetime.timedelta":
        return datetime.timedelta(seconds=float(data))
    if name == "datetime.date" and isinstance(data, str):
        return datetime.date.fromisoformat(data)
    if name == "pendulum.date.Date" and isinstance(data, str):
        from pendulum import Date

        return Date.fromisoformat(data)
    if name == "datetime.datetime" and isinstance(data, (int, float)):
        return datetime.datetime.fromtimestamp(float(data), tz=datetime.timezone.utc)
    raise TypeError(f"unknown date/time format {name}")


def _read_zone(name, data):
    if not isinstance(data, (str, int)):
        raise TypeError(f"{data} is not of type int or str but of {type(data)}")
    if "zoneinfo.ZoneInfo" in name and isinstance(data, str):
        from zoneinfo import ZoneInfo

        return ZoneInfo(data)
    import pendulum

    return pendulum.timezone(data)
