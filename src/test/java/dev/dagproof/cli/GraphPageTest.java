package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dagproof.cli.DrivenPage.Point;
import dev.dagproof.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dagproof graph} as SVG and HTML, as a browser shows it. */
class GraphPageTest {
  private static final Pattern BOX =
      Pattern.compile(
          "class=\"(card|frame)\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\""
              + " width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
  private static final Pattern TAGS =
      Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.DOTALL);

  private static final String SHOP =
      """
      import json
      import os
      from airflow.providers.standard.operators.bash import BashOperator
      from airflow.providers.standard.operators.empty import EmptyOperator
      from airflow.sdk import DAG, TaskGroup, task

      with DAG("shop", schedule="@daily"):
          start = EmptyOperator(task_id="start")
          with TaskGroup("load") as load:
              for name in ["a", "b"]:
                  with TaskGroup("inner_" + name):
                      EmptyOperator(task_id="x") >> EmptyOperator(task_id="y")

          @task.branch
          def choose():
              return "left"

          @task.virtualenv(requirements=["pandas"], trigger_rule="all_done")
          def count(x):
              return json.dumps(x)

          start >> load >> choose() >> count.expand(x=[1, 2])
          if os.environ.get("MORE"):
              start >> EmptyOperator(task_id="more")

      with DAG("other", schedule=None):
          BashOperator(task_id="fails", bash_command="echo {{ dss }")
      """;

  /** What the page tells of: a task or a DAG. */
  private static final String CHOSEN = "document.querySelector('#detail h2').textContent";

  @TempDir Path folder;
  private TestProject project;
  private Browser browser;

  @BeforeEach
  void files() {
    project = new TestProject(folder).rules(Rules.all()).file("dags/shop.py", SHOP);
    browser = new Browser(folder);
  }

  @Test
  void pictureHasGroupsAsBoxesAndMarksOnTasks() throws IOException, InterruptedException {
    String svg = browser.open(drawn("svg"), "");

    assertThat(text(svg))
        .contains("shop")
        .contains("choose @task.branch branch")
        .contains("count @task.virtualenv mapped virtualenv all_done")
        .contains("Not known: Whether a task is made depends on `os.environ.get(");
    assertThat(svg)
        .contains("class=\"task is-mapped is-virtualenv\"", "class=\"back\"")
        .contains("class=\"edge maybe\"", "class=\"task is-maybe\"")
        .doesNotContain("<script");
  }

  @Test
  void tasksLieInTheirGroupsAndOnNoOther() throws IOException, InterruptedException {
    String shop = project.run("graph", "--output-format", "svg", "--dag-id", "shop", "dags").out();
    List<Box> cards = boxes(shop, "card");
    List<Box> frames = boxes(shop, "frame");

    assertThat(cards).hasSize(8);
    assertThat(frames).hasSize(3);
    for (Box card : cards) {
      assertThat(cards).filteredOn(other -> other != card && other.meets(card)).isEmpty();
    }
    assertThat(frames.stream().map(frame -> cards.stream().filter(frame::holds).count()))
        .containsExactly(4L, 2L, 2L);
    assertThat(frames.getFirst().holds(frames.get(1))).isTrue();
  }

  @Test
  void pageShowsFindingsOnTheirTasks() throws IOException, InterruptedException {
    Path page = drawn("html");
    String shop = browser.open(page, "");

    assertThat(detail(shop)).startsWith("shop made in dags/shop.py:7 schedule \"@daily\" tasks 8");
    assertThat(detail(shop)).contains("Tasks with findings count");
    assertThat(shop)
        .contains("class=\"flag error\"", "<option value=\"1\">other</option>")
        .contains("aria-label=\"count: @task.virtualenv, 2 findings\"");

    String count = browser.open(page, "#dag=0&task=count");
    assertThat(count).contains("is-virtualenv picked\"", "class=\"edge near\"");
    assertThat(detail(count))
        .startsWith(
            "count operator @task.virtualenv marks mapped, virtualenv trigger rule all_done")
        .contains("upstream choose")
        .contains("> 19 def count(x): > 20 return json.dumps(x) VENV103 error:");
    assertThat(detail(browser.open(page, "#dag=1&task=fails")))
        .contains("TMPL")
        .contains("{{ dss }");
  }

