package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.Component;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Frequency;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.Measure;
import org.opencpas.schemas.Rejection;
import org.opencpas.schemas.Sensitivity;
import org.opencpas.source.Definition;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

class FrameworkReaderTest {

  @Test
  void readsEveryKindOfCell() {
    FrameworkTables tables =
        FrameworkFiles.kestria()
            .with(
                "indicators",
                "indicator_id|mission_id|title|measure|value_kind|additive_over_regions|direction"
                    + "|result_level|component|frequency|region_level|grace_days|range_low|valid_from",
                "trained|\u00a0KES\u200b| Trained |count|cumulative|false|increase"
                    + "|output|police|quarter|1|15|-0.5e1|2024-02-29",
                "votes||Votes|percentage|stock||maintain|impact|civilian|irregular||||")
            .with(
                "strength_ceilings",
                "mission_id|authority|category|authorised|effective_from",
                "KES|AU PSC|formed_police|4200000000|2024-01-01")
            .read()
            .value()
            .orElseThrow();
    Indicator trained = tables.getIndicators().get(0);
    assertThat(trained.getMissionId()).isEqualTo("KES");
    assertThat(trained.getTitle()).isEqualTo("Trained");
    assertThat(trained.getMeasure()).isEqualTo(Measure.count);
    assertThat(trained.getAdditiveOverRegions()).isFalse();
    assertThat(trained.getComponent()).isEqualTo(Component.police);
    assertThat(trained.getFrequency()).isEqualTo(Frequency.quarter);
    assertThat(trained.getRegionLevel()).isEqualTo(1);
    assertThat(trained.getGraceDays()).isEqualTo(15);
    assertThat(trained.getRangeLow()).isEqualTo(-5.0);
    assertThat(trained.getRangeHigh()).isNull();
    assertThat(trained.getValidFrom()).isEqualTo(LocalDate.of(2024, 2, 29));
    Indicator votes = tables.getIndicators().get(1);
    assertThat(votes.getMissionId()).isNull();
    assertThat(votes.getAdditiveOverRegions()).isTrue();
    assertThat(votes.getWeight()).isEqualTo(1.0);
    assertThat(votes.getGraceDays()).isZero();
    assertThat(votes.getRangeLow()).isNull();
    assertThat(votes.getSensitivity()).isEqualTo(Sensitivity.internal);
    assertThat(tables.getStrengthCeilings().get(0).getAuthorised()).isEqualTo(4_200_000_000L);
    assertThat(tables.getTargets()).isEmpty();
  }

  @Test
  void negativeZeroIsZero() {
    FrameworkTables tables =
        FrameworkFiles.kestria()
            .with(
                "targets",
                "target_id|indicator_id|target_value|target_period",
                "T|patrols|-0.0|2024")
            .read()
            .value()
            .orElseThrow();
    assertThat(Double.doubleToRawLongBits(tables.getTargets().get(0).getTargetValue())).isZero();
  }

  @Test
  void namesEveryMistakenCellAtOnce() {
    List<String> mistakes =
        FrameworkFiles.kestria()
            .with(
                "indicators",
                "indicator_id|title|measure|value_kind|direction|result_level|component|frequency"
                    + "|weight|grace_days|additive_over_regions|valid_from",
                "a|A|amount|flow|up|output|military|month|12%|1.5|yes|31/12/2024",
                "b||count|flow|increase|output|military|month|NaN|99999999999|TRUE|0024-01-01",
                "c|=cmd()|count|flow|increase|output|military|month|12,5||true|2023-02-29")
            .mistakes();
    assertThat(mistakes)
        .containsExactly(
            "framework/indicators.csv:2:3: measure \"amount\" is not a known code; "
                + "one of count, percentage, rate, ratio, ordinal, qualitative",
            "framework/indicators.csv:2:5: direction \"up\" is not a known code; "
                + "one of increase, decrease, maintain",
            "framework/indicators.csv:2:9: weight \"12%\" is not a number; "
                + "digits, with a dot before a fraction, such as 12.5",
            "framework/indicators.csv:2:10: grace_days \"1.5\" is not a whole number; "
                + "digits without a fraction, such as 12",
            "framework/indicators.csv:2:11: additive_over_regions \"yes\" is neither true nor "
                + "false; true or false",
            "framework/indicators.csv:2:12: valid_from \"31/12/2024\" is not a date; "
                + "a date as 2024-05-31",
            "framework/indicators.csv:3:2: title is blank; a value in every row",
            "framework/indicators.csv:3:9: weight \"NaN\" is not a number; "
                + "digits, with a dot before a fraction, such as 12.5",
            "framework/indicators.csv:3:10: grace_days \"99999999999\" is too large; "
                + "a whole number up to 2147483647",
            "framework/indicators.csv:3:11: additive_over_regions \"TRUE\" is neither true nor "
                + "false; true or false",
            "framework/indicators.csv:3:12: valid_from \"0024-01-01\" is no plausible date; "
                + "a year from 1945 to 2100",
            "framework/indicators.csv:4:2: title \"=cmd()\" is a formula; a value, never a formula",
            "framework/indicators.csv:4:9: weight \"12,5\" is not a number; "
                + "digits, with a dot before a fraction, such as 12.5",
            "framework/indicators.csv:4:12: valid_from \"2023-02-29\" is a day that does not "
                + "exist; a day of the calendar");
  }

