"""BaseOperator: arguments, place in the DAG, setup and teardown, templates, hooks of a run."""

from . import defaults, validation
from .enums import TriggerRule, WeightRule
from .exceptions import AirflowException
from .groups import DagContext, SetupTeardownContext, TaskGroupContext
from .params import NOTSET, ParamsDict
from .references import PLAIN, XComArg
from .task import TaskBase, validate_key
from .version import modern

# arguments of BaseOperator and what they are if not given
ARGUMENTS = {
    "owner": "airflow",
    "email": None,
    "email_on_retry": True,
    "email_on_failure": True,
    "retries": 0,
    "retry_delay": 300,
    "retry_exponential_backoff": False,
    "max_retry_delay": None,
    "start_date": None,
    "end_date": None,
    "depends_on_past": False,
    "ignore_first_depends_on_past": True,
    "wait_for_past_depends_before_skipping": False,
    "wait_for_downstream": False,
    "params": None,
    "default_args": None,
    "priority_weight": 1,
    "weight_rule": "downstream",
    "queue": "default",
    "pool": None,
    "pool_slots": 1,
    "execution_timeout": None,
    "on_execute_callback": None,
    "on_failure_callback": None,
    "on_success_callback": None,
    "on_retry_callback": None,
    "on_skipped_callback": None,
    "pre_execute": None,
    "post_execute": None,
    "trigger_rule": "all_success",
    "resources": None,
    "run_as_user": None,
    "map_index_template": None,
    "max_active_tis_per_dag": None,
    "max_active_tis_per_dagrun": None,
    "executor": None,
    "executor_config": None,
    "do_xcom_push": True,
    "multiple_outputs": False,
    "inlets": None,
    "outlets": None,
    "task_group": None,
    "dag": None,
    "doc": None,
    "doc_md": None,
    "doc_json": None,
    "doc_yaml": None,
    "doc_rst": None,
    "task_display_name": None,
    "logger_name": None,
    "allow_nested_operators": True,
    "render_template_as_native_obj": None,
    "start_trigger_args": None,
    "start_from_trigger": None,
}
CLASSIC = {"sla": None, "task_concurrency": None, "subdag": None}
MODERN = {"sla": None, "retry_policy": None}


def arguments():
    """{name: default} of the played version."""
    return {**ARGUMENTS, **(MODERN if modern() else CLASSIC)}


