from pkg_two_levels.inner import process