  @Test
  void edgesShareTheirEndOnlyWhereAllOfTheirTasksAreTheSame() {
    project.file(
        "dags/shop.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("ends", schedule=None):
            a, b, x, y, z, done = [EmptyOperator(task_id=name) for name in "abxyzd"]
            a >> [x, y]
            b >> [y, z]
            [x, y, z] >> done
        """);
    String svg = project.run("graph", "--output-format", "svg", "dags").out();

    assertThat(end(svg, 0, 3)).isNotEqualTo(end(svg, 1, 3));
    assertThat(end(svg, 2, 5)).isEqualTo(end(svg, 3, 5)).isEqualTo(end(svg, 4, 5));
  }

  @Test
  void manyToManyMeetInAKnot() {
    project.file(
        "dags/shop.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("dense", schedule=None):
            behind = [EmptyOperator(task_id=f"b{i}") for i in range(300)]
            for i in range(300):
                EmptyOperator(task_id=f"a{i}") >> behind
        """);
    String svg = project.run("graph", "--output-format", "svg", "dags").out();

    assertThat(Pattern.compile("<g class=\"edge\"").matcher(svg).results()).hasSize(600);
    assertThat(Pattern.compile("class=\"head\"").matcher(svg).results()).hasSize(300);
  }

  @Test
  void graphThatCannotBeLaidOutIsNamedAndTheOthersAreDrawn() {
    project.file(
        "dags/dense.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("dense", schedule=None):
            tasks = [EmptyOperator(task_id=f"t{i}") for i in range(160)]
            for i in range(160):
                tasks[i] >> tasks[i + 1:]
        """);
    TestProject.Result result = project.run("graph", "--output-format", "svg", "dags");

    assertThat(result.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(result.err())
        .contains("warning: dags/dense.py:4: DAG `dense` is left out: it has more edges than can");
    assertThat(result.out()).contains(">shop</text>").doesNotContain(">dense</text>");
    assertThat(project.run("graph", "--output-format", "dot", "dags").exitCode()).isEqualTo(0);
  }

  @Test
  void edgesOfCyclesStandOut() {
    project.file(
        "dags/shop.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("circle", schedule=None):
            a, b, c = [EmptyOperator(task_id=name) for name in "abc"]
            a >> b >> c >> b
        """);

    assertThat(project.run("graph", "--output-format", "svg", "dags").out())
        .contains("class=\"edge\" data-from=\"0\" data-to=\"1\"")
        .contains("class=\"edge cycle\" data-from=\"1\" data-to=\"2\"")
        .contains("class=\"edge cycle\" data-from=\"2\" data-to=\"1\"");
    assertThat(project.run("graph", "--output-format", "dot", "dags").out())
        .contains("d0_t0 -> d0_t1\n", "d0_t2 -> d0_t1 [color=\"#c62828\", penwidth=2]\n");
    assertThat(project.run("graph", "--output-format", "mermaid", "dags").out())
        .contains("linkStyle 2 stroke:#c62828,stroke-width:2px\n")
        .doesNotContain("linkStyle 0");
  }

  @Test
  void keysGoFromTaskToTask() throws IOException, InterruptedException {
    browser.visit(
        drawn("html"),
        page -> {
          page.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
          assertThat(page.value(CHOSEN)).isEqualTo("start");
          page.press("ArrowRight");
          assertThat(page.value(CHOSEN)).startsWith("load.inner_");
          page.press("ArrowLeft");
          assertThat(page.value(CHOSEN)).isEqualTo("start");
          page.press("Escape");
          assertThat(page.value(CHOSEN)).isEqualTo("shop");
        });
  }

  @Test
  void searchLeavesWhatFitsAndGoesThroughIt() throws IOException, InterruptedException {
    browser.visit(
        drawn("html"),
        page -> {
          page.press("/", "i", "n", "n", "e", "r");
          assertThat(page.value("document.getElementById('found').textContent"))
              .isEqualTo("4 found");
          assertThat(page.number("document.querySelectorAll('.task.match').length")).isEqualTo(4);
          page.press("Enter", "Enter");
          assertThat(page.value(CHOSEN)).isEqualTo("load.inner_a.y");
          page.press("Escape");
          assertThat(page.number("document.querySelectorAll('.task.match').length")).isZero();
        });
  }

