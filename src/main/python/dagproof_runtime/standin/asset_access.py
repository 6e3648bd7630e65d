"""Who may update an asset and see its updates (3.3); the scheduler asks, so here it is a value."""


class AssetAccessControl:
    """Names of teams, checked as Airflow 3.3.2 does."""

    def __init__(self, producer_teams=None, consumer_teams=None, allow_global=True):
        self.producer_teams = [] if producer_teams is None else producer_teams
        self.consumer_teams = consumer_teams
        self.allow_global = allow_global
        for name in ("producer_teams", "consumer_teams"):
            for entry in getattr(self, name) or ():
                if not isinstance(entry, str) or not entry or entry.isspace():
                    raise ValueError(f"Each entry in {name} must be a non-empty string")
        if not isinstance(allow_global, bool):
            raise TypeError(
                f"'allow_global' must be {bool!r} (got {allow_global!r} that is a "
                f"{type(allow_global)!r})."
            )

    def __eq__(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    __hash__ = None
