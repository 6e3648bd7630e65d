"""`Secret` of the old Kubernetes paths: a value that an operator would give to its pod."""

from .exceptions import AirflowConfigException


class Secret:
    """Where a secret goes in a container, and which one it is."""

    def __init__(self, deploy_type, deploy_target, secret, key=None, items=None):
        if deploy_type not in ("env", "volume"):
            raise AirflowConfigException("deploy_type must be env or volume")
        self.deploy_type = deploy_type
        env = deploy_type == "env" and deploy_target is not None
        self.deploy_target = deploy_target.upper() if env else deploy_target
        if key is not None and deploy_target is None:
            raise AirflowConfigException("If `key` is set, `deploy_target` should not be None")
        self.secret, self.key = secret, key
        self.items = items or []

    def __eq__(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"Secret({self.deploy_type}, {self.deploy_target}, {self.secret}, {self.key})"
