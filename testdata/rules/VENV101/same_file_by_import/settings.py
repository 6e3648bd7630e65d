from airflow.operators.python import PythonVirtualenvOperator as Venv  # noqa: F401

REQUIREMENTS = []
