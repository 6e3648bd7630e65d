"""The run of a DAG: what `begin` makes and what `dag_run` is in a task's context."""

from ..shared.times import as_pendulum, parse_time, utcnow


class Refused(Exception):
    """The run cannot begin (a required param is missing, ...); Airflow would refuse it, too."""


def make_run(dag, fields, version, now=None):
    """The DagRun for the `run` object of `begin`; Refused if Airflow would refuse it.

    `conf` overrides params, as in Airflow; params given alone are taken as conf, which is what
    the trigger form of Airflow's web pages does with them. A date is not required: it is now.
    """
    from ..shared.versions import parse

    version = parse(version)
    now = now or utcnow()
    given = fields.get("logical_date")
    date = parse_time(given) if given else now
    conf = {**(fields.get("params") or {}), **(fields.get("conf") or {})}
    run = DagRun()
    run.dag_id = dag.dag_id
    run.version = version
    run.stdlib_logical_date = date
    run.conf = conf
    run.kind = fields.get("run_type") or "manual"
    run.run_after = now if version >= (3, 0) else date
    run.start_date = now
    run.run_id = fields.get("run_id") or f"{run.kind}__{_stamp(run)}"
    run.interval = _interval(dag, date)
    run.params = _validated(dag, conf)
    return run


def _stamp(run):
    """A run's name ends with the logical date in 2.x, with the time of its start in 3.x."""
    moment = run.run_after if run.version >= (3, 0) else run.stdlib_logical_date
    return moment.isoformat()


def _interval(dag, date):
    """(start, end) that the DAG's timetable gives to a manual run at `date`."""
    timetable = getattr(dag, "timetable", None)
    if timetable is None or not hasattr(timetable, "infer_manual_data_interval"):
        return date, date
    own = type(timetable).__module__.startswith(("airflow.", "dagproof_runtime."))
    # the stand-in's timetables take a standard datetime; those of users get what Airflow gives
    moment = date if own else as_pendulum(date)
    interval = timetable.infer_manual_data_interval(run_after=moment)
    if interval is None:
        return date, date
    return interval.start, interval.end


def _validated(dag, conf):
    from .context import merged_params

    try:
        return merged_params(dag, None, conf)
    except Exception as error:
        raise Refused(str(error)) from error


class DagRun:
    """A run as task code sees it; dates of pendulum are made when they are asked for."""

    dag_id = run_id = conf = run_after = start_date = params = None
    kind = "manual"
    version = (3, 0)
    stdlib_logical_date = interval = None
    channel = None
    end_date = queued_at = creating_job_id = note = partition_key = partition_date = None
    clear_number = 0
    log_template_id = 1
    triggered_by = "cli"
    triggering_user_name = None
    bundle_version = dag_version_id = None

    def attach(self, channel):
        """The way to ask the engine for task instances, set in the child."""
        self.channel = channel
        return self

    def announce(self):
        """What the engine is told of a new run: the fields of `begun`."""
        start, end = self.interval
        date = self.stdlib_logical_date
        return {
            "run_id": self.run_id,
            "logical_date": date.isoformat() if date else None,
            "data_interval": [start.isoformat(), end.isoformat()] if start else None,
            "params": self.params,
            "notes": [],
        }

    @property
    def logical_date(self):
        return as_pendulum(self.stdlib_logical_date)

    @property
    def data_interval_start(self):
        return as_pendulum(self.interval[0])

    @property
    def data_interval_end(self):
        return as_pendulum(self.interval[1])

    @property
    def run_type(self):
        from airflow.utils.state import DagRunType

        return DagRunType(self.kind) if self.version >= (3, 0) else self.kind

    @property
    def state(self):
        from airflow.utils.state import DagRunState

        return DagRunState.RUNNING

    @property
    def consumed_asset_events(self):
        return []

    def get_state(self):
        return self.state

    def get_task_instances(self, state=None, session=None, **_ignored):
        """The task instances that the engine knows, optionally of some states only."""
        if self.version >= (3, 0):
            raise self._missing("get_task_instances")
        wanted = None
        if state is not None:
            states = [state] if isinstance(state, str) or not hasattr(state, "__iter__") else state
            wanted = {getattr(item, "value", item) for item in states}
        return [found for found in self._instances(None) if wanted is None or found.state in wanted]

    def get_task_instance(self, task_id, session=None, *, map_index=-1):
        """The instance of `task_id`, or None."""
        if self.version >= (3, 0):
            raise self._missing("get_task_instance")
        found = [ti for ti in self._instances([task_id]) if ti.map_index == map_index]
        return found[0] if found else None

    def get_previous_dagrun(self, *_states, **_ignored):
        """None: a run on this computer is the first of its DAG."""

    get_previous_scheduled_dagrun = get_previous_dagrun

    def _instances(self, task_ids):
        from .task_instance import KnownInstance

        reply = self.channel.request({"type": "instances", "task_ids": task_ids})
        return [KnownInstance(self, found) for found in reply.get("instances") or ()]

    def __getattr__(self, name):
        if self.version < (3, 0):
            if name == "execution_date":
                return self.logical_date
            if name == "external_trigger":
                return False  # as in a run of `airflow dags test`: LatestOnly looks at the date
            if name == "is_backfill":
                return self.run_type == "backfill"
            if name == "consumed_dataset_events":
                return []
            if name == "data_interval":
                return self.interval
        raise self._missing(name)

    @staticmethod
    def _missing(name):
        return AttributeError(f"'DagRun' object has no attribute {name!r}")

    def __repr__(self):
        if self.version >= (3, 0):
            return f"<DagRun {self.dag_id} {self.run_id} run_type={self.run_type}>"
        return (
            f"<DagRun {self.dag_id} @ {self.logical_date}: {self.run_id}, state:running, "
            f"queued_at: None. externally triggered: False>"
        )
