"""The context of a task: the mapping that templates, callables and callbacks get.

Keys and values are those of Airflow 2.11.2 (`_get_template_context`) and 3.3.2
(`RuntimeTaskInstance.get_template_context`); a value is computed when it is first asked for, so a
task that wants `ds` does not pay for time zones, previous runs or variables.
"""

PREVIOUS = (
    "prev_data_interval_start_success",
    "prev_data_interval_end_success",
    "prev_start_date_success",
    "prev_end_date_success",
)


class Context(dict):
    """A dict some of whose values are computed at first use (`lazy`: key to a function)."""

    __slots__ = ("lazy",)

    def __init__(self, values=(), lazy=None):
        super().__init__(values)
        self.lazy = dict(lazy or ())

    def __missing__(self, key):
        compute = self.lazy.pop(key)
        value = compute()
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        self.lazy.pop(key, None)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        if self.lazy.pop(key, None) is None:
            super().__delitem__(key)

    def __contains__(self, key):
        return super().__contains__(key) or key in self.lazy

    def __iter__(self):
        yield from list(super().__iter__())
        yield from list(self.lazy)

    def __len__(self):
        return super().__len__() + len(self.lazy)

    def __repr__(self):
        return repr(self.materialize())

    def __eq__(self, other):
        return self.materialize() == other

    __hash__ = None

    def materialize(self):
        """All keys with their values as a plain dict."""
        return {key: self[key] for key in self}

    def keys(self):
        return dict.fromkeys(self).keys()

    def values(self):
        return self.materialize().values()

    def items(self):
        return self.materialize().items()

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *others, **values):
        for other in (*others, values):
            for key, value in dict(other).items() if not isinstance(other, dict) else other.items():
                self[key] = value

    def copy(self):
        """A context of its own that computes late what is still late here."""
        return self.only(self)

    def only(self, keys):
        """A copy with those of `keys` that there are."""
        made = Context({key: self[key] for key in super().__iter__() if key in keys})
        made.lazy = {key: lambda key=key: self[key] for key in self.lazy if key in keys}
        return made

    __copy__ = copy

    def __reduce__(self):
        return dict, (self.materialize(),)


def build(ti, run, dag):
    """The context of task instance `ti`; raises the version's error for invalid params."""
    modern = run.version >= (3, 0)
    task = ti.task
    values = {
        "dag": dag,
        "dag_run": run,
        "inlets": task.inlets,
        "map_index_template": getattr(task, "map_index_template", None),
        "outlets": task.outlets,
        "params": merged_params(dag, task, run.conf),
        "run_id": run.run_id,
        "task": task,
        "task_instance": ti,
        "ti": ti,
    }
    values["task_instance_key_str"] = f"{task.dag_id}__{task.task_id}__{run.run_id}"
    _dates(values, run)
    lazy = {
        "conn": _connections,
        "inlet_events": lambda: _inlet_events("InletEventsAccessors", task.inlets),
        "macros": _macros3 if modern else _macros2,
        "outlet_events": lambda: _outlet_events(),
        "var": _variables,
    }
    if run.stdlib_logical_date is not None or not modern:
        lazy["logical_date"] = lambda: run.logical_date
        lazy["data_interval_start"] = lambda: run.data_interval_start
        lazy["data_interval_end"] = lambda: run.data_interval_end
    for key in PREVIOUS:
        if run.stdlib_logical_date is not None or "interval" not in key:
            values[key] = None
    if modern:
        _modern(values, lazy, ti, run)
    else:
        _classic(values, lazy, ti, run)
    return Context(values, lazy)


def _dates(values, run):
    """The texts of the logical date; absent, as in 3.x, where a run has none."""
    date = run.stdlib_logical_date
    if date is None:
        return
    ds = date.strftime("%Y-%m-%d")
    ts = date.isoformat()
    values["ds"] = ds
    values["ds_nodash"] = ds.replace("-", "")
    values["ts"] = ts
    values["ts_nodash"] = date.strftime("%Y%m%dT%H%M%S")
    values["ts_nodash_with_tz"] = ts.replace("-", "").replace(":", "")
    task = values["task"]
    values["task_instance_key_str"] = f"{task.dag_id}__{task.task_id}__{values['ds_nodash']}"


def _modern(values, lazy, ti, run):
    values["partition_key"] = None
    values["partition_date"] = None
    values["task_reschedule_count"] = ti.reschedule_count
    lazy["triggering_asset_events"] = lambda: _inlet_events("TriggeringAssetEventsAccessor")
    lazy["task_state_store"] = lambda: _state_store(ti)
    if _has_assets(values["inlets"]) or _has_assets(values["outlets"]):
        lazy["asset_state_store"] = lambda: _asset_state(ti)


def _has_assets(items):
    return any(getattr(type(item), "asset_like", False) for item in items or ())


def _classic(values, lazy, ti, run):
    from datetime import timedelta

    from . import neighbours

    day = run.stdlib_logical_date
    for name, shown in (("yesterday_ds", day - timedelta(1)), ("tomorrow_ds", day + timedelta(1))):
        values[name] = shown.strftime("%Y-%m-%d")
        values[f"{name}_nodash"] = shown.strftime("%Y%m%d")
    neighbours.add(lazy, values["dag"], run)
    lazy["execution_date"] = lambda: run.logical_date
    values["prev_execution_date_success"] = None
    values["test_mode"] = False
    lazy["expanded_ti_count"] = ti.expanded_count
    lazy["conf"] = _configuration
    lazy["triggering_dataset_events"] = _no_dataset_events


def _no_dataset_events():
    from collections import defaultdict

    return defaultdict(list)


def _configuration():
    from airflow.configuration import conf

    return conf


def _macros2():
    from .accessors import macros

    return macros()


def _macros3():
    from .accessors import MacrosAccessor

    return MacrosAccessor()


def _variables():
    from .accessors import VariableAccessor

    return {
        "json": VariableAccessor(deserialize_json=True),
        "value": VariableAccessor(deserialize_json=False),
    }


def _connections():
    from .accessors import ConnectionAccessor

    return ConnectionAccessor()


def _inlet_events(name, *arguments):
    from . import inlet_events

    return getattr(inlet_events, name)(*arguments)


def _outlet_events():
    from .events import OutletEventAccessors

    return OutletEventAccessors()


def _state_store(ti):
    from .state_store import TaskStateStoreAccessor

    return TaskStateStoreAccessor(ti)


def _asset_state(ti):
    from .state_store import AssetStateStoreAccessors

    return AssetStateStoreAccessors(ti)


def merged_params(dag, task, conf):
    """Params of DAG, task and run conf in Airflow's order, validated: a dict."""
    own = getattr(dag, "params", None)
    extra = getattr(task, "params", None) if task is not None else None
    if not own and not extra and not conf:
        return {}
    kind = type(own) if own is not None and hasattr(own, "validate") else type(extra)
    if not hasattr(kind, "validate"):
        return {**(own or {}), **(extra or {}), **(conf or {})}
    params = kind()
    for source in (own, extra, conf):
        if source:
            params.update(source)
    return params.validate()
