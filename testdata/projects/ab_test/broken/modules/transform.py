"""Transform: compare the two groups."""
import json
from statistics import mean


def conversion_rate(users):
    buyers = [user for user in users if user["revenue"] > 0]
    return len(buyers) / len(users)


def transform_function(**kwargs):
    import toolz

    ti = kwargs["ti"]
    users = json.loads(ti.xcom_pull(task_ids="extract", key="result"))
    groups = toolz.groupby("group", users)
    conversion = toolz.valmap(conversion_rate, groups)
    revenue = mean(user["revenue"] for user in users)
    return {"conversion": conversion, "revenue_per_user": round(revenue, 2)}
