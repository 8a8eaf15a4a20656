package org.opencpas.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
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
  private static final Set<String> KEYS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "name",
                  "files",
                  "format",
                  "encoding",
                  "delimiter",
                  "decimal",
                  "missing",
                  "same_key",
                  "reported_at",
                  "defines",
                  "constants",
                  "mapping",
                  "kind",
                  "tag_row",
                  "count")));
  private static final String NAME = "a name of at most 100 characters in one line";
  private static final int LONGEST_NAME = 100;
  private static final String FILES =
      "a path or a list of paths relative to the workspace, with / between names and .. at the"
          + " beginning only";
  private static final Map<String, String> DELIMITERS = delimiters();
  private static final Map<String, Character> DECIMALS = decimals();
  private static final Map<String, SourceFormat> FORMATS = formats();
  private static final Map<String, SameKey> SAME_KEYS = sameKeys();
  private static final Map<String, Definition> DEFINITIONS = definitions();
  private static final Map<String, SourceKind> KINDS = kinds();

  private SourceReader() {}

  private static Map<String, String> delimiters() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("comma", ",");
    words.put("semicolon", ";");
    words.put("tab", "\t");
    words.put("pipe", "|");
    return words;
  }

  private static Map<String, Character> decimals() {
    Map<String, Character> words = new LinkedHashMap<>();
    words.put(".", '.');
    words.put(",", ',');
    return words;
  }

  private static Map<String, SourceFormat> formats() {
    Map<String, SourceFormat> words = new LinkedHashMap<>();
    for (SourceFormat format : SourceFormat.values()) {
      words.put(format.word(), format);
    }
    return words;
  }

  private static Map<String, SameKey> sameKeys() {
    Map<String, SameKey> words = new LinkedHashMap<>();
    for (SameKey sameKey : SameKey.values()) {
      words.put(sameKey.word(), sameKey);
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
    return declared.section(KEYS).map(section -> read(section, order, mappings));
  }

  private static Source read(Section section, int order, NamedMappings mappings) {
    String name = section.required("name", NAME).flatMap(SourceReader::name).orElse("");
    List<FilePattern> files =
        section.required("files", FILES).map(SourceReader::files).orElse(List.of());
    SourceFormat format =
        section
            .required("format", "one of " + String.join(", ", FORMATS.keySet()))
            .flatMap(each -> each.word(FORMATS))
            .orElse(SourceFormat.INDICATOR_RECORDS);
    char decimal = section.value("decimal").flatMap(each -> each.word(DECIMALS)).orElse('.');
    TextFormat text =
        new TextFormat(
            section.value("encoding").flatMap(SourceReader::encoding).orElse(""),
            section.value("delimiter").flatMap(SourceReader::delimiter).orElse(""),
            decimal,
            section
                .value("tag_row")
                .flatMap(each -> each.word(Map.of(TagRow.HXL.word(), TagRow.HXL)))
                .orElse(TagRow.NONE));
    Set<Definition> defines = section.value("defines").map(SourceReader::defines).orElse(Set.of());
    SourceKind kind =
        section.value("kind").flatMap(each -> each.word(KINDS)).orElse(SourceKind.RECORDS);
    MappingReader reading =
        new MappingReader(section, kind, new ExpressionReader(new StepReader(decimal)), mappings);
    Mapping mapping = reading.read(format, defines);
    Optional<Counting> counting = reading.counting(defines);
    if (kind == SourceKind.EVENTS) {
      refuseKeysOfRecords(section, format, defines);
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
        text,
        mapping,
        sameKey,
        defines,
        reported.orElse(null),
        kind,
        counting.orElse(null));
  }

  private static void refuseKeysOfRecords(
      Section section, SourceFormat format, Set<Definition> defines) {
    if (format == SourceFormat.INDICATOR_RECORDS) {
      section
          .value("format")
          .ifPresent(each -> each.mistaken(each.found(), "format: csv with kind: events"));
    }
    section
        .value("same_key")
        .ifPresent(
            each -> each.mistaken("the key same_key", "it in sources of records; events have ids"));
    if (defines.contains(Definition.TARGETS)) {
      section
          .value("defines")
          .ifPresent(
              each -> each.mistaken("targets", "missions, regions, indicators with kind: events"));
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

  private static Optional<String> encoding(Declared declared) {
    String allowed = "UTF-8, UTF-16, ISO-8859-1, windows-1252 or another encoding that Java knows";
    Optional<String> name = declared.text(allowed);
    if (name.isEmpty()) {
      return name;
    }
    try {
      if (Charset.isSupported(name.get())) {
        return Optional.of(Charset.forName(name.get()).name());
      }
    } catch (IllegalCharsetNameException wrong) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    declared.mistaken(declared.found(), allowed);
    return Optional.empty();
  }

  private static Optional<String> delimiter(Declared declared) {
    String allowed = "one of " + String.join(", ", DELIMITERS.keySet()) + ", or a single sign";
    Optional<String> text = declared.text(allowed).map(each -> DELIMITERS.getOrDefault(each, each));
    if (text.isPresent() && !isDelimiter(text.get())) {
      declared.mistaken(declared.found(), allowed);
      return Optional.empty();
    }
    return text;
  }

  private static boolean isDelimiter(String text) {
    char sign = text.charAt(0);
    return text.length() == 1
        && sign != '"'
        && (sign == '\t' || !Character.isISOControl(sign))
        && !Character.isLetterOrDigit(sign)
        && !Character.isSurrogate(sign);
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
