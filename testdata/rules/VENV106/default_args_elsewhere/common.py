from airflow import DAG

DEFAULTS = {"owner": "data", "system_site_packages": False}
RETRIES = {"retries": 2}


def make_dag():
    return DAG("made", default_args=DEFAULTS)
