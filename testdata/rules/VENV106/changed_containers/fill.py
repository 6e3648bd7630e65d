def fill(requirements):
    requirements.append("pendulum")
