"""The dates that the schedule has before and after a run: `prev_ds`, `next_ds`, ... of 2.x.

As in `airflow dags test` of 2.11.2: the run does not count as triggered from outside.
"""

from ..shared.times import as_pendulum


def add(lazy, dag, run):
    """Add the six keys to a context's late values."""
    timetable = getattr(dag, "timetable", None)
    _keys(lazy, "prev", lambda: _previous(timetable, run))
    _keys(lazy, "next", lambda: _next(timetable, run))


def _keys(lazy, prefix, compute):
    def text(form):
        date = compute()
        return None if date is None else date.strftime(form)

    lazy[f"{prefix}_execution_date"] = compute
    lazy[f"{prefix}_ds"] = lambda: text("%Y-%m-%d")
    lazy[f"{prefix}_ds_nodash"] = lambda: text("%Y%m%d")


def _previous(timetable, run):
    find = getattr(timetable, "previous_schedule", None)
    return None if find is None else as_pendulum(find(run.stdlib_logical_date))


def _next(timetable, run):
    """The date of the run behind this one, as a timetable says it: users may have their own."""
    find = getattr(timetable, "next_dagrun_info", None)
    if find is None:
        return None
    from airflow.timetables.base import DataInterval, TimeRestriction

    try:
        info = find(
            last_automated_data_interval=DataInterval(
                run.data_interval_start, run.data_interval_end
            ),
            restriction=TimeRestriction(earliest=None, latest=None, catchup=True),
        )
    except Exception:  # as DAG.next_dagrun_info of 2.11, which logs it
        return None
    return None if info is None else as_pendulum(info.logical_date)
