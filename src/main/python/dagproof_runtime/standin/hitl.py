"""Operators that ask a person (3.1 and later): nobody answers here, so they end as `simulated`."""

from ..shared.versions import profile
from . import exceptions
from .known import Known
from .operator import BaseOperator
from .params import ParamsDict

if profile() < (3, 1):
    raise exceptions.AirflowOptionalProviderFeatureException(
        "Human in the loop functionality needs Airflow 3.1+."
    )


class HITLOperator(Known, BaseOperator):
    """A question with options; arguments are checked as the standard provider of 3.3.2 does."""

    simulated_reason = "a person has to answer; --mock gives an answer"
    template_fields = ("subject", "body")

    def __init__(
        self,
        *,
        subject,
        options,
        body=None,
        defaults=None,
        multiple=False,
        params=None,
        notifiers=None,
        assigned_users=None,
        response_timeout=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        if self.execution_timeout and not response_timeout:
            response_timeout, self.execution_timeout = self.execution_timeout, None
        self.response_timeout = response_timeout
        self.subject, self.body, self.options = subject, body, options
        self.defaults = [defaults] if isinstance(defaults, str) else defaults
        self.multiple = multiple
        self.params = params if isinstance(params, ParamsDict) else ParamsDict(params or {})
        several = isinstance(notifiers, (list, tuple)) or notifiers is None
        self.notifiers = (notifiers or []) if several else [notifiers]
        one = isinstance(assigned_users, dict)
        self.assigned_users = [assigned_users] if one else assigned_users
        self.validate_options()
        self.validate_params()
        self.validate_defaults()
        self.hitl_summary_extra = {}

    def validate_options(self):
        """ValueError without options."""
        if not self.options:
            raise ValueError('"options" cannot be empty.')

    def validate_params(self):
        """ValueError for a name that Airflow needs itself."""
        if "_options" in self.params:
            raise ValueError('"_options" is not allowed in params')

    def validate_defaults(self):
        """ValueError for defaults that are no options, or too many."""
        if self.defaults is None:
            return
        if not set(self.defaults).issubset(self.options):
            raise ValueError(
                f'defaults "{self.defaults}" should be a subset of options "{self.options}"'
            )
        if self.multiple is False and len(self.defaults) > 1:
            raise ValueError('More than one defaults given when "multiple" is set to False.')


class ApprovalOperator(HITLOperator):
    """Yes or no."""

    inherits_from_skipmixin = True
    FIXED_ARGS = ("options", "multiple")
    APPROVE = "Approve"
    REJECT = "Reject"

    def __init__(self, *, ignore_downstream_trigger_rules=False, fail_on_reject=False, **kwargs):
        for argument in self.FIXED_ARGS:
            if argument in kwargs:
                raise ValueError(f"Passing {argument} to ApprovalOperator is not allowed.")
        self.ignore_downstream_trigger_rules = ignore_downstream_trigger_rules
        self.fail_on_reject = fail_on_reject
        super().__init__(options=[self.APPROVE, self.REJECT], multiple=False, **kwargs)


class HITLBranchOperator(HITLOperator):
    """The answer names the tasks that go on."""

    inherits_from_skipmixin = True

    def __init__(self, *, options_mapping=None, **kwargs):
        super().__init__(**kwargs)
        self.options_mapping = options_mapping or {}
        self.validate_options_mapping()

    def validate_options_mapping(self):
        """ValueError for keys that are no options, or values that are no texts."""
        unknown = sorted(set(self.options_mapping) - set(self.options))
        if unknown:
            raise ValueError(
                f"`options_mapping` contains keys that are not in `options`: {unknown}"
            )
        wrong = {
            key: (value, type(value).__name__)
            for key, value in self.options_mapping.items()
            if not isinstance(value, str)
        }
        if wrong:
            raise ValueError(
                f"`options_mapping` values must be strings (task_ids).\nInvalid entries: {wrong}"
            )


class HITLEntryOperator(HITLOperator):
    """A form to fill."""

    OK = "OK"

    def __init__(self, **kwargs):
        if "options" not in kwargs:
            kwargs["options"] = [self.OK]
            kwargs.setdefault("defaults", [self.OK])
        super().__init__(**kwargs)
