import functools


class Job:
    def run(self):
        return 1

    @staticmethod
    def static():
        return 1


def plain():
    return 1


job = Job()
shortened = functools.partial(plain)
quick = lambda: 1  # noqa: E731
