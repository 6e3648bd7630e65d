class A: pass
class A(): pass
class A(B): pass
class A(B, C, metaclass=M, **kwargs): pass
class A(*bases, x=1): pass


class A(
    B,
):
    """Docstring."""

    x = 1
    y: int = 2

    def method(self): return self

    @property
    def prop(self):
        return self._prop

    @prop.setter
    def prop(self, value):
        self._prop = value

    class Inner:
        class Innermost:
            pass


@dataclass(frozen=True)
class B(A[int], Generic[T]):
    x: int
