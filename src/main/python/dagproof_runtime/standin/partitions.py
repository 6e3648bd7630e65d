"""Partitioned assets (3.3): how keys of upstream partitions become keys of runs.

The scheduler works with them, so here they only check their arguments as Airflow 3.3.2 does.
"""

import datetime
import enum

from .timetables import AssetTriggeredTimetable, NullTimetable


class _Value:
    """Equal where the class and all fields are; shown as Airflow shows it."""

    def __eq__(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    __hash__ = None

    def __repr__(self):
        fields = (f"{name.lstrip('_')}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__qualname__}({', '.join(fields)})"


class PartitionMapper(_Value):
    """Base of mappers."""

    is_rollup = False
    expected_decoded_type = str  # what a window that goes with it must expect

    def __init__(self, *, max_downstream_keys=None):
        if max_downstream_keys is not None and (
            not isinstance(max_downstream_keys, int) or max_downstream_keys < 1
        ):
            raise ValueError(
                "max_downstream_keys must be a positive integer or None, "
                f"got {max_downstream_keys!r}"
            )
        self.max_downstream_keys = max_downstream_keys


class IdentityMapper(PartitionMapper):
    """The key as it is."""

    def to_downstream(self, key):
        """The key."""
        return key


class AllowedKeyMapper(PartitionMapper):
    """Only some keys."""

    def __init__(self, allowed_keys, *, max_downstream_keys=None):
        super().__init__(max_downstream_keys=max_downstream_keys)
        self.allowed_keys = allowed_keys


class FixedKeyMapper(PartitionMapper):
    """One key for all."""

    def __init__(self, downstream_key, *, max_downstream_keys=None):
        super().__init__(max_downstream_keys=max_downstream_keys)
        if not downstream_key or not isinstance(downstream_key, str):
            raise ValueError(
                f"FixedKeyMapper downstream_key must be a non-empty str; got {downstream_key!r}."
            )
        self.downstream_key = downstream_key

    def to_downstream(self, key):
        """The fixed key."""
        return self.downstream_key


class ChainMapper(PartitionMapper):
    """One mapper after the other."""

    def __init__(self, mapper0, mapper1, /, *mappers, max_downstream_keys=None):
        super().__init__(max_downstream_keys=max_downstream_keys)
        self.mappers = [mapper0, mapper1, *mappers]


class ProductMapper(PartitionMapper):
    """A key of several parts."""

    def __init__(self, mapper0, mapper1, /, *mappers, delimiter="|", max_downstream_keys=None):
        super().__init__(max_downstream_keys=max_downstream_keys)
        self.mappers = [mapper0, mapper1, *mappers]
        self.delimiter = delimiter


class _TemporalMapper(PartitionMapper):
    """The start of the span of time that holds the key."""

    default_output_format = ""
    expected_decoded_type = datetime.datetime

    def __init__(
        self,
        *,
        max_downstream_keys=None,
        timezone="UTC",
        input_format="%Y-%m-%dT%H:%M:%S",
        output_format=None,
    ):
        super().__init__(max_downstream_keys=max_downstream_keys)
        if isinstance(timezone, str):
            import pendulum

            timezone = pendulum.timezone(timezone)
        self._timezone = timezone
        self.input_format = input_format
        self.output_format = output_format or self.default_output_format


class StartOfHourMapper(_TemporalMapper):
    """Hours."""

    default_output_format = "%Y-%m-%dT%H"


class StartOfDayMapper(_TemporalMapper):
    """Days."""

    default_output_format = "%Y-%m-%d"


class StartOfWeekMapper(_TemporalMapper):
    """Weeks, by their Mondays."""

    default_output_format = "%Y-%m-%d (W%V)"


class StartOfMonthMapper(_TemporalMapper):
    """Months."""

    default_output_format = "%Y-%m"


class StartOfQuarterMapper(_TemporalMapper):
    """Quarters."""

    default_output_format = "%Y-Q{quarter}"


class StartOfYearMapper(_TemporalMapper):
    """Years."""

    default_output_format = "%Y"


class Window:
    """The upstream keys that make one downstream key."""

    class Direction(str, enum.Enum):
        """The period that begins or that ends at the key."""

        BACKWARD = "backward"
        FORWARD = "forward"

    expected_decoded_type = str

    def __init__(self, *, direction=Direction.FORWARD):
        self.direction = self.Direction(direction)

    def serialize(self):
        """What Airflow would store."""
        return {"direction": self.direction.value}

    @classmethod
    def deserialize(cls, data):
        """The reverse."""
        return cls(direction=cls.Direction(data["direction"]))


class _TemporalWindow(Window):
    expected_decoded_type = datetime.datetime


class HourWindow(_TemporalWindow):
    """The minutes of an hour."""


class DayWindow(_TemporalWindow):
    """The hours of a day."""


class WeekWindow(_TemporalWindow):
    """The days of a week."""


class MonthWindow(_TemporalWindow):
    """The days of a month."""


class QuarterWindow(_TemporalWindow):
    """The months of a quarter."""


class YearWindow(_TemporalWindow):
    """The months of a year."""


class SegmentWindow(_Value, Window):
    """A fixed set of keys."""

    def __init__(self, segments):
        found = []
        for index, item in enumerate(segments):
            if not isinstance(item, str):
                raise ValueError(
                    f"SegmentWindow segment keys must be str; got {type(item).__name__!r} "
                    f"at index {index}: {item!r}"
                )
            if not item:
                raise ValueError(
                    "SegmentWindow segment keys must be non-empty; got an empty string "
                    f"at index {index}."
                )
            found.append(item)
        if not found:
            raise ValueError(
                "SegmentWindow requires at least one segment key; got an empty iterable."
            )
        self._segments = frozenset(found)


class WaitPolicy(_Value):
    """When a run with a window begins."""


class WaitForAll(WaitPolicy):
    """When all keys have come."""

    def __hash__(self):
        return hash(())


class MinimumCount(WaitPolicy):
    """When `n` have come, or `-n` are still missing."""

    def __init__(self, n):
        if n == 0:
            raise ValueError(
                "MinimumCount(0) is degenerate: n=0 would always fire, even on empty windows. "
                "Use WaitForAll() to require every key, or MinimumCount(n) with n != 0."
            )
        self.n = n

    def __hash__(self):
        return hash((self.n,))


class RollupMapper(PartitionMapper):
    """Many upstream keys, one downstream key."""

    is_rollup = True

    def __init__(self, *, upstream_mapper, window, wait_policy=None, max_downstream_keys=None):
        super().__init__(max_downstream_keys=max_downstream_keys)
        self.upstream_mapper = upstream_mapper
        self.window = window
        self.wait_policy = WaitForAll() if wait_policy is None else wait_policy
        has, wants = upstream_mapper.expected_decoded_type, window.expected_decoded_type
        if has is not wants:
            raise TypeError(
                f"{type(window).__name__} expects decoded values of type {wants.__name__!r}, "
                f"but {type(upstream_mapper).__name__} decodes to {has.__name__!r}. Pair a "
                "window and an upstream mapper whose 'expected_decoded_type' match."
            )


_DOWNSTREAM = {
    "DayWindow": StartOfHourMapper,
    "WeekWindow": StartOfDayMapper,
    "MonthWindow": StartOfDayMapper,
    "QuarterWindow": StartOfMonthMapper,
    "YearWindow": StartOfMonthMapper,
}


class FanOutMapper(PartitionMapper):
    """One upstream key, many downstream keys."""

    default_downstream_mapper_by_window_name = _DOWNSTREAM

    def __init__(
        self, *, upstream_mapper, window, downstream_mapper=None, max_downstream_keys=None
    ):
        super().__init__(max_downstream_keys=max_downstream_keys)
        self.upstream_mapper = upstream_mapper
        self.window = window
        self.downstream_mapper = downstream_mapper or self._default(window)

    @classmethod
    def _default(cls, window):
        kind = type(window).__name__
        found = cls.default_downstream_mapper_by_window_name.get(kind)
        if found is None:
            raise ValueError(
                f"{cls.__name__} has no default downstream_mapper for window type {kind}; "
                "pass downstream_mapper explicitly."
            )
        return found()


class PartitionedAssetTimetable(AssetTriggeredTimetable):
    """A run for each partition of assets."""

    def __init__(self, assets, partition_mapper_config=None, default_partition_mapper=None):
        super().__init__(assets)
        self.partition_mapper_config = partition_mapper_config or {}
        self.default_partition_mapper = default_partition_mapper or IdentityMapper()


class PartitionedAtRuntime(NullTimetable):
    """The tasks say the partitions."""

    partitioned_at_runtime = True
