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
    Map<String, @Nullable String> task = task();
    task.put("conditions", "BM-1; OBJ-1; law");
    rows.put(Question.TASKS, List.of(new Row(task)));
    rows.put(
        Question.CONDITIONS,
        List.of(
            condition("The ceasefire holds", "benchmark", "not_met", "fails"),
            condition("Roads are safe", "objective", "met", "holds"),
            condition("Wells give water", "objective", "activity_only", "unknown"),
            condition("Police serve", "objective", "no_data", "unknown"),
            condition("the law is passed", "words", "", "unmeasured"),
            condition("Schools open", "objective", "behind", "fails", "C")));
    assertThat(text(page(null), "tasks"))
        .contains("activity counts only")
        .endsWith(
            "Must hold first, and does not or is not known to: People go home – The ceasefire"
                + " holds (benchmark: not met), Wells give water (task: not known, activity counts"
                + " only), Police serve (task: not known, no data), the law is passed (not"
                + " measured), Schools open (task: reports indicate behind)");
    assertThat(text(page(null), "conditions_all")).contains("Roads are safe (task: met; holds)");
  }

  /** Of one indicator of activity, in November 2025, with no figure but the baseline. */
  private static Map<String, @Nullable String> task() {
    Map<String, @Nullable String> task = new HashMap<>();
    for (String column :
        List.of("then_period_end", "then_reason", "now_value", "parent_id", "target_value")) {
      task.put(column, null);
    }
    task.put("objective_id", "OBJ-3");
    task.put("title", "People go home");
    task.put("mandate_reference", "K/3 para. 5");
    task.put("indicator_id", "buses");
    task.put("indicator_title", "Seats in buses");
    task.put("unit", "seats");
    task.put("period_start", "2025-11-01");
    task.put("period_end", "2025-12-01");
    task.put("also_due", "0");
    task.put("then_value", "40");
    task.put("reason", "no_value");
    task.put("mission_id", "KESMIS");
    task.put("region_id", "KS");
    task.put("period_type", "month");
    task.put("status", "behind");
    task.put("grade", "B");
    task.put("evidence_kind", "activity_only");
    return task;
  }

  @Test
  void aTaskNamesIndicatorUnitAndPeriodAndMarksABaseline() {
    rows.put(Question.TASKS, List.of(new Row(task())));
    assertThat(plain(page(null).select("#tasks tbody tr").text()))
        .isEqualTo(
            "People go home Seats in buses (seats); Nov 2025 K/3 para. 5 40 baseline not reported"
                + " not said behind B activity counts only");
  }

  @Test
  void aTaskOfGradeDHasNumbersAlone() {
    Map<String, @Nullable String> task = task();
    task.put("now_value", "60");
    task.put("grade", "D");
    rows.put(Question.TASKS, List.of(new Row(task)));
    assertThat(page(null).select("#tasks tbody td").eachText().subList(1, 6))
        .containsExactly("40 baseline", "60", "not said", "numbers only", "D");
  }

  @Test
  void aMeanWaySaysSoAndAValueAtTheRenewalIsNoBaseline() {
    Map<String, @Nullable String> task = task();
    task.put("indicator_id", null);
    task.put("indicators_observed", "2");
    task.put("indicators_expected", "3");
    task.put("then_value", "0.4");
    task.put("then_period_end", "2024-06-01");
    task.put("now_value", "0.55");
    task.put("target_value", "1");
    task.put("also_due", "4");
    rows.put(Question.TASKS, List.of(new Row(task)));
    assertThat(plain(page(null).select("#tasks tbody tr").text()))
        .isEqualTo(
            "People go home 2 of 3 indicators; Nov 2025; 4 more due over longer periods K/3 para."
                + " 5 40 % of the way 55 % of the way 100 % of the way behind B activity counts"
                + " only");
  }

  private static Row condition(String required, String kind, String standing, String holds) {
    return condition(required, kind, standing, holds, "B");
  }

  private static Row condition(
      String required, String kind, String standing, String holds, String grade) {
    return row(
        Map.of(
            "objective_id", "OBJ-3",
            "title", "People go home",
            "required", required,
            "kind", kind,
            "standing", standing,
            "grade", grade,
            "holds", holds));
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(page(null).select("script, link, img, iframe, [src], [href]")).isEmpty();
    assertThat(page(null).select("style").html()).doesNotContain("url(", "@import");
  }
}
