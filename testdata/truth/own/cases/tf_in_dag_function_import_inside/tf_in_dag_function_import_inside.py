from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def tf_in_dag_function_import_inside():
    import json

    @task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
    def process():
        import json

        return json.loads("[1]")

    process()


tf_in_dag_function_import_inside()
