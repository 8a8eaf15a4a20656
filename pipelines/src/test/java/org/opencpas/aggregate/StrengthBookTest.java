package org.opencpas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencpas.calendar.Period;
import org.opencpas.framework.Framework;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorProgress;
import org.opencpas.schemas.PeriodType;
import org.opencpas.schemas.ProgressStatus;
import org.opencpas.schemas.RollUp;
import org.opencpas.schemas.Strength;
import org.opencpas.schemas.StrengthCategory;
import org.opencpas.schemas.StrengthCeiling;
import org.opencpas.schemas.ValueKind;
import org.opencpas.series.CoverageSpan;
import org.opencpas.series.Facts;
import org.opencpas.source.StrengthIndicators;

/** The first quarter of 2024: 31, 29 and 31 days. */
class StrengthBookTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

  private final List<StrengthCeiling> ceilings = new ArrayList<>();
  private final List<IndicatorProgress> rows = new ArrayList<>();
  private final SortedMap<String, List<String>> categories = new TreeMap<>();

  private void ceiling(
      String authority, StrengthCategory category, long authorised, LocalDate from) {
    ceilings.add(new StrengthCeiling("KESMIS", authority, category, authorised, from, null, null));
  }

  private void row(String indicator, String period, @Nullable Double value, String part) {
    Period span = Period.parse(period).orElseThrow();
    rows.add(
        IndicatorProgress.newBuilder()
            .setMissionId("KESMIS")
            .setIndicatorId(indicator)
            .setRegionId("KS")
            .setComponent(Component.military)
            .setDisaggregation(part)
            .setPeriodType(span.type())
            .setPeriodStart(span.start())
            .setPeriodEnd(span.end())
            .setRegionLevel(0)
            .setRollUp(RollUp.own)
            .setValue(value)
            .setStatus(ProgressStatus.not_computable)
            .setReason(value == null ? "no_access" : "no_target")
            .build());
  }

  /** Troops at the ends of January, February and March. */
  private void troops(@Nullable Double january, @Nullable Double february, @Nullable Double march) {
    categories.put("military", List.of("troops"));
    row("troops", "2024-01", january, "");
    row("troops", "2024-02", february, "");
    row("troops", "2024-03", march, "");
  }

  private static Framework framework(List<StrengthCeiling> ceilings) {
    List<Indicator> indicators = new ArrayList<>();
    for (String id : List.of("troops", "police", "everybody")) {
      indicators.add(Facts.indicator(id).setRegionLevel(null).build());
    }
    indicators.add(
        Facts.indicator("observers").setRegionLevel(null).setFrequency(Frequency.quarter).build());
    indicators.add(
        Facts.indicator("fallen").setRegionLevel(null).setValueKind(ValueKind.flow).build());
    return new Framework(
        FrameworkTables.newBuilder(Facts.framework(indicators, List.of()).tables())
            .setStrengthCeilings(ceilings)
            .build());
  }

  private List<Strength> book(PeriodType type) {
    StrengthIndicators declared =
        new StrengthIndicators(categories, "sex=f", List.of("fallen"), "cause", 3, 1, 1);
    return new StrengthBook(framework(ceilings), declared, type::equals)
        .of(
            Facts.MISSION,
            new CoverageSpan(Optional.of(NEW_YEAR), Optional.of(LocalDate.of(2024, 10, 1))),
            rows);
  }

  private Strength quarter(String authority, String category) {
    return book(PeriodType.quarter).stream()
        .filter(row -> row.getAuthority().equals(authority))
        .filter(row -> row.getCategory().equals(category))
        .filter(row -> row.getPeriodStart().equals(NEW_YEAR))
        .findFirst()
        .orElseThrow();
  }

  /** By days (31 x 100 + 29 x 200 + 31 x 310) / 91, by months (100 + 200 + 310) / 3. */
  @Test
  void meansAreOfDaysAndOfMonths() {
    troops(100.0, 200.0, 310.0);
    Strength row = quarter("", "military");
    assertThat(row.getDeployed()).isEqualTo(310);
    assertThat(row.getMeanDeployed()).isCloseTo(18510.0 / 91, within(1e-12));
    assertThat(row.getMeanOfMonths()).isCloseTo(610.0 / 3, within(1e-12));
    assertThat(row.getMonthsReported()).isEqualTo(3);
    assertThat(row.getMeanReason()).isNull();
    assertThat(row.getAuthorisedReason()).isEqualTo("no_ceiling");
  }

  @Test
  void aGapLeavesAMeanOfMonthsAlone() {
    troops(100.0, null, 310.0);
    Strength row = quarter("", "military");
    assertThat(row.getMeanDeployed()).isNull();
    assertThat(row.getMeanReason()).isEqualTo("incomplete");
    assertThat(row.getMeanOfMonths()).isEqualTo(205);
    assertThat(row.getMonthsReported()).isEqualTo(2);
    rows.clear();
    troops(100.0, 100.0, null);
    assertThat(quarter("", "military").getDeployed()).isNull();
    assertThat(quarter("", "military").getDeployedReason()).isEqualTo("no_access");
    assertThat(quarter("", "military").getShareReason()).isEqualTo("no_access");
  }

  /** 1,000 until 14 February, 500 from then on: 13 days of February are under 90 % of 1,000. */
  @Test
  void aCeilingThatChangesInMidMonthHoldsByTheDay() {
    ceiling("UNSC", StrengthCategory.military, 1000, NEW_YEAR);
    ceiling("UNSC", StrengthCategory.military, 500, LocalDate.of(2024, 2, 14));
    troops(900.0, 600.0, 449.0);
    Strength row = quarter("UNSC", "military");
    assertThat(row.getAuthorised()).isEqualTo(500);
    assertThat(row.getShareOfCeiling()).isCloseTo(0.898, within(1e-12));
    assertThat(row.getDaysBelow()).isEqualTo(13 + 31);
    assertThat(row.getDaysTo90()).isZero();
  }

  @Test
  void twoAuthoritiesStandSideBySide() {
    ceiling("UNSC", StrengthCategory.military, 1000, NEW_YEAR);
    ceiling("AU PSC", StrengthCategory.military, 800, NEW_YEAR);
    troops(700.0, 720.0, 800.0);
    Strength council = quarter("UNSC", "military");
    Strength union = quarter("AU PSC", "military");
    assertThat(council.getShareOfCeiling()).isEqualTo(0.8);
    assertThat(council.getDaysBelow()).isEqualTo(91);
    assertThat(council.getDaysTo90Reason()).isEqualTo("not_yet");
    assertThat(union.getShareOfCeiling()).isEqualTo(1);
    assertThat(union.getDaysBelow()).isEqualTo(31);
    // 720 is just 90 % of 800; from 1 January to 29 February it is 59 days.
    assertThat(union.getDaysTo90()).isEqualTo(59);
    assertThat(book(PeriodType.quarter)).extracting(Strength::getAuthority).doesNotContain("");
  }

  @Test
  void whatCameBeforeTheFirstReportIsNotKnown() {
    ceiling("UNSC", StrengthCategory.military, 100, LocalDate.of(2023, 6, 1));
    troops(99.0, 99.0, 99.0);
    assertThat(quarter("UNSC", "military").getDaysTo90Reason()).isEqualTo("incomplete");
  }

  @Test
  void ceilingsWithoutAnIndicatorHaveRowsAllTheSame() {
    ceiling("UNSC", StrengthCategory.formed_police, 320, NEW_YEAR);
    Strength row = quarter("UNSC", "formed_police");
    assertThat(row.getAuthorised()).isEqualTo(320);
    assertThat(row.getDeployedReason()).isEqualTo("no_value");
    assertThat(row.getMeanReason()).isEqualTo("no_value");
    assertThat(row.getShareReason()).isEqualTo("no_value");
    assertThat(row.getDaysBelowReason()).isEqualTo("incomplete");
    assertThat(row.getWomenReason()).isEqualTo("no_value");
  }

  @Test
  void allIsTheTotalWhereEachCategoryIsThere() {
    ceiling("UNSC", StrengthCategory.military, 300, NEW_YEAR);
    troops(100.0, 200.0, 300.0);
    categories.put("individual_police", List.of("police"));
    row("police", "2024-01", 10.0, "");
    row("police", "2024-03", 30.0, "");
    Strength row = quarter("UNSC", "all");
    assertThat(row.getDeployed()).isEqualTo(330);
    assertThat(row.getMonthsReported()).isEqualTo(2);
    assertThat(row.getMeanReason()).isEqualTo("incomplete");
    // The council limits troops alone, so that 330 of 300 would set police against nothing.
    assertThat(row.getAuthorised()).isEqualTo(300);
    assertThat(row.getShareReason()).isEqualTo("incomplete");
    ceiling("UNSC", StrengthCategory.individual_police, 30, NEW_YEAR);
    assertThat(quarter("UNSC", "all").getShareOfCeiling()).isEqualTo(1);
  }

  /** A quarter's figure stands for its months; a month has none of its own. */
  @Test
  void quarterlyFiguresAreNotCutIntoMonths() {
    categories.put("observers_staff_officers", List.of("observers"));
    row("observers", "2024-Q1", 60.0, "");
    Strength row = quarter("", "observers_staff_officers");
    assertThat(row.getDeployed()).isEqualTo(60);
    assertThat(row.getMeanDeployed()).isEqualTo(60);
    assertThat(row.getMonthsReported()).isEqualTo(3);
    assertThat(book(PeriodType.month))
        .filteredOn(each -> each.getCategory().equals("observers_staff_officers"))
        .extracting(Strength::getDeployedReason)
        .containsOnly("period_too_short");
  }

  @Test
  void womenAreAFullCountAndNeverMoreThanAll() {
    troops(100.0, 100.0, 80.0);
    row("troops", "2024-03", 20.0, "sex=f");
    assertThat(quarter("", "military").getWomen()).isEqualTo(20);
    assertThat(quarter("", "military").getWomenShare()).isEqualTo(0.25);
    rows.remove(rows.size() - 1);
    row("troops", "2024-03", 81.0, "sex=f");
    assertThat(quarter("", "military").getWomen()).isEqualTo(81);
    assertThat(quarter("", "military").getWomenShare()).isNull();
    assertThat(quarter("", "military").getWomenReason()).isEqualTo("out_of_range");
  }

  @Test
  void nobodyDeployedIsZeroAndNotSilence() {
    ceiling("UNSC", StrengthCategory.military, 0, NEW_YEAR);
    troops(0.0, 0.0, 0.0);
    row("troops", "2024-03", 0.0, "sex=f");
    row("fallen", "2024-Q1", 0.0, "");
    Strength row = quarter("UNSC", "all");
    assertThat(row.getDeployed()).isZero();
    assertThat(row.getShareReason()).isEqualTo("zero_denominator");
    assertThat(row.getWomenReason()).isEqualTo("zero_denominator");
    assertThat(row.getDeaths()).isZero();
    assertThat(row.getDeathsRateReason()).isEqualTo("zero_denominator");
  }

  /** 4 deaths in 91 days of 1,000 people: 4 / (1000 x 91 / 365.25) x 1000 = 16.0549... */
  @Test
  void deathsArePerThousandYearsServed() {
    troops(1000.0, 1000.0, 1000.0);
    row("fallen", "2024-Q1", 4.0, "");
    row("fallen", "2024-Q1", 1.0, "cause=illness");
    row("fallen", "2024-Q1", 3.0, "cause=accident");
    row("fallen", "2024-Q1", 3.0, "cause=accident;sex=m");
    Strength row = quarter("", "all");
    assertThat(row.getDeaths()).isEqualTo(4);
    assertThat(row.getDeathsByCause()).isEqualTo("accident=3;illness=1");
    assertThat(row.getDeathsPer1000()).isCloseTo(16.054945054945055, within(1e-12));
    assertThat(quarter("", "military").getDeathsReason()).isEqualTo("not_applicable");
  }

  /** Coverage ends with September; the last three months are July to September. */
  @Test
  void theLastMonthsAreMarkedAsUnderCounted() {
    troops(1.0, 1.0, 1.0);
    assertThat(book(PeriodType.quarter))
        .filteredOn(row -> row.getCategory().equals("all"))
        .extracting(row -> row.getPeriodStart().getMonthValue() + " " + row.getUnderCounted())
        .containsExactly("1 false", "4 false", "7 true");
  }

  @Test
  void anIndicatorOfAllIsNotMadeOfParts() {
    ceiling("UNSC", StrengthCategory.military, 100, NEW_YEAR);
    troops(10.0, 10.0, 10.0);
    categories.put("all", List.of("everybody"));
    row("everybody", "2024-03", 90.0, "");
    Strength row = quarter("UNSC", "all");
    assertThat(row.getDeployed()).isEqualTo(90);
    assertThat(row.getShareOfCeiling()).isEqualTo(0.9);
  }

  /** An indicator that the audience may not see is not in the framework that it is shown. */
  @Test
  void aTotalIsNotToldWithoutACategoryThatIsHidden() {
    ceiling("UNSC", StrengthCategory.military, 100, NEW_YEAR);
    troops(10.0, 10.0, 10.0);
    categories.put("individual_police", List.of("hidden"));
    assertThat(quarter("UNSC", "military").getDeployed()).isEqualTo(10);
    assertThat(quarter("UNSC", "all").getDeployed()).isNull();
    assertThat(quarter("UNSC", "all").getDeployedReason()).isEqualTo("withheld");
    assertThat(quarter("", "individual_police").getDeployedReason()).isEqualTo("withheld");
  }
}
