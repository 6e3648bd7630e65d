"""Which path of which Airflow gives which part of the stand-in.

A path shows the public names of its parts, in this order. `GONE` are beginnings of paths that 3.x
has no more; they exist all the same, and the engine hears of it as a note.
"""

# paths whose own names win over submodules of the same name
NAMES_FIRST = (
    "airflow",
    "airflow.sdk",
    "airflow.decorators",
    "airflow.providers.common.compat.sdk",
)

SDK = (
    "dag taskflow operator edges groups references params assets timetables enums exceptions storage "
    "misc sensors mapping operators_python triggers macros skipmixin runtime_types retry_policies "
    "partitions asset_access"
)
PATHS = {
    "airflow": "dag assets references settings",
    "airflow.sdk": SDK,
    "airflow.providers.common.compat.sdk": SDK,
    "airflow.providers.common.compat.standard.operators": "operators_python operators_basic",
    "airflow.providers.common.compat.assets": "assets",
    "airflow.decorators": "taskflow dag",
    "airflow.models": "dag operator storage params references misc mapping triggers skipmixin edges runtime_types database",
    "airflow.exceptions": "exceptions",
    "airflow.configuration": "storage",
    "airflow.settings": "settings",
    "airflow.version": "settings",
    "airflow.macros": "macros",
    "airflow.plugins_manager": "misc",
    "airflow.lineage": "misc",
    "airflow.notifications.basenotifier": "misc",
    "airflow.datasets": "assets",
    "airflow.datasets.metadata": "assets",
    "airflow.assets": "assets",
    "airflow.io.path": "misc",
    "airflow.timetables.base": "timetables",
    "airflow.hooks.base": "storage",
    "airflow.hooks.base_hook": "storage",
    "airflow.triggers.base": "triggers",
    "airflow.triggers.temporal": "triggers",
    "airflow.secrets": "storage",
    "airflow.stats": "misc",
}


def _paths(prefix, names, parts):
    for name in names.split():
        PATHS[f"{prefix}.{name}"] = parts


_paths("airflow.models", "dag", "dag groups database")
_paths("airflow.models", "dagbag dagcontext", "dag groups")
_paths("airflow.models", "baseoperator abstractoperator operator", "operator edges sensors mapping")
_paths("airflow.models", "mappedoperator expandinput", "mapping references")
_paths("airflow.models", "xcom_arg", "references")
_paths("airflow.models", "param", "params")
_paths("airflow.models", "variable connection crypto", "storage")
_paths("airflow.models", "taskmixin", "edges")
_paths("airflow.models", "skipmixin", "skipmixin")
_paths("airflow.models", "xcom baseoperatorlink taskinstancekey", "misc operator")
_paths("airflow.models", "trigger", "triggers")
_paths("airflow.models", "dataset asset", "assets")
_paths("airflow.models", "log errors slamiss taskfail taskreschedule renderedtifields", "database")
_paths("airflow", "jobs", "database")
_paths("airflow.jobs", "job base_job", "database")
_paths("airflow.kubernetes", "secret", "kubernetes_secret")
_paths("airflow.decorators", "base python task_group sensor bash short_circuit", "taskflow")
_paths("airflow.operators", "python python_operator", "operators_python")
_paths(
    "airflow.operators",
    "bash bash_operator empty dummy dummy_operator branch branch_operator datetime weekday email "
    "email_operator latest_only latest_only_operator trigger_dagrun dagrun_operator smooth subdag "
    "subdag_operator generic_transfer",
    "operators_basic",
)
_paths(
    "airflow.sensors",
    "base base_sensor_operator python bash filesystem date_time time_sensor",
    "sensors",
)
_paths("airflow.sensors", "time_delta weekday day_of_week_sensor time_delta_sensor", "sensors")
_paths("airflow.sensors", "external_task external_task_sensor", "sensors operators_basic")
_paths("airflow.operators", "sensors", "sensors")
_paths("airflow.timetables", "interval trigger simple events datasets assets", "timetables")
_paths("airflow.utils", "dates timezone", "dates")
_paths("airflow.utils", "state types trigger_rule weight_rule weekday", "enums")
_paths("airflow.utils", "edgemodifier", "edges")
_paths("airflow.utils", "task_group", "groups")
_paths("airflow.utils", "helpers", "edges misc operator")
_paths("airflow.utils", "decorators", "defaults")
_paths("airflow.utils", "db session", "session misc")
_paths("airflow.utils", "email operator_helpers template", "misc")
_paths("airflow.utils", "setup_teardown", "groups")
_paths("airflow.utils.log", "logging_mixin", "storage")
_paths("airflow.utils", "context dag_parsing_context", "operators_python runtime_types")
_paths("airflow.models", "dagrun taskinstance", "runtime_types misc")
_paths("airflow.sdk", "types", "misc operator")
_paths("airflow.sdk", "exceptions", "exceptions")
_paths("airflow.sdk", "timezone", "dates")
_paths("airflow.sdk", "configuration", "storage")
_paths("airflow.sdk", "observability lineage log api io", "misc")
_paths("airflow.sdk.bases", "operator", "operator edges")
_paths("airflow.sdk.bases", "sensor", "sensors")
_paths("airflow.sdk.bases", "decorator", "taskflow")
_paths("airflow.sdk.bases", "notifier operatorlink xcom hook", "misc operator storage")
_paths("airflow.sdk.bases", "skipmixin branch", "skipmixin operators_basic")
_paths("airflow.sdk.definitions", "dag", "dag")
_paths("airflow.sdk.definitions", "param", "params")
_paths("airflow.sdk.definitions", "asset", "assets")
_paths("airflow.sdk.definitions", "xcom_arg", "references")
_paths("airflow.sdk.definitions", "mappedoperator", "mapping")
_paths("airflow.sdk.definitions", "taskgroup", "groups")
_paths("airflow.sdk.definitions", "edges", "edges")
_paths("airflow.sdk.definitions", "variable connection template", "storage misc")
_paths("airflow.sdk.definitions", "retry_policy", "retry_policies")
_paths(
    "airflow.sdk.definitions.partition_mappers",
    "allowed_key base chain fixed_key identity product temporal wait_policy window",
    "partitions",
)
_paths("airflow.sdk.definitions.timetables", "assets", "timetables partitions")
_paths("airflow.sdk.definitions.asset", "access_control", "asset_access")
_paths("airflow.sdk.definitions", "context", "operators_python runtime_types")
_paths("airflow.sdk.definitions", "decorators", "taskflow")
_paths("airflow.sdk.definitions.asset", "decorators metadata", "assets")
_paths("airflow.sdk.execution_time", "context", "misc operators_python")
PATHS["airflow.sdk.definitions._internal.expandinput"] = "references"
PATHS["airflow.sdk.definitions._internal.contextmanager"] = "groups"

