"""How an operator's arguments meet `default_args` (BaseOperatorMeta of 2.11.2 and 3.3.2)."""

from ..shared.arguments import VARKEYWORDS
from .exceptions import AirflowException
from .groups import DagContext, TaskGroupContext
from .params import ParamsDict
from .version import modern


class Merged(dict):
    """default_args of DAG, groups and task, put together once for each operator."""


def signature(init):
    """(names of the parameters without self, those without default) of a plain function."""
    code = init.__code__
    count = code.co_argcount
    names = code.co_varnames[1 : count + code.co_kwonlyargcount]
    optional = set(init.__kwdefaults__ or ())
    defaults = len(init.__defaults__ or ())
    if defaults:
        optional.update(code.co_varnames[count - defaults : count])
    required = {name for name in names if name not in optional and name != "task_id"}
    return sorted(names), required, bool(code.co_flags & VARKEYWORDS)


def merge(dag, group, own):
    """default_args in Airflow's order: of the DAG, of the group, of the task."""
    merged = Merged()
    if dag is not None:
        merged.update(dag.default_args or {})
    if group is not None:
        merged.update(group.default_args or {})
    if own:
        if not isinstance(own, dict):
            raise TypeError("default_args must be a mapping")
        merged.update(own)
    return merged


def merged_params(dag, default, own):
    """Params of DAG, default_args and task, or None."""
    sources = [getattr(dag, "params", None), default, own]
    if not any(sources):
        return None
    if own is not None and not isinstance(own, dict):
        raise TypeError("params must be a mapping")
    params = ParamsDict()
    for source in sources:
        if source:
            params.update(source if isinstance(source, ParamsDict) else ParamsDict(source))
    return params


def wrap(init):
    """The constructor `init` as Airflow calls it: keywords only, defaults filled in."""
    found = getattr(init, "__wrapped__", init)
    if not hasattr(found, "__code__"):
        return init
    names, required, _ = signature(found)

    def __init__(self, *args, **kwargs):
        if args:
            kind = TypeError if modern() else AirflowException
            raise kind("Use keyword arguments when initializing operators")
        state = self.__dict__
        outer = "_constructing" not in state
        default_args = kwargs.pop("default_args", None)
        if outer:
            self._start(kwargs)
        if not isinstance(default_args, Merged):
            dag = kwargs.get("dag") or DagContext.get_current_dag()
            group = kwargs.get("task_group")
            if dag is not None and group is None:
                group = TaskGroupContext.get_current_task_group(dag)
            default_args = merge(dag, group, default_args)
            params = merged_params(dag, default_args.pop("params", None), kwargs.get("params"))
            if params is not None:
                kwargs["params"] = params
        if default_args:
            for name in names:
                if name not in kwargs and name in default_args:
                    kwargs[name] = default_args[name]
        if not required <= kwargs.keys():
            refuse_missing(sorted(required.difference(kwargs)))
        init(self, **kwargs, default_args=default_args)
        if outer:
            self._finish()

    __init__.__wrapped__ = init
    __init__.__doc__ = init.__doc__
    __init__.parameter_names = names
    return __init__


def refuse_missing(names):
    kind = TypeError if modern() else AirflowException
    if len(names) == 1:
        raise kind(f"missing keyword argument {names[0]!r}")
    raise kind("missing keyword arguments " + ", ".join(repr(name) for name in names))


def apply_defaults(func):
    """The decorator of 1.x: constructors are wrapped anyway."""
    return func
