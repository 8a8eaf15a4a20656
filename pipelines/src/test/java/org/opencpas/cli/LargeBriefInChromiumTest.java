package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.brief.Answers;
import org.opencpas.brief.BriefPage;
import org.opencpas.brief.Occasion;
import org.opencpas.brief.Question;
import org.opencpas.brief.Row;
import org.opencpas.query.ReleaseQuery;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;

/** Briefs of missions with several times the tasks, benchmarks, regions and findings of Kestria. */
class LargeBriefInChromiumTest {
  private static final Set<Question> OF_THE_MISSION =
      EnumSet.of(
          Question.MISSIONS,
          Question.STANDING,
          Question.IMPROVED,
          Question.BOUNDS,
          Question.OWED,
          Question.SELF_REPORTED);

  private static final Set<String> IDS =
      Set.of("area_id", "benchmark_id", "indicator_id", "objective_id", "parent_id", "region_id");

  private static final Set<String> NAMES = Set.of("region_name", "title");

  @TempDir private static Path directory = Path.of("");

  private static final Map<Question, List<Map<String, @Nullable String>>> KESTRIA =
      new EnumMap<>(Question.class);

  @BeforeAll
  static void ask() throws IOException {
    Chromium.assumeInstalled();
    Path out = directory.resolve("out");
    Program.run("run", Path.of("../sample-data/kestria"), "--out", out).ending(0);
    try (ReleaseQuery query = ReleaseQuery.open(out, Latest.read(new OutputLayout(out)))) {
      for (Question question : Question.values()) {
        String sql = question.sql();
        KESTRIA.put(question, sql.contains("$1") ? query.rows(sql, "KESMIS") : query.rows(sql));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 12})
  void theFirstPageIsOneSheetAllTheSame(int times) throws Exception {
    Map<Question, List<Row>> rows = new EnumMap<>(Question.class);
    KESTRIA.forEach(
        (question, of) ->
            rows.put(question, OF_THE_MISSION.contains(question) ? as(of) : more(of, times)));
    Occasion occasion =
        new Occasion("all-0", null, "internal", null, LocalDate.of(2026, 1, 31), "opencpas trace");
    String text = new BriefPage(new Answers(rows), occasion).text();
    Document page = Jsoup.parse(text);
    Path file = Files.writeString(directory.resolve("large-" + times + ".html"), text);
    Path pdf = directory.resolve("large-" + times + ".pdf");
    new Chromium(Files.createDirectory(directory.resolve("chromium-" + times))).print(file, pdf);
    Print print = Print.of(pdf);

    int before = page.select("#first section").size();
    assertThat(before).isEqualTo(14);
    FirstSheet.assertHoldsAllBefore(print.content().all("H2").get(before), print);
    assertThat(page.select("#first [data-more]")).hasSizeGreaterThan(5);
    assertThat(page.select("#tasks_all tbody tr"))
        .hasSize(KESTRIA.getOrDefault(Question.TASKS, List.of()).size() * times);
    assertThat(page.select("#areas_all tbody tr")).hasSize(8 * times);
  }

  private static List<Row> as(List<Map<String, @Nullable String>> rows) {
    return rows.stream().map(Row::new).toList();
  }

  /** All rows so many times, with ids of their own and names that are twice as long. */
  private static List<Row> more(List<Map<String, @Nullable String>> rows, int times) {
    List<Row> more = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      for (Map<String, @Nullable String> row : rows) {
        Map<String, @Nullable String> copy = new LinkedHashMap<>(row);
        String suffix = "-" + i;
        copy.replaceAll((column, value) -> value == null ? null : renamed(column, value, suffix));
        more.add(new Row(copy));
      }
    }
    return more;
  }

  private static String renamed(String column, String value, String suffix) {
    if (value.isEmpty()) {
      return value;
    }
    return IDS.contains(column)
        ? value + suffix
        : NAMES.contains(column) ? value + " " + value + suffix : value;
  }
}
