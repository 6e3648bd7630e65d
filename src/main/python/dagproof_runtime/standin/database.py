"""Models of Airflow's metadata database: they can be imported, but there is nothing to query."""


class _Model(type):
    """Columns such as `DagModel.dag_id` are asked for inside of a query only."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        from .exceptions import AirflowException

        raise AirflowException(
            f"{cls.__name__}.{name} cannot be used here: a run of dagproof has no metadata database"
        )


class _Row(metaclass=_Model):
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)


def _model(name):
    return _Model(name, (_Row,), {"__doc__": f"The model {name}.", "__module__": __name__})


DagModel = _model("DagModel")
DagTag = _model("DagTag")
Log = _model("Log")
SlaMiss = _model("SlaMiss")
TaskFail = _model("TaskFail")
TaskReschedule = _model("TaskReschedule")
ImportError = _model("ImportError")  # as Airflow calls it: an error of a DAG file
ParseImportError = ImportError
RenderedTaskInstanceFields = _model("RenderedTaskInstanceFields")
BaseJob = Job = _model("Job")