class BaseOperator(TaskBase):
    """Base of operators; users derive their own."""

    template_fields = ()
    template_ext = ()
    template_fields_renderers = {}  # noqa: RUF012
    ui_color = "#fff"
    ui_fgcolor = "#000"
    operator_extra_links = ()
    global_operator_extra_link_dict = {}  # noqa: RUF012
    operator_extra_link_dict = {}  # noqa: RUF012
    inherits_from_empty_operator = False
    custom_operator_name = None
    supports_lineage = False
    shallow_copy_attrs = ()
    subdag = None
    is_simulated = False
    start_trigger_args = None
    start_from_trigger = False
    _pre_execute_hook = None
    _post_execute_hook = None
    _finished = False

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        own = cls.__dict__.get("__init__")
        if own is not None and not hasattr(own, "parameter_names"):
            cls.__init__ = defaults.wrap(own)

    def __init__(self, *, task_id=NOTSET, dag=None, task_group=None, default_args=None, **kwargs):
        if task_id is NOTSET:
            kind = "keyword-only" if modern() else "positional"
            raise TypeError(
                f"BaseOperator.__init__() missing 1 required {kind} argument: 'task_id'"
            )
        from_mapped = self.__dict__.get("_from_mapped", False)
        known = _known()
        unknown = {name: value for name, value in kwargs.items() if name not in known}
        if default_args:
            for name in known.keys() & default_args.keys():
                if name not in kwargs:
                    kwargs[name] = default_args[name]
        self._reject(task_id, unknown)
        dag = dag if dag is not None else DagContext.get_current_dag()
        if task_group is None and dag is not None:
            task_group = TaskGroupContext.get_current_task_group(dag)
        self.task_id = task_id
        if task_group is not None and not from_mapped:
            self.task_id = task_group.child_id(task_id)
        validate_key(self.task_id)
        values = self.__dict__
        values["upstream_task_ids"] = set()
        values["downstream_task_ids"] = set()
        values["inlets"] = []
        values["outlets"] = []
        values["params"] = ParamsDict()
        for name, value in kwargs.items():
            if name in ("pre_execute", "post_execute"):
                values[f"_{name}_hook"] = value
            elif name not in ("inlets", "outlets", "params"):
                values[name] = value
        self._convert(kwargs, dag)
        if from_mapped:
            self.task_group = task_group
            values["_dag"] = dag
        else:
            if task_group is not None:
                task_group.add(self)
            if dag is not None:
                dag.add_task(self)
            SetupTeardownContext.note(self)
        validation.check_task(self.task_id, kwargs)

    def _reject(self, task_id, unknown):
        if unknown:
            kind = TypeError if modern() else AirflowException
            raise kind(
                f"Invalid arguments were passed to {type(self).__name__} (task_id: {task_id}). "
                f"Invalid arguments were:\n**kwargs: {unknown}"
            )

    def _convert(self, given, dag):
        values = self.__dict__
        if given.get("params"):
            params = given["params"]
            values["params"] = params if isinstance(params, ParamsDict) else ParamsDict(params)
        for name in ("inlets", "outlets"):
            items = given.get(name)
            if items:
                values[name] = list(items) if isinstance(items, (list, tuple, set)) else [items]
        if "retries" in given:
            values["retries"] = _whole(given["retries"], self.task_id)
        for name in ("retry_delay", "max_retry_delay"):
            delay = given.get(name)
            if delay is not None and not hasattr(delay, "total_seconds"):
                import datetime

                values[name] = datetime.timedelta(seconds=delay)
        limit = given.get("execution_timeout")
        if limit is not None and not hasattr(limit, "total_seconds"):
            raise ValueError(
                f"execution_timeout must be timedelta object but passed as type: {type(limit)}"
            )
        if "trigger_rule" in given:
            self._set_rule(given["trigger_rule"], dag)
        if "weight_rule" in given and isinstance(given["weight_rule"], str):
            rule = getattr(given["weight_rule"], "value", given["weight_rule"])
            if rule not in WeightRule._value2member_map_ and "." not in rule and not modern():
                raise AirflowException(f"Unknown priority strategy {rule}")
        if given.get("pool_slots", 1) < 1:
            where = f" in dag {dag.dag_id}" if dag is not None else ""
            raise ValueError(f"pool slots for {self.task_id}{where} cannot be less than 1")
        weight = given.get("priority_weight")
        if weight is not None and not isinstance(weight, int) and not modern():
            raise AirflowException(
                f"`priority_weight` for task '{self.task_id}' only accepts integers, "
                f"received '{type(weight)}'."
            )
        if given.get("pool") is not None and not modern():
            validate_key(given["pool"])
        if isinstance(given.get("start_date"), str) and modern():
            given["start_date"].utcoffset()  # as Airflow, which fails for text

    def _set_rule(self, rule, dag=None):
        if not TriggerRule.is_valid(rule):
            kind = ValueError if modern() else AirflowException
            where = dag.dag_id if dag is not None else ""
            raise kind(
                f"The trigger_rule must be one of {TriggerRule.all_triggers()},"
                f"'{where}.{self.task_id}'; received '{rule}'."
            )
        self.__dict__["trigger_rule"] = TriggerRule(rule)

    def _start(self, kwargs):
        """Before the outermost constructor."""
        values = self.__dict__
        values["_constructing"] = True
        values["_from_mapped"] = kwargs.pop("_airflow_from_mapped", False)

    def _finish(self):
        """After the outermost constructor: references in template fields become dependencies."""
        values = self.__dict__
        values["_finished"] = True
        if values["_from_mapped"]:
            return
        for name in self.template_fields:
            self._link(values.get(name))

    def _link(self, value):
        if value is not None and type(value) not in PLAIN:
            XComArg.apply_upstream_relationship(self, value)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if (
            self._finished
            and type(value) not in PLAIN
            and name in self.template_fields
            and not self.__dict__["_from_mapped"]
            and self.__dict__.get("_running") is None
        ):
            self._link(value)

    # Its DAG

    @property
    def dag(self):
        return self.__dict__.get("_dag")

    @dag.setter
    def dag(self, dag):
        current = self.__dict__.get("_dag")
        if dag is None or current is dag:
            self.__dict__["_dag"] = dag
            return
        if current is not None:
            raise AirflowException(f"The DAG assigned to {self} can not be changed.")
        dag.add_task(self)

    def has_dag(self):
        return self.__dict__.get("_dag") is not None

    @property
    def task_type(self):
        """The name of its class."""
        return type(self).__name__

    @property
    def operator_class(self):
        """Its class."""
        return type(self)

    @property
    def operator_name(self):
        """The name that web pages show."""
        return self.custom_operator_name or type(self).__name__

    @property
    def roots(self):
        return [self]

    # Running

    def execute(self, context):
        """What it does; its result is pushed."""
        raise NotImplementedError

    def pre_execute(self, context):
        """Called before `execute`."""
        if self._pre_execute_hook is not None and not modern():
            self._pre_execute_hook(context)

    def post_execute(self, context, result=None):
        """Called after `execute`."""
        if self._post_execute_hook is not None and not modern():
            self._post_execute_hook(context, result)

    def on_kill(self):
        """Called when it is killed."""

    def dry_run(self):
        """Nothing."""

    def defer(self, *, trigger, method_name, kwargs=None, timeout=None):
        """Wait in a trigger."""
        from .exceptions import TaskDeferred

        raise TaskDeferred(trigger=trigger, method_name=method_name, kwargs=kwargs, timeout=timeout)

    def resume_execution(self, next_method, next_kwargs, context):
        """Go on after a trigger."""
        from .exceptions import TaskDeferralError, TaskDeferralTimeout

        next_kwargs = next_kwargs or {}
        if next_method == "__fail__":
            error = next_kwargs.get("error", "Unknown")
            kind = TaskDeferralTimeout if error == "Trigger timeout" else TaskDeferralError
            raise kind(error)
        return getattr(self, next_method)(context, **next_kwargs)

    def prepare_for_execution(self):
        """Itself."""
        return self

    def prepare_template(self):
        """Called when templates were read from files."""

    def resolve_template_files(self):
        """Nothing: files are read when they are rendered."""

    def get_template_env(self, dag=None):
        """A Jinja environment."""
        from .running import environment

        return environment(dag or self.dag)

    def render_template(self, content, context, jinja_env=None, seen_oids=None):
        """`content` with its templates rendered."""
        from .running import render_template

        return render_template(content, context, self, jinja_env)

    def render_template_fields(self, context, jinja_env=None):
        """Render its template fields in place."""
        from .running import Renderer

        Renderer(self, self.dag, context, jinja_env).fields(self, tuple(self.template_fields))

    def xcom_push(self, context, key, value, execution_date=None):
        """Push a value."""
        context["ti"].xcom_push(key=key, value=value)

    @staticmethod
    def xcom_pull(context, task_ids=None, dag_id=None, key="return_value", **more):
        """Pull a value."""
        return context["ti"].xcom_pull(task_ids=task_ids, dag_id=dag_id, key=key, **more)

    @classmethod
    def partial(cls, **kwargs):
        """Arguments that all mapped instances share."""
        from .mapping import partial

        return partial(cls, kwargs)

    def unmap(self, _resolved=None):
        """Itself: it is not mapped."""
        return self

    def get_serialized_fields(self=None):
        """Names of what Airflow stores."""
        return frozenset(arguments())

    def add_inlets(self, inlets):
        """More inlets."""
        self.inlets.extend(inlets)

    def add_outlets(self, outlets):
        """More outlets."""
        self.outlets.extend(outlets)

    def get_inlet_defs(self):
        """Its inlets."""
        return self.inlets

    def get_outlet_defs(self):
        """Its outlets."""
        return self.outlets

    def get_extra_links(self, *_arguments):
        """None."""

    def expand_start_trigger_args(self, *, context):
        """Arguments of a starting trigger."""
        return self.start_trigger_args

    def expand_start_from_trigger(self, *, context):
        """Whether it begins in a trigger."""
        return self.start_from_trigger

    def __lt__(self, other):
        return self.task_id < other.task_id

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self)

    def __repr__(self):
        return f"<Task({type(self).__name__}): {self.task_id}>"

    def __copy__(self):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made


