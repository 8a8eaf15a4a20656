package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Source;

/** One cell of a record: what it is read as, or the rule that it breaks. */
class NormaliserCellTest {
  private static final Source COMMA = Kestria.source("format: indicator-records", "decimal: \",\"");

  private static Observation read(Source source, String field, String text) {
    NormalisedRow row = Kestria.normalise(source, Map.of(field, text));
    assertThat(row.rejection()).isEmpty();
    return row.submissions().get(0).getObservation();
  }

  private static Rejection rejected(Source source, String field, String text) {
    NormalisedRow row = Kestria.normalise(source, Map.of(field, text));
    assertThat(row.submissions()).isEmpty();
    return row.rejection().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.000, 0",
    "12, 12",
    "+12, 12",
    "-12.5, -12.5",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "1.5E-2, 0.015",
    "0012, 12",
    "'\u00a0 7\u202f', 7",
    "1.7976931348623157e308, 1.7976931348623157e308",
  })
  void numbersUnderADot(String text, double value) {
    Observation read = read(Kestria.records(), "value", text);

    assertThat(read.getValue()).isEqualTo(value);
    assertThat(1 / read.getValue()).isNotEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"12,5~12.5", "-,5~-0.5", "1,25e2~125", "7~7"})
  void numbersUnderAComma(String text, double value) {
    assertThat(read(COMMA, "value", text).getValue()).isEqualTo(value);
  }

  @Test
  void theValueIsKeptAsItWasWritten() {
    assertThat(read(COMMA, "value", " 12,50 ").getValueText()).isEqualTo("12,50");
    assertThat(read(Kestria.records(), "comment", "x").getValueText()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "value~12,5~not_a_number",
        "value~1,234.5~not_a_number",
        "value~1 234~not_a_number",
        "value~1'234~not_a_number",
        "value~45%~not_a_number",
        "value~0x10~not_a_number",
        "value~1d~not_a_number",
        "value~1f~not_a_number",
        "value~1e~not_a_number",
        "value~.~not_a_number",
        "value~-~not_a_number",
        "value~--1~not_a_number",
        "value~٣~not_a_number",
        "value~#N/A~not_a_number",
        "value~twelve~not_a_number",
        "value~NaN~not_finite",
        "value~-nan~not_finite",
        "value~Infinity~not_finite",
        "value~+INF~not_finite",
        "value~1e309~not_finite",
        "value~-1e999~not_finite",
        "value~=cmd()~formula",
        "value~=1+1~formula",
        "mission_id~=MOK~formula",
        "comment~=cmd()~formula",
        "comment~=cmd|' /C calc'!A0~formula",
        "record_id~=1~formula",
        "baseline_value~x~not_a_number",
        "target_value~x~not_a_number",
        "low~x~not_a_number",
        "high~x~not_a_number",
        "numerator~x~not_a_number",
        "denominator~x~not_a_number",
        "revision~1.0~not_an_integer",
        "revision~x~not_an_integer",
        "revision~+~not_an_integer",
        "revision~2147483648~not_an_integer",
        "status~Reported~code_unknown",
        "status~late~code_unknown",
        "component~force~code_unknown",
        "action~remove~code_unknown",
        "sensitivity~secret~code_unknown",
        "reported_at~31/05/2024~not_a_timestamp",
        "reported_at~2024-02-30~not_a_timestamp",
        "reported_at~2024-05-31T25:00:00~not_a_timestamp",
        "reported_at~2024-05-31 14:00~not_a_timestamp",
        "reported_at~0024-05-31~year_implausible",
        "reported_at~2101-01-01~year_implausible",
        "reported_at~1945-01-01T00:00:00+02:00~year_implausible",
        "period~2024-13~not_a_period",
        "period~May 2024~not_a_period",
        "period~24~not_a_period",
        "period~0024~year_implausible",
        "period~0024-05~year_implausible",
        "period~2101~year_implausible",
        "baseline_period~2024-Q5~not_a_period",
        "target_period~0030~year_implausible",
        "disaggregation~f~disaggregation_malformed",
        "disaggregation~sex=f;sex=m~disaggregation_malformed",
        "disaggregation~sex=~disaggregation_malformed",
        "mission_id~' '~required_blank",
        "indicator_id~'\u00a0'~required_blank",
        "period~' '~required_blank",
        "mission_id~MOX~mission_unknown",
        "indicator_id~patrol~indicator_unknown",
        "region_id~KES-X~region_unknown",
        "region_id~ELS-1~region_of_other_mission",
        "region_id~KES-OLD~region_not_in_use",
        "indicator_id~aid~indicator_of_other_mission",
      })
  void cellsThatBreakARule(String field, String text, String rule) {
    Rejection rejection = rejected(Kestria.records(), field, text);

    assertThat(rejection.getRule()).isEqualTo(rule);
    assertThat(rejection.getColumnName()).isEqualTo(field);
    assertThat(rejection.getMessage()).startsWith(field + " ");
    assertThat(rejection.getHint()).isNotEmpty();
    assertThat(rejection.getAlso()).isNull();
    assertThat(rejection.getLine()).isEqualTo(7);
    assertThat(rejection.getFile()).isEqualTo("records/a.csv");
    assertThat(rejection.getSource()).isEqualTo("returns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "value~12,5~value \"12,5\" is not a number: the decimal sign of this source is a dot",
        "value~45%~value \"45%\" is not a number: leave out the percent sign",
        "value~1 234.5~value \"1 234.5\" is not a number: write nothing between thousands",
        "value~NaN~value \"NaN\" is not finite",
        "action~remove~action \"remove\" is none of replace, merge, delete",
        "period~0024~period \"0024\" lies outside the years 1945 to 2100",
        "region_id~ELS-1~region_id \"ELS-1\" is outside the area of \"MOK\"",
        "region_id~KES-OLD~region_id \"KES-OLD\" does not exist on 2024-05-31",
        "indicator_id~aid~indicator_id \"aid\" belongs to \"AIDE\", not to \"MOK\"",
        "mission_id~MOX~mission_id \"MOX\": the framework has no such mission",
      })
  void messagesSayWhatWasFound(String field, String text, String message) {
    assertThat(rejected(Kestria.records(), field, text).getMessage()).isEqualTo(message);
  }

  @Test
  void underACommaADotIsExplained() {
    assertThat(rejected(COMMA, "value", "12.5").getMessage())
        .isEqualTo("value \"12.5\" is not a number: the decimal sign of this source is a comma");
  }

  @ParameterizedTest
  @CsvSource({
    "mission_id, MOX, Write MOK",
    "indicator_id, patrol, Write patrols",
    "region_id, KES-X, Write KES-N",
    "status, Reported, Write reported",
  })
  void aNearIdIsSuggested(String field, String text, String hint) {
    assertThat(rejected(Kestria.records(), field, text).getHint()).startsWith(hint + ", if that");
  }

  @Test
  void aFarIdIsNot() {
    assertThat(rejected(Kestria.records(), "mission_id", "UNKNOWN").getHint())
        .isEqualTo("Correct the id, or add the mission.");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-31, 2024-05-31T00:00",
    "2024-05-31T14:00:00, 2024-05-31T14:00",
    "2024-05-31T14:00, 2024-05-31T14:00",
    "2024-05-31T14:00:00Z, 2024-05-31T14:00",
    "2024-05-31T23:30:00-05:00, 2024-06-01T04:30",
    "2024-05-31T14:00:00.123456Z, 2024-05-31T14:00:00.123",
    "1945-01-01, 1945-01-01T00:00",
    "2100-12-31, 2100-12-31T00:00",
  })
  void timesAreUtc(String text, String utc) {
    Observation read = read(Kestria.records(), "reported_at", text);

    assertThat(read.getReportedAt()).isEqualTo(utc);
    assertThat(read.getConfirmedAt()).isEqualTo(utc);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01",
    "2024-S2, 2024-07-01, 2025-01-01",
    "2024-Q2, 2024-04-01, 2024-07-01",
    "2024-05-31, 2024-05-31, 2024-06-01",
    "2024-11-15/P1Y, 2024-11-15, 2025-11-15",
  })
  void periodsAreHalfOpen(String text, String start, String end) {
    Observation read = read(Kestria.records(), "period", text);

    assertThat(read.getPeriodStart()).isEqualTo(start);
    assertThat(read.getPeriodEnd()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "sex=f;age=18-24, age=18-24;sex=f",
    "' sex = f ; age=0 ', age=0;sex=f",
    "a=x\\;y, a=x\\;y",
    "'', ''",
  })
  void disaggregationsAreSorted(String text, String canonical) {
    assertThat(read(Kestria.records(), "disaggregation", text).getDisaggregation())
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"= see annex", "=", "a =cmd()", "== done =="})
  void anEqualsSignMayStartAText(String text) {
    assertThat(read(Kestria.records(), "comment", text).getComment()).isEqualTo(text);
  }

  @Test
  void aLongCellIsQuotedInPart() {
    Rejection rejection = rejected(Kestria.records(), "value", "x".repeat(500) + "\n");

    assertThat(rejection.getMessage())
        .isEqualTo("value \"" + "x".repeat(80) + "…\" is not a number");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12, indicator_not_in_use",
    "2022-01, ",
    "2021-12-15/P1M, ",
    "2024-12, ",
    "2025-01, indicator_not_in_use",
    "2024-12-15/P1M, indicator_not_in_use",
  })
  void theLastDayOfThePeriodDecidesWhetherAnIndicatorIsInUse(String period, String rule) {
    NormalisedRow row =
        Kestria.normalise(Kestria.records(), Map.of("indicator_id", "trained", "period", period));

    assertThat(row.rejection().map(Rejection::getRule).orElse(null)).isEqualTo(rule);
  }
}
