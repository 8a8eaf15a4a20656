package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.schemas.FrameworkTables;

/** The parts of a release in the making: what was announced, the framework, and empty tables. */
final class StagedParts {
  /** Name of the one part that publishing itself writes of a table. */
  private static final String ONLY_PART = "part-00000.parquet";

  private final ReleaseLayout staging;

  StagedParts(ReleaseLayout staging) {
    this.staging = staging;
  }

  /**
   * Makes the parts whole: every announced part is there, nothing else is, every table has one.
   *
   * @return all parts, by the order of tables, then by name
   * @throws ReleaseException when an announced part is missing or has another size
   */
  List<Part> complete(Draft draft) throws IOException {
    List<Part> parts = new ArrayList<>(draft.parts());
    checkAnnounced(parts);
    deleteUnannounced(parts);
    parts.addAll(writeFramework(draft.framework()));
    parts.addAll(writeEmpty(parts));
    List<String> order = Tables.all().stream().map(ReleaseTable::name).toList();
    parts.sort(
        Comparator.comparingInt((Part part) -> order.indexOf(part.table()))
            .thenComparing(Part::file));
    return parts;
  }

  private void checkAnnounced(List<Part> parts) throws IOException {
    Set<String> computed = new HashSet<>();
    Tables.computed().forEach(table -> computed.add(table.name()));
    Set<Path> paths = new HashSet<>();
    for (Part part : parts) {
      Path path = staging.part(part.table(), part.file());
      if (!computed.contains(part.table())) {
        throw new IllegalArgumentException("no table is computed under the name " + part.table());
      }
      if (!paths.add(path)) {
        throw new IllegalArgumentException(path + " was announced twice");
      }
      if (!Files.isRegularFile(path) || Files.size(path) != part.bytes()) {
        throw new ReleaseException(
            path
                + " is not there, or not of "
                + part.bytes()
                + " bytes as announced; something else wrote into the directory, run again");
      }
    }
  }

  /** Attempts of workers that were repeated leave files that nobody announced. */
  private void deleteUnannounced(List<Part> parts) throws IOException {
    Set<Path> announced = new HashSet<>();
    parts.forEach(part -> announced.add(staging.part(part.table(), part.file())));
    for (Path file : Trees.files(staging.tables())) {
      if (!announced.contains(file)) {
        Files.delete(file);
      }
    }
  }

  private List<Part> writeFramework(FrameworkTables framework) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (ReleaseTable table : Tables.framework()) {
      List<IndexedRecord> rows = new ArrayList<>();
      for (Object row : (List<?>) framework.get(table.name())) {
        rows.add((IndexedRecord) row);
      }
      parts.add(write(table, rows));
    }
    return parts;
  }

  private List<Part> writeEmpty(List<Part> parts) throws IOException {
    Set<String> written = new HashSet<>();
    parts.forEach(part -> written.add(part.table()));
    List<Part> empty = new ArrayList<>();
    for (ReleaseTable table : Tables.all()) {
      if (!written.contains(table.name())) {
        empty.add(write(table, List.of()));
      }
    }
    return empty;
  }

  private Part write(ReleaseTable table, List<IndexedRecord> rows) throws IOException {
    Files.createDirectories(staging.table(table.name()));
    Path path = staging.part(table.name(), ONLY_PART);
    try (PartWriter writer = PartWriter.open(table, Files.newOutputStream(path))) {
      for (IndexedRecord row : rows) {
        writer.write(row);
      }
      return writer.finish(ONLY_PART);
    }
  }
}
