"""State stores of 3.3: values kept by a task instance or an asset, here for one run."""


class Store:
    """get, set, delete and clear of one owner."""

    def __init__(self, ti, scope, name):
        self._ti = ti
        self._owner = {"scope": scope, "name": name}

    def _ask(self, operation, **fields):
        request = {"type": "store", "operation": operation, **self._owner, **fields}
        return self._ti.channel.request(request).get("value")

    def get(self, key, default=None):
        value = self._ask("get", key=key)
        return default if value is None else value

    def set(self, key, value, *, retention=None):
        if value is None:
            raise ValueError("Cannot set value as None")
        import json

        json.dumps(value)
        self._ask("set", key=key, value=value)

    def delete(self, key):
        self._ask("delete", key=key)

    def clear(self):
        self._ask("clear")


class TaskStateStoreAccessor(Store):
    """`task_state_store` of a context."""

    def __init__(self, ti):
        super().__init__(ti, "task", f"{ti.task_id}[{ti.map_index}]")

    def __repr__(self):
        return f"<TaskStateStoreAccessor ti_id={self._ti.id}>"


class AssetStateStoreAccessors:
    """`asset_state_store[asset]`; without a key the only asset of the task is meant."""

    def __init__(self, ti):
        from .events import describe

        self._ti = ti
        items = [*(ti.task.inlets or ()), *(ti.task.outlets or ())]
        places = [describe(item) for item in items]
        self._names = list(dict.fromkeys(name for kind, name, _ in places if kind == "asset"))

    def __getitem__(self, key):
        from .events import describe

        name = describe(key)[1]
        if name not in self._names:
            raise KeyError(key)
        return Store(self._ti, "asset", name)

    def _only(self):
        if len(self._names) != 1:
            raise ValueError("The task has several assets: use asset_state_store[asset].")
        return Store(self._ti, "asset", self._names[0])

    def get(self, key, default=None):
        return self._only().get(key, default)

    def set(self, key, value):
        self._only().set(key, value)

    def delete(self, key):
        self._only().delete(key)

    def clear(self):
        self._only().clear()
