from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def tf_in_dag_function_closure_over_parameter(limit=3):
    @task.virtualenv(requirements=[], system_site_packages=False, venv_cache_path="/tmp/venvs")
    def process():
        return limit  # observe: here

    process()


tf_in_dag_function_closure_over_parameter()
