"""Connections of the run: given to it, or in the environment as AIRFLOW_CONN_ID."""

import os

from .exceptions import AirflowException, AirflowNotFoundException
from .values import ask
from .version import modern

FIELDS = (
    "conn_id",
    "conn_type",
    "description",
    "host",
    "login",
    "password",
    "schema",
    "port",
    "extra",
)


class _Columns(type):
    """`Connection.conn_id` is asked for inside of a query only."""

    def __getattr__(cls, name):
        if name not in FIELDS:
            raise AttributeError(name)
        from .session import Column

        return Column(name)


class Connection(metaclass=_Columns):
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
        """All of it as a URI; extras that are no flat texts go into one parameter."""
        from urllib.parse import parse_qsl, quote, urlencode

        text = f"{self.conn_type.lower().replace('_', '-')}://" if self.conn_type else "//"
        protocol, mark, host = (self.host or "").partition("://")
        if not mark:
            host = self.host or ""
        elif modern() and protocol == self.conn_type:
            host = self.host
        else:
            text += f"{protocol}://"
        login = quote(self.login or "", safe="")
        if self.password is not None:
            login += ":" + quote(self.password, safe="")
        place = quote(host, safe="")
        if self.port:
            place += f":{self.port}" if place or login else f"@:{self.port}"
        text += f"{login}@{place}" if login else place
        if self.schema:
            text += f"/{quote(self.schema, safe='')}"
        if not self.extra:
            return text
        extra = self.extra_dejson
        query = urlencode(extra)
        if not query or extra != dict(parse_qsl(query, keep_blank_values=True)):
            query = urlencode({"__extra__": self.extra})
        return f"{text}{'?' if self.schema else '/?'}{query}"

    @classmethod
    def get(cls, conn_id):
        """The connection of this id."""
        return get_connection(conn_id)

    get_connection_from_secrets = get

    def get_hook(self, *, hook_params=None):
        """None is here."""
        raise AirflowException(f'Unknown hook type "{self.conn_type}"')

    def __repr__(self):
        if not modern():
            return str(self.conn_id or "")
        names = ("conn_id", "conn_type", "description", "host", "schema", "login", "password")
        shown = (f"{name}={getattr(self, name)!r}" for name in (*names, "port", "extra"))
        return f"Connection({', '.join(shown)})"


def find_connection(conn_id):
    """The connection of this id, or None."""
    found = os.environ.get(f"AIRFLOW_CONN_{conn_id.upper()}") or ask("connection_get", conn_id)
    return None if found is None else connection_of(conn_id, found)


def connection_of(conn_id, found):
    """A connection as it is given to a run: a URI, JSON, or its fields."""
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
