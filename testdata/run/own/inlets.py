"""What a task reads of its inlets (3.3): events of this run, within times, in order."""

from datetime import datetime, timedelta, timezone

from airflow.sdk import DAG, Asset, AssetAlias, task

table = Asset(name="table", uri="s3://bucket/table")
late = AssetAlias("late")

with DAG("inlets", schedule=None, start_date=datetime(2024, 1, 1, tzinfo=timezone.utc)):

    @task(outlets=[table])
    def first(*, outlet_events):
        outlet_events[table].extra = {"rows": 1}
        return "one"

    @task(outlets=[table])
    def second(*, outlet_events):
        outlet_events[table].extra = {"rows": 2}

    @task(outlets=[late])
    def third(*, outlet_events):
        outlet_events[late].add(table, extra={"rows": 3})

    @task(inlets=[table, late])
    def read(*, inlet_events):
        events = inlet_events[table]
        rows = [event.extra["rows"] for event in events]
        middle = events[1]
        kind = type(middle.timestamp).__name__, middle.timestamp.tzinfo is not None
        source = middle.source_task_id, middle.source_dag_id, middle.source_map_index
        names = middle.asset.name, middle.asset.uri, middle.source_run_id[:6]
        pulled = events[0].source_task_instance.xcom_pull()
        again = inlet_events[table].ascending(False).limit(2)
        since = inlet_events[table].after(middle.timestamp.isoformat())
        until = inlet_events[table].before(middle.timestamp)
        day = timedelta(days=1)
        none = inlet_events[table].after(middle.timestamp + day)
        return [
            [rows, kind, source, names, pulled, events[-1].extra["rows"]],
            [event.extra["rows"] for event in again],
            [event.extra["rows"] for event in since],
            [event.extra["rows"] for event in until],
            [len(none), len(events), [event.extra["rows"] for event in events[1:]]],
            [event.extra["rows"] for event in inlet_events[late]],
            [event.extra["rows"] for event in inlet_events[1]],
        ]

    @task(inlets=[table])
    def without_zone(*, inlet_events):
        return len(inlet_events[table].after("2024-01-01T00:00:00"))

    @task(inlets=[table])
    def other(*, inlet_events):
        return len(inlet_events[Asset("never")])

    first() >> second() >> third() >> [read(), without_zone(), other()]
