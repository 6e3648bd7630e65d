"""Asset (dataset) events that a task adds to its outlets."""

from collections.abc import Mapping


def describe(key):
    """(kind, name, uri) of an asset, dataset, alias, reference or (2.x) the text of a URI."""
    if isinstance(key, str):
        return "asset", key, key
    name = getattr(key, "name", None)
    uri = getattr(key, "uri", None)
    if "Alias" in type(key).__name__:
        return "alias", name, None
    return "asset", name if name is not None else uri, uri


class OutletEventAccessor:
    """What will be recorded of one outlet: `extra`, and assets added to an alias."""

    def __init__(self, key):
        self.key = key
        self.extra = {}
        self.added = []
        self.partition_keys = []

    def add(self, asset, extra=None):
        """Record an event of `asset` through this alias."""
        if describe(self.key)[0] == "alias" or isinstance(self.key, str):
            self.added.append((asset, extra or {}))

    def add_partitions(self, keys):
        self.partition_keys += [keys] if isinstance(keys, str) else list(keys)

    def __repr__(self):
        return f"OutletEventAccessor(key={self.key!r}, extra={self.extra!r})"


class OutletEventAccessors(Mapping):
    """`outlet_events[asset]`, made when it is asked for."""

    def __init__(self):
        self._dict = {}
        self._keys = {}

    def __getitem__(self, key):
        place = describe(key)
        if place[0] == "asset" and place[1] is None:
            raise KeyError("Key should be either an asset or an asset alias")
        if place not in self._dict:
            self._dict[place] = OutletEventAccessor(key)
            self._keys[place] = key
        return self._dict[place]

    def __iter__(self):
        return iter(self._keys.values())

    def __len__(self):
        return len(self._dict)

    def for_asset(self, *, name=None, uri=None):
        for place, accessor in self._dict.items():
            if place[0] == "asset" and name in (None, place[1]) and uri in (None, place[2]):
                return accessor
        return self[reference(name, uri)]

    def for_asset_alias(self, *, name):
        from airflow.sdk import AssetAlias

        return self[AssetAlias(name)]

    def __str__(self):
        return f"OutletEventAccessors(_dict={self._dict})"


def reference(name, uri):
    """The asset that these name."""
    from airflow.sdk import Asset

    return Asset(name=name, uri=uri) if name and uri else Asset(name or uri)


def take_metadata(item, accessors):
    """Add what a generator task yielded (`Metadata`) to the outlet events."""
    if type(item).__name__ != "Metadata":
        import logging

        logging.getLogger("airflow.task").warning(
            "Ignoring unknown data of %r received from task", type(item)
        )
        return
    asset = getattr(item, "asset", None)
    key = asset if asset is not None else item.uri
    accessors[key].extra.update(item.extra or {})
    alias = getattr(item, "alias", None) or getattr(item, "alias_name", None)
    if alias is None:
        return
    if isinstance(alias, str):
        for known in accessors._keys.values():
            if describe(known)[:2] == ("alias", alias):
                alias = known
    accessors[alias].add(key, extra=item.extra)


def announce(ti, context):
    """Tell the engine of the events of a task that succeeded."""
    outlets = [one for one in ti.task.outlets or () if getattr(type(one), "asset_like", True)]
    accessors = dict.get(context, "outlet_events")
    known = accessors._dict if accessors is not None else {}
    for outlet in outlets:
        place = describe(outlet)
        accessor = known.get(place)
        if place[0] == "asset" and place[1] is not None:
            extra = accessor.extra if accessor else {}
            for partition in (accessor.partition_keys if accessor else None) or [None]:
                _send(ti, place, None, extra, partition)
    for place, accessor in known.items():
        for asset, extra in accessor.added:
            _send(ti, describe(asset), place[1], extra, None)


def _send(ti, place, alias, extra, partition):
    ti.channel.send(
        {
            "type": "event",
            "event": "asset",
            "asset": {"name": place[1], "uri": place[2]},
            "alias": alias,
            "extra": _plain(extra),
            "partition_key": partition,
        }
    )


def _plain(extra):
    import json

    try:
        json.dumps(extra)
    except (TypeError, ValueError):
        return {key: str(value) for key, value in dict(extra).items()}
    return extra
