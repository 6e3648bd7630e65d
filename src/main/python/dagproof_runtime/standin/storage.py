"""Variables, hooks and settings of the run."""

import os

from .connections import Connection, find_connection, get_connection  # noqa: F401
from .params import NOTSET
from .values import CONNECTIONS, VARIABLES, ask
from .version import modern


def set_up(variables, connections):
    """What the engine's `load` brings."""
    VARIABLES.update(variables or {})
    CONNECTIONS.update(connections or {})


def _unknown(key):
    from .exceptions import AirflowRuntimeError

    detail = {"message": f"Variable {key} not found"}
    return AirflowRuntimeError(f"VARIABLE_NOT_FOUND: {detail}")


class ValidationError(ValueError):
    """What pydantic raises in 3.x for a value of a wrong type."""


class Variable:
    """A named value that DAGs share."""

    def __init__(self, key=None, val=None, description=None, **_more):
        self.key, self.val, self.description = key, val, description

    @classmethod
    def get(cls, key, default_var=NOTSET, deserialize_json=False, default=NOTSET, **_more):
        """The value; KeyError (2.x) or AirflowRuntimeError (3.x) if there is none."""
        if default is not NOTSET:
            default_var = default
        value = os.environ.get(f"AIRFLOW_VAR_{key.upper()}")
        if value is None:
            value = ask("variable_get", key)
        if value is None:
            if default_var is not NOTSET:
                return default_var
            if modern():
                raise _unknown(key)
            raise KeyError(f"Variable {key} does not exist")
        import json

        if deserialize_json and isinstance(value, str):
            try:
                return json.loads(value)
            except ValueError:
                if modern():  # it goes on to the next place that may know the variable
                    raise _unknown(key) from None
                raise
        if deserialize_json:
            return value
        return value if isinstance(value, str) else json.dumps(value)

    @classmethod
    def setdefault(cls, key, default, description=None, deserialize_json=False):
        """The value, set first if there is none."""
        found = cls.get(key, None, deserialize_json)
        if found is None:
            cls.set(key, default, description, serialize_json=deserialize_json)
            return default
        return found

    @classmethod
    def set(cls, key, value, description=None, serialize_json=False, **_more):
        """Set it for later tasks, too."""
        import json

        if serialize_json:
            text = json.dumps(value, indent=2)
        elif modern() and not isinstance(value, str):
            raise ValidationError(
                "1 validation error for PutVariable\nvalue\n  Input should be a valid string "
                f"[type=string_type, input_value={value!r}, input_type={type(value).__name__}]"
            )
        else:
            text = str(value)
        ask("variable_set", key, text)

    @classmethod
    def update(cls, key, value, serialize_json=False, **_more):
        """Set it again."""
        cls.set(key, value, serialize_json=serialize_json)

    @classmethod
    def delete(cls, key, **_more):
        """Forget it: how many there were."""
        return int(ask("variable_delete", key) is not None)


class BaseHook:
    """Base of hooks; users derive their own."""

    conn_name_attr = default_conn_name = conn_type = hook_name = ""

    def __init__(self, logger_name=None, **_more):
        self._logger_name = logger_name

    @classmethod
    def get_connection(cls, conn_id):
        """The connection of this id."""
        return get_connection(conn_id)

    @classmethod
    def get_connections(cls, conn_id):
        """It alone, as a list."""
        return [get_connection(conn_id)]

    @classmethod
    def get_hook(cls, conn_id, hook_params=None):
        """The hook of a connection."""
        return get_connection(conn_id).get_hook()

    def get_conn(self):
        """Users write it."""
        raise NotImplementedError

    @property
    def log(self):
        """Its logger."""
        import logging

        return logging.getLogger(
            f"airflow.task.hooks.{type(self).__module__}.{type(self).__name__}"
        )


class LoggingMixin:
    """`self.log`."""

    def __init__(self, context=None):
        pass

    @property
    def log(self):
        """Its logger."""
        import logging

        return logging.getLogger(f"{type(self).__module__}.{type(self).__name__}")


DEFAULTS = {
    ("core", "dags_folder"): lambda: os.environ.get("AIRFLOW__CORE__DAGS_FOLDER", "dags"),
    ("core", "executor"): lambda: "LocalExecutor",
    ("core", "default_timezone"): lambda: "utc",
    ("core", "load_examples"): lambda: "True",
    ("core", "max_map_length"): lambda: "1024",
    ("core", "plugins_folder"): lambda: "plugins",
    ("webserver", "base_url"): lambda: "http://localhost:8080",
    ("api", "base_url"): lambda: "http://localhost:8080",
    ("operators", "default_deferrable"): lambda: "False",
    ("operators", "default_owner"): lambda: "airflow",
}


class Configuration:
    """`conf`: environment variables `AIRFLOW__SECTION__KEY`, and a few defaults."""

    def get(self, section, key, fallback=NOTSET, **_more):
        """The text of an option; AirflowConfigException."""
        found = os.environ.get(f"AIRFLOW__{section.upper().replace('.', '_')}__{key.upper()}")
        if found is not None:
            return found
        if (section, key) in DEFAULTS:
            return DEFAULTS[section, key]()
        if fallback is not NOTSET:
            return fallback
        from .exceptions import AirflowConfigException

        raise AirflowConfigException(f"section/key [{section}/{key}] not found in config")

    def getboolean(self, section, key, **more):
        """The option as a bool."""
        value = self.get(section, key, **more)
        return value if isinstance(value, bool) else str(value).lower() in ("t", "true", "1")

    def getint(self, section, key, **more):
        """The option as an int."""
        value = self.get(section, key, **more)
        return value if value is None else int(value)

    def getfloat(self, section, key, **more):
        """The option as a float."""
        value = self.get(section, key, **more)
        return value if value is None else float(value)

    def getlist(self, section, key, delimiter=",", **more):
        """The option as a list."""
        value = self.get(section, key, **more)
        return [one.strip() for one in value.split(delimiter)] if isinstance(value, str) else value

    def getjson(self, section, key, **more):
        """The option read as JSON."""
        import json

        value = self.get(section, key, **more)
        return json.loads(value) if isinstance(value, str) else value

    def has_option(self, section, option):
        """Whether it is set."""
        return self.get(section, option, fallback=None) is not None

    def getsection(self, section):
        """Nothing is known of whole sections."""
        return {}

    def set(self, section, option, value):
        """Set it for this process."""
        os.environ[f"AIRFLOW__{section.upper()}__{option.upper()}"] = str(value)


conf = Configuration()
