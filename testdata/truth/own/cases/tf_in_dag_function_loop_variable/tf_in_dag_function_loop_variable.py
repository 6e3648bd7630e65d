from datetime import datetime

from airflow.decorators import dag, task


@dag(schedule=None, start_date=datetime(2024, 1, 1))
def tf_in_dag_function_loop_variable():
    for name in ["a", "b"]:

        @task.virtualenv(
            task_id=f"process_{name}",
            requirements=[],
            system_site_packages=False,
            venv_cache_path="/tmp/venvs",
        )
        def process():
            return name  # observe: here

        process()


tf_in_dag_function_loop_variable()
