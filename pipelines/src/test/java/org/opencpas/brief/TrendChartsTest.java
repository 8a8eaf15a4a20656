package org.opencpas.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendChartsTest {

  private static Row quarter(int place, @Nullable String value, String grade) {
    LocalDate start = LocalDate.of(2023, 1, 1).plusMonths(3L * place);
    Map<String, @Nullable String> row = new HashMap<>();
    for (String column : List.of("mission_id", "region_id", "component", "disaggregation")) {
      row.put(column, "x");
    }
    row.put("indicator_id", "courts");
    row.put("title", "Courts <that> sit");
    row.put("unit", "courts");
    row.put("period_type", "quarter");
    row.put("period_start", start.toString());
    row.put("period_end", start.plusMonths(3).toString());
    row.put("value", value);
    row.put("reason", value == null ? "no_value" : null);
    row.put("grade", grade);
    row.put("baseline_value", "2");
    row.put("target_value", "9");
    return new Row(row);
  }

  private static Element chart(@Nullable String... values) {
    List<Row> rows = new ArrayList<>();
    for (String value : Arrays.asList(values)) {
      rows.add(quarter(rows.size(), value, "B"));
    }
    Map<String, @Nullable String> renewal = new HashMap<>();
    renewal.put("event_type", "renew");
    renewal.put("event_date", "2023-06-20");
    renewal.put("effective_from", "2023-07-01");
    Map<Question, List<Row>> answers =
        Map.of(Question.SERIES, rows, Question.MANDATE_EVENTS, List.of(new Row(renewal)));
    Words words = Words.english();
    Page page = new Page(new Answers(answers), words, new Figures(words), 100);
    Document found = Jsoup.parse(new TrendCharts(page).charts().get(0).render());
    Element figure = found.selectFirst("figure");
    return figure == null ? new Element("none") : figure;
  }

  /** Lines of the values alone. */
  private static int lines(Element chart) {
    return chart.select("path[fill=none][stroke*=rgb(0,114,178)]").size();
  }

  @Test
  void aMissingValueIsAGapInTheLine() {
    assertThat(lines(chart("3", "4", "5", "5", "6"))).isEqualTo(1);
    assertThat(lines(chart("3", "4", null, "5", "6"))).isEqualTo(2);
  }

  @Test
  void itSaysWhatItShowsToThoseWhoDoNotSeeIt() {
    Element chart = chart("3", "4", null, "5", "6");
    assertThat(chart.select("figcaption").text().replace('\u00a0', ' '))
        .isEqualTo("Courts <that> sit, courts; to 31 Mar 2024: 6 (B)");
    assertThat(chart.select("desc").text().replace('\u00a0', ' '))
        .isEqualTo("5 periods from 31 Mar 2023 to 31 Mar 2024, 1 of them without a value.");
    assertThat(chart.select("svg").attr("role")).isEqualTo("img");
  }

  @Test
  void aLastValueThatIsMissingSaysWhy() {
    assertThat(chart("3", "4", "5", null).select("figcaption").text()).endsWith("not reported");
  }
}
