package org.opencpas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the SQL that commands ask releases with. */
final class SqlText {
  private SqlText() {}

  /** The text of a file that lies beside this class. */
  static String of(String name) {
    try (InputStream in = Objects.requireNonNull(SqlText.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
