"""What a decorated function takes and returns: calls of it are checked when the file is loaded."""

from .version import modern

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
    if _fits(function, args, kwargs):
        return
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
    late = _fill_gaps(parameters)
    if late and not modern():
        raise ValueError(
            "The function signature broke while assigning defaults to context key parameters: "
            "non-default argument follows default argument"
        )
    inspect.Signature(parameters).bind(*args, **kwargs)
    given = {one.name for one in parameters[: len(args)]} | kwargs.keys()
    missing = sorted(late - CONTEXT_KEYS - given)
    if missing:
        raise TypeError(f"missing required argument(s): {', '.join(missing)}")


def _fits(function, args, kwargs):
    """Whether a plain function surely takes the call; what is in doubt `inspect` decides."""
    from ..shared.arguments import VARKEYWORDS, VARPOSITIONAL, code_of

    found = code_of(function)
    if found is None or found[0].co_posonlyargcount:
        return False
    code, bound = found
    places = code.co_varnames[bound : code.co_argcount]
    only = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    defaults = function.__defaults__ or ()
    given = dict(zip(places[len(places) - len(defaults) :], defaults))
    given.update(function.__kwdefaults__ or {})
    names = (*places, *only)
    optional = {name for name in names if name in given or name in CONTEXT_KEYS}
    begun = [name in optional for name in places]
    return (
        all(given[name] is None for name in CONTEXT_KEYS.intersection(given))
        and begun == sorted(begun)
        and (len(args) <= len(places) or code.co_flags & VARPOSITIONAL)
        and kwargs.keys().isdisjoint(places[: len(args)])
        and (code.co_flags & VARKEYWORDS or kwargs.keys() <= set(names))
        and {*places[len(args) :], *only} - optional <= kwargs.keys()
    )


def _fill_gaps(parameters):
    """Names of parameters without default behind one with a default; they get one here."""
    seen = False
    late = set()
    for place, parameter in enumerate(parameters):
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            if parameter.default is not parameter.empty:
                seen = True
            elif seen:
                parameters[place] = parameter.replace(default=None)
                late.add(parameter.name)
    return late
