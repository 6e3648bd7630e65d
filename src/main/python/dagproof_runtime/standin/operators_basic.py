"""Operators that run here without Python functions of the user's: empty, bash, branches, trigger."""

from .enums import DagRunState
from .exceptions import AirflowException, AirflowSkipException, DagRunAlreadyExists
from .known import Known
from .operator import BaseOperator
from .params import NOTSET
from .skipmixin import BranchMixIn
from .version import modern


class EmptyOperator(BaseOperator):
    """Does nothing; Airflow does not even start it."""

    ui_color = "#e8f7e4"
    inherits_from_empty_operator = True

    def execute(self, context):
        pass


DummyOperator = EmptyOperator


class ExternalTaskMarker(EmptyOperator):
    """Says that a task of another DAG depends on this one."""

    template_fields = ("external_dag_id", "external_task_id", "logical_date")

    def __init__(
        self,
        *,
        external_dag_id,
        external_task_id,
        logical_date="{{ logical_date.isoformat() }}",
        recursion_depth=10,
        **kwargs,
    ):
        kwargs.pop("execution_date", None)
        super().__init__(**kwargs)
        self.external_dag_id = external_dag_id
        self.external_task_id = external_task_id
        self.logical_date = logical_date
        self.recursion_depth = recursion_depth


class BashOperator(BaseOperator):
    """Runs a command by bash."""

    template_fields = ("bash_command", "env", "cwd")
    template_fields_renderers = {"bash_command": "bash", "env": "json"}  # noqa: RUF012
    template_ext = (".sh", ".bash")
    ui_color = "#f0ede4"

    def __init__(
        self,
        *,
        bash_command,
        env=None,
        append_env=False,
        output_encoding="utf-8",
        skip_on_exit_code=99,
        cwd=None,
        output_processor=lambda result: result,
        **kwargs,
    ):
        if not modern() and kwargs.get("skip_exit_code") is not None:
            skip_on_exit_code = kwargs.pop("skip_exit_code")
        super().__init__(**kwargs)
        self.bash_command = bash_command
        self.env = env
        self.append_env = append_env
        self.output_encoding = output_encoding
        codes = skip_on_exit_code
        self.skip_on_exit_code = (
            list(codes) if hasattr(codes, "__iter__") else [codes] if codes is not None else []
        )
        self.cwd = cwd
        self.output_processor = output_processor
        self._process = None

    def get_env(self, context):
        """The environment of the command."""
        import os

        if self.env is None:
            return dict(os.environ)
        if self.append_env:
            return {**os.environ, **self.env}
        airflow = {k: v for k, v in os.environ.items() if k.startswith("AIRFLOW_CTX_")}
        return {**airflow, **self.env}

    def execute(self, context):
        import os
        import shutil
        import subprocess
        import tempfile

        if self.cwd is not None:
            if not os.path.exists(self.cwd):
                raise AirflowException(f"Can not find the cwd: {self.cwd}")
            if not os.path.isdir(self.cwd):
                raise AirflowException(f"The cwd {self.cwd} must be a directory")
        env = self.get_env(context)
        bash = shutil.which("bash") or "bash"
        self.log.info("Running command: %s", [bash, "-c", self.bash_command])
        line = ""
        with tempfile.TemporaryDirectory(prefix="airflowtmp") as folder:
            self._process = subprocess.Popen(
                [bash, "-c", self.bash_command],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                cwd=self.cwd or folder,
                env=env,
                start_new_session=True,
            )
            for raw in iter(self._process.stdout.readline, b""):
                line = raw.decode(self.output_encoding, errors="backslashreplace").rstrip()
                print(line, flush=True)
            code = self._process.wait()
        self.log.info("Command exited with return code %s", code)
        if code in self.skip_on_exit_code:
            raise AirflowSkipException(f"Bash command returned exit code {code}. Skipping.")
        if code != 0:
            raise AirflowException(
                f"Bash command failed. The command returned a non-zero exit code {code}."
            )
        return self.output_processor(line)

    def on_kill(self):
        import os
        import signal

        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)


class BaseBranchOperator(BaseOperator, BranchMixIn):
    """Follows what `choose_branch` returns."""

    def choose_branch(self, context):
        """Ids of the tasks to follow."""
        raise NotImplementedError

    def execute(self, context):
        return self.do_branch(context, self.choose_branch(context))


