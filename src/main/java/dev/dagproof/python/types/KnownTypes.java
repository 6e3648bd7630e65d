package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.types.ObjectType.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the builtins, the standard library and pendulum give: classes by the custom of their names,
 * functions by a list of those whose result is always of one class (CPython 3.8 to 3.14).
 */
final class KnownTypes {
  private static final String FILE = "io.TextIOWrapper";

  private KnownTypes() {}

  /** Whether it is an open file. */
  static boolean isFile(ObjectType type) {
    return type.isInstance(FILE);
  }

  /** The object that a builtin name stands for. */
  static ObjectType ofBuiltin(String name) {
    return switch (name) {
      case "bool",
          "bytearray",
          "bytes",
          "classmethod",
          "complex",
          "dict",
          "enumerate",
          "filter",
          "float",
          "frozenset",
          "int",
          "list",
          "map",
          "memoryview",
          "object",
          "property",
          "range",
          "reversed",
          "set",
          "slice",
          "staticmethod",
          "str",
          "super",
          "tuple",
          "type",
          "zip" ->
          new ObjectType(Kind.CLASS, "builtins." + name, null, null);
      case "NotImplemented" -> ObjectType.builtin("NotImplementedType");
      case "Ellipsis" -> ObjectType.builtin("ellipsis");
      case "__name__", "__file__", "__doc__" -> ObjectType.UNKNOWN;
      default -> {
        if (isException(name)) {
          yield new ObjectType(Kind.CLASS, "builtins." + name, null, null);
        }
        boolean isFunction = !name.startsWith("_") && Character.isLowerCase(name.charAt(0));
        yield isFunction
            ? new ObjectType(Kind.FUNCTION, "builtins." + name, null, null)
            : ObjectType.UNKNOWN;
      }
    };
  }

  private static boolean isException(String name) {
    return name.endsWith("Error")
        || name.endsWith("Exception")
        || name.endsWith("Warning")
        || name.equals("KeyboardInterrupt")
        || name.equals("StopIteration")
        || name.equals("SystemExit");
  }

  /** What a call of a builtin gives. */
  static ObjectType ofBuiltinCall(String name, Call call) {
    return switch (name) {
      case "__import__" -> imported(call);
      case "open" -> ObjectType.instance(FILE);
      case "len", "hash", "id", "ord" -> ObjectType.builtin("int");
      case "ascii", "bin", "chr", "format", "hex", "input", "oct", "repr" ->
          ObjectType.builtin("str");
      case "iter" -> call.args().size() == 1 ? ObjectType.builtin("iterator") : ObjectType.UNKNOWN;
      case "all", "any", "callable", "hasattr", "isinstance", "issubclass" ->
          ObjectType.builtin("bool");
      case "sorted", "dir" -> ObjectType.builtin("list");
      case "globals", "locals" -> ObjectType.builtin("dict");
      case "print" -> ObjectType.builtin("NoneType");
      case "type", "super", "property", "classmethod", "staticmethod", "bool" ->
          name.equals("bool") ? ObjectType.builtin(name) : ObjectType.UNKNOWN;
      default -> {
        ObjectType made = ofBuiltin(name);
        yield made.kind() == Kind.CLASS ? ObjectType.instance(made.name()) : ObjectType.UNKNOWN;
      }
    };
  }

  private static ObjectType imported(Call call) {
    String name = call.args().size() == 1 ? call.args().getFirst().literalText() : null;
    return name == null || name.indexOf('.') >= 0
        ? ObjectType.UNKNOWN
        : new ObjectType(Kind.MODULE, name, null, null);
  }

  /** The object that a dotted name stands for which the project does not define. */
  static ObjectType ofExternal(String name) {
    ObjectType value = ofValue(name);
    if (value.isKnown()) {
      return value;
    }
    if (isClass(name)) {
      return new ObjectType(Kind.CLASS, name, null, null);
    }
    return resultOf(name) == null && !isFunction(name)
        ? ObjectType.UNKNOWN
        : new ObjectType(Kind.FUNCTION, name, null, null);
  }

