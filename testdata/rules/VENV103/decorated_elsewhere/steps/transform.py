import json

from airflow.decorators import task


@task.virtualenv(system_site_packages=False)
def transform(rows):
    return json.dumps(rows).upper()  # expect: VENV103
