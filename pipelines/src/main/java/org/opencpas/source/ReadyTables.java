package org.opencpas.source;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;

/**
 * Rows of framework tables that ship with the program, each set under one word: indicators that
 * many missions have in common, and their targets, each with the text that sets it and where it was
 * read.
 */
public final class ReadyTables {
  /** The words, in the order in which people are told them. */
  public static final List<String> NAMES = List.of("gender-parity");

  /** The tables that every set has. */
  private static final List<String> TABLES = List.of("indicators", "targets");

  private ReadyTables() {}

  /**
   * Rows of one table in a set.
   *
   * @param table name of the table
   * @param path what mistakes call it
   * @param bytes CSV
   */
  public record Rows(String table, String path, ByteSource bytes) {}

  /** What a set has of each table. */
  public static List<Rows> of(String name) {
    return TABLES.stream()
        .map(table -> rows(table, "tables/" + name + "/" + table + ".csv"))
        .toList();
  }

  private static Rows rows(String table, String path) {
    return new Rows(table, path, () -> open(path));
  }

  private static InputStream open(String path) throws FileNotFoundException {
    InputStream resource = ReadyTables.class.getResourceAsStream(path);
    if (resource == null) {
      throw new FileNotFoundException("the program lacks " + path);
    }
    return resource;
  }
}
