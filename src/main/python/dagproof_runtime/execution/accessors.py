"""`var`, `conn` and `macros` of a context; they ask the stand-in's Variable and Connection."""


class VariableAccessor:
    """`var.value.x`, `var.json.x` and their `.get(x, default)`."""

    def __init__(self, deserialize_json):
        self._deserialize_json = deserialize_json

    def __getattr__(self, key):
        _refuse_special(key)
        from airflow.models import Variable

        return Variable.get(key, deserialize_json=self._deserialize_json)

    def get(self, key, default=NotImplemented):
        from airflow.models import Variable

        if default is NotImplemented:
            return Variable.get(key, deserialize_json=self._deserialize_json)
        return Variable.get(key, default, deserialize_json=self._deserialize_json)

    def __repr__(self):
        return "<VariableAccessor (dynamic access)>"

    def __eq__(self, other):
        return isinstance(other, VariableAccessor)

    __hash__ = object.__hash__


class ConnectionAccessor:
    """`conn.my_id` and `conn.get("my_id", default)`."""

    def __getattr__(self, conn_id):
        _refuse_special(conn_id)
        return _connection(conn_id)

    def get(self, conn_id, default_conn=None):
        from airflow.exceptions import AirflowNotFoundException

        try:
            return _connection(conn_id)
        except AirflowNotFoundException:
            return default_conn

    def __repr__(self):
        return "<ConnectionAccessor (dynamic access)>"

    def __eq__(self, other):
        return isinstance(other, ConnectionAccessor)

    __hash__ = object.__hash__


def _refuse_special(name):
    """Names that Python asks for itself (pickle, copy) are nobody's variables."""
    if name.startswith("__") or name == "to_xcom_list":
        raise AttributeError(name)


def _connection(conn_id):
    from airflow.hooks.base import BaseHook

    return BaseHook.get_connection(conn_id)


class MacrosAccessor:
    """`macros` of 3.x: the names of `airflow.macros`, looked up when they are used."""

    def __getattr__(self, name):
        _refuse_special(name)
        return getattr(macros(), name)

    def __repr__(self):
        return "<MacrosAccessor (dynamic access to macros)>"

    def __eq__(self, other):
        return isinstance(other, MacrosAccessor)

    __hash__ = object.__hash__

    def __reduce__(self):
        return MacrosAccessor, ()


def macros():
    """The module `airflow.macros` of the stand-in."""
    from importlib import import_module

    return import_module("airflow.macros")
