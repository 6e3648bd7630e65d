from airflow.operators.python import PythonVirtualenvOperator

Venv = PythonVirtualenvOperator
VENV_SETTINGS = {"system_site_packages": False}
