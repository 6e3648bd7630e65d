"""Dynamic mapping: `partial().expand()` of operators (models/mappedoperator.py of 2.11.2)."""

from . import defaults
from .exceptions import AirflowException
from .groups import DagContext, SetupTeardownContext, TaskGroupContext
from .operator import BaseOperator, _known
from .params import ParamsDict
from .references import (
    DictOfListsExpandInput,
    ListOfDictsExpandInput,
    MappedArgument,
    XComArg,
)
from .task import TaskBase, validate_key


def parameter_names(cls):
    """All names that the constructors of an operator class take."""
    names = set(_known()) | {"task_id"}
    for base in cls.__mro__:
        names.update(getattr(base.__dict__.get("__init__"), "parameter_names", ()))
    if cls.is_simulated:
        names.update(cls.provider_arguments())
    return names


def accepted_names(cls):
    """The same, or None where any name may be meant: a provider's class that is not installed."""
    if cls.is_simulated and not cls.is_known():
        return None
    return parameter_names(cls)


def mappable(value):
    """Whether `expand` takes the value."""
    return isinstance(value, (list, tuple, dict, XComArg, MappedArgument)) or (
        hasattr(value, "__len__") and hasattr(value, "__getitem__") and not isinstance(value, str)
    )


def check_arguments(name, func, given, known):
    """Raise for arguments that are unknown, or that `expand` cannot map over."""
    unknown = [key for key in given if known is not None and key not in known]
    if func == "expand":
        for key, value in given.items():
            if key not in unknown and not mappable(value):
                raise ValueError(
                    f"{name}.expand() got an unexpected type {type(value).__name__!r} "
                    f"for keyword argument {key}"
                )
    if len(unknown) == 1:
        raise TypeError(f"{name}.{func}() got an unexpected keyword argument {unknown[0]!r}")
    if unknown:
        names = ", ".join(repr(key) for key in unknown)
        raise TypeError(f"{name}.{func}() got unexpected keyword arguments {names}")


def check_duplicates(given, more, reason):
    """Raise for names that are in both."""
    twice = sorted(set(given) & set(more))
    if twice:
        word = "argument" if len(twice) == 1 else "arguments"
        raise TypeError(f"{reason} {word}: {', '.join(twice)}")


def check_twice(name, partial_kwargs, mapped):
    """Raise for arguments that `partial` has, too."""
    twice = sorted(set(partial_kwargs) & set(mapped))
    if len(twice) == 1:
        raise TypeError(
            f"{name}.expand() got multiple values: unmappable or already specified argument: {twice[0]}"
        )
    if twice:
        raise TypeError(f"unmappable or already specified arguments: {', '.join(twice)}")


class OperatorPartial:
    """What `partial()` gives: waits for `expand` or `expand_kwargs`."""

    def __init__(self, operator_class, kwargs, params=None):
        self.operator_class = operator_class
        self.kwargs = kwargs
        self.params = params

    def expand(self, **mapped):
        """A task instance for each element (all combinations) of the values."""
        if not mapped:
            raise TypeError("no arguments to expand against")
        name = self.operator_class.__name__
        check_arguments(name, "expand", mapped, accepted_names(self.operator_class))
        check_twice(name, self.kwargs, mapped)
        return self._make(DictOfListsExpandInput(mapped))

    def expand_kwargs(self, kwargs, *, strict=True):
        """A task instance for each dict of arguments."""
        if isinstance(kwargs, (list, tuple)):
            for item in kwargs:
                if not isinstance(item, (XComArg, dict)):
                    raise TypeError(f"expected XComArg or list[dict], not {type(kwargs).__name__}")
        elif not isinstance(kwargs, (XComArg, MappedArgument)):
            raise TypeError(f"expected XComArg or list[dict], not {type(kwargs).__name__}")
        return self._make(ListOfDictsExpandInput(kwargs))

    def _make(self, expand_input):
        return MappedOperator(self.operator_class, self.kwargs, expand_input)


def partial(cls, kwargs):
    """The OperatorPartial of `cls.partial(**kwargs)`."""
    check_arguments(cls.__name__, "partial", kwargs, accepted_names(cls))
    if "task_id" not in kwargs:
        raise TypeError("partial() missing 1 required keyword-only argument: 'task_id'")
    return OperatorPartial(cls, kwargs)


