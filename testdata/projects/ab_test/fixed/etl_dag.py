"""A/B test of the new checkout: which group of users buys more often?"""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator, PythonVirtualenvOperator

from modules import extract, load


def transform_function(users):
    """Only this function's text reaches the virtualenv: all it needs stands inside."""
    from statistics import mean

    import toolz

    def conversion_rate(members):
        buyers = [user for user in members if user["revenue"] > 0]
        return len(buyers) / len(members)

    groups = toolz.groupby("group", users)
    conversion = toolz.valmap(conversion_rate, groups)
    revenue = mean(user["revenue"] for user in users)
    return {"conversion": conversion, "revenue_per_user": round(revenue, 2)}


with DAG(
    dag_id="ab_test",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    catchup=False,
    # a template arrives as the object it names (here a list), not as its text
    render_template_as_native_obj=True,
    tags=["ab-test"],
):
    extract_task = PythonOperator(
        task_id="extract",
        python_callable=extract.extract_function,
    )

    transform_task = PythonVirtualenvOperator(
        task_id="transform",
        python_callable=transform_function,
        op_kwargs={"users": "{{ ti.xcom_pull(task_ids='extract', key='result') }}"},
        requirements=["toolz==1.1.0"],
        system_site_packages=False,
    )

    load_task = PythonOperator(
        task_id="load",
        python_callable=load.load_function,
    )

    extract_task >> transform_task >> load_task
