package org.opencpas.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.SameKey;
import org.opencpas.source.Source;

/** Tells where rows repeat the key of a fact, which only a person can explain. */
final class Repeats {
  private static final List<String> KEY =
      List.of("mission_id", "indicator_id", "region_id", "component", "period", "disaggregation");

  private Repeats() {}

  /** The draft, with a line about repeated keys if the rows looked at have some. */
  static SourceDraft told(SourceDraft draft, List<RawRow> rows) {
    if (!draft.isKnown() || draft.read().value().isEmpty()) {
      return draft;
    }
    long repeats = count(draft.read().value().get(), rows);
    if (repeats == 0) {
      return draft;
    }
    YamlLine line =
        new YamlLine(
            "same_key: " + SameKey.VERSION.word(),
            repeats
                + " of the records looked at repeat region, period and indicator of another, and"
                + " are taken for a later report of it; does another column tell them apart?");
    List<YamlLine> lines = new ArrayList<>(draft.lines());
    lines.add(1, line);
    List<String> decide =
        Stream.concat(draft.decide().stream(), Doubts.of(List.of(line)).stream()).toList();
    return new SourceDraft(draft.recognised(), Sureness.UNSURE, lines, draft.titles(), decide);
  }

  private static long count(Source source, List<RawRow> rows) {
    Set<String> keys = new HashSet<>();
    long records = 0;
    for (RawRow row : rows) {
      for (MappedRow record : source.mapping().records(row)) {
        records++;
        keys.add(key(record));
      }
    }
    return records - keys.size();
  }

  private static String key(MappedRow record) {
    return KEY.stream()
        .map(column -> record.cell(column).text())
        .collect(Collectors.joining("\u0000"));
  }
}
