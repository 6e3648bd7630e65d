"""Values of XCom references: `task.output`, `.map()`, `.zip()`, `.concat()`, mapped arguments.

A reference tells its `kind` by a class attribute; its parts have Airflow's names
(models/xcom_arg.py and models/expandinput.py of 2.11.2, sdk/definitions/xcom_arg.py of 3.3.2).
"""

from collections.abc import Mapping, Sequence

from . import xcom


def kind_of(value):
    """The kind of a reference, or None for any other value."""
    kind = getattr(type(value), "kind", None)
    return kind if isinstance(kind, str) and hasattr(value, "resolve") else None


def resolve(arg, context):
    """The value of the reference `arg` for the task of `context`."""
    return RESOLVERS[type(arg).kind](arg, context)


def _plain(arg, context):
    ti = context["ti"]
    operator = arg.operator
    if ti.run.version >= (3, 0):
        value = _pull3(ti, operator, arg.key)
    else:
        indexes = ti.get_relevant_upstream_map_indexes(operator)
        value = ti.xcom_pull(
            task_ids=operator.task_id, map_indexes=indexes, key=arg.key, default=xcom.NOTHING
        )
    if value is not xcom.NOTHING:
        return value
    if arg.key == xcom.RETURN_KEY or getattr(operator, "multiple_outputs", False):
        return None
    from airflow.exceptions import XComNotFound

    raise XComNotFound(ti.dag_id, operator.task_id, arg.key)


def _pull3(ti, operator, key):
    from .expand import mapped_group

    if getattr(operator, "is_mapped", False):
        stored = xcom.fetch(ti, [operator.task_id], None, key)
        return xcom.lazy(ti, xcom.order(stored, None, None))
    indexes = None
    if mapped_group(operator) is not None:
        found = ti.get_relevant_upstream_map_indexes(operator)
        indexes = xcom.NOTHING if found is None else found
    if indexes is xcom.NOTHING or not isinstance(indexes, (int, type(None))):
        return ti.xcom_pull(task_ids=operator.task_id, key=key, map_indexes=indexes)
    return ti.xcom_pull(
        task_ids=operator.task_id, key=key, map_indexes=indexes, default=xcom.NOTHING
    )


def _check(value, what):
    if not isinstance(value, (Sequence, dict)):
        raise ValueError(f"XCom {what} expects sequence or dict, not {type(value).__name__}")
    return value


class MapResult(Sequence):
    """Values of a sequence with the user's functions applied when they are looked at."""

    def __init__(self, value, callables):
        self.value = value
        self.callables = callables

    def __getitem__(self, index):
        value = self.value[index]
        for function in self.callables:
            value = function(value)
        return value

    def __len__(self):
        return len(self.value)

    def to_xcom_list(self):
        return list(self)


class ZipResult(Sequence):
    """Tuples of the values at one index; to the longest if there is a fill value."""

    def __init__(self, values, fillvalue):
        self.values = values
        self.fillvalue = fillvalue
        self.filled = type(fillvalue).__name__ != "ArgNotSet"

    def _item(self, container, index):
        try:
            return container[index]
        except (IndexError, KeyError):
            return self.fillvalue

    def __getitem__(self, index):
        if index >= len(self):
            raise IndexError(index)
        return tuple(self._item(value, index) for value in self.values)

    def __len__(self):
        lengths = [len(value) for value in self.values]
        return max(lengths) if self.filled else min(lengths)

    def to_xcom_list(self):
        return list(self)


class ConcatResult(Sequence):
    """Several sequences or dicts (their keys) one after another."""

    def __init__(self, values):
        self.values = values

    def __getitem__(self, index):
        place = index if index >= 0 else len(self) + index
        for value in self.values:
            if place < 0:
                break
            if place >= len(value):
                place -= len(value)
            elif isinstance(value, Sequence):
                return value[place]
            else:
                return list(value)[place]
        raise IndexError("list index out of range")

    def __len__(self):
        return sum(len(value) for value in self.values)

    def to_xcom_list(self):
        return list(self)


def _map(arg, context):
    return MapResult(_check(resolve(arg.arg, context), "map"), arg.callables)


def _zip(arg, context):
    values = [resolve(one, context) for one in arg.args]
    return ZipResult([_check(value, "zip") for value in values], arg.fillvalue)


