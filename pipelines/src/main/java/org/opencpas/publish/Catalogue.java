package org.opencpas.publish;

import java.util.List;
import java.util.Map;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;

/**
 * The database that readers open: every table with its comments, and the views and macros over
 * them. Tables are held in it, so that it can be moved alone; a table that the manifest calls a
 * view is only a view on the release's files, by their absolute path. A reader who has moved such a
 * release says {@code SET VARIABLE opencpas_tables = '<directory of the tables>'}.
 */
final class Catalogue {
  /** Above this many rows a table stays a view: a second copy would be too large to carry. */
  static final long ROWS_OF_A_TABLE = 2_000_000;

  private final Duck duck;
  private final ReleaseLayout staging;
  private final ReleaseLayout release;

  /**
   * Prepares to write.
   *
   * @param staging where the files lie now
   * @param release where they will lie
   */
  Catalogue(Duck duck, ReleaseLayout staging, ReleaseLayout release) {
    this.duck = duck;
    this.staging = staging;
    this.release = release;
  }

  /** Writes the database into the staging directory. */
  void write(Manifest manifest) {
    duck.run(
        Sql.statement(
            "attach_catalogue", Map.of("file", Sql.text(staging.catalogue().toString()))));
    for (ReleaseTable table : Tables.all()) {
      Manifest.Table entry = manifest.table(table.name());
      if (entry.inCatalogue().equals(Manifest.Table.AS_VIEW)) {
        createView(table, entry);
      } else {
        createTable(table, entry);
      }
      table.columns().forEach(column -> comment(table.name(), column.name(), column.doc()));
    }
    StoredQueries.of(manifest.asOf()).forEach(this::create);
    duck.run(Sql.statement("detach_catalogue", Map.of()));
  }

  private void createTable(ReleaseTable table, Manifest.Table entry) {
    List<String> files =
        entry.files().stream()
            .map(file -> staging.part(table.name(), file.name()).toString())
            .toList();
    duck.run(
        Sql.statement(
            "catalogue_table",
            Map.of(
                "table", Sql.identifier(table.name()),
                "files", Sql.texts(files),
                "comment", Sql.text(table.doc()))));
  }

  private void createView(ReleaseTable table, Manifest.Table entry) {
    List<String> files =
        entry.files().stream().map(file -> "/" + table.name() + "/" + file.name()).toList();
    duck.run(
        Sql.statement(
            "catalogue_view",
            Map.of(
                "staged_tables", Sql.text(staging.tables().toString()),
                "table", Sql.identifier(table.name()),
                "files", Sql.texts(files),
                "tables", Sql.text(release.tables().toString()),
                "comment", Sql.text(table.doc()))));
  }

  private void create(StoredQuery query) {
    duck.run(
        Sql.statement(
            "create_stored",
            Map.of(
                "statement", query.statement(),
                "kind", query.kind(),
                "name", Sql.identifier(query.name()),
                "comment", Sql.text(query.doc()))));
    if (query.kind().equals("VIEW")) {
      query.columns().forEach(column -> comment(query.name(), column.name(), column.doc()));
    }
  }

  private void comment(String table, String column, String comment) {
    duck.run(
        Sql.statement(
            "comment_on_column",
            Map.of(
                "table", Sql.identifier(table),
                "column", Sql.identifier(column),
                "comment", Sql.text(comment))));
  }
}
