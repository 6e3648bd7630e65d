"""Timetables and schedules: here they only say the data interval of a manual run."""

from .exceptions import AirflowTimetableInvalid
from .version import modern


class DataInterval:
    """The time span of a run's data."""

    __slots__ = ("end", "start")

    def __init__(self, start, end):
        self.start = start
        self.end = end

    @classmethod
    def exact(cls, at):
        """A span without length."""
        return cls(at, at)

    def __iter__(self):
        return iter((self.start, self.end))

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    __hash__ = None


class TimeRestriction:
    """When a DAG may be scheduled."""

    def __init__(self, earliest, latest, catchup):
        self.earliest, self.latest, self.catchup = earliest, latest, catchup


class DagRunInfo:
    """When a run is, and of what data."""

    def __init__(self, run_after, data_interval, **more):
        self.run_after, self.data_interval = run_after, data_interval
        self.__dict__.update(more)

    @classmethod
    def exact(cls, at):
        """A run of one moment."""
        return cls(at, DataInterval.exact(at))

    @classmethod
    def interval(cls, start, end):
        """A run after its interval."""
        return cls(end, DataInterval(start, end))

    @property
    def logical_date(self):
        """The start of the interval."""
        return self.data_interval.start


class Timetable:
    """Base of timetables; users derive their own."""

    description = ""
    periodic = True
    can_be_scheduled = True
    run_ordering = ("data_interval_end", "execution_date")
    active_runs_limit = None
    fail_fast = None

    @property
    def summary(self):
        """A short name of the schedule."""
        return type(self).__name__

    def serialize(self):
        """What Airflow would store."""
        return {}

    @classmethod
    def deserialize(cls, data):
        """The reverse."""
        return cls(**data)

    def validate(self):
        """Raise if it makes no sense."""

    def infer_manual_data_interval(self, *, run_after):
        """The data interval of a run started by hand."""
        raise NotImplementedError

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        """The run behind an interval, or None; only `next_ds` asks, and it restricts nothing."""
        raise NotImplementedError

    def previous_schedule(self, moment):
        """The date before `moment` (`prev_ds` of 2.x); None without regular intervals."""


class NullTimetable(Timetable):
    """Never."""

    can_be_scheduled = False
    summary = "None"

    def infer_manual_data_interval(self, *, run_after):
        return DataInterval.exact(run_after)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        return None


class OnceTimetable(NullTimetable):
    """Once."""

    can_be_scheduled = True
    summary = "@once"


class ContinuousTimetable(NullTimetable):
    """Again and again."""

    can_be_scheduled = True
    active_runs_limit = 1
    summary = "@continuous"


class DatasetTriggeredTimetable(NullTimetable):
    """When assets were updated."""

    can_be_scheduled = True
    summary = "Dataset"

    def __init__(self, assets=None, **more):
        self.dataset_condition = self.asset_condition = assets
        self.__dict__.update(more)


class AssetTriggeredTimetable(DatasetTriggeredTimetable):
    """The same in 3.x."""

    summary = "Asset"


class EventsTimetable(NullTimetable):
    """At given moments."""

    def __init__(self, event_dates, restrict_to_events=False, presorted=False, description=None):
        self.event_dates = list(event_dates) if presorted else sorted(event_dates)
        self.restrict_to_events = restrict_to_events
        self.description = description or f"{len(self.event_dates)} events"

    summary = property(lambda self: self.description)

    def infer_manual_data_interval(self, *, run_after):
        if self.restrict_to_events:
            past = [date for date in self.event_dates if date <= run_after]
            run_after = past[-1] if past else self.event_dates[0]
        return DataInterval.exact(run_after)


def _zoned(moment, zone):
    if zone is None:
        return moment
    if isinstance(zone, str):
        if zone.upper() == "UTC":
            return moment
        from zoneinfo import ZoneInfo

        zone = ZoneInfo(zone)
    elif hasattr(zone, "name") and str(zone.name).upper() == "UTC":
        return moment
    return moment.astimezone(zone)


class _Cron(Timetable):
    def __init__(self, cron, timezone="UTC"):
        from .cron import PRESETS, Cron

        self._expression = PRESETS.get(cron, cron)
        self._timezone = timezone
        self._text = cron
        try:
            self._cron = Cron(cron)
        except ValueError as error:
            raise AirflowTimetableInvalid(str(error)) from None

    @property
    def summary(self):
        return self._expression

    def _previous(self, moment, inclusive):
        found = self._cron.previous(_zoned(moment, self._timezone), inclusive)
        return found.astimezone(moment.tzinfo)

    def _following(self, moment):
        return self._cron.following(_zoned(moment, self._timezone)).astimezone(moment.tzinfo)


