from decimal import Decimal


def run():
    return str(Decimal(1))  # expect: VENV103


def guarded():
    return str(Decimal(1))  # expect: VENV103 warning


class Job:
    @staticmethod
    def run():
        return str(Decimal(1))  # expect: VENV103