  @Test
  void namesEveryMistakenColumn() {
    List<String> mistakes =
        FrameworkFiles.kestria()
            .with(
                "missions",
                "mission_id|nmae|organisation|root_region_id|mission_id|",
                "KES|M|UN|KE|KES|")
            .mistakes();
    assertThat(mistakes)
        .containsExactly(
            "framework/missions.csv:1: no column name; add it: every row must fill it",
            "framework/missions.csv:1:2: unknown column \"nmae\"; did you mean name? columns of "
                + "missions: mission_id, name, organisation, root_region_id, established_on, "
                + "closed_on",
            "framework/missions.csv:1:5: column mission_id again, after column 1; each column once",
            "framework/missions.csv:1:6: a column without a name; columns of missions: "
                + "mission_id, name, organisation, root_region_id, established_on, closed_on");
  }

  @Test
  void anIdWithALineBreakIsRefused() {
    assertThat(FrameworkFiles.kestria().and("regions", "KE\n3|Three|1|KE").mistakes())
        .containsExactly(
            "framework/regions.csv:5:1: region_id \"KE\\n3\" holds a control character; "
                + "an id on one line, without tabs");
  }

  @Test
  void referencesToARowWithAMistakeStillResolve() {
    assertThat(
            FrameworkFiles.kestria()
                .and("regions", "KE3|Three|one|KE")
                .with(
                    "populations",
                    "region_id|valid_from|population",
                    "KE3|2024-01-01|12",
                    "KE4|2024-01-01|3")
                .mistakes())
        .containsExactly(
            "framework/populations.csv:3:1: region_id \"KE4\" is not in regions; "
                + "an id of regions, or a new row there",
            "framework/regions.csv:5:3: level \"one\" is not a whole number; "
                + "digits without a fraction, such as 12");
  }

  @Test
  void missionsIndicatorsAndRegionsMustBeThere() {
    assertThat(new FrameworkFiles().with("regions", "region_id|name|level").mistakes())
        .containsExactly(
            "framework: no table indicators; add indicators.csv, or a sheet indicators of a workbook, or a source"
                + " that defines it",
            "framework: no table missions; add missions.csv, or a sheet missions of a workbook, or a source"
                + " that defines it",
            "framework/regions.csv: no row in regions; at least one row");
  }

  @Test
  void aTableThatASourceDefinesMayBeMissing() {
    FrameworkReader reader =
        new FrameworkReader(
            "framework", List.of(Definition.MISSIONS, Definition.REGIONS, Definition.INDICATORS));
    assertThat(reader.read().value()).isPresent();
  }

  @Test
  void aFileThatIsNoTableIsAMistake() {
    FrameworkReader reader = new FrameworkReader("framework", List.of(Definition.values()));
    assertThat(reader.tableOf("framework/missions.csv.gz")).contains("missions");
    assertThat(reader.tableOf("framework/mission.csv")).isEmpty();
    assertThat(reader.mistakes())
        .containsExactly(
            new Mistake(
                "framework/mission.csv",
                0,
                0,
                "\"mission\" is no table of the framework",
                "one of missions, mandate_events, strength_ceilings, objectives, "
                    + "objective_conditions, indicators, indicator_components, targets, "
                    + "benchmarks, benchmark_conditions, assessments, regions, populations"));
  }

