package dev.dagproof.python.semantic;

import org.jspecify.annotations.Nullable;

/**
 * The public names of much used modules of the standard library: what {@code dir(module)} has in
 * any of CPython 3.8 to 3.13 on Linux, submodules included, and what 3.14 brings.
 */
public final class StandardNames {
  private StandardNames() {}

  /** Whether a module surely has no such name, in any Python. */
  public static boolean lacks(String module, String name) {
    String names = name.startsWith("_") ? null : of(module);
    return names != null && !isAmong(name, names) && !StandardLibrary.contains(name);
  }

  private static boolean isAmong(String name, String names) {
    for (int at = names.indexOf(name); at >= 0; at = names.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || names.charAt(at - 1) <= ' ';
      if (begins && (end == names.length() || names.charAt(end) <= ' ')) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String of(String module) {
    return switch (module) {
      case "abc" ->
          """
          ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod
          get_cache_token update_abstractmethods
          """;
      case "argparse" ->
          """
          Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError
          BooleanOptionalAction FileType HelpFormatter MetavarTypeHelpFormatter Namespace
          ONE_OR_MORE OPTIONAL PARSER REMAINDER RawDescriptionHelpFormatter RawTextHelpFormatter
          SUPPRESS ZERO_OR_MORE ngettext warnings
          """;
      case "base64" ->
          """
          MAXBINSIZE MAXLINESIZE a85decode a85encode b16decode b16encode b32decode b32encode
          b32hexdecode b32hexencode b64decode b64encode b85decode b85encode binascii bytes_types
          decode decodebytes decodestring encode encodebytes encodestring main re standard_b64decode
          standard_b64encode struct test urlsafe_b64decode urlsafe_b64encode z85decode z85encode
          """;
      case "bisect" ->
          """
          bisect bisect_left bisect_right insort insort_left insort_right
          """;
      case "calendar" ->
          """
          APRIL AUGUST Calendar DECEMBER Day EPOCH FEBRUARY FRIDAY February HTMLCalendar
          IllegalMonthError IllegalWeekdayError IntEnum JANUARY JULY JUNE January LocaleHTMLCalendar
          LocaleTextCalendar MARCH MAY MONDAY Month NOVEMBER OCTOBER SATURDAY SEPTEMBER SUNDAY
          THURSDAY TUESDAY TextCalendar WEDNESDAY c calendar datetime day_abbr day_name
          different_locale error firstweekday format formatstring global_enum isleap leapdays main
          mdays month month_abbr month_name monthcalendar monthrange prcal prmonth prweek repeat
          setfirstweekday sys timegm warnings week weekday weekheader
          """;
      case "collections" ->
          """
          ChainMap Counter OrderedDict UserDict UserList UserString abc defaultdict deque namedtuple
          """;
      case "collections.abc" ->
          """
          ABCMeta AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer ByteString Callable
          Collection Container Coroutine EllipsisType FunctionType Generator GenericAlias Hashable
          ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence
          MutableSet Reversible Sequence Set Sized ValuesView abstractmethod async_generator
          bytearray_iterator bytes_iterator coroutine dict_itemiterator dict_items dict_keyiterator
          dict_keys dict_valueiterator dict_values framelocalsproxy generator list_iterator
          list_reverseiterator longrange_iterator mappingproxy range_iterator set_iterator
          str_iterator sys tuple_iterator zip_iterator
          """;
      case "concurrent.futures" ->
          """
          ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION
          Future InterpreterPoolExecutor InvalidStateError ProcessPoolExecutor ThreadPoolExecutor
          TimeoutError as_completed interpreter process thread wait
          """;
      case "configparser" ->
          """
          BasicInterpolation ConfigParser ConverterMapping DEFAULTSECT DuplicateOptionError
          DuplicateSectionError Error ExtendedInterpolation Interpolation InterpolationDepthError
          InterpolationError InterpolationMissingOptionError InterpolationSyntaxError
          InvalidWriteError Iterable LegacyInterpolation MAX_INTERPOLATION_DEPTH
          MissingSectionHeaderError MultilineContinuationError MutableMapping NoOptionError
          NoSectionError ParsingError RawConfigParser SafeConfigParser SectionProxy UNNAMED_SECTION
          UnnamedSectionDisabledError contextlib functools io itertools os re sys types warnings
          """;
      case "contextlib" ->
          """
          AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack
          ContextDecorator ExitStack GenericAlias MethodType abc aclosing asynccontextmanager chdir
          closing contextmanager deque nullcontext os redirect_stderr redirect_stdout suppress sys
          wraps
          """;
      case "copy" ->
          """
          Error copy deepcopy dispatch_table error replace
          """;
      case "csv" ->
          """
          Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC
          QUOTE_NOTNULL QUOTE_STRINGS Sniffer StringIO excel excel_tab field_size_limit get_dialect
          list_dialects re reader register_dialect types unix_dialect unregister_dialect writer
          """;
      case "dataclasses" ->
          """
          Field FrozenInstanceError FunctionType GenericAlias InitVar KW_ONLY MISSING abc asdict
          astuple builtins copy dataclass field fields functools inspect is_dataclass itertools
          keyword make_dataclass re recursive_repr replace sys types
          """;
      case "datetime" ->
          """
          MAXYEAR MINYEAR UTC date datetime datetime_CAPI sys time timedelta timezone tzinfo
          """;
      case "decimal" ->
          """
          BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple
          DefaultContext DivisionByZero DivisionImpossible DivisionUndefined ExtendedContext
          FloatOperation HAVE_CONTEXTVAR HAVE_THREADS IEEEContext Inexact InvalidContext
          InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING
          ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded
          Subnormal Underflow getcontext localcontext setcontext
          """;
      case "enum" ->
          """
          CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumDict EnumMeta EnumType
          Flag FlagBoundary IntEnum IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT
          StrEnum UNIQUE auto bin bltns global_enum global_enum_repr global_flag_repr global_str
          member nonmember pickle_by_enum_name pickle_by_global_name property reduce
          show_flag_values sys unique verify
          """;
      case "fnmatch" ->
          """
          filter fnmatch fnmatchcase functools os posixpath re translate
          """;
      case "fractions" ->
          """
          Decimal Fraction functools gcd math numbers operator re sys
          """;
      case "functools" ->
          """
          GenericAlias Placeholder RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property
          cmp_to_key get_cache_token lru_cache namedtuple partial partialmethod recursive_repr
          reduce singledispatch singledispatchmethod total_ordering update_wrapper wraps
          """;
      case "getpass" ->
          """
          GetPassWarning contextlib fallback_getpass getpass getuser io os sys termios unix_getpass
          warnings win_getpass
          """;
      case "glob" ->
          """
          contextlib escape fnmatch functools glob glob0 glob1 has_magic iglob itertools magic_check
          magic_check_bytes operator os re stat sys translate
          """;
      case "gzip" ->
          """
          BadGzipFile FCOMMENT FEXTRA FHCRC FNAME FTEXT GzipFile READ READ_BUFFER_SIZE WRITE
          builtins compress decompress io main open os struct sys time write32u zlib
          """;
      case "hashlib" ->
          """
          algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac
          scrypt sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128
          shake_256
          """;
      case "heapq" ->
          """
          heapify heapify_max heappop heappop_max heappush heappush_max heappushpop heappushpop_max
          heapreplace heapreplace_max merge nlargest nsmallest
          """;
      case "hmac" ->
          """
          HMAC compare_digest digest digest_size new trans_36 trans_5C
          """;
      case "io" ->
          """
          BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter
          BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder OpenWrapper RawIOBase
          Reader SEEK_CUR SEEK_END SEEK_SET StringIO TextIOBase TextIOWrapper UnsupportedOperation
          Writer abc open open_code text_encoding
          """;
      case "itertools" ->
          """
          accumulate batched chain combinations combinations_with_replacement compress count cycle
          dropwhile filterfalse groupby islice pairwise permutations product repeat starmap
          takewhile tee zip_longest
          """;
      case "json" ->
          """
          JSONDecodeError JSONDecoder JSONEncoder codecs decoder detect_encoding dump dumps encoder
          load loads scanner tool
          """;
      case "logging" ->
          """
          BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer
          Formatter GenericAlias Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET
          NullHandler PercentStyle PlaceHolder RootLogger StrFormatStyle StreamHandler
          StringTemplateStyle Template WARN WARNING addLevelName atexit basicConfig captureWarnings
          collections config critical currentframe debug disable error exception fatal
          getHandlerByName getHandlerNames getLevelName getLevelNamesMapping getLogRecordFactory
          getLogger getLoggerClass handlers info io lastResort log logAsyncioTasks
          logMultiprocessing logProcesses logThreads makeLogRecord os raiseExceptions re root
          setLogRecordFactory setLoggerClass shutdown sys threading time traceback warn warning
          warnings weakref
          """;
      case "math" ->
          """
          acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf
          erfc exp exp2 expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose
          isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm
          pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp
          """;
      case "operator" ->
          """
          abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt
          iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow
          irshift is_ is_none is_not is_not_none isub itemgetter itruediv ixor le length_hint lshift
          lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth
          xor
          """;
      case "os" ->
          """
          CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES
          CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME
          CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM DirEntry
          EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR
          EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE
          EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK
          GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB
          MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB
          MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK
          MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC
          O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME
          O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC
          O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM
          POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM
          POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT
          P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY
          RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT
          RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR
          SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE
          SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC
          ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC TFD_NONBLOCK
          TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS
          WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG
          WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK abc abort access altsep
          chdir chmod chown chroot close closerange confstr confstr_names copy_file_range cpu_count
          ctermid curdir defpath device_encoding devnull dup dup2 environ environb error eventfd
          eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe extsep
          fchdir fchmod fchown fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fspath
          fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path get_inheritable
          get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid getgid getgrouplist
          getgroups getloadavg getlogin getpgid getpgrp getpid getppid getpriority getrandom
          getresgid getresuid getsid getuid getxattr grantpt initgroups isatty kill killpg lchown
          linesep link listdir listxattr lockf login_tty lseek lstat major makedev makedirs
          memfd_create minor mkdir mkfifo mknod name nice open openpty pardir path pathconf
          pathconf_names pathsep pidfd_open pipe pipe2 popen posix_fadvise posix_fallocate
          posix_openpt posix_spawn posix_spawnp pread preadv process_cpu_count ptsname putenv pwrite
          pwritev read readinto readlink readv register_at_fork reload_environ remove removedirs
          removexattr rename renames replace rmdir scandir sched_get_priority_max
          sched_get_priority_min sched_getaffinity sched_getattr sched_getparam sched_getscheduler
          sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler
          sched_yield sendfile sep set_blocking set_inheritable setegid seteuid setgid setgroups
          setns setpgid setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid
          setxattr spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice st stat
          stat_result statvfs statvfs_result strerror supports_bytes_environ supports_dir_fd
          supports_effective_ids supports_fd supports_follow_symlinks symlink sync sys sysconf
          sysconf_names system tcgetpgrp tcsetpgrp terminal_size timerfd_create timerfd_gettime
          timerfd_gettime_ns timerfd_settime timerfd_settime_ns times times_result truncate ttyname
          umask uname uname_result unlink unlockpt unsetenv unshare urandom utime wait wait3 wait4
          waitid waitid_result waitpid waitstatus_to_exitcode walk write writev
          """;
      case "os.path" ->
          """
          abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists
          expanduser expandvars extsep genericpath getatime getctime getmtime getsize isabs
          isdevdrive isdir isfile isjunction islink ismount join lexists normcase normpath os pardir
          pathsep realpath relpath samefile sameopenfile samestat sep split splitdrive splitext
          splitroot stat supports_unicode_filenames sys
          """;
      case "pathlib" ->
          """
          EBADF EINVAL ELOOP ENOENT ENOTDIR Path PosixPath PurePath PurePosixPath PureWindowsPath
          S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK Sequence UnsupportedOperation
          WindowsPath attrgetter fnmatch functools io nt ntpath os posixpath re supports_symlinks
          sys types urlquote_from_bytes warnings
          """;
      case "pickle" ->
          """
          ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2
          BINPERSID BINPUT BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DEFAULT_PROTOCOL DICT
          DUP EMPTY_DICT EMPTY_LIST EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET
          FunctionType GET GLOBAL HIGHEST_PROTOCOL INST INT LIST LONG LONG1 LONG4 LONG_BINGET
          LONG_BINPUT MARK MEMOIZE NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ PERSID POP
          POP_MARK PROTO PUT PickleBuffer PickleError Pickler PicklingError PyStringMap
          READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE
          STACK_GLOBAL STOP STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE Unpickler UnpicklingError
          bytes_types codecs compatible_formats decode_long dispatch_table dump dumps encode_long
          format_version io islice load loads maxsize pack partial re sys unpack whichmodule
          """;
      case "platform" ->
          """
          AndroidVer IOSVersionInfo android_ver architecture collections freedesktop_os_release
          functools invalidate_caches ios_ver itertools java_ver libc_ver mac_ver machine node os
          platform processor python_branch python_build python_compiler python_implementation
          python_revision python_version python_version_tuple re release subprocess sys system
          system_alias uname uname_result version win32_edition win32_is_iot win32_ver
          """;
      case "pprint" ->
          """
          PrettyPrinter isreadable isrecursive pformat pp pprint re saferepr
          """;
      case "random" ->
          """
          BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate
          binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate
          lognormvariate main normalvariate paretovariate randbytes randint random randrange sample
          seed setstate shuffle triangular uniform vonmisesvariate weibullvariate
          """;
      case "re" ->
          """
          A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError
          RegexFlag S Scanner T TEMPLATE U UNICODE VERBOSE X compile copyreg enum error escape
          findall finditer fullmatch functools match purge search split sre_compile sre_parse sub
          subn template
          """;
      case "secrets" ->
          """
          DEFAULT_ENTROPY SystemRandom base64 binascii choice compare_digest os randbelow randbits
          token_bytes token_hex token_urlsafe
          """;
      case "shutil" ->
          """
          COPY_BUFSIZE Error ExecError ReadError RegistryError SameFileError SpecialFileError chown
          collections copy copy2 copyfile copyfileobj copymode copystat copytree disk_usage errno
          fnmatch get_archive_formats get_terminal_size get_unpack_formats getgrnam getpwnam
          ignore_patterns make_archive move nt os posix register_archive_format
          register_unpack_format rmtree stat sys unpack_archive unregister_archive_format
          unregister_unpack_format warnings which
          """;
      case "statistics" ->
          """
          Counter Decimal Fraction LinearRegression NormalDist StatisticsError acos asin atan
          bisect_left bisect_right correlation cos cosh count covariance defaultdict erf exp fabs
          fmean fsum geometric_mean groupby harmonic_mean hypot isfinite isinf itemgetter kde
          kde_random linear_regression log math mean median median_grouped median_high median_low
          mode mul multimode namedtuple numbers pi pstdev pvariance quantiles random reduce repeat
          sin sqrt stdev sumprod sys tan tau variance
          """;
      case "string" ->
          """
          Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits
          octdigits printable punctuation templatelib whitespace
          """;
      case "subprocess" ->
          """
          CalledProcessError CompletedProcess DEVNULL PIPE Popen STDOUT SubprocessError
          TimeoutExpired builtins call check_call check_output contextlib errno fcntl getoutput
          getstatusoutput grp io list2cmdline locale os pwd run select selectors signal sys
          threading time types warnings
          """;
      case "sys" ->
          """
          abiflags activate_stack_trampoline addaudithook api_version argv audit base_exec_prefix
          base_prefix breakpointhook builtin_module_names byteorder call_tracing callstats copyright
          deactivate_stack_trampoline displayhook dont_write_bytecode exc_info excepthook exception
          exec_prefix executable exit flags float_info float_repr_style get_asyncgen_hooks
          get_coroutine_origin_tracking_depth get_int_max_str_digits getallocatedblocks
          getcheckinterval getdefaultencoding getdlopenflags getfilesystemencodeerrors
          getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval
          gettrace getunicodeinternedsize hash_info hexversion implementation int_info intern
          is_finalizing is_stack_trampoline_active maxsize maxunicode meta_path modules monitoring
          orig_argv path path_hooks path_importer_cache platform platlibdir prefix pycache_prefix
          set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits
          setcheckinterval setdlopenflags setprofile setrecursionlimit setswitchinterval settrace
          stderr stdin stdlib_module_names stdout thread_info unraisablehook version version_info
          warnoptions
          """;
      case "tempfile" ->
          """
          NamedTemporaryFile SpooledTemporaryFile TMP_MAX TemporaryDirectory TemporaryFile
          gettempdir gettempdirb gettempprefix gettempprefixb mkdtemp mkstemp mktemp tempdir
          template
          """;
      case "textwrap" ->
          """
          TextWrapper dedent fill indent re shorten wrap
          """;
      case "threading" ->
          """
          Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock
          Semaphore TIMEOUT_MAX Thread ThreadError Timer WeakSet activeCount active_count
          currentThread current_thread enumerate excepthook functools get_ident get_native_id
          getprofile gettrace local main_thread setprofile setprofile_all_threads settrace
          settrace_all_threads stack_size warnings
          """;
      case "time" ->
          """
          CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME
          CLOCK_TAI CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime
          clock_gettime_ns clock_settime clock_settime_ns ctime daylight get_clock_info gmtime
          localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time
          process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time thread_time
          thread_time_ns time time_ns timezone tzname tzset
          """;
      case "traceback" ->
          """
          ANSIColors BUILTIN_EXCEPTION_LIMIT FrameSummary StackSummary TracebackException
          clear_frames collections extract_stack extract_tb format_exc format_exception
          format_exception_only format_list format_stack format_tb itertools linecache print_exc
          print_exception print_last print_list print_stack print_tb suppress sys textwrap
          walk_stack walk_tb warnings
          """;
      case "types" ->
          """
          AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType
          ClassMethodDescriptorType CodeType CoroutineType DynamicClassAttribute EllipsisType
          FrameType FunctionType GeneratorType GenericAlias GetSetDescriptorType LambdaType
          MappingProxyType MemberDescriptorType MethodDescriptorType MethodType MethodWrapperType
          ModuleType NoneType NotImplementedType SimpleNamespace TracebackType UnionType
          WrapperDescriptorType coroutine get_original_bases new_class prepare_class resolve_bases
          """;
      case "typing" ->
          """
          ABCMeta AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable
          AsyncIterator Awaitable BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection
          Concatenate Container ContextManager Coroutine Counter DefaultDict Deque Dict
          EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic GenericAlias Hashable IO
          ItemsView Iterable Iterator KT KeysView List Literal LiteralString Mapping MappingView
          Match MethodDescriptorType MethodWrapperType MutableMapping MutableSequence MutableSet
          NamedTuple NamedTupleMeta Never NewType NoDefault NoReturn NotRequired Optional
          OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly Required
          Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat
          SupportsIndex SupportsInt SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple
          Type TypeAlias TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple TypedDict Union Unpack
          VT VT_co V_co ValuesView WrapperDescriptorType abstractmethod assert_never assert_type
          cast clear_overloads collections contextlib copyreg dataclass_transform defaultdict
          evaluate_forward_ref final functools get_args get_origin get_overloads
          get_protocol_members get_type_hints io is_protocol is_typeddict no_type_check
          no_type_check_decorator operator overload override re reveal_type runtime_checkable
          stdlib_re sys types warnings
          """;
      case "urllib.parse" ->
          """
          DefragResult DefragResultBytes MAX_CACHE_SIZE ParseResult ParseResultBytes Quoter
          ResultBase SplitResult SplitResultBytes clear_cache collections functools ipaddress math
          namedtuple non_hierarchical parse_qs parse_qsl quote quote_from_bytes quote_plus re
          scheme_chars splitattr splithost splitnport splitpasswd splitport splitquery splittag
          splittype splituser splitvalue sys to_bytes types unquote unquote_plus unquote_to_bytes
          unwrap urldefrag urlencode urljoin urlparse urlsplit urlunparse urlunsplit uses_fragment
          uses_netloc uses_params uses_query uses_relative warnings
          """;
      case "urllib.request" ->
          """
          AbstractBasicAuthHandler AbstractDigestAuthHandler AbstractHTTPHandler BaseHandler
          CacheFTPHandler ContentTooShortError DataHandler FTPHandler FancyURLopener FileHandler
          HTTPBasicAuthHandler HTTPCookieProcessor HTTPDefaultErrorHandler HTTPDigestAuthHandler
          HTTPError HTTPErrorProcessor HTTPHandler HTTPPasswordMgr HTTPPasswordMgrWithDefaultRealm
          HTTPPasswordMgrWithPriorAuth HTTPRedirectHandler HTTPSHandler MAXFTPCACHE OpenerDirector
          ProxyBasicAuthHandler ProxyDigestAuthHandler ProxyHandler Request URLError URLopener
          UnknownHandler addclosehook addinfourl base64 bisect build_opener contextlib email
          ftpcache ftperrors ftpwrapper getproxies getproxies_environment hashlib http
          install_opener io localhost noheaders os parse_http_list parse_keqv_list pathname2url
          posixpath proxy_bypass proxy_bypass_environment quote re request_host socket ssl string
          sys tempfile thishost time unquote unquote_to_bytes unwrap url2pathname urlcleanup urljoin
          urlopen urlparse urlretrieve urlsplit urlunparse warnings
          """;
      case "uuid" ->
          """
          Enum MAX NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 NIL RESERVED_FUTURE
          RESERVED_MICROSOFT RESERVED_NCS RFC_4122 SafeUUID UUID bytes_ getnode int_ main os
          platform sys uuid1 uuid3 uuid4 uuid5 uuid6 uuid7 uuid8
          """;
      case "warnings" ->
          """
          WarningMessage catch_warnings defaultaction deprecated filters filterwarnings
          formatwarning onceregistry resetwarnings showwarning simplefilter sys warn warn_explicit
          """;
      case "zoneinfo" ->
          """
          InvalidTZPathWarning TZPATH ZoneInfo ZoneInfoNotFoundError available_timezones
          reset_tzpath
          """;
      default -> null;
    };
  }
}
