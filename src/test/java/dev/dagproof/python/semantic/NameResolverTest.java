package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the last expression of dags/dag.py stands for. */
class NameResolverTest {
  @TempDir Path root;

  private final AtomicInteger filesRead = new AtomicInteger();
  private ModuleGraph graph;
  private NameResolver resolver;

  @BeforeEach
  void createProject() {
    graph = new ModuleGraph(this::load, new ModuleFinder(List.of(), root));
    resolver = new NameResolver(graph);
  }

  private Optional<PythonModule> load(Path file) {
    filesRead.incrementAndGet();
    try {
      ParseResult result =
          PythonParser.parse(SourceFile.of(file.toString(), Files.readString(file)));
      return Optional.of(new PythonModule(file, result.tree(), result.errors()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void file(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PythonModule dag(String text) {
    file("dags/dag.py", text);
    createProject();
    return graph.load(root.resolve("dags/dag.py")).orElseThrow();
  }

  private static Expression lastExpression(PythonModule module) {
    Statement last = module.tree().module().body().getLast();
    return ((Expr) last).value();
  }

  private List<Resolution> resolve(String text) {
    PythonModule dag = dag(text);
    return resolver.resolve(dag, lastExpression(dag));
  }

  private List<String> importedNames(String text) {
    PythonModule dag = dag(text);
    return resolver.importedNames(dag, lastExpression(dag));
  }

  private Resolution resolveOne(String text) {
    List<Resolution> found = resolve(text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** "dags/m.py:3", where the binding stands. */
  private String place(Resolution resolution) {
    PythonModule module = resolution.module();
    Binding binding = resolution.binding();
    assertThat(module).isNotNull();
    String path = root.relativize(module.path()).toString().replace('\\', '/');
    return binding == null ? path : path + ":" + Sources.line(module, binding.node());
  }

  @Test
  void namesFromOutsideOfTheProject() {
    Resolution resolution =
        resolveOne(
            """
            from airflow.operators.python import PythonVirtualenvOperator as Op
            Op
            """);

    assertThat(resolution.qualifiedNames())
        .containsExactly("airflow.operators.python.PythonVirtualenvOperator");
    assertThat(resolution.isExternal()).isTrue();
    assertThat(resolution.hops()).hasSize(1);
    assertThat(resolution.hops().getFirst().alias().asname()).isEqualTo("Op");
  }

  @Test
  void attributesOfImportedModules() {
    assertThat(
            resolveOne(
                    """
                    import airflow.operators.python
                    airflow.operators.python.PythonOperator
                    """)
                .qualifiedNames())
        .containsExactly("airflow.operators.python.PythonOperator");
    assertThat(
            resolveOne(
                    """
                    import airflow.operators.python as p
                    p.PythonOperator
                    """)
                .qualifiedNames())
        .containsExactly("airflow.operators.python.PythonOperator");
    assertThat(
            resolveOne(
                    """
                    from airflow.decorators import task
                    task.virtualenv
                    """)
                .qualifiedNames())
        .containsExactly("airflow.decorators.task.virtualenv");
  }

  @Test
  void aliasesInTheFile() {
    assertThat(
            resolveOne(
                    """
                    from airflow.decorators import task
                    deco = task
                    venv = deco.virtualenv
                    venv
                    """)
                .qualifiedNames())
        .containsExactly("airflow.decorators.task.virtualenv");
  }

  @Test
  void definitionsInTheFile() {
    Resolution function =
        resolveOne(
            """
            def run(): pass
            run
            """);
    assertThat(function.qualifiedNames()).containsExactly("dag.run");
    assertThat(place(function)).isEqualTo("dags/dag.py:1");

    Resolution method =
        resolveOne(
            """
            class Job:
                class Inner:
                    @staticmethod
                    def run(): pass
            Job.Inner.run
            """);
    assertThat(method.qualifiedNames()).containsExactly("dag.Job.Inner.run");
    assertThat(method.binding()).isInstanceOf(Binding.DefinitionBinding.class);
  }

  @Test
  void functionsOfOtherFiles() {
    file("dags/modules/transform.py", "def work(): pass\n");

    Resolution resolution =
        resolveOne(
            """
            from modules.transform import work
            work
            """);
    assertThat(resolution.qualifiedNames()).containsExactly("modules.transform.work");
    assertThat(place(resolution)).isEqualTo("dags/modules/transform.py:1");

    for (String text :
        List.of(
            "import modules.transform\nmodules.transform.work\n",
            "import modules.transform as t\nt.work\n",
            "from modules import transform\ntransform.work\n",
            "from .modules.transform import work\nwork\n",
            "from .modules import transform as t\nt.work\n",
            "from . import modules\nmodules.transform.work\n",
            "from dags.modules.transform import work as w\nw\n")) {
      List<Resolution> found = resolve(text);
      assertThat(found).as(text).hasSize(1);
      assertThat(place(found.getFirst())).as(text).isEqualTo("dags/modules/transform.py:1");
    }
  }

  @Test
  void modulesThemselves() {
    file("dags/lib/__init__.py", "");
    file("dags/lib/m.py", "");

    Resolution resolution = resolveOne("from lib import m\nm\n");

    assertThat(resolution.isModule()).isTrue();
    assertThat(resolution.qualifiedNames()).containsExactly("lib.m");
    assertThat(place(resolution)).isEqualTo("dags/lib/m.py");
  }

  @Test
  void reExportsLeaveAllTheirNames() {
    file("dags/lib/__init__.py", "from .ops import VenvOp as Op\n");
    file(
        "dags/lib/ops.py",
        "from airflow.operators.python import PythonVirtualenvOperator as VenvOp\n");

    Resolution resolution = resolveOne("from lib import Op\nOp\n");

    assertThat(resolution.qualifiedNames())
        .containsExactly(
            "lib.Op", "lib.ops.VenvOp", "airflow.operators.python.PythonVirtualenvOperator");
    assertThat(resolution.hops())
        .extracting(hop -> hop.module().path().getFileName().toString())
        .containsExactly("dag.py", "__init__.py", "ops.py");
  }

  @Test
  void aliasesInOtherFiles() {
    file("dags/lib.py", "def work(): pass\ncallable_ = work\nLIMIT = 3\n");

    Resolution alias = resolveOne("from lib import callable_\ncallable_\n");
    assertThat(alias.qualifiedNames()).containsExactly("lib.callable_", "lib.work");
    assertThat(place(alias)).isEqualTo("dags/lib.py:1");

    Resolution constant = resolveOne("import lib\nlib.LIMIT\n");
    assertThat(constant.binding()).isInstanceOf(Binding.AssignmentBinding.class);
  }

  @Test
  void starImports() {
    file(
        "dags/lib.py",
        "from inner import *\nfrom airflow.decorators import *\ndef _hidden(): pass\n");
    file(
        "dags/inner.py",
        """
        __all__ = ['listed']
        __all__ += ['added']
        def listed(): pass
        def added(): pass
        def left_out(): pass
        """);

    assertThat(place(resolveOne("from lib import *\nlisted\n"))).isEqualTo("dags/inner.py:3");
    assertThat(place(resolveOne("from lib import added\nadded\n"))).isEqualTo("dags/inner.py:4");
    assertThat(resolveOne("from lib import *\ntask\n").qualifiedNames())
        .containsExactly("lib.task", "airflow.decorators.task");
    assertThat(resolve("from inner import *\nleft_out\n")).isEmpty();
    assertThat(resolve("from lib import *\n_hidden\n")).isEmpty();
  }

  @Test
  void importsWithAFallback() {
    assertThat(
            resolve(
                """
                try:
                    from airflow.sdk import task
                except ImportError:
                    from airflow.decorators import task
                task.docker
                """))
        .extracting(resolution -> resolution.qualifiedNames().getFirst())
        .containsExactly("airflow.sdk.task.docker", "airflow.decorators.task.docker");
  }

  @Test
  void choices() {
    assertThat(
            resolve(
                """
                from m import a, b
                c = a if flag else b
                c
                """))
        .extracting(resolution -> resolution.qualifiedNames().getFirst())
        .containsExactly("m.a", "m.b");
  }

  @Test
  void inheritedMethods() {
    file("dags/base.py", "class Base:\n    def run(self): pass\n");

    Resolution resolution =
        resolveOne(
            """
            import base
            class Job(base.Base): pass
            Job.run
            """);

    assertThat(place(resolution)).isEqualTo("dags/base.py:2");
    assertThat(resolution.qualifiedNames()).containsExactly("dag.Job.run", "base.Base.run");
  }

  @Test
  void circlesEnd() {
    file("dags/a.py", "from b import x\nfrom b import *\n");
    file("dags/b.py", "from a import x\nfrom a import *\n");
    file("dags/pkg/__init__.py", "from . import part\nfrom pkg import part as again\n");
    file("dags/pkg/part.py", "def f(): pass\n");

    assertThat(resolve("from a import x\nx\n")).isEmpty();
    assertThat(resolve("from a import *\ny\n")).isEmpty();
    assertThat(place(resolveOne("import pkg\npkg.part.f\n"))).isEqualTo("dags/pkg/part.py:1");
    assertThat(place(resolveOne("import pkg\npkg.again.f\n"))).isEqualTo("dags/pkg/part.py:1");
    assertThat(resolve("x = y\ny = x\nx\n")).allMatch(found -> found.binding() != null);
  }

  @Test
  void aWayThatLeadsBackHidesNoOther() {
    file("dags/pkg/__init__.py", "from .real import *\nfrom .user import *\n");
    file("dags/pkg/real.py", "def f(): pass\n");
    file("dags/pkg/user.py", "from pkg import f\n");
    file("dags/pkg/itself.py", "def g(): pass\nfrom pkg.itself import g\n");

    assertThat(place(resolveOne("from pkg import f\nf\n"))).isEqualTo("dags/pkg/real.py:1");
    assertThat(place(resolveOne("from pkg.itself import g\ng\n")))
        .isEqualTo("dags/pkg/itself.py:1");
  }

  @Test
  void namesThatBranchAgainAndAgainEnd() {
    StringBuilder text = new StringBuilder("from m import a0\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d = a%d if x else a%d\n".formatted(i, i - 1, i - 1));
    }

    assertThat(resolve(text + "a7\n"))
        .extracting(r -> r.qualifiedNames())
        .contains(List.of("m.a0"));
    assertThat(resolve(text + "a29\n")).isEmpty();
  }

  @Test
  void nothingForBuiltinsUndefinedNamesAndAttributesOfValues() {
    assertThat(resolve("print\n")).isEmpty();
    assertThat(resolve("undefined\n")).isEmpty();
    assertThat(resolve("x = f()\nx.attr\n")).isEmpty();
    assertThat(resolve("f()\n")).isEmpty();
  }

  @Test
  void parametersStandForThemselves() {
    PythonModule dag = dag("def f(context):\n    context\n");
    Expression use = Sources.references(dag, "context").getFirst();

    assertThat(resolver.resolve(dag, use))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.binding()).isInstanceOf(Binding.ParameterBinding.class);
              assertThat(found.qualifiedNames()).isEmpty();
            });
  }

  @Test
  void importedNamesOpenNoFile() {
    file("dags/lib.py", "from airflow.decorators import task\n");

    assertThat(importedNames("from lib import task\ntask.docker\n"))
        .containsExactly("lib.task.docker");
    assertThat(importedNames("import lib as l\nt = l.task\nt.docker\n"))
        .containsExactly("lib.task.docker");
    assertThat(importedNames("from ..lib import task\ntask\n")).containsExactly("..lib.task");
    assertThat(importedNames("from airflow.decorators import *\ntask\n"))
        .containsExactly("airflow.decorators.task");
    assertThat(importedNames("def task(): pass\ntask\n")).isEmpty();
    assertThat(filesRead.get()).isEqualTo(5);
  }
}
