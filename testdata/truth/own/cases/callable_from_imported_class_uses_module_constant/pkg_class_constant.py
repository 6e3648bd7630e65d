LIMIT = 3


class Job:
    @staticmethod
    def process():
        return LIMIT  # observe: here
