"""Variables that tasks set, and connections as text. Neither is given to the run."""

from airflow import DAG
from airflow.decorators import task
from airflow.models import Connection, Variable


@task
def sets():
    Variable.set("mine", {"a": 1}, serialize_json=True)
    Variable.set("plain", "text")
    return [Variable.get("mine"), Variable.get("mine", deserialize_json=True)]


@task
def reads():
    found = [Variable.get("mine"), Variable.get("plain")]
    try:
        Variable.get("plain", deserialize_json=True)
    except Exception as error:
        found.append(type(error).__name__)
    Variable.delete("mine")
    try:
        Variable.get("mine")
    except Exception as error:
        found.append([type(error).__name__, str(error)])
    return found


@task
def sets_number():
    Variable.set("number", 5)


@task
def texts():
    nested = Connection(conn_id="n", conn_type="http", host="h", extra='{"a": 1}')
    flat = Connection(
        conn_id="f", conn_type="postgres", login="u", password="p@", host="h", port=1, schema="s"
    )
    flat.extra = '{"b": "c"}'
    schema = Connection(conn_id="s", conn_type="my_type", host="https://h")
    port = Connection(conn_id="p", conn_type="x", port=5, login="")
    return [one.get_uri() for one in (nested, flat, schema, port)]


with DAG("storage", schedule=None):
    sets() >> reads()
    sets_number()
    texts()
