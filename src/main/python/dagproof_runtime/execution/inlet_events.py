"""Asset (dataset) events that a task reads of its inlets: those of this run."""

from collections.abc import Mapping, Sequence

from .events import describe, reference


class AssetEvent:
    """One recorded event of this run."""

    def __init__(self, found, ti):
        from types import SimpleNamespace

        from ..shared.times import parse_time

        for key, value in found.items():
            setattr(self, key, value)
        self._ti = ti
        self.source_dag_id, self.source_run_id = ti.dag_id, ti.run_id
        self.timestamp = parse_time(found["timestamp"])
        self.asset = self.dataset = SimpleNamespace(**(found.get("asset") or {}))

    @property
    def uri(self):
        return getattr(self.asset, "uri", None)

    @property
    def source_task_instance(self):
        """The task instance that has sent it."""
        return EventSource(self._ti, self.source_task_id, self.source_map_index)

    def __repr__(self):
        return f"AssetEvent(asset={self.asset!r}, extra={self.extra!r})"


class EventSource:
    """A task instance of this run, and its XComs (3.3)."""

    def __init__(self, ti, task_id, map_index):
        self._ti = ti
        self.dag_id, self.run_id = ti.dag_id, ti.run_id
        self.task_id, self.map_index = task_id, map_index

    def xcom_pull(self, *, key="return_value", default=None):
        """One of its XComs."""
        found = self._ti.xcom_pull(task_ids=self.task_id, map_indexes=self.map_index, key=key)
        return default if found is None else found


class InletEvents(Sequence):
    """The events of one inlet, oldest first, asked of the engine when looked at."""

    def __init__(self, key):
        self._place = describe(key)
        self._found = None

    def _events(self):
        if self._found is None:
            kind, name, uri = self._place
            request = {"type": "asset_events", "name": None, "uri": None, "alias": None}
            request.update({"alias": name} if kind == "alias" else {"name": name, "uri": uri})
            ti = _instance()
            found = ti.channel.request(request).get("events") or ()
            self._found = self._chosen([AssetEvent(one, ti) for one in found])
        return self._found

    def _chosen(self, events):
        return events

    def __getitem__(self, index):
        return self._events()[index]

    def __len__(self):
        return len(self._events())


class InletEventQuery(InletEvents):
    """Those of one time, in one order, so many of them (3.x)."""

    def __init__(self, key):
        super().__init__(key)
        self._after = self._before = self._limit = None
        self._ascending = True

    def _chosen(self, events):
        first, last = _moment("after", self._after), _moment("before", self._before)
        chosen = [
            event
            for event in events
            if (first is None or event.timestamp >= first)
            and (last is None or event.timestamp <= last)
        ]
        if not self._ascending:
            chosen.reverse()
        return chosen[: self._limit] if self._limit else chosen

    def ascending(self, ascending=True):
        self._ascending, self._found = ascending, None
        return self

    def limit(self, limit):
        self._limit, self._found = limit, None
        return self

    def after(self, after):
        """Those of this moment (ISO 8601 or a datetime, with its time zone) and later."""
        self._after, self._found = after, None
        return self

    def before(self, before):
        """Those of this moment and earlier."""
        self._before, self._found = before, None
        return self


def _moment(name, given):
    """A datetime with a time zone, or None; a ValueError as pydantic's where there is no zone."""
    if given is None:
        return None
    from ..shared.times import parse_time
    from ..standin.storage import ValidationError

    why = "Input should have timezone info [type=timezone_aware"
    try:
        moment = parse_time(given, zone=None) if isinstance(given, str) else given
        if moment.tzinfo is not None:
            return moment
    except (AttributeError, ValueError):
        why = "Input should be a valid datetime [type=datetime_parsing"
    raise ValidationError(
        f"1 validation error for GetAssetEventByAsset\n{name}\n  "
        f"{why}, input_value={given!r}, input_type={type(given).__name__}]"
    )


def _instance():
    from ..shared.current import peek

    return peek()["ti"]


def _of(key):
    from ..shared.versions import profile

    return InletEvents(key) if profile() < (3, 0) else InletEventQuery(key)


class InletEventsAccessors(Mapping):
    """`inlet_events[asset]` or `inlet_events[0]` of the task's inlets."""

    def __init__(self, inlets):
        self._inlets = list(inlets or ())
        self._known = {}
        for inlet in self._inlets:
            self._known[describe(inlet)] = inlet

    def __getitem__(self, key):
        if isinstance(key, int):
            return _of(self._inlets[key])
        place = describe(key)
        if place not in self._known and not any(
            known[0] == place[0] and place[1] in (known[1], known[2]) for known in self._known
        ):
            raise KeyError(place[1])
        return _of(key)

    def __iter__(self):
        return iter(self._inlets)

    def __len__(self):
        return len(self._inlets)

    def for_asset(self, *, name=None, uri=None):
        return _of(reference(name, uri))

    def for_asset_alias(self, *, name):
        from airflow.sdk import AssetAlias

        return _of(AssetAlias(name))


class TriggeringAssetEventsAccessor(Mapping):
    """The events that started the run: none, a person did."""

    def __getitem__(self, key):
        return []

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __repr__(self):
        return "{}"
