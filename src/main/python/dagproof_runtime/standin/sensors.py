"""Sensors: the base with its modes, and those of the standard provider."""

import time

from .exceptions import (
    AirflowException,
    AirflowFailException,
    AirflowRescheduleException,
    AirflowSensorTimeout,
    AirflowSkipException,
    AirflowTaskTimeout,
)
from .known import Known
from .operator import BaseOperator
from .skipmixin import SkipMixin
from .version import modern


class PokeReturnValue:
    """Whether to go on, and what to push."""

    def __init__(self, is_done, xcom_value=None):
        self.is_done = is_done
        self.xcom_value = xcom_value

    def __bool__(self):
        return self.is_done


class BaseSensorOperator(BaseOperator, SkipMixin):
    """Calls `poke` until it is true."""

    ui_color = "#e6f1f2"
    valid_modes = ("poke", "reschedule")

    def __init__(
        self,
        *,
        poke_interval=60,
        timeout=604800,
        soft_fail=False,
        mode="poke",
        exponential_backoff=False,
        max_wait=None,
        silent_fail=False,
        never_fail=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        kind = ValueError if modern() else AirflowException
        self.poke_interval = _seconds(poke_interval)
        self.timeout = _seconds(timeout)
        self.soft_fail = soft_fail
        self.mode = mode
        self.exponential_backoff = exponential_backoff
        self.max_wait = None if max_wait is None else _seconds(max_wait)
        if soft_fail and never_fail:
            raise ValueError(
                "soft_fail and never_fail are mutually exclusive, you can not provide both."
            )
        self.silent_fail = silent_fail
        self.never_fail = never_fail
        if not isinstance(self.poke_interval, (int, float)) or self.poke_interval < 0:
            raise kind(
                "Operator arg `poke_interval` must be timedelta object or a non-negative number"
            )
        if not isinstance(self.timeout, (int, float)) or self.timeout < 0:
            raise kind("Operator arg `timeout` must be timedelta object or a non-negative number")
        if mode not in self.valid_modes:
            where = self.dag.dag_id if self.dag is not None else ""
            raise kind(
                f"The mode must be one of {list(self.valid_modes)},'{where} .{self.task_id}'; "
                f"received '{mode}'."
            )

    @property
    def reschedule(self):
        """Whether it is started anew for each poke."""
        return self.mode == "reschedule"

    def poke(self, context):
        """Whether to go on; users write it."""
        raise AirflowException("Override me.")

    def execute(self, context):
        ti = context["ti"]
        begun = time.time()
        if self.reschedule and getattr(ti, "first_start", None):
            from ..shared.times import parse_time

            begun = parse_time(ti.first_start).timestamp()
        tries = 1 + (getattr(ti, "reschedule_count", 0) if self.reschedule else 0)
        value = None
        while True:
            try:
                found = self.poke(context)
            except AirflowSkipException:
                raise
            except (AirflowSensorTimeout, AirflowTaskTimeout, AirflowFailException) as error:
                self._soften(error, ("soft_fail", "never_fail"))
                raise
            except Exception as error:
                if not self.silent_fail:
                    self._soften(error, ("never_fail",))
                    raise
                self.log.exception("Sensor poke failed")
                found = False
            if found:
                value = found.xcom_value if isinstance(found, PokeReturnValue) else None
                break
            self._wait(begun, tries)
            tries += 1
        self.log.info("Success criteria met. Exiting.")
        return value

    def _soften(self, error, settings):
        """Skip instead of failing where one of the settings says so."""
        for name in settings:
            if getattr(self, name):
                raise AirflowSkipException(f"Skipping due to {name} is set to True.") from error

    def _wait(self, begun, tries):
        spent = time.time() - begun
        if spent > self.timeout:
            message = f"Sensor has timed out; run duration of {spent} seconds exceeds the specified timeout of {self.timeout}."
            if self.soft_fail:
                raise AirflowSkipException(message)
            raise AirflowSensorTimeout(message)
        interval = self.poke_interval
        if self.exponential_backoff:
            interval = min(interval * 2 ** (tries - 1), self.max_wait or self.timeout)
        if not self.reschedule:
            time.sleep(interval)
            return
        import datetime

        moment = datetime.datetime.now(datetime.timezone.utc)
        raise AirflowRescheduleException(moment + datetime.timedelta(seconds=interval))

    def resume_execution(self, next_method, next_kwargs, context):
        try:
            return super().resume_execution(next_method, next_kwargs, context)
        except AirflowException as error:
            if self.soft_fail and not isinstance(error, AirflowSkipException):
                raise AirflowSkipException(str(error)) from error
            raise


def _seconds(value):
    return value.total_seconds() if hasattr(value, "total_seconds") else value


def poke_mode_only(cls):
    """A sensor that cannot be rescheduled."""
    return cls


class PythonSensor(BaseSensorOperator):
    """Calls a function."""

    template_fields = ("templates_dict", "op_args", "op_kwargs")

    def __init__(
        self, *, python_callable, op_args=None, op_kwargs=None, templates_dict=None, **kwargs
    ):
        super().__init__(**kwargs)
        self.python_callable = python_callable
        self.op_args = op_args or []
        self.op_kwargs = op_kwargs or {}
        self.templates_dict = templates_dict

    def poke(self, context):
        from ..shared.arguments import determine_kwargs

        merged = context.copy()
        merged.update(self.op_kwargs)
        merged["templates_dict"] = self.templates_dict
        kwargs = determine_kwargs(self.python_callable, self.op_args, merged)
        self.log.info("Poking callable: %s", self.python_callable)
        found = self.python_callable(*self.op_args, **kwargs)
        return found if isinstance(found, PokeReturnValue) else bool(found)


class BashSensor(BaseSensorOperator):
    """Runs a command; 0 means go on."""

    template_fields = ("bash_command", "env")

    def __init__(
        self, *, bash_command, env=None, output_encoding="utf-8", retry_exit_code=None, **kwargs
    ):
        super().__init__(**kwargs)
        self.bash_command = bash_command
        self.env = env
        self.output_encoding = output_encoding
        self.retry_exit_code = retry_exit_code

    def poke(self, context):
        import subprocess
        import tempfile

        with tempfile.TemporaryDirectory(prefix="airflowtmp") as folder:
            done = subprocess.run(
                ["bash", "-c", self.bash_command],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env=self.env,
                check=False,
            )
        print(done.stdout.decode(self.output_encoding, errors="replace"), end="", flush=True)
        code = done.returncode
        if code == 0:
            return True
        if self.retry_exit_code is not None and code != self.retry_exit_code:
            raise AirflowFailException(f"Command exited with return code {code}")
        return False


class FileSensor(BaseSensorOperator):
    """Waits for a file or a folder with something in it."""

    template_fields = ("filepath",)

    def __init__(
        self, *, filepath, fs_conn_id="fs_default", recursive=False, deferrable=False, **kwargs
    ):
        kwargs.pop("start_from_trigger", None)
        kwargs.pop("trigger_kwargs", None)
        super().__init__(**kwargs)
        self.filepath = filepath
        self.fs_conn_id = fs_conn_id
        self.recursive = recursive
        self.deferrable = deferrable

    @property
    def path(self):
        """The full path."""
        import os

        base = ""
        from .storage import find_connection

        connection = find_connection(self.fs_conn_id)
        if connection is not None:
            base = connection.extra_dejson.get("path", "") or ""
        return os.path.join(base or "/", self.filepath)

    def poke(self, context):
        import glob
        import os

        for path in glob.glob(self.path, recursive=self.recursive):
            if os.path.isfile(path):
                return True
            for _, _, files in os.walk(path):
                if files:
                    return True
        return False


class _Moment(BaseSensorOperator):
    """A sensor that waits for a moment; `moment(context)` says which."""

    deferrable = False
    end_from_trigger = False

    def execute(self, context):
        if not self.deferrable:
            return super().execute(context)
        from .triggers import DateTimeTrigger

        self.defer(trigger=DateTimeTrigger(self.moment(context)), method_name="execute_complete")
        return None

    def execute_complete(self, context, event=None):
        """After the trigger."""

    def poke(self, context):
        import datetime

        moment = self.moment(context)
        self.log.info("Checking if the time (%s) has come", moment)
        return datetime.datetime.now(datetime.timezone.utc) > moment

    def moment(self, context):
        """The moment to wait for."""
        raise NotImplementedError


def _aware(moment):
    import datetime

    return moment.replace(tzinfo=datetime.timezone.utc) if moment.tzinfo is None else moment


class DateTimeSensor(_Moment):
    """Waits for a date and time."""

    template_fields = ("target_time",)

    def __init__(self, *, target_time, **kwargs):
        _take_trigger_options(self, kwargs)
        super().__init__(**kwargs)
        if hasattr(target_time, "isoformat"):
            self.target_time = target_time.isoformat()
        elif isinstance(target_time, str):
            self.target_time = target_time
        else:
            raise TypeError(
                f"Expected str or datetime.datetime type for target_time. Got {type(target_time)}"
            )

    def moment(self, context):
        from ..shared.times import parse_time

        return parse_time(self.target_time.replace(" ", "T"))


def _take_trigger_options(sensor, kwargs):
    deferrable = kwargs.pop("deferrable", type(sensor).deferrable)
    kwargs.pop("trigger_kwargs", None)
    kwargs.pop("start_from_trigger", None)
    kwargs.pop("end_from_trigger", None)
    object.__setattr__(sensor, "deferrable", deferrable)


class DateTimeSensorAsync(DateTimeSensor):
    """The same in a trigger."""

    deferrable = True


class TimeSensor(_Moment):
    """Waits for a time of the day."""

    def __init__(self, *, target_time, **kwargs):
        _take_trigger_options(self, kwargs)
        super().__init__(**kwargs)
        self.target_time = target_time

    def moment(self, context):
        import datetime

        zone = getattr(self.dag, "timezone", None) or datetime.timezone.utc
        today = datetime.datetime.now(zone).date()
        return datetime.datetime.combine(today, self.target_time, self.target_time.tzinfo or zone)


class TimeSensorAsync(TimeSensor):
    """The same in a trigger."""

    deferrable = True


class TimeDeltaSensor(_Moment):
    """Waits until a span after the data interval."""

    def __init__(self, *, delta, **kwargs):
        _take_trigger_options(self, kwargs)
        super().__init__(**kwargs)
        self.delta = delta

    def moment(self, context):
        run = context["dag_run"]
        end = run.interval[1] if run.interval else None
        return _aware(end or run.run_after) + self.delta

    def execute(self, context):
        if self.deferrable and self.poke(context):
            return True  # the time has come already: nothing is deferred
        return super().execute(context)


class TimeDeltaSensorAsync(TimeDeltaSensor):
    """The same in a trigger."""

    deferrable = True


class WaitSensor(BaseSensorOperator):
    """Waits for a span of time."""

    deferrable = False

    def __init__(self, *, time_to_wait, deferrable=False, **kwargs):
        super().__init__(**kwargs)
        import datetime

        number = isinstance(time_to_wait, (int, float))
        self.time_to_wait = datetime.timedelta(minutes=time_to_wait) if number else time_to_wait

    def execute(self, context):
        time.sleep(self.time_to_wait.total_seconds())


class DayOfWeekSensor(BaseSensorOperator):
    """Waits for a day of the week."""

    def __init__(
        self, *, week_day, use_task_logical_date=False, use_task_execution_day=False, **kwargs
    ):
        super().__init__(**kwargs)
        from .enums import WeekDay

        self.week_day = week_day
        self.use_task_logical_date = use_task_logical_date or use_task_execution_day
        self._week_day_num = WeekDay.validate_week_day(week_day)

    def poke(self, context):
        import datetime

        now = datetime.datetime.now(datetime.timezone.utc)
        moment = context["logical_date"] if self.use_task_logical_date else now
        return moment.isoweekday() in self._week_day_num


class ExternalTaskSensor(Known, BaseSensorOperator):
    """Waits for another DAG's task, which a run here does not hold."""

    template_fields = (
        "external_dag_id",
        "external_task_id",
        "external_task_ids",
        "external_task_group_id",
    )
    simulated_reason = "it waits for a run of another DAG"

    def __init__(
        self,
        *,
        external_dag_id,
        external_task_id=None,
        external_task_ids=None,
        external_task_group_id=None,
        allowed_states=None,
        skipped_states=None,
        failed_states=None,
        execution_delta=None,
        execution_date_fn=None,
        check_existence=False,
        poll_interval=2.0,
        deferrable=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if execution_delta is not None and execution_date_fn is not None:
            raise ValueError(
                "Only one of `execution_delta` or `execution_date_fn` may be provided to "
                "ExternalTaskSensor; not both."
            )
        if external_task_ids and external_task_id:
            raise ValueError(
                "Only one of `external_task_id` or `external_task_ids` may be provided to ExternalTaskSensor; use external_task_id or external_task_ids or external_task_group_id."
            )
        self.external_dag_id = external_dag_id
        self.external_task_id = external_task_id
        self.external_task_ids = [external_task_id] if external_task_id else external_task_ids
        self.external_task_group_id = external_task_group_id
        self.allowed_states = allowed_states or ["success"]
        self.skipped_states = skipped_states or []
        self.failed_states = failed_states or []
        self.execution_delta = execution_delta
        self.execution_date_fn = execution_date_fn
        self.check_existence = check_existence
        self.deferrable = deferrable
