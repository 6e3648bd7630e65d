from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def tf_in_dag_function_parameter_passed(limit=3):
    @task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
    def process(limit):
        return limit

    process(limit)


tf_in_dag_function_parameter_passed()
