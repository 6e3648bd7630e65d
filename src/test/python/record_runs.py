"""Runs DAGs in an installed Airflow by `DAG.test` and writes what it stored.

usage: AIRFLOW_HOME=EMPTY_FOLDER record_runs.py FOLDER

For each DAG of the folder a file DAG_ID.VERSION.json is written into it: the run's state, tasks
[[task_id, map_index, state, try_number]], xcoms [[task_id, map_index, key, value]].
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys


def main(folder):
    """Record all DAGs of a folder."""
    home = os.environ["AIRFLOW_HOME"]
    os.environ["AIRFLOW__CORE__DAGS_FOLDER"] = folder
    os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
    import airflow

    modern = int(airflow.__version__.split(".")[0]) >= 3
    version = ".".join(airflow.__version__.split(".")[:2])
    if modern:
        from airflow.dag_processing.dagbag import DagBag
    else:
        import airflow.providers.fab.auth_manager.models
        from airflow.models.dagbag import DagBag
    database = os.path.join(home, "airflow.db")
    empty = os.path.join(home, "empty.db")
    if not os.path.exists(empty):
        subprocess.run([sys.executable, "-m", "airflow", "db", "migrate"], check=True)
        shutil.copy(database, empty)
    import datetime

    from airflow import settings

    moment = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
    for dag_id, dag in sorted(DagBag(folder).dags.items()):
        settings.engine.dispose()
        shutil.copy(empty, database)
        if os.fork() == 0:
            date = "logical_date" if modern else "execution_date"
            try:
                dag.test(**{date: moment})
                with open(os.path.join(folder, f"{dag_id}.{version}.json"), "w") as file:
                    write(stored(database, dag_id), file)
            finally:
                os._exit(0)
        os.wait()


def stored(database, dag_id):
    """What the database has of the only run of a DAG."""
    rows = sqlite3.connect(database).execute
    tasks = "select task_id, map_index, state, try_number from task_instance where dag_id = ?"
    xcoms = "select task_id, map_index, key, value from xcom where dag_id = ?"
    state = rows("select state from dag_run where dag_id = ?", (dag_id,)).fetchone()[0]
    return {
        "state": state,
        "tasks": sorted(map(list, rows(tasks, (dag_id,)))),
        "xcoms": sorted([*row[:3], read(row[3])] for row in rows(xcoms, (dag_id,))),
    }


def read(value):
    """An XCom; sqlite gives numbers of its JSON columns as numbers."""
    return json.loads(value) if isinstance(value, (str, bytes)) else value


def write(found, file):
    """One row a line."""
    file.write(f'{{"state": {json.dumps(found["state"])},\n')
    for name, end in (("tasks", "],\n"), ("xcoms", "]}\n")):
        lines = ",\n".join(json.dumps(row) for row in found[name])
        file.write(f'"{name}": [\n{lines}\n{end}')


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