class LatestOnlyOperator(BaseBranchOperator):
    """Skips what is behind it unless the run is the newest.

    In 3.x one started by hand is. 2.x lets pass only runs started in its web pages or by its API
    (`external_trigger`), which no run here is, as with `airflow dags test`.
    """

    ui_color = "#e9ffdb"

    def choose_branch(self, context):
        run = context["dag_run"]
        below = list(self.get_direct_relative_ids(upstream=False))
        if modern() and run.run_type == "manual":
            self.log.info("Started by hand: what is behind it runs.")
            return below
        timetable = self.dag.timetable
        if not timetable.can_be_scheduled or _is_newest(timetable, run):
            return below
        self.log.info("Not the latest run: what is behind it is skipped.")
        return []


def _is_newest(timetable, run):
    """Whether no complete data interval comes after the run's own."""
    start, end = timetable.infer_manual_data_interval(run_after=_utcnow())
    return (start, end) == tuple(run.interval)


def _utcnow():
    import datetime

    return datetime.datetime.now(datetime.timezone.utc)


class BranchDateTimeOperator(BaseBranchOperator):
    """Follows one of two branches by the time."""

    def __init__(
        self,
        *,
        follow_task_ids_if_true,
        follow_task_ids_if_false,
        target_lower,
        target_upper,
        use_task_logical_date=False,
        use_task_execution_date=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if target_lower is None and target_upper is None:
            raise AirflowException(
                "Both target_upper and target_lower are None. At least one must be defined to be compared "
                "to the current datetime"
            )
        self.follow_task_ids_if_true = follow_task_ids_if_true
        self.follow_task_ids_if_false = follow_task_ids_if_false
        self.target_lower = target_lower
        self.target_upper = target_upper
        self.use_task_logical_date = use_task_logical_date or use_task_execution_date

    def choose_branch(self, context):
        import datetime

        now = context["logical_date"] if self.use_task_logical_date else _utcnow()
        lower, upper = self.target_lower, self.target_upper
        day = now.date()
        if isinstance(lower, datetime.time):
            lower = datetime.datetime.combine(day, lower)
        if isinstance(upper, datetime.time):
            upper = datetime.datetime.combine(day, upper)
        lower, upper = _zoned(lower), _zoned(upper)
        if lower and upper and upper < lower:
            upper += datetime.timedelta(days=1)
        outside = (upper is not None and upper < now) or (lower is not None and lower > now)
        return self.follow_task_ids_if_false if outside else self.follow_task_ids_if_true


def _zoned(moment):
    import datetime

    if moment is not None and moment.tzinfo is None:
        return moment.replace(tzinfo=datetime.timezone.utc)
    return moment


class BranchDayOfWeekOperator(BaseBranchOperator):
    """Follows one of two branches by the day of the week."""

    def __init__(
        self,
        *,
        follow_task_ids_if_true,
        follow_task_ids_if_false,
        week_day,
        use_task_logical_date=False,
        use_task_execution_day=False,
        **kwargs,
    ):
        super().__init__(**kwargs)
        from .enums import WeekDay

        self.follow_task_ids_if_true = follow_task_ids_if_true
        self.follow_task_ids_if_false = follow_task_ids_if_false
        self.week_day = week_day
        self.use_task_logical_date = use_task_logical_date or use_task_execution_day
        self._week_day_num = WeekDay.validate_week_day(week_day)

    def choose_branch(self, context):
        now = context["logical_date"] if self.use_task_logical_date else _utcnow()
        if now.isoweekday() in self._week_day_num:
            return self.follow_task_ids_if_true
        return self.follow_task_ids_if_false


def _is_run_id(text):
    """By `[scheduler] allowed_run_id_pattern` as it is without a configuration (2.6.3 on)."""
    return bool(text) and all(one.isascii() and (one.isalnum() or one in "_.~:+-") for one in text)


class TriggerDagRunOperator(BaseOperator):
    """Starts a run of another DAG: the engine runs it if it is in the same files."""

    template_fields = (
        "trigger_dag_id",
        "trigger_run_id",
        "logical_date",
        "conf",
        "wait_for_completion",
        "skip_when_already_exists",
    )
    template_fields_renderers = {"conf": "py"}  # noqa: RUF012
    ui_color = "#ffefeb"

    def __init__(
        self,
        *,
        trigger_dag_id,
        trigger_run_id=None,
        conf=None,
        logical_date=NOTSET,
        reset_dag_run=False,
        wait_for_completion=False,
        poke_interval=60,
        allowed_states=None,
        failed_states=None,
        skip_when_already_exists=False,
        fail_when_dag_is_paused=False,
        deferrable=False,
        **kwargs,
    ):
        if not modern() and "execution_date" in kwargs:
            logical_date = kwargs.pop("execution_date")
        for name in ("openlineage_inject_parent_info", "run_after", "note"):
            kwargs.pop(name, None)
        super().__init__(**kwargs)
        self.trigger_dag_id = trigger_dag_id
        self.trigger_run_id = trigger_run_id
        self.conf = conf
        self.reset_dag_run = reset_dag_run
        self.wait_for_completion = wait_for_completion
        self.poke_interval = poke_interval
        failed = ["failed"] if failed_states is None else failed_states
        self.allowed_states = [DagRunState(state) for state in allowed_states or ["success"]]
        self.failed_states = [DagRunState(state) for state in failed]
        self.skip_when_already_exists = skip_when_already_exists
        self.fail_when_dag_is_paused = fail_when_dag_is_paused
        self.deferrable = deferrable
        date = None if logical_date is NOTSET else logical_date
        self.logical_date = date.isoformat() if hasattr(date, "isoformat") else date

    def execute(self, context):
        import json

        try:
            json.dumps(self.conf)
        except TypeError:
            raise (ValueError if modern() else AirflowException)(
                "conf parameter should be JSON Serializable"
            ) from None
        ti = context["ti"]
        date = self.logical_date or _utcnow().isoformat()
        run_id = self.trigger_run_id or f"manual__{date}"
        if not _is_run_id(run_id):
            raise AirflowException(f"The provided run ID '{run_id}' is invalid.")
        reply = ti.channel.request(
            {
                "type": "trigger",
                "dag_id": self.trigger_dag_id,
                "conf": self.conf or {},
                "logical_date": self.logical_date,
                "run_id": run_id,
                "wait": bool(self.wait_for_completion),
            }
        )
        if reply.get("error"):
            raise AirflowException(reply["error"])
        state = reply.get("state")
        if state == "exists":
            self._already_exists(run_id)
            return
        ti.xcom_push(key="trigger_run_id", value=run_id)
        if state == "unknown":
            text = f"the DAG {self.trigger_dag_id} is not in these files, and was not run"
            ti.channel.send({"type": "event", "event": "note", "text": text})
            if self.wait_for_completion:
                raise AirflowException(f"Dag id {self.trigger_dag_id} not found")
        if not self.wait_for_completion:
            return
        if state in [one.value for one in self.failed_states]:
            raise AirflowException(f"{self.trigger_dag_id} failed with failed states {state}")
        if state not in [one.value for one in self.allowed_states]:
            raise AirflowException(
                f"{self.trigger_dag_id} ended as {state}, which is neither an allowed nor a failed "
                "state: Airflow would wait on"
            )

    def _already_exists(self, run_id):
        if self.reset_dag_run:
            self.log.warning("The run %s exists; it is not cleared and run again here", run_id)
        elif self.skip_when_already_exists:
            raise AirflowSkipException(
                "Skipping due to skip_when_already_exists is set to True and DagRun already exists"
            )
        else:
            raise DagRunAlreadyExists(
                f"A Dag Run already exists for dag id {self.trigger_dag_id} with run id {run_id}"
            )


class EmailOperator(Known, BaseOperator):
    """Would send mail."""

    template_fields = ("to", "subject", "html_content", "files")
    template_ext = (".html",)
    simulated_reason = "mail is not sent from here"
    OPTIONS = (
        "cc",
        "bcc",
        "mime_subtype",
        "mime_charset",
        "conn_id",
        "custom_headers",
        "from_email",
    )

    @classmethod
    def provider_arguments(cls):
        return cls.OPTIONS

    def __init__(self, *, to, subject, html_content, files=None, **kwargs):
        self.mail_options = {name: kwargs.pop(name) for name in self.OPTIONS if name in kwargs}
        super().__init__(**kwargs)
        self.to, self.subject, self.html_content = to, subject, html_content
        self.files = files or []


class SmoothOperator(EmptyOperator):
    """Plays a song."""


class SubDagOperator(Known, BaseOperator):
    """A DAG in a DAG, gone in 3.x."""

    simulated_reason = "sub-DAGs are not run: they are gone in Airflow 3"

    def __init__(self, *, subdag, session=None, conf=None, propagate_skipped_state=None, **kwargs):
        super().__init__(**kwargs)
        self.subdag_object = subdag
        self.conf = conf
