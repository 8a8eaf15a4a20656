package org.opencpas.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What went into a release and what came out. It holds no clock, no host and no path of the
 * machine: the same run writes the same manifest.
 *
 * @param releaseId name of the release
 * @param program what made it
 * @param asOf day up to whose end things were known; null: everything in the inputs
 * @param audience widest audience of the rows: public, council, contributor or internal
 * @param settings settings that bear on the content, by name
 * @param sources names of the sources, in the order of assessment.yaml
 * @param inputs every file that was read, or could not be
 * @param counts what became of rows and records
 * @param tables tables by name
 */
public record Manifest(
    ReleaseId releaseId,
    Program program,
    @Nullable LocalDate asOf,
    String audience,
    Map<String, String> settings,
    List<String> sources,
    List<Input> inputs,
    Counts counts,
    Map<String, Table> tables) {

  /** Copies lists and maps; maps are sorted by key. */
  public Manifest {
    settings = new TreeMap<>(Objects.requireNonNull(settings, "settings"));
    sources = List.copyOf(sources);
    inputs = List.copyOf(inputs);
    tables = new TreeMap<>(Objects.requireNonNull(tables, "tables"));
    Objects.requireNonNull(releaseId, "release_id");
    Objects.requireNonNull(counts, "counts");
  }

  /**
   * A table by name.
   *
   * @throws IllegalArgumentException when the release has none of that name
   */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the release " + releaseId + " has no table " + name);
    }
    return table;
  }

  /**
   * The program that made a release.
   *
   * @param name its name
   * @param version its version
   * @param sha256 SHA-256 of its jar, in hex
   */
  public record Program(String name, String version, String sha256) {}

  /**
   * A file that went in.
   *
   * @param source name of its source
   * @param path path as tables show it
   * @param sha256 SHA-256 of its bytes, in hex; empty when it could not be read
   * @param bytes its size; -1 when it could not be looked at
   * @param rows rows read from it
   * @param encoding character encoding it was read with; empty: none
   * @param delimiter character between its cells; empty: none
   * @param later true when nothing of it was known on the as-of date, so that nothing of it is in
   *     the tables; null in manifests that do not say
   */
  public record Input(
      String source,
      String path,
      String sha256,
      long bytes,
      long rows,
      String encoding,
      String delimiter,
      @Nullable Boolean later) {}

  /**
   * What became of all rows and records.
   *
   * @param rows rows read; the sum of the next two
   * @param rowsAccepted rows from which records were made
   * @param rowsRejected rows that could not be used
   * @param records records made; the sum of the next five
   * @param current records that hold
   * @param duplicate records that repeat another
   * @param superseded records replaced by a later one
   * @param retracted records deleted by a later one, and the deletions
   * @param later records not yet known on the as-of date
   * @param filesUnreadable files of which nothing, or not the rest, could be read
   * @param recordsAboveAudience records that are counted above but not shown to this audience
   * @param currentAboveAudience those of them that hold
   * @param factsWithoutKnowledgeTime facts shown that hold and of which nobody said since when
   */
  public record Counts(
      long rows,
      long rowsAccepted,
      long rowsRejected,
      long records,
      long current,
      long duplicate,
      long superseded,
      long retracted,
      long later,
      long filesUnreadable,
      long recordsAboveAudience,
      long currentAboveAudience,
      long factsWithoutKnowledgeTime) {}

  /**
   * A table.
   *
   * @param rows its rows
   * @param contentSha256 sum modulo 2^256 of the SHA-256 of each row's Avro binary, in hex
   * @param schemaFingerprint SHA-256, in hex, of its columns' names, types, nullability and codes
   * @param inCatalogue table, or view on the files where it is large
   * @param files its parts, by name
   */
  public record Table(
      long rows,
      String contentSha256,
      String schemaFingerprint,
      String inCatalogue,
      List<Part> files) {

    /** Word for a table that the catalogue holds. */
    public static final String AS_TABLE = "table";

    /** Word for a table of which the catalogue only knows the files. */
    public static final String AS_VIEW = "view";

    /** Copies the list. */
    public Table {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of a table.
   *
   * @param name its name in the table's directory
   * @param rows its rows
   * @param bytes its size
   * @param sha256 SHA-256 of its bytes, in hex
   */
  public record Part(String name, long rows, long bytes, String sha256) {}
}
