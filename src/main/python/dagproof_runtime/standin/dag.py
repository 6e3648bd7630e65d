"""DAG, the decorator `@dag`, and what else is known by a DAG (models/dag.py, sdk/definitions/dag.py)."""

from .enums import TriggerRule
from .exceptions import AirflowException, DuplicateTaskIdFound
from .groups import DagContext, TaskGroup, TaskGroupContext, word
from .params import NOTSET, DagParam, ParamsDict
from .task import validate_key
from .timetables import of_schedule
from .validation import check_dag
from .version import modern

COMMON = {
    "description": None,
    "start_date": None,
    "end_date": None,
    "template_searchpath": None,
    "template_undefined": None,
    "user_defined_macros": None,
    "user_defined_filters": None,
    "default_args": None,
    "max_active_tasks": 16,
    "max_active_runs": 16,
    "max_consecutive_failed_dag_runs": 0,
    "dagrun_timeout": None,
    "catchup": None,
    "on_success_callback": None,
    "on_failure_callback": None,
    "doc_md": None,
    "params": None,
    "access_control": None,
    "is_paused_upon_creation": None,
    "jinja_environment_kwargs": None,
    "render_template_as_native_obj": False,
    "tags": None,
    "owner_links": None,
    "auto_register": True,
    "dag_display_name": None,
}
CLASSIC = {
    "schedule_interval": NOTSET,
    "timetable": None,
    "full_filepath": None,
    "concurrency": None,
    "default_view": "grid",
    "orientation": "LR",
    "sla_miss_callback": None,
    "fail_stop": False,
}
MODERN = {
    "fail_fast": False,
    "deadline": None,
    "disable_bundle_versioning": None,
    "allowed_run_types": None,
    "rerun_with_latest_version": None,
    "dag_display_name": None,
    "has_on_success_callback": None,
    "has_on_failure_callback": None,
}


