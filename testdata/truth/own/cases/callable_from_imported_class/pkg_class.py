class Job:
    @staticmethod
    def process():
        return "ok"
