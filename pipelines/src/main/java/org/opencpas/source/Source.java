package org.opencpas.source;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source of rows, as assessment.yaml declares it.
 *
 * @param name unique name
 * @param order place in assessment.yaml, from 0
 * @param files where its files are, at least one
 * @param format format of its files
 * @param text how the files are written
 * @param table which table of a file it is
 * @param mapping how rows become records
 * @param sameKey what rows are that repeat a key
 * @param recordIds what the ids of its records mean
 * @param defines tables of the framework that its rows create rows of
 * @param reportedAt when its files were reported, UTC, for rows that do not say; null when the
 *     source does not say either
 * @param kind what its rows are about
 * @param counting how its events are counted; null when they are not
 * @param units how its units convert to those of indicators
 * @param design how the survey was made; null when it is none
 */
public record Source(
    String name,
    int order,
    List<FilePattern> files,
    SourceFormat format,
    TextFormat text,
    TablePlace table,
    Mapping mapping,
    SameKey sameKey,
    RecordIds recordIds,
    Set<Definition> defines,
    @Nullable LocalDateTime reportedAt,
    SourceKind kind,
    @Nullable Counting counting,
    List<UnitConversion> units,
    @Nullable SurveyDesign design)
    implements Serializable {

  /** Copies lists and sets, the sets in the order of their constants. */
  public Source {
    files = List.copyOf(files);
    units = List.copyOf(units);
    EnumSet<Definition> sorted = EnumSet.noneOf(Definition.class);
    sorted.addAll(defines);
    defines = Collections.unmodifiableSet(sorted);
  }

  /** How its files are laid out. */
  public FileLayout layout() {
    return new FileLayout(format, text, table);
  }

  /** Whether an id names the same record in all of its files. */
  public boolean hasLastingIds() {
    return recordIds == RecordIds.LASTING;
  }

  /** Whether its rows are events. */
  public boolean isOfEvents() {
    return kind == SourceKind.EVENTS;
  }

  /** How its events are counted; empty when they are not. */
  public Optional<Counting> counted() {
    return Optional.ofNullable(counting);
  }

  /** How the survey was made; empty when its rows are no respondents. */
  public Optional<SurveyDesign> surveyed() {
    return Optional.ofNullable(design);
  }

  /** The mission that all of its rows are about; empty when rows say. */
  public Optional<String> onlyMission() {
    return mapping.constant("mission_id");
  }

  /** When its files were reported, UTC, for rows that do not say. */
  public Optional<LocalDateTime> reported() {
    return Optional.ofNullable(reportedAt);
  }

  /** Columns that the mapping needs and the file lacks, readable; empty when the file will do. */
  public List<String> missingColumns(Header header) {
    return mapping.missingColumns(header);
  }

  /**
   * Columns that the format does not know, in file order. Only indicator-records knows all of its
   * columns; a foreign file may have any.
   */
  public List<String> unknownColumns(Header header) {
    if (format != SourceFormat.INDICATOR_RECORDS) {
      return List.of();
    }
    Set<String> known = mapping.columns();
    return header.names().stream().filter(name -> !known.contains(name)).toList();
  }

  /**
   * Everything that is declared about the source, by name and sorted; the same text for the same
   * meaning, whatever the order and layout in assessment.yaml.
   */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("name", name);
    settings.put(
        "files", files.stream().map(file -> QuotedText.of(file.text())).sorted().collect(listed()));
    settings.put("kind", kind.word());
    settings.put("format", format.word());
    settings.put("encoding", text.encoding());
    settings.put("delimiter", text.delimiter());
    settings.put("decimal", String.valueOf(text.decimal()));
    settings.put("tag_row", text.tagRow().word());
    settings.put("header", QuotedText.of(text.header()));
    settings.put("sheet", table.sheet());
    settings.put("range", table.range());
    settings.put("rows", table.rows());
    settings.put("ignore", QuotedText.of(table.ignored()));
    settings.put("members", table.members());
    settings.put("same_key", sameKey.word());
    settings.put("record_ids", recordIds.word());
    settings.put("defines", defines.stream().map(Definition::word).collect(listed()));
    settings.put("reported_at", reportedAt == null ? "" : reportedAt.toString());
    settings.put("units", units.stream().map(UnitConversion::text).sorted().collect(listed()));
    for (Map.Entry<String, String> entry : mapping.settings().entrySet()) {
      settings.put(entry.getKey(), entry.getValue());
    }
    if (counting != null) {
      settings.putAll(counting.settings());
    }
    if (design != null) {
      settings.putAll(design.settings());
    }
    return settings;
  }

  private static Collector<CharSequence, ?, String> listed() {
    return Collectors.joining(", ", "[", "]");
  }
}