class DAG:
    """A workflow: tasks, their order, and a schedule."""

    partial = False
    is_subdag = False
    parent_dag = None

    def __init__(self, dag_id, *positional, schedule=NOTSET, **kwargs):
        known = {**COMMON, **(MODERN if modern() else CLASSIC)}
        if positional:
            if modern() or len(positional) > 1:
                raise TypeError(
                    "DAG.__init__() takes 2 positional arguments but "
                    f"{len(positional) + 2} were given"
                )
            kwargs["description"] = positional[0]
        for name in kwargs:
            if name not in known:
                raise TypeError(f"DAG.__init__() got an unexpected keyword argument {name!r}")
        values = {**known, **kwargs}
        validate_key(dag_id)
        if values["default_args"] and not isinstance(values["default_args"], dict):
            if not modern():
                raise TypeError("default_args must be a dict")
            values["default_args"].get  # noqa: B018  (as Airflow, which fails here)
        self._dag_id = dag_id
        self.__dict__.update(values)
        self.default_args = dict(values["default_args"] or {})
        params = self.default_args.pop("params", None)
        self.params = ParamsDict()
        for source in (params, values["params"]):
            if source:
                self.params.update(source if isinstance(source, ParamsDict) else ParamsDict(source))
        self.tags = set(values["tags"] or ())
        if values["catchup"] is None:
            self.catchup = not modern()
        self._set_dates(values)
        self.timezone = getattr(self.start_date, "tzinfo", None) or _utc()
        self._set_schedule(schedule, values)
        if values.get("concurrency"):
            self.max_active_tasks = values["concurrency"]
        limit = values["dagrun_timeout"]
        if limit is not None and not hasattr(limit, "total_seconds"):
            import datetime

            self.dagrun_timeout = datetime.timedelta(seconds=limit)
        self.fail_stop = self.fail_fast = bool(
            values.get("fail_stop", False) or values.get("fail_fast", False)
        )
        self.dag_display_name = values["dag_display_name"] or dag_id
        self.display_name = self.dag_display_name
        self.task_dict = {}
        self.edge_info = {}
        self.task_group = TaskGroup(dag=self, _root=True)
        self.fileloc, self.line = _caller()
        self.relative_fileloc = None
        self.last_loaded = None
        check_dag(kwargs)

    def _set_dates(self, values):
        """Text is a date in `default_args` only."""
        start = values["start_date"]
        if isinstance(start, str):
            if modern():
                _aware(start).tzinfo, start.utcoffset()
            start.tzinfo  # noqa: B018
        self.start_date = _aware(start)
        self.end_date = _aware(values["end_date"])
        for name in ("start_date", "end_date"):
            if self.default_args.get(name):
                self.default_args[name] = _aware(self.default_args[name])
        self.start_date = self.start_date or self.default_args.get("start_date")

    def _set_schedule(self, schedule, values):
        if not modern():
            given = [
                name
                for name, value in (
                    ("schedule", schedule),
                    ("schedule_interval", values["schedule_interval"]),
                    ("timetable", values["timetable"]),
                )
                if value is not NOTSET and (name != "timetable" or value is not None)
            ]
            if len(given) > 1:
                raise ValueError(
                    "At most one of 'schedule' and 'schedule_interval' and 'timetable'"
                )
            if schedule is NOTSET:
                schedule = values["schedule_interval"]
            if values["timetable"] is not None:
                schedule = values["timetable"]
            if schedule is not NOTSET and schedule and not self.start_date:
                raise ValueError("DAG is missing the start_date parameter")
            if schedule is NOTSET:
                import datetime

                schedule = datetime.timedelta(days=1)
        elif schedule is NOTSET:
            schedule = None
        self.schedule = schedule
        self.schedule_interval = schedule
        self.timetable = of_schedule(schedule, self.timezone)

    @property
    def dag_id(self):
        """Its id."""
        return self._dag_id

    @dag_id.setter
    def dag_id(self, value):
        self._dag_id = value

    @property
    def safe_dag_id(self):
        """Its id without dots."""
        return self._dag_id.replace(".", "__dot__")

    @property
    def tasks(self):
        """Its tasks in the order in which they were made."""
        return list(self.task_dict.values())

    @property
    def task_ids(self):
        """Ids of its tasks."""
        return list(self.task_dict)

    @property
    def task_count(self):
        """How many tasks it has."""
        return len(self.task_dict)

    @property
    def folder(self):
        """The folder of its file."""
        import os

        return os.path.dirname(self.fileloc)

    filepath = property(lambda self: self.fileloc)
    full_filepath = property(lambda self: self.fileloc, lambda self, value: None)
    concurrency = property(
        lambda self: self.max_active_tasks,
        lambda self, value: setattr(self, "max_active_tasks", value) if value else None,
    )

    @property
    def owner(self):
        """Owners of its tasks."""
        return ", ".join(sorted({task.owner for task in self.tasks}))

    @property
    def roots(self):
        """Tasks with nothing before them."""
        return [task for task in self.tasks if not task.upstream_task_ids]

    @property
    def leaves(self):
        """Tasks with nothing behind them."""
        return [task for task in self.tasks if not task.downstream_task_ids]

    @property
    def task_group_dict(self):
        """{group_id: group} of all groups."""
        return {k: v for k, v in self.task_group.get_task_group_dict().items() if k is not None}

    @property
    def teardowns(self):
        """Its teardown tasks."""
        return [task for task in self.tasks if task.is_teardown]

    def has_task(self, task_id):
        """Whether there is such a task."""
        return task_id in self.task_dict

    def has_task_group(self, group_id):
        """Whether there is such a group."""
        return group_id in self.task_group_dict

    def get_task(self, task_id, include_subdags=False):
        """The task of this id; TaskNotFound."""
        if task_id in self.task_dict:
            return self.task_dict[task_id]
        from .exceptions import TaskNotFound

        raise TaskNotFound(f"Task {task_id} not found")

    def add_task(self, task):
        """Take a task; DuplicateTaskIdFound."""
        name = task.task_id
        known = self.task_dict.get(name)
        if known is not None and known is not task:
            raise DuplicateTaskIdFound(f"Task id '{name}' has already been added to the {word()}")
        if known is task:
            return
        if not hasattr(task, "is_teardown"):
            raise AirflowException(f"{task!r} is not a task")
        rule = getattr(task, "trigger_rule", "all_success")
        if self.fail_fast and rule not in ("all_success", "all_done_setup_success"):
            from . import exceptions

            if modern():
                raise exceptions.FailFastDagInvalidTriggerRule(
                    f"A 'fail_fast' dag can only have {TriggerRule.ALL_SUCCESS} trigger rule"
                )
            raise exceptions.FailStopDagInvalidTriggerRule(
                f"A 'fail-stop' dag can only have {TriggerRule.ALL_SUCCESS} trigger rule"
            )
        self.task_dict[name] = task
        task.__dict__["_dag" if not task.is_mapped else "dag"] = self
        if task.task_group is None:
            self.task_group.add(task)

    def add_tasks(self, tasks):
        """Take several."""
        for task in tasks:
            self.add_task(task)

    def set_edge_info(self, upstream_task_id, downstream_task_id, info):
        """Note the label of an edge."""
        self.edge_info.setdefault(upstream_task_id, {})[downstream_task_id] = info

    def get_edge_info(self, upstream_task_id, downstream_task_id):
        """What is noted of an edge."""
        return self.edge_info.get(upstream_task_id, {}).get(downstream_task_id, {})

    def set_dependency(self, upstream_task_id, downstream_task_id):
        """Put one task before another."""
        self.get_task(upstream_task_id).set_downstream(self.get_task(downstream_task_id))

    def param(self, name, default=NOTSET):
        """A param of the run."""
        return DagParam(self, name, default)

    def get_template_env(self, *, force_sandboxed=False):
        """A Jinja environment."""
        from .running import environment

        return environment(self, force_sandboxed)

    def resolve_template_files(self):
        """Nothing: files are read when they are rendered."""

    def get_doc_md(self, doc_md):
        """The documentation."""
        return doc_md

    def topological_sort(self):
        """Tasks, each behind those before it; AirflowDagCycleException."""
        self.check_cycle()
        waiting = {name: len(task.upstream_task_ids) for name, task in self.task_dict.items()}
        ready = [name for name, count in waiting.items() if not count]
        found = []
        while ready:
            name = ready.pop(0)
            found.append(self.task_dict[name])
            for behind in sorted(self.task_dict[name].downstream_task_ids):
                waiting[behind] -= 1
                if not waiting[behind]:
                    ready.append(behind)
        return found

    def check_cycle(self):
        """Raise if tasks depend on each other in a circle, and name the one that closes it."""
        done = set()
        for name in self.task_dict:
            path = {} if name in done else {name: self._behind(name)}  # in order
            while path:
                last = next(reversed(path))
                behind = next((one for one in path[last] if one not in done), None)
                if behind is None:
                    done.add(last)
                    del path[last]
                elif behind in path:
                    from .exceptions import AirflowDagCycleException

                    raise AirflowDagCycleException(
                        f"Cycle detected in {word()}: {self.dag_id}. Faulty task: {last}"
                    )
                else:
                    path[behind] = self._behind(behind)

    def _behind(self, name):
        return iter(sorted(self.task_dict[name].downstream_task_ids))

    def validate(self):
        """Raise what Airflow finds wrong when it loads the DAG."""
        self.check_cycle()
        self._check_params()
        if hasattr(self.timetable, "validate"):
            self.timetable.validate()

    def _check_params(self):
        """A DAG with a schedule runs without anybody who could give params."""
        if not self.params or not getattr(self.timetable, "can_be_scheduled", False):
            return
        from .exceptions import ParamValidationError

        try:
            self.params.validate()
        except ParamValidationError as error:
            if modern():
                raise ValueError(
                    f"Dag {self.dag_id!r} is not allowed to define a Schedule, as there are required "
                    "params without default values, or the default values are not valid."
                ) from error
            raise AirflowException(
                "DAG is not allowed to define a Schedule, if there are any required params without "
                "default values or default values are not valid."
            ) from error

    def test(self, *_arguments, **_options):
        """Nothing: the run is made by dagproof."""

    cli = run = clear = tree_view = test

    def previous_schedule(self, dttm):
        """The logical date before another by the schedule (2.x)."""
        return self.timetable.before(dttm) if hasattr(self.timetable, "before") else None

    def get_next_data_interval(self, *_arguments):
        """None."""

    def iter_dagrun_infos_between(self, *_arguments, **_options):
        """None: nothing is scheduled here."""
        return iter(())

    def __enter__(self):
        DagContext.stack.append(self)
        TaskGroupContext.stack.append(self.task_group)
        return self

    def __exit__(self, *error):
        DagContext.stack.pop()
        TaskGroupContext.stack.pop()
        if self.auto_register and not error[0]:
            DagContext.autoregistered.append(self)

    def __repr__(self):
        return f"<DAG: {self.dag_id}>"

    def __str__(self):
        return f"<DAG: {self.dag_id}>"

    def __hash__(self):
        return hash(self._dag_id)

    def __eq__(self, other):
        return self is other

    def __lt__(self, other):
        return self.dag_id < other.dag_id


