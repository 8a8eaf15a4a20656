package org.opencpas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.publish.PartReader;
import org.opencpas.publish.Published;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.WorkspaceReader;

/** The sample uses every format there is, and what it says is what plain text would say. */
class KestriaFormsTest {
  private static final Path KESTRIA = GoldenFiles.sampleData().resolve("kestria");

  /** Where a row stood, which is all that a format may change. */
  private static final Set<String> PLACE = Set.of("file", "sheet", "line", "ended_by");

  @TempDir private Path directory = Path.of("");

  @Test
  void formatsChangeNothingButPlaces() {
    assertSameButForPlaces(null);
  }

  @Test
  void norDoTheyBeforeTheLateCorrection() {
    assertSameButForPlaces(LocalDate.of(2023, 10, 31));
  }

  private void assertSameButForPlaces(@Nullable LocalDate asOf) {
    Path plain = directory.resolve("plain");
    PlainKestria.writeTo(plain);
    Published expected = Publishing.publish(plain, directory.resolve("plain-out"), asOf);
    Published released = Publishing.publish(KESTRIA, directory.resolve("out"), asOf);

    assertThat(hashes(released)).hasSizeGreaterThan(15).isEqualTo(hashes(expected));
    assertThat(tablesWithPlaces(released)).contains("observations", "rejections");
    for (String table : tablesWithPlaces(released)) {
      assertThat(rows(released, table)).as(table).isEqualTo(rows(expected, table)).isNotEmpty();
    }
  }

  @Test
  void everyFormatIsUsed() {
    Set<SourceFormat> used =
        WorkspaceReader.read(KESTRIA).value().orElseThrow().sources().stream()
            .map(source -> source.layout().format())
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrder(SourceFormat.values());
  }

  @Test
  void everyContainerIsUsed() {
    Set<String> endings = new TreeSet<>();
    for (String file : GoldenFiles.read(KESTRIA).keySet()) {
      endings.add(file.substring(file.lastIndexOf('.') + 1));
    }
    assertThat(endings)
        .containsExactly(
            "avro", "csv", "geojson", "gz", "json", "parquet", "xls", "xlsx", "xml", "yaml", "zip");
  }

  /** Content hashes of the tables that say nothing of places. */
  private static Map<String, String> hashes(Published release) {
    Map<String, String> hashes = new TreeMap<>();
    release.manifest().tables().forEach((name, table) -> hashes.put(name, table.contentSha256()));
    hashes.keySet().removeAll(tablesWithPlaces(release));
    return hashes;
  }

  private static Set<String> tablesWithPlaces(Published release) {
    Set<String> tables = new TreeSet<>();
    for (String table : release.manifest().tables().keySet()) {
      List<IndexedRecord> records = records(release, table);
      if (!records.isEmpty() && records.get(0).getSchema().getField("file") != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The rows of a table without their places, sorted. */
  private static List<String> rows(Published release, String table) {
    return records(release, table).stream().map(KestriaFormsTest::row).sorted().toList();
  }

  private static String row(IndexedRecord record) {
    List<String> cells = new ArrayList<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      if (!PLACE.contains(field.name())) {
        cells.add(field.name() + "=" + text(record.get(field.pos())));
      }
    }
    return String.join("|", cells);
  }

  /** A spreadsheet that keeps days as days has them in the form of ISO 8601 in a raw row. */
  private static String text(@Nullable Object cell) {
    return String.valueOf(cell).replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$2-$1");
  }

  private static List<IndexedRecord> records(Published release, String table) {
    List<IndexedRecord> records = new ArrayList<>();
    try (Stream<Path> parts =
        Files.list(release.release().root().resolve("tables").resolve(table))) {
      for (Path part : parts.sorted().toList()) {
        try (PartReader reader = PartReader.open(part)) {
          for (Optional<IndexedRecord> row = reader.read(); row.isPresent(); row = reader.read()) {
            records.add(row.get());
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return records;
  }
}
