"""Trigger rules, weight rules, states and days of the week, with Airflow's names and values."""

import sys
from enum import Enum, IntEnum

from .version import modern

NEW_FORMAT = sys.version_info >= (3, 11)  # since then, format() agrees with str()


class _Plain(str, Enum):
    """Airflow 3 takes these from its API's models, whose texts are those of `Enum`."""

    def __str__(self):
        return f"{type(self).__name__}.{self.name}" if modern() else self.value

    def __format__(self, spec):
        text = str(self) if NEW_FORMAT or not modern() else self.value
        return format(text, spec)


class TriggerRule(_Plain):
    """When a task runs, by the states of its upstream tasks."""

    ALL_SUCCESS = "all_success"
    ALL_FAILED = "all_failed"
    ALL_DONE = "all_done"
    ALL_DONE_MIN_ONE_SUCCESS = "all_done_min_one_success"
    ALL_DONE_SETUP_SUCCESS = "all_done_setup_success"
    ONE_SUCCESS = "one_success"
    ONE_FAILED = "one_failed"
    ONE_DONE = "one_done"
    NONE_FAILED = "none_failed"
    NONE_SKIPPED = "none_skipped"
    DUMMY = "dummy"
    ALWAYS = "always"
    NONE_FAILED_OR_SKIPPED = "none_failed_or_skipped"
    NONE_FAILED_MIN_ONE_SUCCESS = "none_failed_min_one_success"
    ALL_SKIPPED = "all_skipped"

    @classmethod
    def all_triggers(cls):
        """Those of the played version: values in a list (3.x), a set of members (2.x)."""
        if modern():
            return [rule.value for rule in cls if rule.value not in GONE]
        return {rule for rule in cls if rule.value != "all_done_min_one_success"}

    @classmethod
    def is_valid(cls, rule):
        """Whether the played version has it."""
        return getattr(rule, "value", rule) in cls.all_triggers()


GONE = ("dummy", "none_failed_or_skipped")


class WeightRule(_Plain):
    """How priority weights add up."""

    DOWNSTREAM = "downstream"
    UPSTREAM = "upstream"
    ABSOLUTE = "absolute"


class TaskInstanceState(_Plain):
    """States of a task instance."""

    REMOVED = "removed"
    SCHEDULED = "scheduled"
    QUEUED = "queued"
    RUNNING = "running"
    SUCCESS = "success"
    RESTARTING = "restarting"
    FAILED = "failed"
    UP_FOR_RETRY = "up_for_retry"
    UP_FOR_RESCHEDULE = "up_for_reschedule"
    UPSTREAM_FAILED = "upstream_failed"
    SKIPPED = "skipped"
    DEFERRED = "deferred"


class DagRunState(_Plain):
    """States of a run."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCESS = "success"
    FAILED = "failed"


class DagRunType(_Plain):
    """What started a run."""

    BACKFILL_JOB = "backfill"
    SCHEDULED = "scheduled"
    MANUAL = "manual"
    DATASET_TRIGGERED = "dataset_triggered"
    ASSET_TRIGGERED = "asset_triggered"


class State:
    """All states as attributes."""

    SUCCESS = TaskInstanceState.SUCCESS
    RUNNING = TaskInstanceState.RUNNING
    FAILED = TaskInstanceState.FAILED
    NONE = None
    REMOVED = TaskInstanceState.REMOVED
    SCHEDULED = TaskInstanceState.SCHEDULED
    QUEUED = TaskInstanceState.QUEUED
    RESTARTING = TaskInstanceState.RESTARTING
    UP_FOR_RETRY = TaskInstanceState.UP_FOR_RETRY
    UP_FOR_RESCHEDULE = TaskInstanceState.UP_FOR_RESCHEDULE
    UPSTREAM_FAILED = TaskInstanceState.UPSTREAM_FAILED
    SKIPPED = TaskInstanceState.SKIPPED
    DEFERRED = TaskInstanceState.DEFERRED
    finished = frozenset((SUCCESS, FAILED, SKIPPED, UPSTREAM_FAILED, REMOVED))
    unfinished = frozenset(
        (None, SCHEDULED, QUEUED, RUNNING, RESTARTING, UP_FOR_RETRY, UP_FOR_RESCHEDULE, DEFERRED)
    )
    failed_states = frozenset((FAILED, UPSTREAM_FAILED))
    success_states = frozenset((SUCCESS, SKIPPED))


class WeekDay(IntEnum):
    """Days by ISO number."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7

    @classmethod
    def get_weekday_number(cls, week_day_str):
        """The member of a name; AttributeError for another text."""
        name = week_day_str.upper()
        if name in cls.__members__:
            return cls[name]
        raise AttributeError(f'Invalid Week Day passed: "{week_day_str}"')

    @classmethod
    def convert(cls, day):
        """The ISO number of a member or name."""
        return cls.get_weekday_number(day) if isinstance(day, str) else day

    @classmethod
    def validate_week_day(cls, week_day):
        """The set of ISO numbers of a member, a name or several."""
        if isinstance(week_day, (str, WeekDay)):
            return {cls.convert(week_day)}
        if hasattr(week_day, "__iter__"):
            return {cls.convert(one) for one in week_day}
        raise TypeError(
            f"Unsupported Type for week_day parameter: {type(week_day)}."
            "Input should be iterable type:str, set, list, dict or Weekday enum type"
        )
