import json
import types

from airflow.decorators import task


@task.virtualenv(system_site_packages=False)
def load(rows):
    return json.dumps(rows), types  # expect: VENV103, VENV103
