def pulls(ti):  # expect: VENV106
    return ti.xcom_pull(task_ids="extract")


def reads(**kwargs):
    return kwargs["ti"]  # expect: VENV106


def maybe(**kwargs):
    return kwargs.get("ti")  # expect: VENV106 warning


def plain(ds):
    return ds
