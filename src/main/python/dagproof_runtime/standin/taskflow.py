"""`@task` in every flavour, `@task_group`, `@setup`, `@teardown` (decorators/base.py of 2.11.2)."""

from . import operators_basic as basic
from . import operators_python as python
from .exceptions import AirflowException, AirflowSkipException
from .groups import DagContext, MappedTaskGroup, TaskGroup, TaskGroupContext
from .mapping import MappedOperator, check_arguments, check_twice, mappable, parameter_names
from .references import DictOfListsExpandInput, ListOfDictsExpandInput, MappedArgument, XComArg
from .sensors import PythonSensor
from .simulated import SimulatedOperator

CONTEXT_KEYS = frozenset(
    [
        "conf",
        "conn",
        "context",
        "dag",
        "dag_run",
        "data_interval_end",
        "data_interval_start",
        "ds",
        "ds_nodash",
        "execution_date",
        "expanded_ti_count",
        "exception",
        "inlets",
        "inlet_events",
        "logical_date",
        "macros",
        "map_index_template",
        "next_ds",
        "next_ds_nodash",
        "next_execution_date",
        "outlets",
        "outlet_events",
        "params",
        "prev_data_interval_end_success",
        "prev_data_interval_start_success",
        "prev_ds",
        "prev_ds_nodash",
        "prev_end_date_success",
        "prev_execution_date",
        "prev_execution_date_success",
        "prev_start_date_success",
        "reason",
        "run_id",
        "start_date",
        "task",
        "task_instance",
        "task_instance_key_str",
        "task_reschedule_count",
        "task_state_store",
        "asset_state_store",
        "templates_dict",
        "test_mode",
        "ti",
        "tomorrow_ds",
        "tomorrow_ds_nodash",
        "triggering_asset_events",
        "triggering_dataset_events",
        "ts",
        "ts_nodash",
        "ts_nodash_with_tz",
        "try_number",
        "var",
        "yesterday_ds",
        "yesterday_ds_nodash",
        "partition_key",
        "partition_date",
    ]
)


def unique_id(task_id, dag=None, group=None):
    """`task_id`, with `__1`, `__2` ... where it is taken."""
    dag = dag or DagContext.get_current_dag()
    if dag is None:
        return task_id
    if group is None:
        group = TaskGroupContext.get_current_task_group(dag)
    full = group.child_id(task_id) if group is not None else task_id
    if full not in dag.task_dict:
        return task_id
    head, _, tail = full.rpartition("__")
    core = head if head and tail.isdigit() else full
    numbers = [0]
    for name in dag.task_dict:
        if name.startswith(core + "__") and name[len(core) + 2 :].isdigit():
            numbers.append(int(name[len(core) + 2 :]))
    own, _, tail = task_id.rpartition("__")
    return f"{own if own and tail.isdigit() else task_id}__{max(numbers) + 1}"


def several_outputs(function):
    """Whether the annotation says that a dict is returned."""
    found = getattr(function, "__annotations__", {}).get("return")
    if found is None:
        return False
    if isinstance(found, str):
        head = found.partition("[")[0].rpartition(".")[2]
        if head in ("dict", "Dict", "Mapping"):
            return True
        found = getattr(function, "__globals__", {}).get(found)
    origin = getattr(found, "__origin__", found)
    if not isinstance(origin, type):
        return False
    from collections.abc import Mapping

    return issubclass(origin, (dict, Mapping))


def bind(function, args, kwargs):
    """Check a call of `function`, whose context keys need not be given; TypeError."""
    import inspect

    signature = inspect.signature(function)
    parameters = []
    for parameter in signature.parameters.values():
        if parameter.name in CONTEXT_KEYS:
            if parameter.default not in (parameter.empty, None):
                raise ValueError(
                    f"Context key parameter {parameter.name} can't have a default other than None"
                )
            if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
                parameter = parameter.replace(default=None)
        parameters.append(parameter)
    # a context key may now stand before a parameter without default
    seen = False
    for place, parameter in enumerate(parameters):
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            if parameter.default is not parameter.empty:
                seen = True
            elif seen:
                parameters[place] = parameter.replace(default=None)
    inspect.Signature(parameters).bind(*args, **kwargs)


