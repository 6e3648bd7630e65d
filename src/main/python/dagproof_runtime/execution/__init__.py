"""Execution of one task instance, in a process forked from the one that loaded the DAG file."""
