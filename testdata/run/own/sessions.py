"""Connections and variables that tasks put into Airflow's database (2.x)."""

from airflow import DAG, settings
from airflow.decorators import task
from airflow.hooks.base import BaseHook
from airflow.models import Connection, Variable
from airflow.utils.db import merge_conn
from airflow.utils.session import NEW_SESSION, create_session, provide_session


@provide_session
def known(conn_id, session=NEW_SESSION):
    return session.query(Connection).filter(Connection.conn_id == conn_id).count()


@task
def adds():
    conn = Connection(conn_id="mine", conn_type="http", host="h", port=80, extra={"a": 1})
    found = [known("mine")]
    session = settings.Session()
    if not session.query(Connection).filter(Connection.conn_id == conn.conn_id).first():
        session.add(conn)
        session.commit()
    session.close()
    with create_session() as session:
        session.add(Connection(conn_id="other", uri="postgres://u:p@db/s"))
        session.add(Variable(key="limit", val="5"))
    return [*found, known("mine"), known("other")]


@task
def forgets():
    session = settings.Session()
    session.add(Connection(conn_id="never", conn_type="http"))
    session.rollback()
    session.commit()
    return known("never")


@task
def merges():
    merge_conn(Connection(conn_id="mine", conn_type="ftp"))
    merge_conn(Connection(conn_id="third", conn_type="ftp", login="l"))
    return [BaseHook.get_connection(one).get_uri() for one in ("mine", "other", "third")]


@task
def deletes():
    with create_session() as session:
        query = session.query(Connection).filter(Connection.conn_id.in_(["mine", "third"]))
        kinds = sorted(conn.conn_type for conn in query)
        session.delete(session.query(Connection).filter_by(conn_id="other").one())
        removed = query.delete(synchronize_session=False)
    return [kinds, removed, [known(one) for one in ("mine", "other", "third")]]


@task
def reads():
    print(Variable.get("limit"))
    return BaseHook.get_connection("mine").host


with DAG("sessions", schedule=None):
    adds() >> forgets() >> merges() >> deletes() >> reads()
