package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CPython's parser accepts and its compiler does not; a bar stands for a new line. */
class CompileErrorsTest {
  private static List<SyntaxError> errors(String text) {
    return PythonParser.parse(SourceFile.of("test.py", text.replace('|', '\n'))).errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "return ~ 'return' outside function",
        "def f():| class A:|  yield ~ 'yield' outside function",
        "def f(): await x ~ 'await' outside async function",
        "async def f(): yield from x ~ 'yield from' inside async function",
        "async def f():| return 1| yield ~ 'return' with value in async generator",
        "[x async for x in y] ~ asynchronous comprehension outside of an asynchronous function",
        "def f(): [(yield) for x in y] ~ 'yield' inside list comprehension",
        "for x in y:| def f(): break ~ 'break' outside loop",
        "continue ~ 'continue' not properly in loop",
        "def f(a): global a ~ name 'a' is parameter and global",
        "def f():| a = 1| global a ~ name 'a' is assigned to before global declaration",
        "def f(): nonlocal a ~ no binding for nonlocal 'a' found",
        "nonlocal a ~ nonlocal declaration not allowed at module level",
        "def f(a, a): pass ~ duplicate argument 'a' in function definition",
        "f(a=1, a=2) ~ keyword argument repeated: a",
        "*a, *b = c ~ multiple starred expressions in assignment",
        "import a|from __future__ import annotations ~ from __future__ imports must occur at the"
            + " beginning of the file",
        "from __future__ import braces ~ not a chance",
        "def f(): from a import * ~ import * only allowed at module level",
        "[(a := 1) for a in b] ~ assignment expression cannot rebind comprehension iteration"
            + " variable 'a'",
        "def f[T, T](): pass ~ duplicate type parameter 'T'",
        "__debug__ = 1 ~ cannot assign to __debug__",
        "match a:| case [b, b]: pass ~ multiple assignments to name 'b' in pattern",
        "match a:| case {0: b, 0j: c}: pass ~ mapping pattern checks duplicate key",
        "match a:| case {1+0j: b, True: c}: pass ~ mapping pattern checks duplicate key",
        "match a:| case f'': pass ~ patterns may only match literals and attribute lookups",
        "match a:| case {f'': b}: pass ~ mapping pattern keys may only match literals and attribute"
            + " lookups",
        "f'{*a}' ~ can't use starred expression here",
        "f'{a:{*b}}' ~ can't use starred expression here",
        "match a:| case _: pass| case 1: pass ~ wildcard makes remaining patterns unreachable",
        "def f():| class A:|  return ~ 'return' outside function",
        "if a:| return ~ 'return' outside function",
        "for x in y:| pass|else:| break ~ 'break' outside loop",
        "for x in y:| class A: continue ~ 'continue' not properly in loop",
        "for x in y:| try: pass| except* A:|  break ~ 'break', 'continue' and 'return' cannot"
            + " appear in an except* block",
        "def f():| try: pass| except* A: return ~ 'break', 'continue' and 'return' cannot appear in"
            + " an except* block",
        "try: pass|except: pass|except A: pass ~ default 'except:' must be last",
        "def f():| async for x in y: pass ~ 'async for' outside async function",
        "async def f():| def g():|  async with x: pass ~ 'async with' outside async function",
        "async def f(): lambda: await x ~ 'await' outside async function",
        "async def f[T]():| yield| return 1 ~ 'return' with value in async generator",
        "@(yield)|def f(): pass ~ 'yield' outside function",
        "def f(a=(yield)): yield ~ 'yield' outside function",
        "def f():| type A = (yield) ~ yield expression cannot be used within a type alias",
        "def f[T: (yield)](): pass ~ yield expression cannot be used within a TypeVar bound",
        "from __future__ import annotations|def f():| a: (yield) ~ yield expression cannot be used"
            + " within an annotation",
        "from __future__ import annotations|async def f(a: await b): pass ~ await expression cannot"
            + " be used within an annotation",
        "global a|def f():| [(a := 1) for b in c]| global a ~ name 'a' is assigned to before global"
            + " declaration",
      })
  void isRejected(String text, String message) {
    assertThat(errors(text))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message()).isEqualTo(message);
              assertThat(error.stage()).isEqualTo(SyntaxError.Stage.COMPILE);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda: (yield)",
        "def f(): (x async for x in y)",
        "async def f(): [[x async for x in y] for z in w]",
        "for x in y:| try: pass| finally:|  continue",
        "def f():| import x| global x",
        "class A:| def f(self):|  nonlocal __class__",
        "def f(a):| def g():|  nonlocal a",
        "'doc'|from __future__ import annotations",
        "x: (yield_ := 1)",
        "match a:| case b if c: pass| case 1: pass",
        "match a:| case {0: b, 0+1j: c, -1: d, 'e': f, g.h: i, 1e999: j, 1e999j: k}: pass",
        "f'{*a,}'",
        "def f(): [x for x in (yield)]",
        "for x in y:| if x: break| else: continue|else: pass",
        "for x in y:| for z in x: pass| else: break",
        "while x:| try: pass| except* A:|  for y in z: break",
        "async def f():| async for x in y: await x| async with x: return 1",
        "async def f():| def g(): yield| return 1",
        "def f():| @(yield)| class A: pass",
        "def f():| lambda: a| [a for b in c]| global a",
      })
  void isAccepted(String text) {
    assertThat(errors(text)).isEmpty();
  }

  @Test
  void annotatedNonlocalNameIsOneMistake() {
    assertThat(errors("def f():| nonlocal a| a: int"))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).startsWith("annotated name"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "with a: ~ 21",
        "for a in b: ~ 21",
        "while a: ~ 21",
        "with a, b, c: ~ 7",
        "try: ~ 21",
        "try: pass|except a: ~ 10",
        "if a: ~ 50",
      })
  void soManyBlocksMayNest(String head, int depth) {
    assertThat(errors(nested(head, depth))).isEmpty();
    assertThat(errors("def f():|" + nested(head, depth).replaceAll("(?m)^", " "))).isEmpty();
    if (!head.startsWith("if")) {
      assertThat(errors(nested(head, depth + 1)))
          .extracting(SyntaxError::message)
          .containsExactly("too many statically nested blocks");
    }
  }

  /** Heads of statements within each other. */
  private static String nested(String head, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(head.replace('|', '\n').indent(i));
    }
    text.append(" ".repeat(depth)).append("pass\n");
    for (int i = depth - 1; head.equals("try:") && i >= 0; i--) {
      text.append(" ".repeat(i)).append("finally: pass\n");
    }
    return text.toString();
  }

  @Test
  void brokenFileHasOnlyItsOwnErrors() {
    assertThat(errors("def f(:|    return 1|")).hasSize(1);
  }
}