  private static ObjectType ofValue(String name) {
    return switch (name) {
      case "math.nan", "math.inf", "math.pi", "math.e", "math.tau" -> ObjectType.builtin("float");
      case "sys.stdin", "sys.stdout", "sys.stderr" -> ObjectType.instance(FILE);
      case "os.environ" -> ObjectType.instance("os._Environ");
      case "os.sep", "os.linesep", "os.name", "sys.executable", "sys.prefix", "sys.platform" ->
          ObjectType.builtin("str");
      default -> ObjectType.UNKNOWN;
    };
  }

  /** Whether a dotted name ends like a class, or is one of those that do not. */
  private static boolean isClass(String name) {
    int start = name.lastIndexOf('.') + 1;
    if (start > 0
        && Character.isUpperCase(name.charAt(start))
        && hasLowerCase(name, start)
        && !isFactoryNamedLikeClass(name)) {
      return true;
    }
    return switch (name) {
      case "array.array",
          "collections.defaultdict",
          "collections.deque",
          "datetime.date",
          "datetime.datetime",
          "datetime.time",
          "datetime.timedelta",
          "datetime.timezone",
          "functools.partial",
          "socket.socket",
          "threading.local",
          "uuid.UUID" ->
          true;
      default -> false;
    };
  }

  private static boolean hasLowerCase(String name, int start) {
    for (int i = start; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Functions that make classes or types, or that need not give an object of their own. */
  private static boolean isFactoryNamedLikeClass(String name) {
    return name.startsWith("typing.") || name.startsWith("enum.") || name.startsWith("unittest.");
  }

  /** Functions whose result may be of several classes. */
  private static boolean isFunction(String name) {
    return switch (name) {
      case "copy.copy",
          "copy.deepcopy",
          "functools.reduce",
          "importlib.import_module",
          "json.dump",
          "json.load",
          "json.loads",
          "math.ceil",
          "math.floor",
          "math.sqrt",
          "os.getenv",
          "os.listdir",
          "os.makedirs",
          "os.path.abspath",
          "os.path.exists",
          "os.path.isdir",
          "os.path.isfile",
          "os.path.splitext",
          "os.remove",
          "os.walk",
          "pickle.dump",
          "pickle.load",
          "pickle.loads",
          "re.findall",
          "re.finditer",
          "re.split",
          "re.sub",
          "shutil.copy",
          "shutil.copyfile",
          "shutil.move",
          "shutil.rmtree",
          "subprocess.call",
          "subprocess.check_call",
          "subprocess.check_output",
          "subprocess.run",
          "tempfile.gettempdir",
          "tempfile.mkdtemp",
          "tempfile.mkstemp",
          "time.sleep" ->
          true;
      default -> false;
    };
  }

  /** What a call of a class or function gives that the project does not define. */
  static ObjectType ofCall(String name) {
    String result = resultOf(name);
    if (result != null) {
      return ObjectType.instance(result);
    }
    return isClass(name) ? ObjectType.instance(name) : ObjectType.UNKNOWN;
  }

  /** The same, with what it is called with: some ask for text, and give bytes otherwise. */
  static ObjectType ofCall(String name, Call call) {
    return name.equals("subprocess.check_output") && call.keywords().isEmpty()
        ? ObjectType.builtin("bytes")
        : ofCall(name);
  }

  private static @Nullable String resultOf(String function) {
    return switch (function) {
      case "codecs.open", "gzip.open", "bz2.open", "io.open", "lzma.open", "os.fdopen" -> FILE;
      case "tempfile.NamedTemporaryFile", "tempfile.TemporaryFile" -> FILE;
      case "datetime.datetime.combine",
          "datetime.datetime.fromisoformat",
          "datetime.datetime.fromtimestamp",
          "datetime.datetime.now",
          "datetime.datetime.strptime",
          "datetime.datetime.today",
          "datetime.datetime.utcfromtimestamp",
          "datetime.datetime.utcnow" ->
          "datetime.datetime";
      case "datetime.date.fromisoformat", "datetime.date.fromtimestamp", "datetime.date.today" ->
          "datetime.date";
      case "datetime.time.fromisoformat" -> "datetime.time";
      case "ipaddress.ip_address" -> "ipaddress.IPv4Address";
      case "ipaddress.ip_network" -> "ipaddress.IPv4Network";
      case "json.dumps", "os.getcwd", "os.path.join", "os.path.basename", "os.path.dirname" ->
          "builtins.str";
      case "pickle.dumps", "base64.b64encode", "base64.b64decode", "zlib.compress", "os.urandom" ->
          "builtins.bytes";
      case "csv.reader" -> "_csv.reader";
      case "hashlib.md5", "hashlib.sha1", "hashlib.sha256", "hashlib.sha512", "hashlib.new" ->
          "_hashlib.HASH";
      case "itertools.chain",
          "itertools.chain.from_iterable",
          "itertools.groupby",
          "itertools.islice",
          "itertools.product",
          "itertools.starmap",
          "itertools.zip_longest" ->
          "itertools.chain";
      case "logging.getLogger" -> "logging.Logger";
      case "os.scandir" -> "posix.ScandirIterator";
      case "pathlib.Path.cwd", "pathlib.Path.home" -> "pathlib.Path";
      case "re.compile" -> "re.Pattern";
      // Or None: ValueParts takes it for sure only where the texts show that it matches.
      case "re.match", "re.search", "re.fullmatch" -> "re.Match";
      case "sqlite3.connect" -> "sqlite3.Connection";
      case "subprocess.Popen" -> "subprocess.Popen";
      case "subprocess.run" -> "subprocess.CompletedProcess";
      case "threading.Lock" -> "_thread.lock";
      case "threading.RLock" -> "_thread.RLock";
      case "time.time", "time.monotonic", "time.perf_counter", "random.random" -> "builtins.float";
      case "uuid.uuid1", "uuid.uuid3", "uuid.uuid4", "uuid.uuid5" -> "uuid.UUID";
      case "pendulum.datetime",
          "pendulum.from_timestamp",
          "pendulum.instance",
          "pendulum.local",
          "pendulum.now",
          "pendulum.today",
          "pendulum.tomorrow",
          "pendulum.yesterday" ->
          "pendulum.DateTime";
      case "pendulum.duration" -> "pendulum.Duration";
      case "pendulum.timezone" -> "pendulum.Timezone";
      default -> null;
    };
  }

  /** What a method of a builtin or standard class gives, as far as that is of one class. */
  static ObjectType ofMethod(String className, String method) {
    return switch (className) {
      case "builtins.str" -> ofTextMethod(method);
      case "builtins.bytes" ->
          method.equals("decode") || method.equals("hex")
              ? ObjectType.builtin("str")
              : ObjectType.UNKNOWN;
      case "builtins.dict" -> ofDictMethod(method);
      case "pathlib.Path" -> ofPathMethod(method);
      case "datetime.datetime" ->
          switch (method) {
            case "date" -> ObjectType.instance("datetime.date");
            case "time", "timetz" -> ObjectType.instance("datetime.time");
            case "isoformat", "strftime" -> ObjectType.builtin("str");
            case "timestamp" -> ObjectType.builtin("float");
            case "astimezone", "replace" -> ObjectType.instance(className);
            default -> ObjectType.UNKNOWN;
          };
      case "re.Pattern" ->
          method.equals("finditer") ? ObjectType.builtin("callable_iterator") : ObjectType.UNKNOWN;
      default -> ObjectType.UNKNOWN;
    };
  }

  private static ObjectType ofTextMethod(String method) {
    return switch (method) {
      case "encode" -> ObjectType.builtin("bytes");
      case "split", "rsplit", "splitlines" -> ObjectType.builtin("list");
      case "capitalize",
          "format",
          "join",
          "lower",
          "lstrip",
          "replace",
          "rstrip",
          "strip",
          "title",
          "upper" ->
          ObjectType.builtin("str");
      default -> ObjectType.UNKNOWN;
    };
  }

  private static ObjectType ofDictMethod(String method) {
    return switch (method) {
      case "copy" -> ObjectType.builtin("dict");
      case "items", "keys", "values" -> ObjectType.builtin("dict_" + method);
      default -> ObjectType.UNKNOWN;
    };
  }

  private static ObjectType ofPathMethod(String method) {
    return switch (method) {
      case "absolute", "expanduser", "resolve", "with_name", "with_suffix", "joinpath" ->
          ObjectType.instance("pathlib.Path");
      case "glob", "rglob", "iterdir" -> ObjectType.builtin("generator");
      case "read_bytes" -> ObjectType.builtin("bytes");
      case "read_text", "as_posix" -> ObjectType.builtin("str");
      case "open" -> ObjectType.instance(FILE);
      default -> ObjectType.UNKNOWN;
    };
  }
}