  @Test
  void graphIsDraggedAndEnlarged() throws IOException, InterruptedException {
    browser.visit(
        drawn("html"),
        page -> {
          Point start = page.middle(".task .card");
          Point far = new Point(start.x() + 60, start.y() + 40);
          page.drag(List.of(start, new Point(start.x() + 30, start.y()), far));
          // The graph goes with the mouse, and nothing is chosen by that.
          assertThat(page.middle(".task .card").x()).isCloseTo(far.x(), within(1.0));
          assertThat(page.middle(".task .card").y()).isCloseTo(far.y(), within(1.0));
          assertThat(page.value(CHOSEN)).isEqualTo("shop");

          page.wheel(far, -200);
          assertThat(page.middle(".task .card").x()).isCloseTo(far.x(), within(1.0));
          assertThat(page.number("view.scale")).isGreaterThan(1.0);
          page.drag(List.of(far));
          assertThat(page.value(CHOSEN)).isEqualTo("start");
        });
  }

  @Test
  void whatFilesSayIsNeverMarkup() throws IOException, InterruptedException {
    project.file(
        "dags/shop.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG, TaskGroup

        # </script><script>document.title = 'taken'</script>
        with DAG("</title><img src=x onerror=alert(1)>", schedule="<b>' {{js}} {{data}}"):
            with TaskGroup("<i>g"):
                EmptyOperator(task_id="</script><img src=x onerror=alert(2)>\\x00\\u202e\\"'&")
        """);
    String page = browser.open(drawn("html"), "");
    String svg = browser.open(drawn("svg"), "");

    assertThat(page).doesNotContain("<img", "<i>", "<b>");
    assertThat(text(page)).contains("</script><img src=x onerror=alert(2)>");
    assertThat(detail(page)).contains("\"<b>' {{js}} {{data}}\"");
    assertThat(svg).doesNotContain("<img", "<i>");
  }

  @Test
  void pageAsksForNothing() {
    String page = project.run("graph", "--output-format", "html", "dags").out();

    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'sha256-")
        .doesNotContainPattern("(src|href)=\"?https?:|url\\(|@import|fetch\\(");
  }

  @Test
  void noDagAndNoTaskAreSaid() throws IOException, InterruptedException {
    project.file("dags/shop.py", "import airflow\nwith airflow.DAG('e'):\n    pass\n");
    assertThat(text(browser.open(drawn("html"), ""))).contains("The DAG has no tasks.");
    assertThat(text(browser.open(drawn("svg"), "")))
        .contains("e dags/shop.py:2 The DAG has no tasks.");

    project.file("dags/shop.py", "import airflow\n");
    assertThat(text(browser.open(drawn("html"), ""))).contains("No DAG found");
    assertThat(text(browser.open(drawn("svg"), ""))).contains("No DAG found");
  }

  @Test
  void graphOfTwoThousandTasksIsLaidOut() {
    project.file(
        "dags/shop.py",
        """
        from airflow.providers.standard.operators.empty import EmptyOperator
        from airflow.sdk import DAG

        with DAG("large", schedule=None):
            before = [EmptyOperator(task_id="root")]
            for layer in range(40):
                now = [EmptyOperator(task_id=f"t_{layer}_{i}") for i in range(50)]
                for i in range(50):
                    before[i % len(before)] >> now[i]
                    before[(i * 7 + 3) % len(before)] >> now[i]
                before = now
        """);
    String svg = project.run("graph", "--output-format", "svg", "dags").out();

    assertThat(boxes(svg, "card")).hasSize(2001);
  }

  /** Where the arrow of an edge ends. */
  private static String end(String svg, int from, int to) {
    String edge = "data-from=\"" + from + "\" data-to=\"" + to + "\">";
    int head = svg.indexOf("class=\"head\" d=\"", svg.indexOf(edge));
    return svg.substring(svg.indexOf('M', head), svg.indexOf('L', head));
  }

  private Path drawn(String format) {
    String file = "graph." + format;
    TestProject.Result result =
        project.run("graph", "--output-format", format, "--output-file", file, "dags");
    assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
    return project.path(file);
  }

  private record Box(double x, double y, double width, double height) {
    private boolean meets(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    private boolean holds(Box other) {
      return x <= other.x
          && y <= other.y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }
  }

  private static List<Box> boxes(String svg, String kind) {
    List<Box> boxes = new ArrayList<>();
    Matcher matcher = BOX.matcher(svg);
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        boxes.add(
            new Box(
                number(matcher, 2), number(matcher, 3), number(matcher, 4), number(matcher, 5)));
      }
    }
    return boxes;
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  /** What a person reads, spaces for all that is between the pieces. */
  private static String text(String page) {
    String text = TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String detail(String page) {
    int start = page.indexOf("<section id=\"detail\"");
    return text(page.substring(start, page.indexOf("</section>", start))).strip();
  }
}
