"""Partition mappers, windows and rights of 3.3: what they refuse. Passes on Airflow 3.3.2, too."""

from airflow.sdk import (
    DAG,
    AllowedKeyMapper,
    Asset,
    AssetAccessControl,
    DayWindow,
    ExceptionRetryPolicy,
    FanOutMapper,
    FixedKeyMapper,
    IdentityMapper,
    MinimumCount,
    MonthWindow,
    PartitionedAssetTimetable,
    PartitionedAtRuntime,
    ProductMapper,
    RetryAction,
    RetryRule,
    RollupMapper,
    SegmentWindow,
    StartOfDayMapper,
    StartOfHourMapper,
    StartOfMonthMapper,
    StartOfWeekMapper,
    StartOfYearMapper,
    WaitForAll,
    WeekWindow,
    Window,
    task,
)
from airflow.providers.standard.triggers.file import DirectoryFileDeleteTrigger, FileDeleteTrigger

NAME = Asset("sales")


def refused(make):
    try:
        make()
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return None


with DAG(
    "partitions",
    schedule=PartitionedAssetTimetable(
        assets=NAME,
        partition_mapper_config={
            NAME: RollupMapper(
                upstream_mapper=StartOfDayMapper(timezone="Europe/Berlin"),
                window=DayWindow(direction=Window.Direction.BACKWARD),
                wait_policy=MinimumCount(-2),
            )
        },
    ),
):

    @task
    def texts():
        return [
            refused(lambda: FixedKeyMapper("")),
            refused(lambda: MinimumCount(0)),
            refused(lambda: SegmentWindow([])),
            refused(lambda: SegmentWindow(["a", 1])),
            refused(lambda: SegmentWindow(["a", ""])),
            refused(lambda: IdentityMapper(max_downstream_keys=0)),
            refused(lambda: RollupMapper(upstream_mapper=IdentityMapper(), window=WeekWindow())),
            refused(lambda: FanOutMapper(upstream_mapper=IdentityMapper(), window=Window())),
            refused(lambda: DayWindow(direction="up")),
            refused(lambda: ProductMapper(IdentityMapper())),
            refused(lambda: AllowedKeyMapper()),
            refused(lambda: PartitionedAssetTimetable()),
            refused(lambda: AssetAccessControl(producer_teams=[" "])),
            refused(lambda: RetryRule(exception="ValueError")),
        ]

    @task
    def values():
        both = ProductMapper(IdentityMapper(), StartOfHourMapper(), delimiter="/")
        fan = FanOutMapper(upstream_mapper=StartOfMonthMapper(), window=MonthWindow())
        policy = ExceptionRetryPolicy(
            [RetryRule([KeyError, "builtins.OSError"], RetryAction.FAIL, match_subclasses=False)]
        )
        return [
            FixedKeyMapper("all").to_downstream("x"),
            IdentityMapper().to_downstream("x"),
            len(both.mappers),
            both.delimiter,
            type(fan.downstream_mapper).__name__,
            StartOfYearMapper().output_format,
            StartOfWeekMapper(output_format="%d").output_format,
            WaitForAll() == WaitForAll(),
            MinimumCount(2) == MinimumCount(3),
            AllowedKeyMapper(["a"]).allowed_keys,
            PartitionedAtRuntime().can_be_scheduled,
            AssetAccessControl().allow_global,
            policy.evaluate(KeyError(), 1, 2).action.value,
            policy.evaluate(FileNotFoundError(), 1, 2).action.value,
            list(FileDeleteTrigger("/f").serialize()),
            DirectoryFileDeleteTrigger(directory="/", filename="f").serialize()[1]["filename"],
        ]

    texts()
    values()
