import json


def load(ti):
    print(json.loads(ti.xcom_pull(task_ids="extract")))
