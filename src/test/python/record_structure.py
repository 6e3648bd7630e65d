"""Records what Airflow makes of the DAG files in testdata/structure: their tasks, edges, trigger rules.

usage: PYTHON record_structure.py testdata/structure/VERSION    (writes testdata/structure/VERSION.jsonl)

PYTHON is one with that version of Airflow. Each file is loaded by a DagBag; a line for each DAG.
"""

import json
import os
import pathlib
import sys
import tempfile

home = tempfile.mkdtemp()
os.environ["AIRFLOW_HOME"] = home
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
os.environ["AIRFLOW__CORE__UNIT_TEST_MODE"] = "False"
os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"
os.environ["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"] = f"sqlite:///{home}/airflow.db"
sys.dont_write_bytecode = True


def dag_bag(file):
    try:
        from airflow.dag_processing.dagbag import DagBag
    except ImportError:
        from airflow.models.dagbag import DagBag
    return DagBag(dag_folder=str(file))


def tasks(dag):
    return {
        task.task_id: {
            "downstream": sorted(task.downstream_task_ids),
            "trigger_rule": str(getattr(task.trigger_rule, "value", task.trigger_rule)),
            "mapped": type(task).__name__ in ("MappedOperator", "DecoratedMappedOperator"),
        }
        for task in dag.tasks
    }


def main(folder):
    lines = []
    problems = []
    for file in sorted(pathlib.Path(folder).glob("*.py")):
        bag = dag_bag(file)
        problems += bag.import_errors.items()
        for dag_id in sorted(bag.dags):
            lines.append({"file": file.name, "dag_id": dag_id, "tasks": tasks(bag.dags[dag_id])})
    with open(folder.rstrip("/") + ".jsonl", "w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(line, sort_keys=True) + "\n")
    for file, error in problems:
        print(file, error.strip().splitlines()[-1], file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1])
