package dev.dagproof.python.semantic;

import dev.dagproof.python.source.PythonVersion;
import java.util.Set;

/** The top-level modules of Python's standard library. */
public final class StandardLibrary {
  /**
   * The names that {@code sys.stdlib_module_names} has in all of Python 3.10 to 3.14. What only
   * some have (imp, parser, compression) may be a file of the project.
   */
  private static final Set<String> NAMES =
      WordSet.of(
          """
          __future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn
          _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections
          _collections_abc _compat_pickle _compression _contextvars _csv _ctypes _curses
          _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib
          _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale
          _lsprof _lzma _markupbase _md5 _multibytecodec _multiprocessing _opcode _operator
          _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal _pyio
          _queue _random _scproxy _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl
          _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter
          _tracemalloc _uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc antigravity
          argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile
          calendar cmath cmd code codecs codeop collections colorsys compileall concurrent
          configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime
          dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl
          filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass
          gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib
          inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
          marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath
          nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
          platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile
          pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
          rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site
          smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat
          statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny
          tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize
          trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest
          urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc
          zipapp zipfile zipimport zlib zoneinfo
          """);

  private static final int OLDEST_MINOR = 8;
  private static final int NEWEST_MINOR = 14;

  private StandardLibrary() {}

  /** Whether a dotted name begins with one of these modules. */
  public static boolean hasModuleOf(String qualifiedName) {
    int dot = qualifiedName.indexOf('.');
    return contains(dot < 0 ? qualifiedName : qualifiedName.substring(0, dot));
  }

  /** Whether some version of Python 3.8 or later has this top-level module. */
  public static boolean mayContain(String topLevelModule) {
    return contains(topLevelModule)
        || firstMinor(topLevelModule) > OLDEST_MINOR
        || firstMinorWithout(topLevelModule) <= NEWEST_MINOR;
  }

  /** Whether this version is known not to have a module that another one has. */
  public static boolean lacks(PythonVersion version, String topLevelModule) {
    return version.minor() < firstMinor(topLevelModule)
        || version.minor() >= firstMinorWithout(topLevelModule);
  }

  /** The minor version of Python 3 that first had a module that came late. */
  private static int firstMinor(String topLevelModule) {
    return switch (topLevelModule) {
      case "graphlib", "zoneinfo" -> 9;
      case "tomllib" -> 11;
      case "annotationlib", "compression" -> 14;
      default -> OLDEST_MINOR;
    };
  }

  /** The minor version of Python 3 that first lacked a module that was taken out. */
  private static int firstMinorWithout(String topLevelModule) {
    return switch (topLevelModule) {
      case "dummy_threading", "_dummy_thread" -> 9;
      case "formatter", "parser", "symbol" -> 10;
      case "binhex" -> 11;
      case "asynchat", "asyncore", "distutils", "imp", "smtpd" -> 12;
      case "aifc",
          "audioop",
          "cgi",
          "cgitb",
          "chunk",
          "crypt",
          "imghdr",
          "lib2to3",
          "mailcap",
          "msilib",
          "nis",
          "nntplib",
          "ossaudiodev",
          "pipes",
          "sndhdr",
          "spwd",
          "sunau",
          "telnetlib",
          "uu",
          "xdrlib" ->
          13;
      default -> Integer.MAX_VALUE;
    };
  }

  static boolean contains(String topLevelModule) {
    return NAMES.contains(topLevelModule);
  }
}