class MappedOperator(TaskBase):
    """A task that is several at run time."""

    is_mapped = True
    decorated = False

    def __init__(self, operator_class, kwargs, expand_input, decorated=False, strict=False):
        kwargs = dict(kwargs)
        self.strict = strict  # whether mapped arguments may not replace those of `partial`
        dag = kwargs.pop("dag", None) or DagContext.get_current_dag()
        group = kwargs.pop("task_group", None)
        if group is None and dag is not None:
            group = TaskGroupContext.get_current_task_group(dag)
        task_id = kwargs.pop("task_id")
        self.task_id = group.child_id(task_id) if group is not None else task_id
        validate_key(self.task_id)
        merged = defaults.merge(dag, group, kwargs.pop("default_args", None))
        params = defaults.merged_params(dag, merged.pop("params", None), kwargs.pop("params", None))
        known = parameter_names(operator_class)
        for name, value in merged.items():
            if name in known and name not in kwargs:
                kwargs[name] = value
        self.params = params if params is not None else ParamsDict()
        self.operator_class = operator_class
        self.partial_kwargs = kwargs
        self.expand_input = expand_input
        self.decorated = decorated
        self.upstream_task_ids = set()
        self.downstream_task_ids = set()
        self.start_date = kwargs.get("start_date")
        self.end_date = kwargs.get("end_date")
        self.inlets = _as_list(kwargs.get("inlets"))
        self.outlets = _as_list(kwargs.get("outlets"))
        rule = kwargs.get("trigger_rule")
        if rule is not None:
            self._set_rule(rule)
        if group is not None:
            group.add(self)
        if dag is not None:
            dag.add_task(self)
        SetupTeardownContext.note(self)
        references = list(expand_input.iter_references())
        self.mapped_upstreams = sorted({operator.task_id for operator, _ in references})
        for operator, _ in references:
            self.set_upstream(operator)
        if operator_class.is_simulated:
            self.template_fields = operator_class.provider_fields({**kwargs, **_flat(expand_input)})
        for name in self.template_fields:
            XComArg.apply_upstream_relationship(self, kwargs.get(name))
        if self.get_closest_mapped_task_group() is not None:
            raise NotImplementedError(
                "operator expansion in an expanded task group is not yet supported"
            )

    def _set_rule(self, rule):
        BaseOperator._set_rule(self, rule)

    def get_expand_input(self):
        """What it is mapped over."""
        return self.expand_input

    @property
    def task_type(self):
        """The name of the operator's class."""
        return self.operator_class.__name__

    @property
    def operator_name(self):
        """The name that web pages show."""
        return self.operator_class.custom_operator_name or self.operator_class.__name__

    def unmap(self, resolved=None):
        """The operator of one instance, with the resolved mapped arguments."""
        resolved = dict(resolved or {})
        kwargs = dict(self.partial_kwargs)
        if self.decorated:
            own = dict(kwargs.get("op_kwargs") or {})
            if self.strict:
                check_duplicates(own, resolved, "mapping already partial")
            kwargs["op_kwargs"] = {**own, **resolved}
        else:
            kwargs.update(resolved)
        kwargs["task_id"] = self.task_id
        params = kwargs.pop("params", None)
        kwargs["params"] = {**self.params, **params} if params else self.params
        operator = self.operator_class(
            **kwargs, dag=self.dag, task_group=self.task_group, _airflow_from_mapped=True
        )
        operator.task_id = self.task_id
        operator.__dict__["upstream_task_ids"] = self.upstream_task_ids
        operator.__dict__["downstream_task_ids"] = self.downstream_task_ids
        operator.is_setup = self.is_setup
        operator.is_teardown = self.is_teardown
        operator.on_failure_fail_dagrun = self.on_failure_fail_dagrun
        return operator

    def __getattr__(self, name):
        if name.startswith("__") or name in ("partial_kwargs", "operator_class"):
            raise AttributeError(name)
        if name in self.partial_kwargs:
            value = self.partial_kwargs[name]
            if name in ("retry_delay", "max_retry_delay") and isinstance(value, (int, float)):
                import datetime

                value = datetime.timedelta(seconds=value)
            return value
        if hasattr(self.operator_class, name):
            return getattr(self.operator_class, name)
        raise AttributeError(f"'MappedOperator' object has no attribute {name!r}")

    def __repr__(self):
        return f"<Mapped({self.task_type}): {self.task_id}>"


def _flat(expand_input):
    """What `expand()` names; `expand_kwargs()` names it only when it runs."""
    return expand_input.value if expand_input.kind == "dict_of_lists" else {}


def _as_list(items):
    if not items:
        return []
    return list(items) if isinstance(items, (list, tuple, set)) else [items]


__all__ = ["AirflowException", "MappedOperator", "OperatorPartial", "partial"]
