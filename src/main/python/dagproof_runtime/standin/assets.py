"""Datasets of 2.x, assets of 3.x, their aliases, conditions and metadata."""

from .version import modern


class BaseAsset:
    """What may stand in a schedule, in inlets and outlets."""

    asset_like = True

    def __or__(self, other):
        return AssetAny(self, other)

    def __and__(self, other):
        return AssetAll(self, other)


class Dataset(BaseAsset):
    """A dataset of 2.x: a URI."""

    __module__ = "airflow.datasets"
    __serde_fields__ = ("uri", "extra")
    __version__ = 1

    def __init__(self, uri, extra=None):
        if not isinstance(uri, str) or not uri or uri.isspace():
            raise ValueError("Dataset URI cannot be empty or only whitespace")
        if not uri.isascii():
            raise ValueError("Dataset URI must only consist of ASCII characters")
        self.uri = uri
        self.extra = extra

    def __fspath__(self):
        return self.uri

    def __eq__(self, other):
        return getattr(other, "uri", None) == self.uri and type(other) is type(self)

    def __hash__(self):
        return hash(self.uri)

    def __repr__(self):
        return f"Dataset(uri={self.uri!r}, extra={self.extra!r})"


class DatasetAlias(BaseAsset):
    """A name to which datasets are added at run time (2.x)."""

    __module__ = "airflow.datasets"
    __serde_fields__ = ("name",)
    __version__ = 0

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return type(other) is type(self) and other.name == self.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"{type(self).__name__}(name={self.name!r})"


class Asset(BaseAsset):
    """An asset of 3.x: a name, a URI or both."""

    __module__ = "airflow.sdk.definitions.asset"
    __serde_fields__ = ("name", "uri", "group", "extra", "watchers")
    __version__ = 1
    asset_type = "asset"

    def __init__(self, name=None, uri=None, *, group="asset", extra=None, watchers=None, **more):
        if name is None and uri is None:
            raise TypeError("Asset() requires either 'name' or 'uri'")
        self.name = name if name is not None else str(uri)
        self.uri = str(uri) if uri is not None else str(name)
        if not self.name.strip():
            raise ValueError("Asset name cannot be empty or consist only of whitespace")
        self.group = group
        self.extra = dict(extra or {})
        self.watchers = list(watchers or ())
        self.__dict__.update(more)

    @staticmethod
    def ref(*, name=None, uri=None):
        """A reference by name or URI."""
        return AssetNameRef(name) if name else AssetUriRef(uri)

    def __fspath__(self):
        return self.uri

    def __eq__(self, other):
        return isinstance(other, Asset) and (other.name, other.uri) == (self.name, self.uri)

    def __hash__(self):
        return hash((self.name, self.uri))

    def __repr__(self):
        return f"Asset(name={self.name!r}, uri={self.uri!r})"


class Model(Asset):
    """An asset that is a model."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"group": "model", **kwargs})


class AssetAlias(DatasetAlias):
    """A name to which assets are added at run time (3.x)."""

    __module__ = "airflow.sdk.definitions.asset"
    __serde_fields__ = ("name", "group")

    def __init__(self, name, *, group="asset"):
        super().__init__(name)
        self.group = group


class AssetNameRef(BaseAsset):
    """An asset by its name."""

    def __init__(self, name):
        self.name = name


class AssetUriRef(BaseAsset):
    """An asset by its URI."""

    def __init__(self, uri):
        self.uri = uri


class AssetWatcher:
    """A trigger that watches an asset."""

    def __init__(self, name, trigger):
        self.name, self.trigger = name, trigger


class _Several(BaseAsset):
    def __init__(self, *objects):
        self.objects = []
        for one in objects:
            self.objects += one.objects if type(one) is type(self) else [one]


class AssetAny(_Several):
    """One of several."""


class AssetAll(_Several):
    """All of several."""


class Metadata:
    """What a generator task yields of an asset."""

    def __init__(self, asset=None, extra=None, alias=None, **more):
        target = more.get("target", asset)
        self.asset = target
        self.uri = target if isinstance(target, str) else getattr(target, "uri", None)
        self.extra = extra or {}
        self.alias = alias
        self.alias_name = getattr(alias, "name", alias)


def expand_alias_to_datasets(alias, *_session):
    """None are known before a run."""
    return []


def legacy(uri, extra=None, **more):
    """`Dataset(...)` in the played version: an asset in 3.x."""
    if modern():
        return Asset(uri=uri, extra=extra, **more)
    return Dataset(uri, extra)


class AssetDefinition(Asset):
    """A function that makes an asset: `@asset`."""

    def __init__(self, name, function, dag_options, task_options, **options):
        super().__init__(name, **options)
        self._function = function
        self._make_dag([self], dag_options, task_options)

    def _make_dag(self, outlets, dag_options, task_options):
        make_asset_dag(self.name, self._function, outlets, dag_options, task_options)


def make_asset_dag(name, function, outlets, dag_options, task_options):
    """The DAG with one task that Airflow makes of `@asset`."""
    from .dag import DAG
    from .operators_python import PythonOperator

    class _AssetMainOperator(PythonOperator):
        """Calls the function with the assets that its parameters name."""

        def determine_kwargs(self, context):
            import inspect

            found = {}
            for key, parameter in inspect.signature(self.python_callable).parameters.items():
                if parameter.default is not parameter.empty:
                    found[key] = parameter.default
                elif key == "self":
                    found[key] = outlets[0] if len(outlets) == 1 else outlets
                elif key == "context":
                    found[key] = context
                elif key == "outlet_events":
                    found[key] = context[key]
                else:
                    found[key] = Asset(key)
            return found

    with DAG(dag_id=name, **dag_options):
        import inspect

        inlets = [
            Asset.ref(name=key)
            for key, one in inspect.signature(function).parameters.items()
            if key not in ("self", "context", "outlet_events") and one.default is one.empty
        ]
        _AssetMainOperator(
            task_id=function.__name__,
            python_callable=function,
            outlets=list(outlets),
            inlets=inlets,
            **task_options,
        )


class asset:
    """The decorator `@asset(schedule=...)`; `@asset.multi(...)` makes several at once."""

    def __init__(
        self, *, schedule=None, uri=None, group="asset", extra=None, watchers=None, **more
    ):
        self.options = {"uri": uri, "group": group, "extra": extra, "watchers": watchers}
        self.name = more.pop("name", None)
        self.task_options = {
            key: more.pop(key) for key in ("retries", "pool", "outlets_extra") if key in more
        }
        self.dag_options = {"schedule": schedule, **_dag_options(more)}

    def __call__(self, function):
        name = self.name or function.__name__
        return AssetDefinition(
            name, function, _named(self.dag_options, function), self.task_options, **self.options
        )

    class multi:
        """`@asset.multi(outlets=[...], schedule=...)`."""

        def __init__(self, *, outlets, schedule=None, **more):
            self.outlets = list(outlets)
            self.name = more.pop("name", None)
            self.dag_options = {"schedule": schedule, **_dag_options(more)}

        def __call__(self, function):
            name = self.name or function.__name__
            options = _named(self.dag_options, function)
            make_asset_dag(name, function, self.outlets, options, {})
            return function


def _named(options, function):
    return {"description": function.__doc__, **options}


def _dag_options(options):
    """Arguments of `@asset` by the names that DAG has for them."""
    names = {"display_name": "dag_display_name"}
    return {names.get(name, name): value for name, value in options.items()}