def _concat(arg, context):
    values = [resolve(one, context) for one in arg.args]
    return ConcatResult([_check(value, "concat") for value in values])


def _argument(arg, context):
    """The part of a mapped task group's argument that belongs to this instance."""
    values, _ = resolve_input(arg._input, context)
    return values[arg._key]


RESOLVERS = {
    "plain": _plain,
    "map": _map,
    "zip": _zip,
    "concat": _concat,
    "argument": _argument,
}


def length(value, context):
    """How many instances mapping over `value` gives; None if the XCom it needs is missing.

    Functions of `.map()` are not called for that, as in Airflow.
    """
    kind = kind_of(value)
    if kind is None:
        return len(value)
    if kind == "plain":
        return _plain_length(value, context)
    if kind == "map":
        return length(value.arg, context)
    if kind == "argument":
        return len(resolve(value, context))
    lengths = [length(one, context) for one in value.args]
    if None in lengths:
        return None
    if kind == "concat":
        return sum(lengths)
    filled = type(value.fillvalue).__name__ != "ArgNotSet"
    return max(lengths) if filled else min(lengths)


def _plain_length(arg, context):
    ti = context["ti"]
    stored = xcom.fetch(ti, [arg.operator.task_id], None, arg.key)
    mapped = [entry for entry in stored if entry["map_index"] >= 0]
    if mapped or getattr(arg.operator, "is_mapped", False):
        return len(mapped)
    if not stored:
        return None
    from .results import check_mappable  # a mock was pushed by no task that had checked it

    value = xcom.read(ti, stored[0])
    check_mappable(value)
    return len(value)


def input_length(source, context):
    """How many instances the input of an `expand()` gives; None if an XCom is missing."""
    if source.kind == "list_of_dicts":
        return length(source.value, context)
    total = 1
    if not source.value:
        return 0
    for value in source.value.values():
        one = length(value, context)
        if one is None:
            return None
        total *= one
    return total


def resolve_input(source, context):
    """(mapped arguments of this instance, ids of the values that came from XComs)."""
    if source.kind == "list_of_dicts":
        return _of_dicts(source.value, context)
    lengths = {name: length(value, context) or 0 for name, value in source.value.items()}
    values = {}
    from_xcom = set()
    for name, value in source.value.items():
        values[name] = _field(name, value, lengths, context)
        if kind_of(value) is not None:
            from_xcom.add(id(values[name]))
    return values, from_xcom


def _field(name, value, lengths, context):
    if kind_of(value) is not None:
        value = resolve(value, context)
    index = context["ti"].map_index
    if index < 0:
        raise RuntimeError("can't resolve task-mapping argument without expanding")
    found = index
    for mapped in reversed(list(lengths)):  # the last argument varies fastest
        if lengths[mapped] < 1:
            raise RuntimeError(f"cannot expand field mapped to length {lengths[mapped]!r}")
        if mapped == name:
            found %= lengths[mapped]
            break
        found //= lengths[mapped]
    if isinstance(value, Sequence):
        return value[found]
    if not isinstance(value, dict):
        raise TypeError(f"can't map over value of type {type(value)}")
    for place, item in enumerate(value.items()):
        if place == found:
            return item
    raise IndexError(f"index {index} is over mapped length")


def _type_name(value):
    return "None" if value is None else type(value).__name__


def _of_dicts(value, context):
    index = context["ti"].map_index
    if index < 0:
        raise RuntimeError("can't resolve task-mapping argument without expanding")
    if kind_of(value) is None:
        found = value[index]
        if kind_of(found) is not None:
            found = resolve(found, context)
    else:
        every = resolve(value, context)
        if not isinstance(every, Sequence):
            raise ValueError(f"expand_kwargs() expects a list[dict], not {_type_name(every)}")
        found = every[index]
    if not isinstance(found, Mapping):
        raise ValueError(f"expand_kwargs() expects a list[dict], not list[{_type_name(found)}]")
    for key in found:
        if not isinstance(key, str):
            raise ValueError(
                "expand_kwargs() input dict keys must all be str, "
                f"but {key!r} is of type {_type_name(key)}"
            )
    late = kind_of(value) is not None
    return found, {id(item) for item in found.values()} if late else set()
