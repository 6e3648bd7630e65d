"""Sessions of Airflow's database (2.x): they know connections and variables, and nothing else."""

from contextlib import contextmanager

from .connections import FIELDS, Connection, connection_of
from .exceptions import AirflowException
from .storage import Variable
from .values import ask
from .version import modern

NEW_SESSION = None


class Column:
    """A field of connections, to be compared in a query."""

    def __init__(self, name):
        self.name = name

    def __eq__(self, value):
        return lambda row: getattr(row, self.name) == value

    def __ne__(self, value):
        return lambda row: getattr(row, self.name) != value

    def in_(self, values):
        """Whether it is one of them."""
        return lambda row: getattr(row, self.name) in values

    __hash__ = None


def _missing(what):
    return AirflowException(f"{what} cannot be used here: a run of dagproof has no database")


class Query:
    """The connections of which all tests are true."""

    def __init__(self, *tests):
        self._tests = tests

    def filter(self, *tests):
        """Those of which this is true, too."""
        if not all(map(callable, tests)):
            raise _missing("such a filter")
        return Query(*self._tests, *tests)

    where = filter

    def filter_by(self, **fields):
        """Those with these values."""
        return self.filter(*(Column(name) == value for name, value in fields.items()))

    def all(self):
        """A list of them."""
        given = ask("connection_all", "")
        found = [connection_of(conn_id, one) for conn_id, one in given.items()]
        return [one for one in found if all(test(one) for test in self._tests)]

    def first(self):
        """One of them, or None."""
        return next(iter(self), None)

    one_or_none = scalar = first

    def one(self):
        """One of them; LookupError if there is none."""
        found = self.first()
        if found is None:
            raise LookupError("No row was found when one was required")
        return found

    def count(self):
        """How many there are."""
        return len(self.all())

    def __iter__(self):
        return iter(self.all())

    def delete(self, synchronize_session=None):
        """Forget them: how many there were."""
        found = self.all()
        for one in found:
            ask("connection_delete", one.conn_id)
        return len(found)


class Session:
    """What is added is there after `commit`, or before the next query."""

    def __init__(self, **_options):
        if modern():
            raise RuntimeError("Direct database access via the ORM is not allowed in Airflow 3.0")
        self._added = []

    def add(self, row):
        """A new connection or variable."""
        if not isinstance(row, (Connection, Variable)):
            raise _missing(type(row).__name__)
        self._added.append(row)

    def add_all(self, rows):
        """Several."""
        for row in rows:
            self.add(row)

    def merge(self, row):
        """One that may be there."""
        self.add(row)
        return row

    def delete(self, row):
        """Forget a connection or variable."""
        self.flush()
        if isinstance(row, Connection):
            ask("connection_delete", row.conn_id)
        elif isinstance(row, Variable):
            ask("variable_delete", row.key)
        else:
            raise _missing(type(row).__name__)

    def query(self, *models):
        """Those of connections."""
        if models != (Connection,):
            raise _missing("a query of other than connections")
        self.flush()
        return Query()

    def flush(self):
        """What was added is there."""
        added, self._added = self._added, []
        for row in added:
            if isinstance(row, Connection):
                ask("connection_set", row.conn_id, {name: getattr(row, name) for name in FIELDS})
            else:
                Variable.set(row.key, row.val)

    commit = flush

    def rollback(self):
        """What was added since the last commit is not."""
        self._added = []

    def close(self):
        """The same."""
        self.rollback()

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.close()

    def __getattr__(self, name):
        raise _missing(f"session.{name}")


@contextmanager
def create_session():
    """A session that is committed at its end."""
    session = Session()
    try:
        yield session
        session.commit()
    finally:
        session.close()


def provide_session(function):
    """Gives a session to a function that is called without one."""
    from functools import wraps
    from inspect import signature

    names = tuple(signature(function).parameters)
    if "session" not in names:
        raise ValueError(f"Function {function.__qualname__} has no `session` argument")
    place = names.index("session")

    @wraps(function)
    def wrapper(*args, **kwargs):
        if "session" in kwargs or place < len(args):
            return function(*args, **kwargs)
        with create_session() as session:
            return function(*args, session=session, **kwargs)

    return wrapper


@provide_session
def merge_conn(conn, session=NEW_SESSION):
    """Add a connection unless there is one of its id."""
    if session.query(Connection).filter_by(conn_id=conn.conn_id).first() is None:
        session.add(conn)
        session.commit()
