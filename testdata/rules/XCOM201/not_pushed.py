"""JSON text that does not go to XCom, or is none any more."""
import json
import os
from datetime import datetime

import pandas as pd
from airflow import DAG
from airflow.decorators import dag, task
from airflow.operators.python import (
    BranchPythonOperator,
    PythonOperator,
    PythonVirtualenvOperator,
    ShortCircuitOperator,
)
from airflow.sensors.python import PythonSensor

FRAME = pd.DataFrame({"a": [1]})
OPTIONS = {"path_or_buf": "/tmp/rows.json"}


def object_itself(ti):
    ti.xcom_push(key="a", value=FRAME.to_dict(orient="records"))
    ti.xcom_push("b", [1])
    return {"a": 1}


def loaded_back(ti):
    text = json.dumps([1])
    data = json.loads(text)
    ti.xcom_push(key="a", value=data)


def loaded_back_into_the_same_name(ti):
    rows = FRAME.to_json(orient="records")
    rows = json.loads(rows)
    ti.xcom_push(key="a", value=rows)
    return rows


def loaded_at_once():
    return json.loads(FRAME.to_json(orient="records"))


def written_to_a_file(ti):
    ti.xcom_push(key="a", value=FRAME.to_json("/tmp/rows.json"))
    path = os.path.join("/tmp", "rows.json")
    FRAME.to_json(path, orient="records")
    with open(path, "w") as file:
        FRAME.to_json(file)
        file.write(json.dumps([1]))
    return path


class Queue:
    def xcom_push(self, key, value):
        pass


def pushed_elsewhere():
    queue = Queue()
    queue.xcom_push("a", json.dumps(1))


def path_unknown(ti):
    ti.xcom_push(key="a", value=FRAME.to_json(**OPTIONS))
    arguments = ["/tmp/rows.json"]
    ti.xcom_push(key="b", value=FRAME.to_json(*arguments))


def key_only(ti):
    ti.xcom_push(key=json.dumps("a"), value=1)


def helper():
    return json.dumps([1])


def uses_helper():
    print(helper())
    return len(helper())


def sent_elsewhere():
    print(json.dumps([1]))
    body = json.dumps([1]).encode()
    return len(body)


def part_of_text():
    return "rows: " + json.dumps([1])


def bytes_are_no_text():
    return len(json.dumps([1]).encode())


def not_the_library(ti):
    class json:  # noqa: F811
        @staticmethod
        def dumps(value):
            return value

    ti.xcom_push(key="a", value=json.dumps([1]))


def dumps(value):
    return value


def own_dumps():
    return dumps([1])


class Settings:
    def to_json(self):
        return {"a": 1}


def own_to_json():
    return Settings().to_json()


def own_to_json_by_variable():
    settings = Settings()
    return settings.to_json()


def decides():
    return json.loads(json.dumps("object_itself"))


def decides_by_text():
    return json.dumps(True)


def sensed():
    return json.dumps(True)


def not_kept():
    import json

    return json.dumps([1])


class Unrelated:
    def push(self, value):
        return value


def other_push():
    Unrelated().push(value=json.dumps([1]))


with DAG("not_pushed", schedule=None, start_date=datetime(2024, 1, 1)):
    done = PythonOperator(task_id="object_itself", python_callable=object_itself)
    PythonOperator(task_id="b", python_callable=loaded_back)
    PythonOperator(task_id="c", python_callable=loaded_back_into_the_same_name)
    PythonOperator(task_id="d", python_callable=loaded_at_once)
    PythonOperator(task_id="e", python_callable=written_to_a_file)
    PythonOperator(task_id="f", python_callable=path_unknown)
    PythonOperator(task_id="g", python_callable=key_only)
    PythonOperator(task_id="h", python_callable=uses_helper)
    PythonOperator(task_id="i", python_callable=sent_elsewhere)
    PythonOperator(task_id="j", python_callable=part_of_text)
    PythonOperator(task_id="k", python_callable=not_the_library)
    PythonOperator(task_id="l", python_callable=own_dumps)
    PythonOperator(task_id="m", python_callable=own_to_json)
    PythonOperator(task_id="m2", python_callable=own_to_json_by_variable)
    BranchPythonOperator(task_id="n", python_callable=decides) >> done
    ShortCircuitOperator(task_id="o", python_callable=decides_by_text)
    PythonSensor(task_id="p", python_callable=sensed)
    PythonOperator(task_id="q", python_callable=not_kept, do_xcom_push=False)
    PythonVirtualenvOperator(
        task_id="r", python_callable=not_kept, do_xcom_push=False, system_site_packages=False
    )


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def not_pushed_taskflow():
    @task.branch
    def branch():
        return json.dumps("a")

    @task.short_circuit
    def short_circuit():
        return json.dumps(True)

    @task.sensor
    def sensor():
        return json.dumps(True)

    @task.bash
    def command():
        return json.dumps("echo")

    @task(do_xcom_push=False)
    def not_kept():
        return json.dumps([1])

    @task
    def fine():
        return {"a": 1}

    branch() >> fine()


not_pushed_taskflow()
