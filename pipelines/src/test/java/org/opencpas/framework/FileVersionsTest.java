package org.opencpas.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencpas.issue.Mistake;
import org.opencpas.source.ReceivedFiles;

class FileVersionsTest {
  private static final String PLAIN = "framework/indicators.csv";
  private static final String JULY = "framework/indicators.2024-07-01.csv";
  private static final String REVISED = "framework/indicators.revised-2.csv";
  private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 9, 15);

  private static FileVersions versions(ReceivedFiles received, String... paths) {
    return FileVersions.of(Arrays.asList(paths), received);
  }

  /** Receipts, each a path and a day after a blank. */
  private static ReceivedFiles received(String... lines) {
    TreeMap<String, ReceivedFiles.Receipt> receipts = new TreeMap<>();
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split(" ", -1);
      receipts.put(cells[0], new ReceivedFiles.Receipt("", LocalDate.parse(cells[1]), i + 2));
    }
    return new ReceivedFiles(receipts);
  }

  @Test
  void filesWithoutReceiptAreKnownFromTheStart() {
    FileVersions versions = versions(received(), PLAIN, "framework/mandate.xlsx");
    assertThat(versions.mistakes()).isEmpty();
    assertThat(versions.known())
        .containsExactly(new KnownFiles(null, List.of(PLAIN, "framework/mandate.xlsx"), List.of()));
  }

  @Test
  void aVersionTakesThePlaceOfItsFileFromTheDayOnWhichItCame() {
    FileVersions versions =
        versions(
            received(REVISED + " 2024-09-15", JULY + " 2024-07-01"),
            PLAIN,
            REVISED,
            JULY,
            "framework/regions.csv");
    assertThat(versions.mistakes()).isEmpty();
    assertThat(versions.known())
        .containsExactly(
            new KnownFiles(null, List.of(PLAIN, "framework/regions.csv"), List.of()),
            new KnownFiles(FIRST, List.of(JULY, "framework/regions.csv"), List.of()),
            new KnownFiles(SECOND, List.of(REVISED, "framework/regions.csv"), List.of()));
  }

  @Test
  void aFileOfWhichEveryVersionCameLaterIsAwaited() {
    FileVersions versions =
        versions(received(PLAIN + " 2024-09-15", JULY + " 2024-07-01"), PLAIN, JULY);
    assertThat(versions.known())
        .containsExactly(
            new KnownFiles(null, List.of(), List.of(JULY)),
            new KnownFiles(FIRST, List.of(JULY), List.of()),
            new KnownFiles(SECOND, List.of(PLAIN), List.of()));
  }

  @Test
  void versionsOfWorkbooksAreasAndPackedTextsAreVersionsToo() {
    FileVersions versions =
        versions(
            received(
                "framework/mandate.b.xls 2024-07-01",
                "framework/provinces.2024.geojson 2024-07-01",
                "framework/targets.2024.csv.gz 2024-07-01"),
            "framework/mandate.xlsx",
            "framework/mandate.b.xls",
            "framework/provinces.geojson",
            "framework/provinces.2024.geojson",
            "framework/targets.csv",
            "framework/targets.2024.csv.gz");
    assertThat(versions.mistakes()).isEmpty();
    assertThat(versions.known().get(1).paths())
        .containsExactly(
            "framework/mandate.b.xls",
            "framework/provinces.2024.geojson",
            "framework/targets.2024.csv.gz");
  }

  @Test
  void aVersionNeedsALineThatSaysWhenItCameIn() {
    assertThat(versions(received(), PLAIN, JULY).mistakes())
        .containsExactly(
            new Mistake(
                "records/received.csv",
                0,
                0,
                "no line for framework/indicators.2024-07-01.csv, a version of"
                    + " framework/indicators.csv",
                "the line framework/indicators.2024-07-01.csv,,<day> with the day on which it came"
                    + " in"));
  }

  @Test
  void twoVersionsOfOneDayAreAMistake() {
    FileVersions versions =
        versions(received(REVISED + " 2024-07-01", JULY + " 2024-07-01"), REVISED, JULY);
    assertThat(versions.mistakes())
        .containsExactly(
            new Mistake(
                "records/received.csv",
                2,
                3,
                "framework/indicators.2024-07-01.csv and framework/indicators.revised-2.csv"
                    + " received on one day",
                "a day of its own for each version of a file: the one received last holds"));
  }

  @Test
  void aVersionIsOfSmallLettersDigitsAndHyphens() {
    assertThat(versions(received(), "framework/indicators.V2.csv").mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            "framework/indicators.V2.csv: the version \"V2\" of framework/indicators.csv; a version"
                + " of small letters, digits and hyphens, such as indicators.2024-07-01.csv");
    assertThat(versions(received(), "framework/indicators.v2.final.csv").mistakes()).hasSize(1);
  }
}
