"""Makes the folder of this file known."""
import os
import sys


def add(folder):
    sys.path.append(os.path.dirname(folder))