def _whole(value, task_id):
    if value is None or isinstance(value, int):
        return value or 0
    try:
        return int(value)
    except (TypeError, ValueError):
        kind = TypeError if modern() else AirflowException
        raise kind(f"'retries' type must be int, not {type(value).__name__}") from None


_KNOWN = {}


def _known():
    key = modern()
    if key not in _KNOWN:
        _KNOWN[key] = arguments()
    return _KNOWN[key]


def _set_class_defaults():
    import datetime

    for name, value in {**MODERN, **CLASSIC, **ARGUMENTS}.items():
        skip = ("dag", "params", "inlets", "outlets", "default_args", "pre_execute", "post_execute")
        if name not in skip and name not in BaseOperator.__dict__:
            setattr(BaseOperator, name, value)
    BaseOperator.retry_delay = datetime.timedelta(seconds=300)
    BaseOperator.trigger_rule = TriggerRule.ALL_SUCCESS
    BaseOperator.weight_rule = WeightRule.DOWNSTREAM
    BaseOperator.__init__ = defaults.wrap(BaseOperator.__init__)


_set_class_defaults()


class BaseOperatorLink:
    """A link of an operator in the web pages; users derive their own."""

    name = ""
    operators = ()

    def get_link(self, operator, *, ti_key):
        """The address."""
        return ""


class BaseOperatorMeta(type):
    """By this name only for `isinstance`."""
