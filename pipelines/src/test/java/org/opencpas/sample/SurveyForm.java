package org.opencpas.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencpas.sample.PlainTable.Row;

/**
 * An IATI activity file: a wave of the survey is one result, whose baselines, targets and actuals
 * are told apart by their places. IATI has no place for a range, so the comment says it.
 */
final class SurveyForm implements Form {
  private static final String COUNTRY = "KS";
  private static final String END =
      """
        </iati-activity>
      </iati-activities>
      """;

  @Override
  public SentFile send(PlainFile file) {
    List<Row> rows = file.rows();
    String before = head(rows.get(0)) + places(rows) + result(rows);
    long line = before.lines().count() + 1;
    String text = before + period(rows) + "      </indicator>\n    </result>\n" + END;
    return SentFile.of(
        file.path(".xml"), text.getBytes(StandardCharsets.UTF_8), rows, i -> new Place("", line));
  }

  private static String head(Row row) {
    String id = row.cell("record_id");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <iati-activities version="2.03">
      <iati-activity default-currency="USD" xml:lang="en">
        <iati-identifier>KES-SURVEY-%s</iati-identifier>
        <reporting-org ref="KES-SURVEY" type="80">
          <narrative>Survey office of Kestria (fictional)</narrative>
        </reporting-org>
        <title>
          <narrative>Household survey of Kestria</narrative>
        </title>
        <description>
          <narrative>Two waves a year, asked at home. Nobody was asked: the country does not exist.</narrative>
        </description>
        <participating-org ref="KES-SURVEY" role="4" type="80"/>
        <activity-status code="2"/>
        <activity-date iso-date="2021-01-01" type="2"/>
    """
        .formatted(id.substring(0, id.indexOf('-')));
  }

  private static String places(List<Row> rows) {
    return each(
        rows,
        row ->
            """
                <location ref="%s">
                  <name>
                    <narrative>%s</narrative>
                  </name>
                </location>
            """
                .formatted(place(row), name(place(row))));
  }

  private static String result(List<Row> rows) {
    return """
        <result type="2">
          <title>
            <narrative>People are safer</narrative>
          </title>
          <indicator measure="2" ascending="1">
            <title>
              <narrative>People who feel safe in the street after dark</narrative>
            </title>
            <reference vocabulary="99" code="civ-feeling-safe"/>
    """
        + each(
            rows,
            row ->
                """
                        <baseline year="2020" iso-date="2020-10-01" value="%s">
                          <location ref="%s"/>
                        </baseline>
                """
                    .formatted(row.cell("baseline_value"), place(row)));
  }

  private static String period(List<Row> rows) {
    String day = rows.get(0).cell("period");
    return """
            <period>
              <period-start iso-date="%s"/>
              <period-end iso-date="%s"/>
    """
            .formatted(day, day)
        + each(rows, SurveyForm::target)
        + each(rows, SurveyForm::actual)
        + "        </period>\n";
  }

  private static String target(Row row) {
    return """
              <target value="%s">
                <location ref="%s"/>
                <comment>
                  <narrative>For %s</narrative>
                </comment>
              </target>
    """
        .formatted(row.cell("target_value"), place(row), row.cell("target_period"));
  }

  private static String actual(Row row) {
    return """
              <actual value="%s">
                <location ref="%s"/>
                <comment>
                  <narrative>Somewhere from %s to %s; %s were asked</narrative>
                </comment>
              </actual>
    """
        .formatted(
            row.cell("value"),
            place(row),
            row.cell("low"),
            row.cell("high"),
            row.cell("respondents"));
  }

  private static String each(List<Row> rows, Function<Row, String> text) {
    return rows.stream().map(text).collect(Collectors.joining());
  }

  private static String place(Row row) {
    return row.cell("region_id").isEmpty() ? COUNTRY : row.cell("region_id");
  }

  private static String name(String region) {
    return KestriaPlaces.LEVEL_1.stream()
        .filter(place -> place.id().equals(region))
        .map(KestriaPlace::name)
        .findFirst()
        .orElse(KestriaPlaces.KESTRIA.name());
  }
}
