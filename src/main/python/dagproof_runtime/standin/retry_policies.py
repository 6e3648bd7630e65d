"""Retry policies (3.3): what an exception of a task means for its tries."""

import enum


class RetryAction(enum.Enum):
    """What a retry policy decides."""

    RETRY = "retry"
    FAIL = "fail"
    DEFAULT = "default"


class RetryDecision:
    """An action, a delay, a reason."""

    def __init__(self, action=RetryAction.DEFAULT, retry_delay=None, reason=None):
        self.action, self.retry_delay, self.reason = action, retry_delay, reason

    def __eq__(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    __hash__ = None

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"RetryDecision({fields})"

    @classmethod
    def fail(cls, reason=None):
        """Do not retry."""
        return cls(RetryAction.FAIL, None, reason)

    @classmethod
    def retry(cls, delay=None, reason=None):
        """Retry."""
        return cls(RetryAction.RETRY, delay, reason)

    @classmethod
    def default(cls):
        """What the task's own arguments say."""
        return cls()


class RetryPolicy:
    """Base of retry policies."""

    def evaluate(self, exception, try_number, max_tries, context=None):
        """What to do; users write it."""
        raise NotImplementedError


class RetryRule:
    """Exceptions (classes, dotted paths, or a list of them), and what to do."""

    def __init__(
        self,
        exception,
        action=RetryAction.RETRY,
        retry_delay=None,
        reason=None,
        match_subclasses=True,
    ):
        self.exception, self.action = exception, action
        self.retry_delay, self.reason = retry_delay, reason
        self.match_subclasses = match_subclasses
        for spec in self._specs():
            if isinstance(spec, str) and "." not in spec:
                raise ValueError(
                    "RetryRule exception string must be a dotted import path "
                    f"(e.g. 'builtins.ValueError'), got {spec!r}"
                )

    def _specs(self):
        return self.exception if isinstance(self.exception, list) else [self.exception]

    def matches(self, exc):
        """Whether it is about this exception; a path that leads nowhere is about none."""
        classes = [found for found in map(_class, self._specs()) if found is not None]
        if self.match_subclasses:
            return isinstance(exc, tuple(classes))
        return type(exc) in classes


def _class(spec):
    if isinstance(spec, type):
        return spec
    from importlib import import_module

    module, _, name = spec.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError):
        return None


class ExceptionRetryPolicy(RetryPolicy):
    """The first rule whose exception fits."""

    def __init__(self, rules, default=RetryAction.DEFAULT):
        self.rules, self.default = rules, default

    def evaluate(self, exception, try_number, max_tries, context=None):
        for rule in self.rules:
            if rule.matches(exception):
                reason = rule.reason or f"Matched rule for {type(exception).__name__}"
                return RetryDecision(rule.action, rule.retry_delay, reason)
        return RetryDecision(self.default)