STANDARD = "airflow.providers.standard"
_paths(f"{STANDARD}.operators", "python", "operators_python")
_paths(
    f"{STANDARD}.operators",
    "bash empty branch datetime weekday latest_only trigger_dagrun smooth",
    "operators_basic",
)
_paths(f"{STANDARD}.sensors", "python bash filesystem date_time time time_delta weekday", "sensors")
_paths(f"{STANDARD}.sensors", "external_task", "sensors operators_basic")
_paths(f"{STANDARD}.decorators", "python bash branch_python sensor short_circuit", "taskflow")
_paths(f"{STANDARD}.triggers", "temporal", "triggers")
_paths(f"{STANDARD}.triggers", "file", "triggers file_triggers")
_paths(f"{STANDARD}.operators", "hitl", "hitl")
_paths(f"{STANDARD}.utils", "weekday", "enums")
_paths(f"{STANDARD}.utils", "skipmixin", "skipmixin")
_paths("airflow.providers.smtp.operators", "smtp", "operators_basic")

ALIASES = {
    ("airflow", "Dataset"): "assets:legacy",
    ("airflow.datasets", "Dataset"): "assets:Dataset",
}

# what 2.x does not have
NEW = ("airflow.sdk", "airflow.assets", "airflow.timetables.assets")
GONE = (
    "airflow.utils.dates",
    "airflow.operators.dummy",
    "airflow.operators.dummy_operator",
    "airflow.operators.python_operator",
    "airflow.operators.bash_operator",
    "airflow.operators.subdag",
    "airflow.operators.dagrun_operator",
    "airflow.operators.email_operator",
    "airflow.hooks.base_hook",
    "airflow.contrib",
)

# where a class is at home, for `module` in descriptions: (2.x, 3.x)
HOMES = {
    "operators_python": ("airflow.operators.python", f"{STANDARD}.operators.python"),
    "operators_basic": ("airflow.operators", f"{STANDARD}.operators"),
    "sensors": ("airflow.sensors", f"{STANDARD}.sensors"),
    "taskflow": ("airflow.decorators", f"{STANDARD}.decorators"),
}
