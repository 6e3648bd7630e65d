package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run ({@code --report}), as a browser shows it. */
class RunReportTest {
  private static final Pattern CARD =
      Pattern.compile("class=\"card\"( (x|y|width|height)=\"[0-9.]+\"){4}");
  private static final Pattern EDGE = Pattern.compile("class=\"edge[^\"]*\" d=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
  private static final Pattern TAGS =
      Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.DOTALL);

  private static final String SHOP =
      """
      from airflow.sdk import DAG, task, task_group

      with DAG("shop", schedule=None):

          @task
          def pages():
              return [1, 2, 0]

          @task_group
          def ingest():

              @task(retries=1, retry_delay=0)
              def fetch(page):
                  print(f"\\033[31mfetching\\033[0m page {page}")
                  return 6 // page

              @task_group
              def clean():

                  @task
                  def dedupe():
                      pass

                  @task(trigger_rule="all_done")
                  def audit():
                      print("nothing twice")

                  @task
                  def score():
                      pass

                  dedupe() >> audit()
                  score()

              fetch.expand(page=pages()) >> clean()

          @task
          def publish():
              pass

          ingest() >> publish()
      """;

  @TempDir Path folder;
  private TestProject project;
  private Browser browser;

  @BeforeEach
  void project() {
    project = new TestProject(folder).variable("XDG_CACHE_HOME", RunCache.shared());
    browser = new Browser(folder);
  }

  @Test
  void showsTasksGroupsAndWhyTheFirstOneFailed() throws IOException, InterruptedException {
    String page = browser.open(report(SHOP), "");

    assertThat(page).contains("data-group=\"ingest\"", "data-group=\"ingest.clean\"");
    assertThat(text(page))
        .contains("shop ✗ failed")
        .contains("✗ 1 failed ↑ 3 upstream_failed ✓ 4 success")
        .contains("▾ ingest", "▾ clean")
        .contains("✗ fetch ×3 1 failed, 2 success")
        .contains("audit success · all_done")
        .contains("Why it failed ZeroDivisionError: integer division or modulo by zero")
        .contains("shop.py:15 in fetch")
        .contains("> 15 return 6 // page")
        .contains("try 1 try 2")
        .contains("fetching page 0");
    assertThat(page).contains("<span class=\"a-1\">fetching</span> page 0");
  }

  @Test
  void addressChoosesTaskAndTry() throws IOException, InterruptedException {
    Path report = report(SHOP);

    assertThat(detail(browser.open(report, "#task=ingest.clean.audit")))
        .startsWith("ingest.clean.audit ✓ success")
        .contains("trigger rule all_done")
        .contains("upstream ↑ ingest.clean.dedupe")
        .contains("nothing twice");
    assertThat(detail(browser.open(report, "#task=publish")))
        .startsWith("publish ↑ upstream_failed all_success: `ingest.clean.score` upstream_failed");
    assertThat(detail(browser.open(report, "#task=ingest.fetch&map=2&try=1")))
        .startsWith("ingest.fetch[2] ✗ failed")
        .contains("ingest.fetch.2.1.log");
  }

  @Test
  void whatTasksSayIsNeverMarkup() throws IOException, InterruptedException {
    String page =
        browser.open(
            report(
                """
                from airflow.sdk import DAG, task

                with DAG("hostile", schedule=None):

                    @task
                    def hostile():
                        print("</script><script>document.title = 'taken'</script>")
                        print("\\033]0;title\\007<img src='https://example.com/a.png' onerror=alert(1)>")
                        return "</script><style>*{display:none}</style>"

                    @task
                    def fails():
                        raise ValueError("<img src=x onerror=alert(2)> --> <!--")

                    hostile() >> fails()
                """),
            "#task=hostile");

    assertThat(page).contains("<title>hostile - hostile</title>").doesNotContain("<img");
    assertThat(detail(page))
        .contains("</script><script>document.title = 'taken'</script>")
        .contains("<img src='https://example.com/a.png' onerror=alert(1)>");
  }

  @Test
  void longLogIsCutAndSaysWhereAllOfItIs() throws IOException, InterruptedException {
    Path report =
        report(
            """
            from airflow.sdk import DAG, task

            with DAG("long", schedule=None):

                @task
                def talks(ti=None):
                    ti.xcom_push(key="long", value="x" * 100_000)
                    for number in range(20_000):
                        print("line", number, "é" * 100)

                talks()
            """);

    assertThat(report)
        .isRegularFile()
        .satisfies(file -> assertThat(file.toFile().length()).isLessThan(400_000));
    assertThat(detail(browser.open(report, "#task=talks")))
        .containsPattern("Only its end: it has 4.[0-9] MB. All of it is in /.*talks.1.log")
        .contains("line 19999")
        .doesNotContain("line 1 ")
        .containsPattern("Only its beginning: it has 100 kB. All of it is in /.*result.json");
  }

