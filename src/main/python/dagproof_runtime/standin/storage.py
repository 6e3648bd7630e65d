"""Variables, connections, hooks and settings of the run."""

import os

from .exceptions import AirflowException, AirflowNotFoundException
from .params import NOTSET
from .version import modern

VARIABLES = {}
CONNECTIONS = {}


def set_up(variables, connections):
    """What the engine's `load` brings."""
    VARIABLES.update(variables or {})
    CONNECTIONS.update(connections or {})


def _channel():
    from ..execution.current import peek

    context = peek()
    return context["ti"].channel if context is not None else None


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
            value = VARIABLES.get(key)
        if value is None:
            if default_var is not NOTSET:
                return default_var
            if modern():
                from .exceptions import AirflowRuntimeError

                raise AirflowRuntimeError(f"VARIABLE_NOT_FOUND: Variable {key} does not exist")
            raise KeyError(f"Variable {key} does not exist")
        import json

        if deserialize_json:
            return json.loads(value) if isinstance(value, str) else value
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

        text = json.dumps(value, indent=2) if serialize_json else str(value)
        VARIABLES[key] = text
        channel = _channel()
        if channel is not None:
            channel.send({"type": "variable_set", "key": key, "value": text})

    @classmethod
    def update(cls, key, value, serialize_json=False, **_more):
        """Set it again."""
        cls.set(key, value, serialize_json=serialize_json)

    @classmethod
    def delete(cls, key, **_more):
        """Forget it: how many there were."""
        found = VARIABLES.pop(key, None)
        channel = _channel()
        if channel is not None:
            channel.send({"type": "variable_delete", "key": key})
        return int(found is not None)


class Connection:
    """Where a service is and how to log in."""

    def __init__(
        self,
        conn_id=None,
        conn_type=None,
        description=None,
        host=None,
        login=None,
        password=None,
        schema=None,
        port=None,
        extra=None,
        uri=None,
        **_more,
    ):
        self.conn_id, self.description = conn_id, description
        self.conn_type, self.host, self.login = conn_type, host, login
        self.password, self.schema = password, schema
        self.port = int(port) if port not in (None, "") else None
        self.extra = extra
        if isinstance(extra, dict):
            import json

            self.extra = json.dumps(extra)
        if uri:
            self._parse(uri)

    def _parse(self, uri):
        from urllib.parse import parse_qsl, unquote, urlsplit

        parts = urlsplit(uri)
        scheme = parts.scheme.replace("-", "_")
        self.conn_type = "postgres" if scheme == "postgresql" else scheme
        self.host = unquote(parts.hostname or "") or None
        self.login = unquote(parts.username) if parts.username else None
        self.password = unquote(parts.password) if parts.password else None
        self.port = parts.port
        self.schema = unquote(parts.path[1:]) if parts.path[1:] else None
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        if query:
            import json

            extra = query.get("__extra__")
            self.extra = extra if extra is not None else json.dumps(query)

    @property
    def extra_dejson(self):
        """`extra` as a dict."""
        import json

        try:
            return json.loads(self.extra) if self.extra else {}
        except ValueError:
            return {}

    def get_password(self):
        """The password."""
        return self.password

    def get_extra(self):
        """`extra` as text."""
        return self.extra

    def get_uri(self):
        """All of it as a URI."""
        from urllib.parse import quote, urlencode

        login = quote(self.login or "", safe="")
        if self.password:
            login += ":" + quote(self.password, safe="")
        port = f":{self.port}" if self.port else ""
        text = f"{(self.conn_type or '').replace('_', '-')}://{login + '@' if login else ''}{quote(self.host or '', safe='')}{port}/{quote(self.schema or '', safe='')}"
        return f"{text}?{urlencode(self.extra_dejson)}" if self.extra_dejson else text

    @classmethod
    def get(cls, conn_id):
        """The connection of this id."""
        return get_connection(conn_id)

    get_connection_from_secrets = get

    def get_hook(self, *, hook_params=None):
        """None is here."""
        raise AirflowException(f'Unknown hook type "{self.conn_type}"')

    def __repr__(self):
        return str(self.conn_id or "")


def find_connection(conn_id):
    """The connection of this id, or None."""
    found = os.environ.get(f"AIRFLOW_CONN_{conn_id.upper()}") or CONNECTIONS.get(conn_id)
    if found is None:
        return None
    if isinstance(found, str) and found.lstrip().startswith("{"):
        import json

        found = json.loads(found)
    if isinstance(found, str):
        return Connection(conn_id, uri=found)
    return Connection(**{**found, "conn_id": conn_id})


def get_connection(conn_id):
    """The connection of this id; AirflowNotFoundException."""
    found = find_connection(conn_id)
    if found is None:
        raise AirflowNotFoundException(f"The conn_id `{conn_id}` isn't defined")
    return found


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
