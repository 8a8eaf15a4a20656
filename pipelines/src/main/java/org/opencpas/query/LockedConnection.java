package org.opencpas.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.ReleaseLayout;

/**
 * A connection that sees one release and nothing else: read-only, no other file, no network, no
 * extension, and no way to change that.
 */
final class LockedConnection {

  private LockedConnection() {}

  /** Opens a release. */
  static Connection open(ReleaseLayout release) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    boolean ready = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          Sql.statement("open_release")
              .replace("${file}", Sql.text(release.catalogue().toString()))
              .replace("${tables}", Sql.text(release.tables().toString()))
              .replace("${allowed_directories}", allowedDirectories(release)));
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  private static String allowedDirectories(ReleaseLayout release) {
    boolean hasView =
        ManifestFile.read(release).tables().values().stream()
            .anyMatch(table -> table.inCatalogue().equals(Manifest.Table.AS_VIEW));
    return hasView ? "[" + Sql.text(release.tables().toString()) + "]" : "[]";
  }
}
