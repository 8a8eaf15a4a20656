package org.opencpas.propose;

import java.util.List;

/**
 * What files of one kind were taken for.
 *
 * @param source name of the source that they make
 * @param files their names, in order
 * @param bytes their size together
 * @param recognised what they were taken for, in words
 * @param sureness how surely
 * @param lookedAt rows that were looked at
 * @param rows rows that they have
 * @param decide what a person must decide
 */
public record Finding(
    String source,
    List<String> files,
    long bytes,
    String recognised,
    Sureness sureness,
    long lookedAt,
    long rows,
    List<String> decide) {

  /** Copies the lists. */
  public Finding {
    files = List.copyOf(files);
    decide = List.copyOf(decide);
  }
}