class DecoratedOperator:
    """Mixin: takes `op_args` and `op_kwargs` of a call of the decorated function."""

    custom_operator_name = "@task"

    def __init__(
        self,
        *,
        python_callable,
        task_id,
        op_args=None,
        op_kwargs=None,
        kwargs_to_upstream=None,
        multiple_outputs=False,
        **kwargs,
    ):
        if not kwargs.get("_airflow_from_mapped") and not self.__dict__.get("_from_mapped"):
            task_id = unique_id(task_id, kwargs.get("dag"), kwargs.get("task_group"))
        op_args = op_args or ()
        op_kwargs = op_kwargs or {}
        bind(python_callable, op_args, op_kwargs)
        super().__init__(
            task_id=task_id,
            python_callable=python_callable,
            op_args=op_args,
            op_kwargs=op_kwargs,
            **kwargs,
        )
        self.multiple_outputs = multiple_outputs


def _flavour(name, shown, *bases, **members):
    cls = type(name, (DecoratedOperator, *bases), {"custom_operator_name": shown, **members})
    return cls


_PythonDecoratedOperator = _flavour("_PythonDecoratedOperator", "@task", python.PythonOperator)


class _BashCall(basic.BashOperator):
    template_fields = (*basic.BashOperator.template_fields, "op_args", "op_kwargs")

    def __init__(self, *, python_callable, op_args=None, op_kwargs=None, **kwargs):
        kwargs.pop("multiple_outputs", None)
        super().__init__(bash_command="", **kwargs)
        self.python_callable = python_callable
        self.op_args = op_args or ()
        self.op_kwargs = op_kwargs or {}

    def execute(self, context):
        from ..execution.arguments import determine_kwargs

        merged = context.copy()
        merged.update(self.op_kwargs)
        kwargs = determine_kwargs(self.python_callable, self.op_args, merged)
        command = self.python_callable(*self.op_args, **kwargs)
        if not isinstance(command, str) or not command.strip():
            raise TypeError(
                "The returned value from the TaskFlow callable must be a non-empty string."
            )
        self.bash_command = self.render_template(command, context)
        return super().execute(context)


class _SimulatedCall(SimulatedOperator):
    template_fields = ("op_args", "op_kwargs")
    simulated_reason = "this flavour of @task needs a service that is not here"

    def __init__(self, *, python_callable, op_args=None, op_kwargs=None, **kwargs):
        super().__init__(**kwargs)
        self.python_callable = python_callable
        self.op_args = op_args or ()
        self.op_kwargs = op_kwargs or {}


OPERATORS = {
    "python": _PythonDecoratedOperator,
    "virtualenv": _flavour(
        "_PythonVirtualenvDecoratedOperator", "@task.virtualenv", python.PythonVirtualenvOperator
    ),
    "external_python": _flavour(
        "_PythonExternalDecoratedOperator", "@task.external_python", python.ExternalPythonOperator
    ),
    "branch": _flavour(
        "_BranchPythonDecoratedOperator", "@task.branch", python.BranchPythonOperator
    ),
    "branch_virtualenv": _flavour(
        "_BranchPythonVirtualenvDecoratedOperator",
        "@task.branch_virtualenv",
        python.BranchPythonVirtualenvOperator,
    ),
    "branch_external_python": _flavour(
        "_BranchExternalPythonDecoratedOperator",
        "@task.branch_external_python",
        python.BranchExternalPythonOperator,
    ),
    "short_circuit": _flavour(
        "_ShortCircuitDecoratedOperator", "@task.short_circuit", python.ShortCircuitOperator
    ),
    "sensor": _flavour("DecoratedSensorOperator", "@task.sensor", PythonSensor),
    "bash": _flavour("_BashDecoratedOperator", "@task.bash", _BashCall),
}


