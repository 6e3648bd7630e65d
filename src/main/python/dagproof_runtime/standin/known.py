"""What the stand-in's own operators that cannot run have in common."""


class Known:
    """Mixin: ends as `simulated`, and its arguments are those of its constructor."""

    is_simulated = True

    @classmethod
    def provider_arguments(cls):
        """None besides."""
        return ()

    @classmethod
    def provider_fields(cls, given):
        """The class says them."""
        return tuple(cls.template_fields)

    @classmethod
    def is_known(cls):
        """Yes."""
        return True
