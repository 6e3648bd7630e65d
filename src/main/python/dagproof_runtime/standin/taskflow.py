"""`@task` in every flavour, `@task_group`, `@setup`, `@teardown` (decorators/base.py of 2.11.2)."""

from . import operators_basic as basic
from . import operators_python as python
from .exceptions import AirflowException, AirflowSkipException
from .group_decorator import GroupDecorator, task_group  # noqa: F401
from .groups import DagContext, TaskGroupContext
from .mapping import MappedOperator, check_duplicates, mappable, parameter_names
from .references import DictOfListsExpandInput, ListOfDictsExpandInput, XComArg
from .sensors import PythonSensor
from .signatures import bind, several_outputs
from .simulated import SimulatedOperator
from .version import modern


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
            multiple_outputs=multiple_outputs,
            **kwargs,
        )


def _flavour(name, shown, *bases, **members):
    cls = type(name, (DecoratedOperator, *bases), {"custom_operator_name": shown, **members})
    return cls


_PythonDecoratedOperator = _flavour("_PythonDecoratedOperator", "@task", python.PythonOperator)


class _BashCall(basic.BashOperator):
    template_fields = (*basic.BashOperator.template_fields, "op_args", "op_kwargs")

    def __init__(self, *, python_callable, op_args=None, op_kwargs=None, **kwargs):
        super().__init__(bash_command="", **kwargs)
        self.python_callable = python_callable
        self.op_args = op_args or ()
        self.op_kwargs = op_kwargs or {}

    def execute(self, context):
        from ..shared.arguments import determine_kwargs

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


# flavours of providers; Airflow refuses others, unless a provider of the user's own adds them
SIMULATED = frozenset(
    (
        *("docker", "kubernetes", "kubernetes_cmd", "pyspark", "snowpark", "sql", "stub"),
        *("agent", "llm", "llm_branch", "llm_file_analysis", "llm_schema_compare", "llm_sql"),
    )
)


class _TaskDecorator:
    """A function that is decorated by `@task`: each call makes a task."""

    _airflow_is_task_decorator = True

    def __init__(self, function, operator_class, kwargs, multiple_outputs=None):
        self.function = function
        self.operator_class = operator_class
        self.kwargs = kwargs
        self.multiple_outputs = multiple_outputs
        self.is_setup = False
        self.is_teardown = False
        self.on_failure_fail_dagrun = False
        self.__wrapped__ = function
        for name in ("__name__", "__qualname__", "__doc__", "__module__"):
            if hasattr(function, name):
                setattr(self, name, getattr(function, name))

    def _copy(self, kwargs):
        made = _TaskDecorator(self.function, self.operator_class, kwargs, self.multiple_outputs)
        made.is_setup, made.is_teardown = self.is_setup, self.is_teardown
        made.on_failure_fail_dagrun = self.on_failure_fail_dagrun
        return made

    def _common(self):
        kwargs = dict(self.kwargs)
        kwargs.setdefault("task_id", getattr(self.function, "__name__", "task"))
        if "multiple_outputs" in kwargs:
            cls = self.operator_class
            where = "airflow.providers.standard.decorators" if modern() else "airflow.decorators"
            raise TypeError(
                f"{where}.python.{cls.__name__}() got multiple values for keyword argument "
                "'multiple_outputs'"
            )
        several = self.multiple_outputs
        kwargs["multiple_outputs"] = several_outputs(self.function) if several is None else several
        if self.is_teardown:
            if "trigger_rule" in kwargs:
                raise ValueError("Trigger rule not configurable for teardown tasks.")
            # for the next call, too, which Airflow therefore refuses
            kwargs["trigger_rule"] = self.kwargs["trigger_rule"] = "all_done_setup_success"
        return kwargs

    def __call__(self, *args, **kwargs):
        options = self._common()
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
        check_duplicates(own, kwargs, "duplicate partial")
        return self._copy({**self.kwargs, "op_kwargs": {**own, **kwargs}})

    def _check(self, func, kwargs):
        import inspect

        parameters = inspect.signature(self.function).parameters
        if any(one.kind == one.VAR_KEYWORD for one in parameters.values()):
            known = {**parameters, **kwargs}
        else:
            known = parameters
        unknown = [name for name in kwargs if name not in known]
        if unknown:
            word = (
                "an unexpected keyword argument"
                if len(unknown) == 1
                else "unexpected keyword arguments"
            )
            names = ", ".join(repr(name) for name in unknown)
            raise TypeError(f"{func}() got {word} {names}")

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
        check_duplicates(self.kwargs, mapped, "mapping already partial")
        return self._mapped(DictOfListsExpandInput(mapped))

    def expand_kwargs(self, kwargs, *, strict=True):
        """A task instance for each dict of arguments."""
        return self._mapped(ListOfDictsExpandInput(kwargs), strict)

    def _mapped(self, expand_input, strict=False):
        options = self._common()
        options["python_callable"] = self.function
        options["task_id"] = unique_id(
            options["task_id"], options.get("dag"), options.get("task_group")
        )
        options.setdefault("op_kwargs", {})
        operator = MappedOperator(self.operator_class, options, expand_input, True, strict)
        if self.is_setup:
            operator.as_setup()
        if self.is_teardown:
            operator.as_teardown(on_failure_fail_dagrun=self.on_failure_fail_dagrun)
        return XComArg(operator)

    def __repr__(self):
        return f"<@task {getattr(self, '__name__', '')}>"


def _decorate(operator_class, argument, multiple_outputs, options):
    if argument is not None:
        if isinstance(argument, _TaskDecorator) or not callable(argument):
            raise TypeError("No args allowed while using @task, use kwargs instead")
        return _TaskDecorator(argument, operator_class, options, multiple_outputs)
    unknown = [n for n in options if n not in parameter_names(operator_class) and n != "kwargs"]

    def decorate(function):
        return _TaskDecorator(function, operator_class, options, multiple_outputs)

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
            if name not in SIMULATED:
                from .finder import note

                note(f"@task.{name}")
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
        if not isinstance(decorated, _TaskDecorator):
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
    if not isinstance(function, _TaskDecorator):
        function = task(function)
    function.is_setup = True
    return function


def teardown(function=None, *, on_failure_fail_dagrun=False):
    """`@teardown`, alone or above `@task`."""

    def decorate(one):
        if isinstance(one, GroupDecorator):
            raise AirflowException("Task groups cannot be marked as setup or teardown.")
        if not isinstance(one, _TaskDecorator):
            one = task(one)
        one.is_teardown = True
        one.on_failure_fail_dagrun = on_failure_fail_dagrun
        return one

    return decorate if function is None else decorate(function)
