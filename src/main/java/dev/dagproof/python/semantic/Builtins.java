package dev.dagproof.python.semantic;

import java.util.Set;

/** The names that every module has without binding them. */
public final class Builtins {
  /**
   * {@code dir(builtins)} of Python 3.8 to 3.14, on Linux; what {@code site} adds; the attributes
   * of a module; the names that a class body has by itself.
   */
  private static final Set<String> NAMES =
      WordSet.of(
          """
          ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
          BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
          ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
          DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
          ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
          GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
          InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
          ModuleNotFoundError NameError None NotADirectoryError NotImplemented
          NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
          ProcessLookupError PythonFinalizationError RecursionError ReferenceError
          ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration
          SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError
          UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
          UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
          _IncompleteInputError __annotations__ __build_class__ __builtins__ __cached__ __class__
          __debug__ __doc__ __file__ __import__ __loader__ __module__ __name__ __package__
          __path__ __qualname__ __spec__ abs aiter all anext any ascii bin bool breakpoint
          bytearray bytes callable chr classmethod compile complex copyright credits delattr dict
          dir divmod enumerate eval exec exit filter float format frozenset getattr globals
          hasattr hash help hex id input int isinstance issubclass iter len license list locals
          map max memoryview min next object oct open ord pow print property quit range repr
          reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
          """);

  private Builtins() {}

  /** Whether some Python from 3.8 to 3.14 knows this name by itself. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