class Decorator:
    """A function that is decorated by `@task`: each call makes a task."""

    _airflow_is_task_decorator = True

    def __init__(self, function, operator_class, kwargs, on_call=None):
        self.function = function
        self.operator_class = operator_class
        self.kwargs = kwargs
        self.is_setup = False
        self.is_teardown = False
        self.on_failure_fail_dagrun = False
        self.__wrapped__ = function
        for name in ("__name__", "__qualname__", "__doc__", "__module__"):
            if hasattr(function, name):
                setattr(self, name, getattr(function, name))

    def _copy(self, kwargs):
        made = Decorator(self.function, self.operator_class, kwargs)
        made.is_setup, made.is_teardown = self.is_setup, self.is_teardown
        made.on_failure_fail_dagrun = self.on_failure_fail_dagrun
        return made

    def _common(self):
        kwargs = dict(self.kwargs)
        kwargs.setdefault("task_id", getattr(self.function, "__name__", "task"))
        kwargs.setdefault("multiple_outputs", several_outputs(self.function))
        return kwargs

    def __call__(self, *args, **kwargs):
        options = self._common()
        if self.is_teardown:
            options.setdefault("trigger_rule", "all_done_setup_success")
        operator = self.operator_class(
            python_callable=self.function, op_args=args, op_kwargs=kwargs, **options
        )
        if self.function.__doc__ and not operator.doc_md and not operator.doc:
            operator.doc_md = self.function.__doc__
        result = XComArg(operator)
        if self.is_setup:
            operator.as_setup()
        if self.is_teardown:
            operator.as_teardown(on_failure_fail_dagrun=self.on_failure_fail_dagrun)
        return result

    def override(self, **kwargs):
        """The same with other task arguments."""
        return self._copy({**self.kwargs, **kwargs})

    def partial(self, **kwargs):
        """Arguments of the function that all mapped instances share."""
        self._check("partial", kwargs)
        own = dict(self.kwargs.get("op_kwargs") or {})
        check_twice(f"@{self.kwargs.get('task_id', self.__name__)}", own, kwargs)
        return self._copy({**self.kwargs, "op_kwargs": {**own, **kwargs}})

    def _check(self, func, kwargs):
        import inspect

        parameters = inspect.signature(self.function).parameters
        if any(one.kind == one.VAR_KEYWORD for one in parameters.values()):
            known = {**parameters, **kwargs}
        else:
            known = parameters
        check_arguments(f"@task.{func}" if False else "task mapping", func, kwargs, known)

    def expand(self, **mapped):
        """A task instance for each element (all combinations) of the values."""
        if not mapped:
            raise TypeError("no arguments to expand against")
        for key, value in mapped.items():
            if not mappable(value):
                raise ValueError(
                    f"expand() got an unexpected type {type(value).__name__!r} for keyword argument {key!r}"
                )
        self._check("expand", mapped)
        check_twice("expand", self.kwargs.get("op_kwargs") or {}, mapped)
        return self._mapped(DictOfListsExpandInput(mapped))

    def expand_kwargs(self, kwargs, *, strict=True):
        """A task instance for each dict of arguments."""
        return self._mapped(ListOfDictsExpandInput(kwargs))

    def _mapped(self, expand_input):
        options = self._common()
        options["python_callable"] = self.function
        options["task_id"] = unique_id(
            options["task_id"], options.get("dag"), options.get("task_group")
        )
        options.setdefault("op_kwargs", {})
        operator = MappedOperator(self.operator_class, options, expand_input, decorated=True)
        if self.is_setup:
            operator.as_setup()
        if self.is_teardown:
            operator.as_teardown(on_failure_fail_dagrun=self.on_failure_fail_dagrun)
        return XComArg(operator)

    def __repr__(self):
        return f"<@task {getattr(self, '__name__', '')}>"


def _decorate(operator_class, argument, multiple_outputs, options):
    if multiple_outputs is not None:
        options["multiple_outputs"] = multiple_outputs
    if argument is not None:
        if isinstance(argument, Decorator) or not callable(argument):
            raise TypeError("No args allowed while using @task, use kwargs instead")
        return Decorator(argument, operator_class, options)
    unknown = [n for n in options if n not in parameter_names(operator_class) and n != "kwargs"]

    def decorate(function):
        return Decorator(function, operator_class, options)

    decorate.unknown = unknown
    return decorate


