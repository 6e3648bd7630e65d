"""Exceptions of both versions (airflow/exceptions.py of 2.11.2, sdk/exceptions.py of 3.3.2)."""


class AirflowException(Exception):
    """Base of Airflow's errors."""

    status_code = 500


class AirflowBadRequest(AirflowException):
    """A request that makes no sense."""


class AirflowNotFoundException(AirflowException):
    """What was asked for is not there."""


class AirflowConfigException(AirflowException):
    """A setting is missing or wrong."""


class AirflowSensorTimeout(AirflowException):
    """A sensor waited longer than its timeout."""


class AirflowSkipException(AirflowException):
    """The task skips itself."""


class AirflowFailException(AirflowException):
    """The task fails, and is not retried."""


class AirflowOptionalProviderFeatureException(AirflowException):
    """A feature whose package is not there."""


class AirflowRescheduleException(AirflowException):
    """A sensor wants to be called again at `reschedule_date`."""

    def __init__(self, reschedule_date):
        super().__init__()
        self.reschedule_date = reschedule_date


class AirflowTaskTimeout(BaseException):
    """The task ran longer than its `execution_timeout`."""


class AirflowTaskTerminated(BaseException):
    """The task got SIGTERM."""


class TaskDeferred(BaseException):
    """The task waits in a trigger, then goes on with `method_name`."""

    def __init__(self, *, trigger, method_name, kwargs=None, timeout=None):
        super().__init__()
        self.trigger = trigger
        self.method_name = method_name
        self.kwargs = kwargs
        self.timeout = timeout


class TaskDeferralError(AirflowException):
    """The trigger failed."""


class TaskDeferralTimeout(AirflowException):
    """The trigger waited too long."""


class DownstreamTasksSkipped(AirflowException):
    """The task succeeded and skips `tasks`."""

    def __init__(self, *, tasks):
        super().__init__()
        self.tasks = tasks


class DagRunTriggerException(AirflowException):
    """Asks for the run of another DAG (3.x)."""


class XComNotFound(AirflowException):
    """A referenced XCom was not pushed."""

    def __init__(self, dag_id, task_id, key):
        super().__init__()
        self.dag_id = dag_id
        self.task_id = task_id
        self.key = key

    def __str__(self):
        return f'XComArg result from {self.task_id} at {self.dag_id} with key="{self.key}" is not found!'


class XComForMappingNotPushed(TypeError):
    """A task that others are mapped over returned nothing."""

    def __str__(self):
        return "did not push XCom for task mapping"


class UnmappableXComTypePushed(TypeError):
    """A task that others are mapped over returned what cannot be iterated."""

    def __init__(self, value, *values):
        super().__init__(value, *values)

    def __str__(self):
        cls = type(self.args[0])
        module = "" if cls.__module__ == "builtins" else f"{cls.__module__}."
        return f"unmappable return type {module}{cls.__qualname__!r}".replace("'", "'")


class UnmappableXComLengthPushed(ValueError):
    """A task that others are mapped over returned too much."""

    def __init__(self, value, max_length):
        super().__init__(value)
        self.value = value
        self.max_length = max_length

    def __str__(self):
        return f"unmappable return value length: {len(self.value)} > {self.max_length}"


class DagNotFound(AirflowNotFoundException):
    """No such DAG."""


class DagRunNotFound(AirflowNotFoundException):
    """No such run."""


class DagRunAlreadyExists(AirflowBadRequest):
    """There is such a run."""


class TaskNotFound(AirflowNotFoundException):
    """No such task."""


class PoolNotFound(AirflowNotFoundException):
    """No such pool."""


class ExternalTaskNotFoundError(AirflowException):
    """The task that a sensor waits for does not exist."""


class ExternalDagNotFoundError(AirflowException):
    """The DAG that a sensor waits for does not exist."""


class ExternalTaskGroupNotFoundError(AirflowException):
    """The group that a sensor waits for does not exist."""


class ExternalTaskFailedError(AirflowException):
    """The task that a sensor waits for failed."""


class DuplicateExternalTaskSensor(AirflowException):
    """A sensor waits twice for one task."""


class AirflowDagCycleException(AirflowException):
    """The tasks of a DAG depend on each other in a circle."""


class AirflowDagDuplicatedIdException(AirflowException):
    """Two files define one DAG id."""


class AirflowClusterPolicyViolation(AirflowException):
    """A policy refuses the DAG."""


class AirflowTimetableInvalid(AirflowException):
    """A schedule that makes no sense."""


class DuplicateTaskIdFound(AirflowException):
    """Two tasks of a DAG have one id."""


class TaskAlreadyInTaskGroup(AirflowException):
    """A task is put into a second group."""


class ParamValidationError(AirflowException):
    """A param's value does not fit its schema."""


class TaskMappingError(AirflowException):
    """A mapping that makes no sense."""


class FailStopDagInvalidTriggerRule(AirflowException):
    """A fail-fast DAG has a task with another trigger rule than all_success."""


class FailFastDagInvalidTriggerRule(FailStopDagInvalidTriggerRule):
    """The same by its name of 3.x."""


class DeserializingResultError(ValueError):
    """The result of a virtualenv task cannot be read here."""

    def __str__(self):
        return (
            "Error deserializing result. Note that result deserialization is not supported "
            "across major Python versions."
        )


class TimeZoneException(AirflowException):
    """No such time zone."""


class AirflowRuntimeError(AirflowException):
    """An error of the API (3.x)."""


class RemovedInAirflow3Warning(DeprecationWarning):
    """Something is gone in 3.x."""

    deprecated_since = None


class RemovedInAirflow4Warning(DeprecationWarning):
    """Something will be gone in 4.x."""

    deprecated_since = None


class AirflowProviderDeprecationWarning(DeprecationWarning):
    """Something of a provider is to go."""

    deprecated_provider_since = None


class AirflowDeprecationWarning(DeprecationWarning):
    """Something is to go."""
