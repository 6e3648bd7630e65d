"""Template files may lie in other folders too."""
from airflow.decorators import dag
from airflow.operators.python import PythonVirtualenvOperator


def run():
    return 1


@dag(schedule=None, template_searchpath="/opt/include")
def searched():
    PythonVirtualenvOperator(task_id="a", python_callable=run, requirements="elsewhere.txt")
    PythonVirtualenvOperator(
        task_id="b", python_callable=run, requirements=["-r elsewhere.txt"]  # expect: VENV109
    )


searched()
