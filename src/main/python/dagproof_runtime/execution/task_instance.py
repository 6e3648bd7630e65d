"""The task instance that runs in this process (`ti`), in what 2.x and 3.x share."""


class BaseTaskInstance:
    """What both versions have: names, times, XComs."""

    state = "running"
    end_date = None
    rendered_map_index = None
    queue = "default"
    executor = executor_config = None
    next_method = next_kwargs = None
    hostname = "localhost"
    unixname = "dagproof"
    job_id = pid = queued_dttm = external_executor_id = None
    test_mode = False
    is_mapped = False
    _context = None

    def __init__(self, task, run, channel, request):
        """`request` is the engine's `run` message."""
        from ..shared.times import utcnow

        self.task = task
        self.run = run
        self.channel = channel
        self.task_id = task.task_id
        self.dag_id = run.dag_id
        self.run_id = run.run_id
        self.map_index = request.get("map_index", -1)
        self.try_number = request.get("try_number", 1)
        retries = getattr(task, "retries", None) or 0
        self.max_tries = request.get("max_tries", retries)
        state = request.get("state") or {}
        self.reschedule_count = state.get("reschedules", 0)
        self.first_start = state.get("first_start")
        self.start_date = utcnow()
        self.pool = getattr(task, "pool", None) or "default_pool"
        self.pool_slots = getattr(task, "pool_slots", 1)
        self.priority_weight = getattr(task, "priority_weight", 1)
        self.operator = getattr(task, "task_type", type(task).__name__)
        self.skips = []  # (task_id, map_index) to skip at once: see skipping

    @property
    def logger(self):
        """The logger of tasks; in 2.x user code knows it as `log`."""
        import logging

        return logging.getLogger("airflow.task")

    @property
    def key(self):
        from airflow.models.taskinstancekey import TaskInstanceKey

        return TaskInstanceKey(
            self.dag_id, self.task_id, self.run_id, self.try_number, self.map_index
        )

    def get_template_context(self, *_session, **_options):
        """The context of this instance, the same object at every call."""
        if self._context is None:
            from .context import build

            self._context = build(self, self.run, self.task.dag)
        return self._context

    def expanded_count(self):
        """How many instances the task was expanded to; None if it is not mapped."""
        if self.map_index < 0:
            return None
        reply = self.channel.request({"type": "instances", "task_ids": [self.task_id]})
        found = [one for one in reply.get("instances") or () if one.get("map_index", -1) >= 0]
        return len(found) or None

    def get_relevant_upstream_map_indexes(self, upstream, ti_count=None, *, session=None):
        """The map indexes of `upstream` that belong to this instance; None stands for all."""
        from .expand import relevant_map_indexes

        if self.map_index < 0:
            return None
        count = ti_count or self.expanded_count()
        return relevant_map_indexes(self, upstream, count) if count else None

    def render_templates(self, context=None, jinja_env=None):
        """Render the fields of the task once more; the task that was rendered is returned."""
        from .rendering import render_task

        task = self.task
        render_task(task, context or self.get_template_context(), jinja_env)
        return task

    def get_previous_dagrun(self, state=None, **_options):
        """None: a run on this computer is the first of its DAG."""

    def get_previous_ti(self, *_arguments, **_options):
        """None, for the same reason."""

    def _address(self):
        index = f" map_index={self.map_index}" if self.map_index >= 0 else ""
        return f"{self.dag_id}.{self.task_id} {self.run_id}{index}"


class KnownInstance:
    """Another task instance of the run, as far as the engine tells of it."""

    def __init__(self, run, found):
        from ..shared.times import parse_time

        self.dag_id = run.dag_id
        self.run_id = run.run_id
        self.task_id = found["task_id"]
        self.map_index = found.get("map_index", -1)
        self.state = found.get("state")
        self.try_number = found.get("try_number", 0)
        self.start_date = parse_time(found["start"]) if found.get("start") else None
        self.end_date = parse_time(found["end"]) if found.get("end") else None

    @property
    def duration(self):
        if self.start_date is None or self.end_date is None:
            return None
        return (self.end_date - self.start_date).total_seconds()

    def current_state(self, session=None):
        return self.state

    def __repr__(self):
        return f"<TaskInstance: {self.dag_id}.{self.task_id} {self.run_id} [{self.state}]>"


def make(task, run, channel, request):
    """The task instance of the played version."""
    if run.version >= (3, 0):
        from .runtime_instance import RuntimeTaskInstance as Instance
    else:
        from .classic_instance import TaskInstance as Instance
    return Instance(task, run, channel, request)
