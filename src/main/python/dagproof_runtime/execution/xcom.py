"""XComs of the run, kept by the engine: pushed and pulled through the channel."""

from collections.abc import Sequence

from . import serde

RETURN_KEY = "return_value"
NOTHING = object()
MAX_TEXT = 100_000_000  # characters of JSON; the engine keeps each value in memory, on one line


def push(ti, key, value):
    """Store `value`; it is the engine's from the moment this returns."""
    if key is None or key == "":
        raise ValueError(f"XCom key must be a non-empty string. Received: {key!r}")
    text = serde.dumps(value, ti.run.version)
    if len(text) > MAX_TEXT:
        raise ValueError(
            f"the XCom {key!r} of {ti.task_id} has {len(text) / 1e6:.0f} MB of JSON, more than the "
            f"{MAX_TEXT / 1e6:.0f} MB that one XCom may have here: store it in a file or in object "
            "storage and pass its path"
        )
    ti.channel.send(
        {
            "type": "push",
            "task_id": ti.task_id,
            "map_index": ti.map_index,
            "key": key,
            "value": text,
        }
    )


def clear(ti):
    """Forget what an earlier try of this instance stored."""
    ti.channel.send({"type": "delete"})


def fetch(ti, task_ids, map_indexes, key, dag_id=None, run_id=None, prior=False, newest=False):
    """The stored texts: dicts with task_id, map_index and value, in that order.

    `task_ids` None asks for any task; `map_indexes` None for all instances; `newest` for the one
    value that was pushed last.
    """
    request = {
        "type": "pull",
        "task_ids": task_ids,
        "map_indexes": map_indexes,
        "key": key,
        "dag_id": dag_id or ti.dag_id,
        "run_id": run_id or ti.run_id,
        "include_prior_dates": bool(prior),
    }
    if newest:
        request["newest"] = True
    return ti.channel.request(request).get("values") or []


def read(ti, stored):
    """The value of one fetched entry."""
    return serde.loads(stored["value"], ti.run.version)


class LazyXComSequence(Sequence):
    """Results of mapped instances in map order, converted when they are looked at."""

    __slots__ = ("_stored", "_ti")
    _shown = "LazyXComSequence"

    def __init__(self, ti, stored):
        self._ti = ti
        self._stored = stored

    def __len__(self):
        return len(self._stored)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [read(self._ti, stored) for stored in self._stored[index]]
        return read(self._ti, self._stored[index])

    def __iter__(self):
        for stored in self._stored:
            yield read(self._ti, stored)

    def __eq__(self, other):
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None

    def __repr__(self):
        count = len(self)
        name = self._shown
        return f"{name}([{count} {'item' if count == 1 else 'items'}])"

    def to_xcom_list(self):
        """What is stored when the sequence itself is pushed."""
        return list(self)

    def __reduce__(self):
        return list, (list(self),)


class LazyXComSelectSequence(LazyXComSequence):
    """The same by the name it has in 2.x."""

    __slots__ = ()
    _shown = "LazySelectSequence"


def lazy(ti, stored):
    """The sequence of the played version."""
    cls = LazyXComSequence if ti.run.version >= (3, 0) else LazyXComSelectSequence
    return cls(ti, stored)


def as_indexes(map_indexes):
    """A list for the engine, or None for all."""
    if map_indexes is None:
        return None
    if isinstance(map_indexes, int):
        return [map_indexes]
    return [int(index) for index in map_indexes]


def order(stored, task_ids, map_indexes):
    """Entries in the order in which tasks and indexes were asked for."""
    tasks = list(dict.fromkeys(task_ids)) if task_ids is not None else None
    indexes = list(map_indexes) if map_indexes is not None else None

    def place(entry):
        task = tasks.index(entry["task_id"]) if tasks else entry["task_id"]
        index = indexes.index(entry["map_index"]) if indexes else entry["map_index"]
        return task, index

    return sorted(stored, key=place)


def pull2(ti, task_ids, dag_id, key, prior, map_indexes, default):
    """`xcom_pull` of 2.11.2: one value, or a lazy sequence of those that exist."""
    single = task_ids is None or isinstance(task_ids, str)
    tasks = [task_ids] if isinstance(task_ids, str) else task_ids
    tasks = None if tasks is None else list(tasks)
    indexes = as_indexes(map_indexes)
    several = map_indexes is not None and not isinstance(map_indexes, int)
    newest = tasks is None and not several
    stored = fetch(ti, tasks, indexes, key, dag_id, None, prior, newest)
    if single and not several:
        if not stored:
            return default
        first = stored[0]
        if map_indexes is not None or first["map_index"] < 0:
            return read(ti, first)
        if newest:  # the last task that pushed was mapped: all its results
            stored = fetch(ti, [first["task_id"]], None, key, dag_id, None, prior)
        return lazy(ti, order(stored, None, None))
    return lazy(ti, order(stored, tasks if not single else None, indexes))


def pull3(ti, task_ids, dag_id, key, prior, map_indexes, default, run_id):
    """`xcom_pull` of 3.3.2: own task by default, missing values stay as None in lists.

    `map_indexes` is NOTHING where the caller gave none: results of all instances then.
    """
    single = task_ids is None or isinstance(task_ids, str)
    if task_ids is None:
        tasks = [ti.task_id]
    else:
        tasks = [task_ids] if isinstance(task_ids, str) else list(task_ids)
    if map_indexes is NOTHING:
        stored = fetch(ti, tasks, None, key, dag_id, run_id, prior)
        values = []
        for task in tasks:
            own = order([entry for entry in stored if entry["task_id"] == task], None, None)
            values.extend(read(ti, entry) for entry in own) if own else values.append(None)
        return values[0] if single and len(values) == 1 else values
    single_index = map_indexes is None or isinstance(map_indexes, int)
    if not single_index and not hasattr(map_indexes, "__iter__"):
        raise TypeError(
            "Invalid type for map_indexes: expected int, iterable of ints, or None, "
            f"got {type(map_indexes)}"
        )
    # None means the result of an unmapped instance
    wanted = [-1 if map_indexes is None else map_indexes] if single_index else list(map_indexes)
    stored = fetch(ti, tasks, wanted, key, dag_id, run_id, prior)
    known = {(entry["task_id"], entry["map_index"]): entry for entry in stored}
    values = []
    for task in tasks:
        for index in wanted:
            entry = known.get((task, index))
            value = None if entry is None else read(ti, entry)
            values.append(default if value is None else value)
    return values[0] if single and single_index else values
