"""Load: report the result of the experiment."""
import logging

log = logging.getLogger(__name__)


def load_function(**kwargs):
    result = kwargs["ti"].xcom_pull(task_ids="transform")
    for group, rate in sorted(result["conversion"].items()):
        log.info("group %s: %.1f %% of the users bought", group, 100 * rate)
    log.info("revenue per user: %.2f", result["revenue_per_user"])
