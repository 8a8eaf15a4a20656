package org.opencpas.release;

import java.nio.file.Path;

/**
 * Where things lie in a release, published or in the making:
 *
 * <pre>
 * ROOT/manifest.json                  what went in, what came out, hashes
 * ROOT/catalog.duckdb                 every table, for DuckDB
 * ROOT/DICTIONARY.md                  what tables and columns mean
 * ROOT/tables/TABLE/PART.parquet      the tables
 * ROOT/SHA256SUMS                     the hash of every other file
 * </pre>
 *
 * @param root directory of the release
 */
public record ReleaseLayout(Path root) {

  /** What went in, what came out, and hashes. */
  public Path manifest() {
    return root.resolve("manifest.json");
  }

  /** Database with every table. */
  public Path catalogue() {
    return root.resolve("catalog.duckdb");
  }

  /** What tables and columns mean. */
  public Path dictionary() {
    return root.resolve("DICTIONARY.md");
  }

  /** The hash of every other file, as {@code sha256sum} checks it. */
  public Path sums() {
    return root.resolve("SHA256SUMS");
  }

  /** Directory of all tables. */
  public Path tables() {
    return root.resolve("tables");
  }

  /** Directory of a table's parts. */
  public Path table(String table) {
    return tables().resolve(table);
  }

  /** A part of a table. */
  public Path part(String table, String file) {
    return table(table).resolve(file);
  }

  /** Directory for what is needed only while the release is made. */
  public Path scratch() {
    return root.resolve(".scratch");
  }
}
