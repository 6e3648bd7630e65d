"""Triggers: what a deferred task waits in."""


class BaseTrigger:
    """Base of triggers; users write `run`, an async generator of events."""

    supports_triggerer_queue = True

    def __init__(self, **kwargs):
        self.task_instance = None

    def serialize(self):
        """(path of the class, arguments)."""
        return f"{type(self).__module__}.{type(self).__qualname__}", dict(self.__dict__)

    async def run(self):
        """Events."""
        raise NotImplementedError("Triggers must implement run()")
        yield

    async def cleanup(self):
        """Called at its end."""

    def __repr__(self):
        return f"<{type(self).__name__}>"


BaseEventTrigger = BaseTrigger


class TriggerEvent:
    """What a trigger tells."""

    def __init__(self, payload, **kwargs):
        self.payload = payload

    def __eq__(self, other):
        return isinstance(other, TriggerEvent) and other.payload == self.payload

    __hash__ = None

    def __repr__(self):
        return f"TriggerEvent<{self.payload!r}>"


class _End(TriggerEvent):
    task_instance_state = "success"

    def __init__(self, *, xcoms=None, **kwargs):
        super().__init__(self.task_instance_state)
        self.xcoms = xcoms


class TaskSuccessEvent(_End):
    """The task is done."""


class TaskFailedEvent(_End):
    """The task failed."""

    task_instance_state = "failed"


class TaskSkippedEvent(_End):
    """The task skips itself."""

    task_instance_state = "skipped"


class StartTriggerArgs:
    """How a task begins in its trigger."""

    def __init__(
        self, trigger_cls, next_method, trigger_kwargs=None, next_kwargs=None, timeout=None
    ):
        self.trigger_cls = trigger_cls
        self.next_method = next_method
        self.trigger_kwargs = trigger_kwargs
        self.next_kwargs = next_kwargs
        self.timeout = timeout


class DateTimeTrigger(BaseTrigger):
    """Waits for a moment."""

    def __init__(self, moment, *, end_from_trigger=False):
        super().__init__()
        if not hasattr(moment, "tzinfo"):
            raise TypeError(f"Expected datetime.datetime type for moment. Got {type(moment)}")
        if moment.tzinfo is None:
            raise ValueError("You cannot pass naive datetimes")
        self.moment = moment
        self.end_from_trigger = end_from_trigger

    async def run(self):
        import asyncio
        import datetime

        left = (self.moment - datetime.datetime.now(datetime.timezone.utc)).total_seconds()
        if left > 0:
            await asyncio.sleep(left)
        yield TaskSuccessEvent() if self.end_from_trigger else TriggerEvent(self.moment)


class TimeDeltaTrigger(DateTimeTrigger):
    """Waits for a span of time."""

    def __init__(self, delta, *, end_from_trigger=False):
        import datetime

        now = datetime.datetime.now(datetime.timezone.utc)
        super().__init__(now + delta, end_from_trigger=end_from_trigger)


class FileTrigger(BaseTrigger):
    """Waits for a file."""

    def __init__(self, filepath, recursive=False, poke_interval=5.0, **kwargs):
        super().__init__()
        self.filepath, self.recursive, self.poke_interval = filepath, recursive, poke_interval

    async def run(self):
        import asyncio
        import glob

        while not glob.glob(self.filepath, recursive=self.recursive):
            await asyncio.sleep(self.poke_interval)
        yield TriggerEvent(True)
