from .defaults import DEFAULT_ARGS

DEFAULT_ARGS.update({"system_site_packages": False})
