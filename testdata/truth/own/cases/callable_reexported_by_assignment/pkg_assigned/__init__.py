from pkg_assigned import work

run = work.process
