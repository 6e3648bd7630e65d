from pkg_renamed.work import process as run
