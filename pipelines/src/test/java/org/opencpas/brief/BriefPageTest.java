package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefPageTest {
  private final Map<Question, List<Row>> rows = new EnumMap<>(Question.class);

  BriefPageTest() {
    rows.put(
        Question.MISSIONS,
        List.of(row(Map.of("mission_id", "KESMIS", "name", "Mission <in> Kestria"))));
    Map<String, @Nullable String> standing = new HashMap<>();
    standing.put("facts_end", null);
    standing.put("compared_with", null);
    rows.put(Question.STANDING, List.of(new Row(standing)));
  }

  private static Row row(Map<String, String> values) {
    return new Row(new LinkedHashMap<>(values));
  }

  private Document page(@Nullable String withdrawn) {
    Occasion occasion =
        new Occasion("all-0", null, "public", withdrawn, LocalDate.of(2026, 1, 31), "trace");
    return Jsoup.parse(new BriefPage(new Answers(rows), occasion).text());
  }

  private static String text(Document page, String section) {
    Element found = page.getElementById(section);
    assertThat(found).as(section).isNotNull();
    return found == null ? "" : found.text();
  }

  @Test
  void everySectionIsThereInOrderWithoutAnythingToReport() {
    assertThat(page(null).select("section").eachAttr("id"))
        .containsExactly(
            "mandate",
            "standing",
            "improved",
            "worsened",
            "unsaid",
            "benchmarks",
            "tasks",
            "areas",
            "recorded",
            "perception",
            "means",
            "unknown",
            "changed",
            "origin",
            "profile",
            "trends",
            "coverage",
            "improved_all",
            "worsened_all",
            "unsaid_all",
            "benchmarks_all",
            "tasks_all",
            "conditions_all",
            "areas_all",
            "recorded_all",
            "perception_all",
            "means_all",
            "silent_all",
            "changed_all",
            "calendar",
            "method",
            "sources");
    assertThat(text(page(null), "benchmarks"))
        .isEqualTo("Benchmarks Nothing to report: the framework declares no benchmark.");
    assertThat(text(page(null), "mandate")).contains("no decision about its mandate is known");
  }

  @Test
  void namesAreEscaped() {
    assertThat(text(page(null), "mandate")).contains("Mission <in> Kestria (KESMIS)");
    assertThat(page(null).select("in")).isEmpty();
  }

  @Test
  void theNoticeOfAWithdrawalStandsOnTop() {
    assertThat(page("It is wrong.").select("main p.withdrawn").text()).endsWith("It is wrong.");
    assertThat(page(null).select(".withdrawn")).isEmpty();
  }

  @Test
  void aRegionWithoutAnyFigureIsSaidNotToBeReported() {
    Map<String, @Nullable String> area = new HashMap<>();
    area.put("area_id", "KS01");
    area.put("region_name", "Haute-Vérane");
    area.put("status_note", null);
    area.put("result_level", null);
    area.put("outline", null);
    area.put("period_end", null);
    rows.put(Question.AREAS, List.of(new Row(area)));
    assertThat(page(null).select("#areas tbody tr").text())
        .isEqualTo("Haute-Vérane not reported not reported not reported");
  }

  @Test
  void aBenchmarkSaysItsStateAndThatItIsOverdue() {
    rows.put(Question.BENCHMARKS_NOW, List.of(benchmark("Courts sit")));
    assertThat(plain(page(null).select("#benchmarks li").text()))
        .isEqualTo(
            "not met, overdue – Courts sit (Government of Kestria); since 31 Dec 2024, due 31 Dec"
                + " 2025");
  }

  private static Row benchmark(String title) {
    return row(
        Map.of(
            "title", title,
            "accountable_parties", "Government of Kestria",
            "instruments", "K/3",
            "state", "not_met",
            "overdue", "true",
            "since", "2025-01-01",
            "first_met_on", "2024-01-01",
            "due_date", "2025-12-31",
            "known_then", "no_data"));
  }

  /** With plain spaces for those that keep words together. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void whatHasNoRoomOnTheFirstPageIsCountedThereAndStandsInTheAnnex() {
    List<Row> many =
        IntStream.rangeClosed(1, 30).mapToObj(i -> benchmark("Courts sit in place " + i)).toList();
    rows.put(Question.BENCHMARKS_NOW, many);
    Document page = page(null);
    int shown = page.select("#benchmarks li").size();
    assertThat(shown).isBetween(5, 15);
    assertThat(page.select("#benchmarks .more").attr("data-more")).isEqualTo("" + (30 - shown));
    assertThat(page.select("#benchmarks .more").text())
        .isEqualTo("And " + (30 - shown) + " more: see the annex.");
    assertThat(page.select("#benchmarks_all tbody tr")).hasSize(30);
  }

  @Test
  void aConditionSaysWhetherItHoldsAndOneInWordsThatItIsNotMeasured() {
    Map<String, @Nullable String> task = new HashMap<>();
    for (String column :
        List.of("indicator_id", "unit", "then_value", "then_reason", "now_value", "reason")) {
      task.put(column, null);
    }
    task.put("parent_id", null);
    task.put("objective_id", "OBJ-3");
    task.put("title", "People go home");
    task.put("mandate_reference", "K/3 para. 5");
    task.put("target_value", null);
    task.put("status", "behind");
    task.put("grade", "B");
    task.put("evidence_kind", "activity_only");
    task.put("conditions", "BM-1; OBJ-1; law");
    rows.put(Question.TASKS, List.of(new Row(task)));
    rows.put(
        Question.CONDITIONS,
        List.of(
            condition("The ceasefire holds", "benchmark", "not_met", "fails"),
            condition("Roads are safe", "objective", "met", "holds"),
            condition("Police serve", "objective", "no_data", "unknown"),
            condition("the law is passed", "words", "", "unmeasured")));
    assertThat(text(page(null), "tasks"))
        .contains("activity counts only")
        .endsWith(
            "Must hold first, and does not or is not known to: People go home – The ceasefire"
                + " holds (benchmark: not met), Police serve (task: not known, no data), the law is"
                + " passed (not measured)");
    assertThat(text(page(null), "conditions_all")).contains("Roads are safe (task: met; holds)");
  }

  private static Row condition(String required, String kind, String standing, String holds) {
    return row(
        Map.of(
            "objective_id", "OBJ-3",
            "title", "People go home",
            "required", required,
            "kind", kind,
            "standing", standing,
            "holds", holds));
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(page(null).select("script, link, img, iframe, [src], [href]")).isEmpty();
    assertThat(page(null).select("style").html()).doesNotContain("url(", "@import");
  }
}
