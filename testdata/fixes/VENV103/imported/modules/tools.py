TEXT = "[1]"