class TaskDecorators:
    """`task` itself."""

    def __call__(self, python_callable=None, multiple_outputs=None, **options):
        return _decorate(OPERATORS["python"], python_callable, multiple_outputs, options)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        cls = OPERATORS.get(name)
        if cls is None:
            cls = OPERATORS[name] = _flavour(
                f"_{name.title()}DecoratedOperator", f"@task.{name}", _SimulatedCall
            )

        def flavour(python_callable=None, multiple_outputs=None, **options):
            return _decorate(cls, python_callable, multiple_outputs, options)

        flavour.__name__ = name
        return flavour

    def run_if(self, condition, skip_message=None):
        """Skip the task unless the condition holds."""
        return _conditional(lambda context: bool(condition(context)), skip_message)

    def skip_if(self, condition, skip_message=None):
        """Skip the task if the condition holds."""
        return _conditional(lambda context: not condition(context), skip_message)


def _conditional(wanted, message):
    def decorate(decorated):
        if not isinstance(decorated, Decorator):
            raise TypeError("decorated task must be decorated by @task")
        before = decorated.kwargs.get("pre_execute")

        def pre_execute(context):
            if before is not None:
                before(context)
            if not wanted(context):
                raise AirflowSkipException(message)

        return decorated._copy({**decorated.kwargs, "pre_execute": pre_execute})

    return decorate


task = TaskDecorators()


def setup(function):
    """`@setup`, alone or above `@task`."""
    if isinstance(function, GroupDecorator):
        raise AirflowException("Task groups cannot be marked as setup or teardown.")
    if not isinstance(function, Decorator):
        function = task(function)
    function.is_setup = True
    return function


def teardown(function=None, *, on_failure_fail_dagrun=False):
    """`@teardown`, alone or above `@task`."""

    def decorate(one):
        if isinstance(one, GroupDecorator):
            raise AirflowException("Task groups cannot be marked as setup or teardown.")
        if not isinstance(one, Decorator):
            one = task(one)
        one.is_teardown = True
        one.on_failure_fail_dagrun = on_failure_fail_dagrun
        return one

    return decorate if function is None else decorate(function)


class GroupDecorator:
    """A function that is decorated by `@task_group`: each call makes a group."""

    def __init__(self, function, kwargs, given=None):
        self.function = function
        self.kwargs = kwargs
        self.given = given or {}
        self.__wrapped__ = function
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__

    def _options(self):
        options = dict(self.kwargs)
        options.setdefault("group_id", self.function.__name__)
        options.setdefault("add_suffix_on_collision", True)
        if self.function.__doc__ and not options.get("tooltip"):
            options["tooltip"] = self.function.__doc__
        return options

    def __call__(self, *args, **kwargs):
        with TaskGroup(**self._options()) as group:
            found = self.function(*args, **self.given, **kwargs)
        return group if found is None else found

    def override(self, **kwargs):
        """The same with other group arguments."""
        return GroupDecorator(self.function, {**self.kwargs, **kwargs}, self.given)

    def partial(self, **kwargs):
        """Arguments that all rounds share."""
        return GroupDecorator(self.function, self.kwargs, {**self.given, **kwargs})

    def expand(self, **mapped):
        """A round for each element (all combinations) of the values."""
        if not mapped:
            raise TypeError("no arguments to expand against")
        expand_input = DictOfListsExpandInput(mapped)
        arguments = {key: MappedArgument(_input=expand_input, _key=key) for key in mapped}
        return self._mapped(expand_input, arguments)

    def expand_kwargs(self, kwargs):
        """A round for each dict of arguments."""
        import inspect

        expand_input = ListOfDictsExpandInput(kwargs)
        names = [n for n in inspect.signature(self.function).parameters if n not in self.given]
        return self._mapped(
            expand_input, {n: MappedArgument(_input=expand_input, _key=n) for n in names}
        )

    def _mapped(self, expand_input, arguments):
        with MappedTaskGroup(expand_input=expand_input, **self._options()) as group:
            self.function(**self.given, **arguments)
        return group


def task_group(function=None, **options):
    """`@task_group`."""
    if function is not None:
        return GroupDecorator(function, options)
    return lambda one: GroupDecorator(one, options)
