package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.OutcomeCount;
import org.opencpas.schemas.PartWritten;
import org.opencpas.schemas.SourceCount;

/**
 * What the steps of a run announced, put in order.
 *
 * @param files files read, by source and path
 * @param outcomes outcomes by file, several rows a file
 * @param parts parts written, by table and name
 */
record News(List<FileRead> files, List<OutcomeCount> outcomes, List<PartWritten> parts) {

  /** Sorts announcements, given in any order. */
  static News of(List<Announcement> announcements) {
    List<FileRead> files = new ArrayList<>();
    List<OutcomeCount> outcomes = new ArrayList<>();
    List<PartWritten> parts = new ArrayList<>();
    for (Announcement announcement : announcements) {
      if (announcement.getNews() instanceof FileRead file) {
        files.add(file);
      } else if (announcement.getNews() instanceof OutcomeCount outcome) {
        outcomes.add(outcome);
      } else if (announcement.getNews() instanceof PartWritten part) {
        parts.add(part);
      }
    }
    files.sort(Comparator.comparing(FileRead::getSource).thenComparing(FileRead::getFile));
    parts.sort(Comparator.comparing(PartWritten::getTable).thenComparing(PartWritten::getFile));
    return new News(List.copyOf(files), List.copyOf(outcomes), List.copyOf(parts));
  }

  /** The table source_counts: one row a file, sorted. */
  List<SourceCount> sourceCounts() {
    Map<List<String>, List<OutcomeCount>> byFile = new TreeMap<>(KEY);
    for (OutcomeCount outcome : outcomes) {
      byFile
          .computeIfAbsent(
              List.of(outcome.getSource(), outcome.getFile()), key -> new ArrayList<>())
          .add(outcome);
    }
    List<SourceCount> counts = new ArrayList<>();
    for (FileRead file : known()) {
      List<OutcomeCount> ends =
          byFile.getOrDefault(List.of(file.getSource(), file.getFile()), List.of());
      counts.add(
          SourceCount.newBuilder()
              .setSource(file.getSource())
              .setFile(file.getFile())
              .setRows(file.getRows())
              .setRowsAccepted(file.getRowsAccepted())
              .setRowsRejected(file.getRowsRejected())
              .setRecords(file.getRecords())
              .setCurrent(ends.stream().mapToLong(OutcomeCount::getCurrent).sum())
              .setDuplicate(ends.stream().mapToLong(OutcomeCount::getDuplicate).sum())
              .setSuperseded(ends.stream().mapToLong(OutcomeCount::getSuperseded).sum())
              .setRetracted(ends.stream().mapToLong(OutcomeCount::getRetracted).sum())
              .setLater(ends.stream().mapToLong(OutcomeCount::getLater).sum())
              .build());
    }
    return counts;
  }

  private static final Comparator<List<String>> KEY =
      Comparator.<List<String>, String>comparing(key -> key.get(0))
          .thenComparing(key -> key.get(1));

  /** The files of which something was known on the as-of date. */
  private List<FileRead> known() {
    return files.stream().filter(FileRead::getKnown).toList();
  }

  /** Paths of the files that came later than the as-of date, of which the release has nothing. */
  List<String> later() {
    return files.stream().filter(file -> !file.getKnown()).map(FileRead::getFile).toList();
  }

  /** Paths of the files that could not be read. */
  List<String> unreadable() {
    return known().stream()
        .filter(file -> file.getFileRejections() > 0)
        .map(FileRead::getFile)
        .toList();
  }

  /** Rejections, of rows and of files, by code of the rule. */
  SortedMap<String, Long> rejectedByRule() {
    SortedMap<String, Long> rules = new TreeMap<>();
    for (FileRead file : known()) {
      file.getRejectedByRule()
          .forEach(rule -> rules.merge(rule.getRule(), rule.getRows(), Long::sum));
    }
    return rules;
  }

  /**
   * Share of the rows that were rejected, or of the files that could not be read: the larger. Where
   * not a single row was read it is 1, since nothing at all is no better than all refused.
   */
  double rejectedShare() {
    List<FileRead> known = known();
    long rows = known.stream().mapToLong(FileRead::getRows).sum();
    if (rows == 0) {
      return 1;
    }
    long rejected = known.stream().mapToLong(FileRead::getRowsRejected).sum();
    return Math.max((double) rejected / rows, (double) unreadable().size() / known.size());
  }
}
