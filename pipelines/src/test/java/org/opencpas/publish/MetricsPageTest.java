package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Numbers;
import org.opencpas.issue.Reason;
import org.opencpas.series.GradeRule;
import org.opencpas.series.GradeScale;
import org.opencpas.source.Thresholds;

/**
 * docs/metrics.md explains every figure of a release, once, and says what the program says;
 * -Dgolden=update writes anew what stands between its marks.
 */
class MetricsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "metrics.md");

  /** What came in, and what became of it: nothing is computed there. */
  private static final Set<String> RECORDS =
      Set.of("source_counts", "observations", "observation_history", "events", "rejections");

  /** Where a figure came from. */
  private static final Set<String> PROVENANCE = Set.of("source", "file", "sheet", "line");

  private static final List<String> PARTS =
      List.of("What it says", "Formula", "Where it stops", "Source", "Columns");

  private static final Pattern SECTION =
      Pattern.compile("^## (.+?)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("^\\*\\*(.+?)\\.\\*\\*", Pattern.MULTILINE);
  private static final Pattern COLUMN = Pattern.compile("`([a-z_]+\\.[a-z_0-9]+)`");

  @Test
  void everySectionHasItsParts() throws IOException {
    List<MatchResult> sections = sections(Files.readString(PAGE));

    assertThat(sections).hasSizeGreaterThan(12);
    for (MatchResult section : sections) {
      assertThat(PART.matcher(section.group(2)).results().map(part -> part.group(1)))
          .as(section.group(1))
          .containsExactlyElementsOf(PARTS);
    }
  }

  @Test
  void everyComputedColumnIsExplainedOnce() throws IOException {
    List<String> explained = new ArrayList<>();
    for (MatchResult section : sections(Files.readString(PAGE))) {
      String columns = section.group(2).substring(section.group(2).indexOf("**Columns.**"));
      COLUMN.matcher(columns).results().forEach(column -> explained.add(column.group(1)));
    }
    List<String> computed = new ArrayList<>();
    for (ReleaseTable table : Tables.computed()) {
      if (!RECORDS.contains(table.name())) {
        for (Schema.Field field : table.schema().getFields()) {
          if (!table.key().contains(field.name()) && !PROVENANCE.contains(field.name())) {
            computed.add(table.name() + "." + field.name());
          }
        }
      }
    }

    assertThat(explained).containsExactlyInAnyOrderElementsOf(computed);
  }

  @Test
  void thePageSaysWhatTheProgramSays() throws IOException {
    String page = Files.readString(PAGE);
    String now = page;
    now = between(now, "thresholds", thresholds());
    now = between(now, "grades", grades());
    now = between(now, "reasons", reasons());
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, now);
      page = now;
    }

    assertThat(page).isEqualTo(now);
  }

  private static List<MatchResult> sections(String page) {
    return SECTION
        .matcher(page)
        .results()
        .filter(section -> section.group(2).contains("**What it says.**"))
        .toList();
  }

  private static String between(String page, String mark, String text) {
    String start = "<!-- " + mark + " -->\n";
    int from = page.indexOf(start) + start.length();
    assertThat(page).contains(start);
    return page.substring(0, from) + text + page.substring(page.indexOf("<!-- end -->", from));
  }

  private static String thresholds() {
    StringBuilder table = new StringBuilder("| threshold | value |\n|---|---|\n");
    Thresholds.DOCUMENTED
        .settings()
        .forEach(
            (word, value) ->
                table.append("| `%s` | %s |%n".formatted(word, text(Double.parseDouble(value)))));
    return table.toString();
  }

  private static String text(double share) {
    return share == 2.0 / 3 ? "2/3" : Numbers.text(share);
  }

  private static String grades() {
    return """
        | criterion | A | B | C | D | E |
        |---|---|---|---|---|---|
        %s%s%s| source | independent | checked by another | self-reported, or not told | contradicted | |
        %s"""
        .formatted(
            scale("coverage", "from", GradeRule.COVERAGE),
            scale("timeliness", "from", GradeRule.TIMELINESS),
            scale("baseline", "from", GradeRule.BASELINE),
            scale("errors", "up to", GradeRule.ERRORS));
  }

  private static String scale(String criterion, String side, GradeScale scale) {
    StringBuilder row = new StringBuilder("| " + criterion + " |");
    scale.bounds().forEach(bound -> row.append(" %s %s |".formatted(side, text(bound))));
    return row + (side.equals("from") ? " below |" : " above |") + "\n";
  }

  private static String reasons() {
    StringBuilder table = new StringBuilder("| code | meaning |\n|---|---|\n");
    Arrays.stream(Reason.values())
        .forEach(each -> table.append("| `%s` | %s |%n".formatted(each.code(), each.text())));
    return table.toString();
  }
}