  @Test
  void filesThatOnlyStandThereDoNotBelongToTheFramework() {
    assertThat(FrameworkReader.isOfFramework("framework/README.md")).isFalse();
    assertThat(FrameworkReader.isOfFramework("framework/.hidden")).isFalse();
    assertThat(FrameworkReader.isOfFramework("framework/~$kestria.xlsx")).isFalse();
    assertThat(FrameworkReader.isOfFramework("framework/notes.txt")).isTrue();
  }

  @Test
  void sheetsAreTablesByTheirNamesAndOthersAreTold() {
    FrameworkReader reader = new FrameworkReader("framework", List.of(Definition.values()));
    WorkbookTables workbook = reader.workbook("framework/kestria.xlsx");

    assertThat(workbook.sheet("missions")).isPresent();
    assertThat(workbook.sheet(" Regions ")).isPresent();
    assertThat(workbook.sheet("Target")).isEmpty();
    assertThat(workbook.sheet("Cover")).isEmpty();
    assertThat(workbook.sheet("MISSIONS ")).isPresent();

    assertThat(reader.notices())
        .containsExactly(
            "framework/kestria.xlsx: the sheet \"Target\" is no table of the framework and is not"
                + " read; do you mean targets?",
            "framework/kestria.xlsx: the sheet \"Cover\" is no table of the framework and is not"
                + " read");
    assertThat(reader.mistakes().stream().map(Mistake::toString))
        .containsExactly(
            "framework/kestria.xlsx/MISSIONS : missions stands in framework/kestria.xlsx/missions"
                + " too; one place a table");
  }

  @Test
  void aTitleInPlaceOfTheNamesIsOneMistake() {
    assertThat(
            FrameworkFiles.kestria()
                .with("populations", "Populations of Kestria||", "region_id|valid_from|population")
                .mistakes())
        .containsExactly(
            "framework/populations.csv:1: a title where the names of columns should stand; the"
                + " names of columns in the first row that is not blank; titles and notes"
                + " elsewhere");
  }

  @Test
  void aTableInTwoFilesIsAMistake() {
    FrameworkReader reader = new FrameworkReader("framework", List.of(Definition.values()));
    reader.table("missions", "framework/missions.csv");
    reader.table("missions", "framework/missions.tsv");
    assertThat(reader.mistakes())
        .containsExactly(
            new Mistake(
                "framework/missions.tsv",
                0,
                0,
                "missions stands in framework/missions.csv too",
                "one place a table"));
  }

  @Test
  void whatTheDecoderRejectsIsAMistakeAndHidesReferences() {
    FrameworkReader reader = new FrameworkReader("framework", List.of(Definition.INDICATORS));
    FrameworkFiles.kestria().without("indicators").without("regions").feed(reader);
    reader.table("regions", "framework/regions.csv").rejection(rejection(7, "the row has 3 cells"));
    assertThat(reader.read().mistakes())
        .containsExactly(
            new Mistake("framework/regions.csv", 7, 0, "the row has 3 cells", "Count them."));
  }

  private static Rejection rejection(long line, String message) {
    return Rejection.newBuilder()
        .setSource("framework")
        .setFile("framework/regions.csv")
        .setSheet("")
        .setLine(line)
        .setRule("cell_count")
        .setMessage(message)
        .setHint("Count them.")
        .build();
  }

  @Property(tries = 100)
  void neverThrowsOnAnyCells(
      @ForAll @Size(max = 12) List<@StringLength(max = 12) String> cells,
      @ForAll @Size(max = 12) List<@StringLength(max = 12) String> names) {
    List<String> known =
        List.of("region_id", "level", "weight", "valid_from", "title", "measure", "mission_id");
    for (String table : FrameworkReader.tableNames()) {
      FrameworkReader reader = new FrameworkReader("framework", List.of());
      RowSink sink = reader.table(table, "framework/" + table);
      for (List<String> header : List.of(known, names)) {
        SourceFile file = new SourceFile("framework", 0, "framework/" + table, "", -1);
        List<String> padded =
            IntStream.range(0, header.size())
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
        sink.row(new RawRow(file, "", 2, new Header(header), padded));
      }
      Checked<FrameworkTables> read = reader.read();
      assertThat(read.mistakes()).isNotEmpty();
    }
  }
}
