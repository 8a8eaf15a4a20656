package org.opencpas.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one source of assessment.yaml. */
final class SourceReader {
  static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "name",
                  "files",
                  "format",
                  "encoding",
                  "delimiter",
                  "decimal",
                  "sheet",
                  "range",
                  "rows",
                  "ignore",
                  "members",
                  "missing",
                  "same_key",
                  "reported_at",
                  "defines",
                  "constants",
                  "mapping",
                  "kind",
                  "tag_row",
                  "count",
                  "units",
                  "header",
                  "design",
                  "record_ids")));
  private static final String NAME = "a name of at most 100 characters in one line";
  private static final int LONGEST_NAME = 100;
  private static final String FILES =
      "a path or a list of paths relative to the workspace, with / between names and .. at the"
          + " beginning only";
  private static final Map<String, SameKey> SAME_KEYS = sameKeys();
  private static final Map<String, RecordIds> RECORD_IDS = recordIds();
  private static final Map<String, Definition> DEFINITIONS = definitions();
  private static final Map<String, SourceKind> KINDS = kinds();

  private SourceReader() {}

  private static Map<String, SameKey> sameKeys() {
    Map<String, SameKey> words = new LinkedHashMap<>();
    for (SameKey sameKey : SameKey.values()) {
      words.put(sameKey.word(), sameKey);
    }
    return words;
  }

  private static Map<String, RecordIds> recordIds() {
    Map<String, RecordIds> words = new LinkedHashMap<>();
    for (RecordIds meaning : RecordIds.values()) {
      words.put(meaning.word(), meaning);
    }
    return words;
  }

  private static Map<String, Definition> definitions() {
    Map<String, Definition> words = new LinkedHashMap<>();
    for (Definition table : Definition.values()) {
      words.put(table.word(), table);
    }
    return words;
  }

  private static Map<String, SourceKind> kinds() {
    Map<String, SourceKind> words = new LinkedHashMap<>();
    for (SourceKind kind : SourceKind.values()) {
      words.put(kind.word(), kind);
    }
    return words;
  }

  /** The source at a place of the list, from 0; empty where it is not even a map. */
  static Optional<Source> read(Declared declared, int order, NamedMappings mappings) {
    return declared
        .section(KEYS)
        .map(section -> read(mappings.complete(section, KEYS), order, mappings));
  }

  private static Source read(Section section, int order, NamedMappings mappings) {
    String name = section.required("name", NAME).flatMap(SourceReader::name).orElse("");
    List<FilePattern> files =
        section.required("files", FILES).map(SourceReader::files).orElse(List.of());
    FileLayout layout = LayoutReader.read(section);
    SourceFormat format = layout.format();
    Set<Definition> defines = section.value("defines").map(SourceReader::defines).orElse(Set.of());
    SourceKind kind =
        section.value("kind").flatMap(each -> each.word(KINDS)).orElse(SourceKind.RECORDS);
    MappingReader reading =
        new MappingReader(
            section,
            kind,
            new ExpressionReader(new StepReader(layout.text().decimal()), format),
            mappings);
    Mapping mapping = reading.read(format, defines);
    Optional<Counting> counting = reading.counting(defines);
    if (kind != SourceKind.RECORDS) {
      refuseKeysOfRecords(section, kind, format, defines);
    }
    if (kind != SourceKind.SURVEY) {
      section
          .value("design")
          .ifPresent(each -> each.mistaken("the key design", "it with kind: survey"));
    }
    SameKey sameKey =
        section.value("same_key").flatMap(each -> each.word(SAME_KEYS)).orElse(SameKey.VERSION);
    Optional<LocalDateTime> reported =
        section.value("reported_at").flatMap(SourceReader::reportedAt);
    return new Source(
        name,
        order,
        files,
        format,
        layout.text(),
        layout.table(),
        mapping,
        sameKey,
        recordIds(section, sameKey, mapping),
        defines,
        reported.orElse(null),
        kind,
        counting.orElse(null),
        section.value("units").map(UnitsReader::read).orElse(List.of()),
        kind == SourceKind.SURVEY ? DesignReader.read(section) : null);
  }

  private static RecordIds recordIds(Section section, SameKey sameKey, Mapping mapping) {
    Optional<Declared> declared = section.value("record_ids");
    RecordIds meaning = declared.flatMap(each -> each.word(RECORD_IDS)).orElse(RecordIds.LOCAL);
    if (meaning == RecordIds.LASTING && sameKey == SameKey.NUMBER) {
      declared.ifPresent(
          each -> each.mistaken("lasting with same_key: number", "local where rows are numbered"));
    }
    if (meaning == RecordIds.LASTING && !mapping.gives("record_id")) {
      declared.ifPresent(
          each -> each.mistaken("lasting without record_id", "it with record_id in the mapping"));
    }
    return meaning;
  }

  private static void refuseKeysOfRecords(
      Section section, SourceKind kind, SourceFormat format, Set<Definition> defines) {
    if (format == SourceFormat.INDICATOR_RECORDS) {
      section
          .value("format")
          .ifPresent(each -> each.mistaken(each.found(), "format: csv with kind: " + kind.word()));
    }
    section
        .value("same_key")
        .ifPresent(
            each ->
                each.mistaken(
                    "the key same_key",
                    kind == SourceKind.EVENTS
                        ? "it in sources of records; events have ids"
                        : "it in sources of records"));
    section
        .value("record_ids")
        .ifPresent(each -> each.mistaken("the key record_ids", "it in sources of records"));
    section
        .value("units")
        .ifPresent(
            each -> each.mistaken("the key units", "it in sources of records; events have none"));
    if (defines.contains(Definition.TARGETS)) {
      section
          .value("defines")
          .ifPresent(
              each ->
                  each.mistaken(
                      "targets", "missions, regions, indicators with kind: " + kind.word()));
    }
  }

  /** A name that shows well in a table. */
  static Optional<String> name(Declared declared) {
    Optional<String> name = declared.text(NAME);
    if (name.isPresent() && !isName(name.get())) {
      declared.mistaken(declared.found(), NAME);
      return Optional.empty();
    }
    return name;
  }

  static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && !name.isBlank()
        && name.equals(Trim.UNICODE.strip(name))
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static List<FilePattern> files(Declared declared) {
    List<FilePattern> files = new ArrayList<>();
    for (Declared entry : declared.listOrOne(FILES)) {
      Optional<String> text = entry.text(FILES);
      if (text.isPresent() && !isRelative(text.get())) {
        entry.mistaken(entry.found(), FILES);
      } else {
        text.ifPresent(each -> files.add(new FilePattern(each, entry.line(), entry.column())));
      }
    }
    return files;
  }

  /** An absolute path would differ between machines, and so would what tables show. */
  private static boolean isRelative(String path) {
    return !path.startsWith("/")
        && path.indexOf('\\') < 0
        && !path.matches("[A-Za-z]:.*")
        && path.chars().noneMatch(Character::isISOControl)
        && Glob.of(path).isPlain();
  }

  private static Set<Definition> defines(Declared declared) {
    Set<Definition> defines = EnumSet.noneOf(Definition.class);
    for (Declared entry : declared.list("a list of " + String.join(", ", DEFINITIONS.keySet()))) {
      Optional<Definition> table = entry.word(DEFINITIONS);
      if (table.isPresent() && !defines.add(table.get())) {
        entry.mistaken(entry.found() + " again", "each table once");
      }
    }
    return defines;
  }

  private static Optional<LocalDateTime> reportedAt(Declared declared) {
    String allowed = "a day such as 2024-05-31 or a time such as 2024-05-31T14:00:00Z";
    Optional<String> text = declared.text(allowed);
    Optional<LocalDateTime> moment = text.flatMap(Moment::parse);
    if (text.isPresent() && moment.isEmpty()) {
      declared.mistaken(declared.found(), allowed);
    }
    return moment;
  }
}
