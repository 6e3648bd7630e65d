"""The zygote's answers to `load` and `begin`, and what a child does."""

from . import loading, packages
from .zygote import Zygote


class Work:
    """What was loaded and begun."""

    def __init__(self):
        self.version = "3.3"
        self.loaded = None
        self.dag = None
        self.run = None
        self.folder = None

    def load(self, request):
        """The answer to `load`."""
        self.version = request.get("version") or "3.3"
        self.folder = request.get("dags_folder")
        self.loaded = loading.load(request)
        return self.loaded.message()

    def begin(self, request):
        """The answer to `begin`: `begun`, or `refused`."""
        dag = self.loaded.dags.get(request["dag_id"]) if self.loaded else None
        if dag is None:
            return _refused(f"There is no DAG {request['dag_id']!r}.")
        from .execution.dag_run import Refused, make_run
        from .execution.preload import preload

        try:
            self.run = make_run(dag, request.get("run") or {}, self.version)
        except Refused as error:
            return _refused(str(error))
        self.dag = dag
        self.run.dags_folder = self.folder
        preload(dag, self.run)
        return {"type": "begun", **self.run.announce()}

    def perform(self, request, channel):
        """In a forked child: one attempt, or a count."""
        packages.install(channel.request)
        if request["type"] == "expand":
            from .execution.expand import run_expand

            run_expand(request, self.dag, self.run, channel)
            return
        from .execution.child import run_attempt

        run_attempt(request, self.dag, self.run, channel)


def _refused(message):
    return {"type": "refused", "message": message, "exit": 2}


def serve(engine_in, engine_out):
    """Work for the engine until it ends."""
    Zygote(engine_in, engine_out, Work()).serve()