def _utc():
    import datetime

    return datetime.timezone.utc


def _aware(moment):
    """A datetime with a time zone of a datetime or of text."""
    if moment is None:
        return None
    if isinstance(moment, str):
        from ..shared.times import parse_time

        return parse_time(moment)
    if getattr(moment, "tzinfo", True) is None:
        return moment.replace(tzinfo=_utc())
    return moment


def _caller():
    """(file, line) of the code of the user's that makes a DAG."""
    import sys

    frame = sys._getframe(1)
    own = __name__.rpartition(".")[0]
    while frame is not None and frame.f_globals.get("__name__", "").startswith(own):
        frame = frame.f_back
    return (frame.f_code.co_filename, frame.f_lineno) if frame else ("", 0)


def dag(dag_id_or_func=None, __DAG_class=DAG, __warnings_stacklevel_delta=2, **options):
    """The decorator `@dag`: a function whose call makes the DAG."""
    if callable(dag_id_or_func):
        return _factory(dag_id_or_func, None, {})
    name = options.pop("dag_id", None) or dag_id_or_func
    return lambda function: _factory(function, name, options)


def _bound(function, args, kwargs):
    """{name: value} of a call; most DAG functions take nothing."""
    code = function.__code__
    if not (args or kwargs or code.co_argcount or code.co_kwonlyargcount or code.co_flags & 12):
        return {}
    import inspect

    bound = inspect.signature(function).bind(*args, **kwargs)
    bound.apply_defaults()
    return bound.arguments


def _factory(function, name, options):
    def factory(*args, **kwargs):
        given = _bound(function, args, kwargs)
        made = DAG(dag_id=name or function.__name__, **options)
        with made:
            if function.__doc__ and not options.get("doc_md"):
                made.doc_md = function.__doc__
            values = {key: made.param(key, value) for key, value in given.items()}
            made.fileloc = function.__code__.co_filename
            made.line = function.__code__.co_firstlineno
            function(**values)
        return made

    factory.__name__ = function.__name__
    factory.__doc__ = function.__doc__
    factory.__wrapped__ = function
    factory.__module__ = function.__module__
    return factory


class DagBag:
    """An empty collection: the files are loaded by dagproof."""

    def __init__(self, *_arguments, **_options):
        self.dags = {}
        self.import_errors = {}

    def get_dag(self, dag_id, session=None):
        """None."""
        return self.dags.get(dag_id)
