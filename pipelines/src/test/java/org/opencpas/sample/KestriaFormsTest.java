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

  /** Content hashes of releases that were made when all of Kestria was delimited text. */
  private static final String FRAMEWORK =
      """
      benchmark_conditions c9aa006d1300ec7eb3cf59315d38ee8815a6db88505f12bd277bf2e13b4c4071
      benchmarks 9141725768067e66be0b39c4c3f7a9f9d65636035b09260438a8c8777b4b9ad1
      indicator_components 2e74646bc86a80b027b92bebe2396405b3fb7c80cdf5f2a8438e2c813694e9ac
      indicators 08ba8a99bd6a5428a342c3abeac49a62389c5a857584790aa29f88a6891be020
      mandate_events aa0219dab741660656909d34d120e70819993984f576aa1cc00fe66170c599cb
      missions e364257061ce461053b316a066199ff80f0923567040b27f722aea55c39ddceb
      objective_conditions eb4837451539096444b9bd33a42e0353b26c5dc5da7dc87ecb22584d2695063c
      objectives bd84aa7e7218ad4c0aa443d89b451756c0729613595edd7b4756a29358b1c36b
      populations 0ea41b01a056794097ca42c47d860f6a96d9404be9762235534386febe829428
      regions 1a3bb80a350088e1b980618564d9d03d90d9a53359a630577ec542324230df6c
      strength_ceilings e7c097b5bd12599d4b3602a359348d24431eaca5bca9f0106bb941d26ba78a75
      """;

  private static final String WITH_EVERYTHING_KNOWN =
      """
      assessments 40e9669355e571bb79de76932ca2a0800c6d3694d0e1cdb50dd2b892ba194392
      conflict_trend 0e301d82e1b55010d1416224955c58e818386e83f663b90bb0de8d59d588617a
      coverage 7b95df463b0eb13c4f61e674846861c0b9f81911334c60e9e0f57ac43cc6c3d1
      effectiveness d4ef64b34a9c644aac9d38c28c6b79338f43e5a3d7fde394bdb0d6c35f18be8e
      indicator_progress aca8a64e958766a92f8a86ea31bccd03906178bdcd9ccf907b846d6adbe3ef66
      objective_progress b4f45bb081e0b89cc102bfd17543052917cb6ba1652a1bb2b1b2fe6080531150
      strength 5cf29358eb4116c77029d7830ba5fbf4f04e5908bdf7734f2adffb08b65e05bc
      targets efd26097eedcac8d99abd74e70dd2dd71876a365bcf6d692fbf0dfe37b96f4ac
      """;

  private static final String BEFORE_THE_LATE_CORRECTION =
      """
      assessments 0000000000000000000000000000000000000000000000000000000000000000
      conflict_trend f24ecae12d3c3911bc42aafaaf9413723ba92ef203f27b9f567faf471a80de30
      coverage ed7f65ae8b488f11d9c0febcccc0c53e0e321fef794fa8ebf7d9d391dbb96668
      effectiveness 16698adc9d687cab627eb42bd4e6a38cf59886352a69c04d99a10e574e5db843
      indicator_progress 91e54a3e9d28dda3a56d86aebbb35b83088a11656d9b0bf0debd61db00d5e025
      objective_progress a50d8a149612ade5a925f2d3ed17685c6ac0b447e0e69710455ed1e29cee2ac3
      strength 12799eca6b23abb8f9578e96f92991986bef12cdb922d1005df3ede53596d467
      targets 26ea6301c261c77c6b9f4fc1b04dc62e40c82bd968854ead273a65a7135d3122
      """;

  @TempDir private Path directory = Path.of("");

  @Test
  void formatsChangeNothingButPlaces() {
    Path plain = directory.resolve("plain");
    PlainKestria.writeTo(plain);
    Published expected = Publishing.publish(plain, directory.resolve("plain-out"), null);
    Published released = Publishing.publish(KESTRIA, directory.resolve("out"), null);

    assertThat(released.manifest().tables().keySet())
        .isEqualTo(expected.manifest().tables().keySet());
    assertThat(hashes(released)).isEqualTo(hashes(expected));
    assertThat(hashes(released)).isEqualTo(hashes(FRAMEWORK + WITH_EVERYTHING_KNOWN));
    for (String table : tablesWithPlaces(released)) {
      assertThat(rows(released, table)).as(table).isEqualTo(rows(expected, table)).isNotEmpty();
    }
  }

  @Test
  void formatsChangedNothingOfWhatWasKnownBeforeTheLateCorrection() {
    Published released =
        Publishing.publish(KESTRIA, directory.resolve("out"), LocalDate.of(2023, 10, 31));
    assertThat(hashes(released)).isEqualTo(hashes(FRAMEWORK + BEFORE_THE_LATE_CORRECTION));
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
            "avro", "csv", "gz", "json", "parquet", "xls", "xlsx", "xml", "yaml", "zip");
  }

  /** Content hashes of the tables that say nothing of places. */
  private static Map<String, String> hashes(Published release) {
    Map<String, String> hashes = new TreeMap<>();
    release.manifest().tables().forEach((name, table) -> hashes.put(name, table.contentSha256()));
    hashes.keySet().removeAll(tablesWithPlaces(release));
    return hashes;
  }

  private static Map<String, String> hashes(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", -1))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
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