  /** Also where an edge goes past other tasks, in and out of groups, and back. */
  @Test
  void noEdgeLiesOnTask() throws IOException, InterruptedException {
    String page =
        browser.open(
            report(
                """
                from airflow.providers.standard.operators.empty import EmptyOperator
                from airflow.sdk import DAG, TaskGroup

                with DAG("maze", schedule=None):
                    start, end = EmptyOperator(task_id="start"), EmptyOperator(task_id="end")
                    with TaskGroup("one"):
                        a, b, c = (EmptyOperator(task_id=name) for name in "abc")
                        with TaskGroup("inner"):
                            d, e, f = (EmptyOperator(task_id=name) for name in "def")
                            d >> e >> f
                        a >> b >> c
                        a >> [d, e, f]
                        [d, e] >> c
                    with TaskGroup("two"):
                        g, h = EmptyOperator(task_id="g"), EmptyOperator(task_id="h_with_a_name_that_is_long")
                        i = EmptyOperator(task_id="i")
                        h >> i
                    a >> g
                    h >> b
                    e >> i
                    start >> [a, e, c, g, h, i, end]
                    [c, f, g, i] >> end
                """),
            "");
    List<Card> cards = cards(page);
    List<List<Point>> edges = edges(page);

    assertThat(cards).hasSize(11);
    assertThat(edges).hasSize(24);
    for (Card card : cards) {
      assertThat(cards)
          .filteredOn(other -> other != card && other.covers(card.x() + 1, card.y() + 1))
          .isEmpty();
      for (List<Point> edge : edges) {
        assertThat(edge).noneMatch(point -> card.covers(point.x(), point.y()));
      }
    }
  }

  private record Card(double x, double y, double width, double height) {
    /** Whether a point is inside, and not only at its border. */
    private boolean covers(double atX, double atY) {
      return atX > x + 0.5 && atX < x + width - 0.5 && atY > y + 0.5 && atY < y + height - 0.5;
    }
  }

  private record Point(double x, double y) {}

  private static List<Card> cards(String page) {
    List<Card> cards = new ArrayList<>();
    Matcher matcher = CARD.matcher(page);
    while (matcher.find()) {
      double[] at = numbers(matcher.group());
      cards.add(new Card(at[0], at[1], at[2], at[3]));
    }
    return cards;
  }

  /** Points along each edge, close to each other. */
  private static List<List<Point>> edges(String page) {
    List<List<Point>> edges = new ArrayList<>();
    Matcher matcher = EDGE.matcher(page);
    while (matcher.find()) {
      List<Point> points = new ArrayList<>();
      Point at = new Point(0, 0);
      for (String part : matcher.group(1).split("(?=[MLC])", -1)) {
        double[] to = numbers(part);
        Point end = new Point(to[to.length - 2], to[to.length - 1]);
        for (double t = 0; t <= 1; t += 0.02) {
          points.add(
              switch (part.charAt(0)) {
                case 'M' -> end;
                case 'L' -> new Point(mix(at.x(), end.x(), t), mix(at.y(), end.y(), t));
                default ->
                    new Point(
                        bezier(at.x(), to[0], to[2], end.x(), t),
                        bezier(at.y(), to[1], to[3], end.y(), t));
              });
        }
        at = end;
      }
      edges.add(points);
    }
    return edges;
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    double ab = mix(a, b, t);
    double bc = mix(b, c, t);
    double cd = mix(c, d, t);
    return mix(mix(ab, bc, t), mix(bc, cd, t), t);
  }

  private static double[] numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToDouble(one -> Double.parseDouble(one.group()))
        .toArray();
  }

  private Path report(String dag) {
    TestProject.Result result =
        project.file("shop.py", dag).run("run", "shop.py", "--no-check", "--report", "report.html");
    assertThat(result.err()).isEmpty();
    return project.path("report.html");
  }

  /** What a person reads, spaces for all that is between the pieces. */
  private static String text(String page) {
    String text = TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The same of the part about the task that is chosen. */
  private static String detail(String page) {
    int start = page.indexOf("<section id=\"detail\"");
    return text(page.substring(start, page.indexOf("</section>", start))).strip();
  }
}