class CronDataIntervalTimetable(_Cron):
    """At each moment of a cron expression, for the time since the one before."""

    def infer_manual_data_interval(self, *, run_after):
        end = self._previous(run_after, True)
        return DataInterval(self._previous(end, False), end)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        start = self._previous(last_automated_data_interval.end, True)
        return DagRunInfo.interval(start, self._following(start))

    def previous_schedule(self, moment):
        return self._previous(moment, False)


class CronTriggerTimetable(_Cron):
    """At each moment of a cron expression."""

    def __init__(self, cron, *, timezone="UTC", interval=None, run_immediately=False, **_more):
        super().__init__(cron, timezone)
        self._interval = interval

    def infer_manual_data_interval(self, *, run_after):
        if not self._interval:
            return DataInterval.exact(run_after)
        return DataInterval(run_after - self._interval, run_after)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        end = self._following(last_automated_data_interval.end)
        return DagRunInfo.interval(end - self._interval if self._interval else end, end)


class MultipleCronTriggerTimetable(CronTriggerTimetable):
    """At each moment of several cron expressions."""

    def __init__(self, *crons, timezone="UTC", interval=None, run_immediately=False, **_more):
        super().__init__(crons[0], timezone=timezone, interval=interval)
        self._crons = crons

    summary = property(lambda self: ", ".join(self._crons))


class CronPartitionTimetable(CronTriggerTimetable):
    """At each moment of a cron expression, for a partition (3.x)."""


class DeltaDataIntervalTimetable(Timetable):
    """After each span of time."""

    def __init__(self, delta):
        self._delta = delta

    @property
    def summary(self):
        return str(self._delta)

    def infer_manual_data_interval(self, *, run_after):
        return DataInterval(run_after - self._delta, run_after)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        start = last_automated_data_interval.end
        return DagRunInfo.interval(start, start + self._delta)

    def previous_schedule(self, moment):
        return moment - self._delta


class DeltaTriggerTimetable(DeltaDataIntervalTimetable):
    """After each span of time, without an interval unless one is given."""

    def __init__(self, delta, *, interval=None):
        super().__init__(delta)
        self._interval = interval

    def infer_manual_data_interval(self, *, run_after):
        start = run_after - self._interval if self._interval else run_after
        return DataInterval(start, run_after)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        end = last_automated_data_interval.end + self._delta
        return DagRunInfo.interval(end - self._interval if self._interval else end, end)

    def previous_schedule(self, moment):
        return None


class AssetOrTimeSchedule(AssetTriggeredTimetable):
    """When assets were updated or a timetable says."""

    summary = property(lambda self: f"Asset or {self.timetable.summary}")

    def __init__(self, *, timetable, assets=None, datasets=None):
        super().__init__(assets if assets is not None else datasets)
        self.timetable = timetable

    def infer_manual_data_interval(self, *, run_after):
        return self.timetable.infer_manual_data_interval(run_after=run_after)

    def next_dagrun_info(self, *, last_automated_data_interval, restriction):
        return self.timetable.next_dagrun_info(
            last_automated_data_interval=last_automated_data_interval, restriction=restriction
        )


class DatasetOrTimeSchedule(AssetOrTimeSchedule):
    """The same in 2.x."""

    summary = property(lambda self: f"Dataset or {self.timetable.summary}")


def of_schedule(schedule, timezone):
    """The timetable of a DAG's `schedule`; ValueError for what is none."""
    if schedule is None:
        return NullTimetable()
    if isinstance(schedule, Timetable):
        return schedule
    if hasattr(schedule, "infer_manual_data_interval"):
        return schedule
    if isinstance(schedule, str):
        if schedule == "@once":
            return OnceTimetable()
        if schedule == "@continuous":
            return ContinuousTimetable()
        kind = CronTriggerTimetable if modern() else CronDataIntervalTimetable
        return kind(schedule, timezone=timezone)
    if hasattr(schedule, "total_seconds") or type(schedule).__name__ == "relativedelta":
        return (DeltaTriggerTimetable if modern() else DeltaDataIntervalTimetable)(schedule)
    items = list(schedule) if isinstance(schedule, (list, tuple, set)) else [schedule]
    if all(getattr(type(item), "asset_like", False) for item in items):
        return (AssetTriggeredTimetable if modern() else DatasetTriggeredTimetable)(schedule)
    raise ValueError(f"{schedule!r} is not a valid schedule.")
