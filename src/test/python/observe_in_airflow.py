"""The half of observe.py that Airflow's own Python runs: triggers DAGs, waits for them, writes what the database says.

    python observe_in_airflow.py FILE SECONDS DAG_ID...

Gives up when nothing has changed for so many seconds. The file gets one JSON object: for each DAG id the `import_error` of its
file, or the `state` of its run, its `tasks` [{task_id, map_index, state}] in the order in which they started, and its
`xcoms` [{task_id, map_index, key, value}], values as stored.
"""
import json
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

from airflow.api.common.trigger_dag import trigger_dag
from airflow.models.dag import DagModel
from airflow.models.dagrun import DagRun
from airflow.models.errors import ParseImportError
from airflow.models.serialized_dag import SerializedDagModel
from airflow.models.taskinstance import TaskInstance
from airflow.utils.session import create_session
from sqlalchemy import text

RUN_ID = "observed"
LOGICAL_DATE = datetime(2024, 1, 2, tzinfo=timezone.utc)


def trigger(dag_id):
    try:
        from airflow.utils.types import DagRunTriggeredByType
    except ImportError:
        trigger_dag(dag_id, run_id=RUN_ID, execution_date=LOGICAL_DATE)
    else:
        trigger_dag(
            dag_id, run_id=RUN_ID, logical_date=LOGICAL_DATE, triggered_by=DagRunTriggeredByType.TEST
        )


def import_errors():
    with create_session() as session:
        errors = session.query(ParseImportError.filename, ParseImportError.stacktrace).all()
    return {Path(file).stem: trace for file, trace in errors}


def parsed():
    with create_session() as session:
        serialized = {row.dag_id for row in session.query(SerializedDagModel.dag_id)}
        return serialized & {row.dag_id for row in session.query(DagModel.dag_id)}


def run_states():
    with create_session() as session:
        runs = session.query(DagRun.dag_id, DagRun.state).filter(DagRun.run_id == RUN_ID)
        return {dag_id: str(state) for dag_id, state in runs}


def tasks_of(session, dag_id):
    tasks = session.query(TaskInstance).filter_by(dag_id=dag_id, run_id=RUN_ID).all()
    never = datetime.max.replace(tzinfo=timezone.utc)
    tasks.sort(key=lambda task: (task.start_date or never, task.task_id, task.map_index))
    return [
        {"task_id": task.task_id, "map_index": task.map_index, "state": str(task.state)} for task in tasks
    ]


def xcoms_of(session, dag_id):
    rows = session.execute(
        text(
            "SELECT task_id, map_index, key, value FROM xcom WHERE dag_id = :dag_id AND run_id = :run_id"
            " ORDER BY task_id, map_index, key"
        ),
        {"dag_id": dag_id, "run_id": RUN_ID},
    )
    return [
        {"task_id": task_id, "map_index": map_index, "key": key, "value": stored(value)}
        for task_id, map_index, key, value in rows
    ]


def stored(value):
    """The JSON text of an XCom: bytes in Airflow 2; in Airflow 3 a column that SQLite makes a number of where it can."""
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode()
    return value if value is None or isinstance(value, str) else json.dumps(value)


def main():
    file, patience, waiting = Path(sys.argv[1]), float(sys.argv[2]), set(sys.argv[3:])
    triggered, seen, changed = set(), None, time.monotonic()
    result = {}
    while waiting and time.monotonic() - changed < patience:
        errors, states = import_errors(), run_states()
        for dag_id in sorted((parsed() & waiting) - triggered - errors.keys()):
            trigger(dag_id)
            triggered.add(dag_id)
        for dag_id in sorted(waiting):
            if dag_id in errors:
                result[dag_id] = {"import_error": errors[dag_id]}
            elif states.get(dag_id) in ("success", "failed"):
                with create_session() as session:
                    result[dag_id] = {
                        "state": states[dag_id],
                        "tasks": tasks_of(session, dag_id),
                        "xcoms": xcoms_of(session, dag_id),
                    }
        waiting -= result.keys()
        if (now := (len(waiting), len(triggered))) != seen:
            seen, changed = now, time.monotonic()
            print(f"{len(waiting)} to go", file=sys.stderr, flush=True)
        time.sleep(2)
    file.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
