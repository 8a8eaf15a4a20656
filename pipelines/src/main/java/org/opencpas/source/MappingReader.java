package org.opencpas.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the mapping of a source with what belongs to it: constants and words for blank.
 *
 * @param source the source's section
 * @param kind what its rows are about
 * @param expressions reads single expressions
 * @param named mappings that a source may name instead of having its own
 */
record MappingReader(
    Section source, SourceKind kind, ExpressionReader expressions, NamedMappings named) {

  /** The mapping; what is mistaken in it is left out and stands in the mistakes. */
  Mapping read(SourceFormat format, Set<Definition> defines) {
    Mapping.Fields start =
        hasCanonicalColumns(format) ? Mapping.Fields.IDENTITY : new Mapping.Fields(weight());
    Optional<Section> section = section(format);
    SortedMap<String, Expression> fields =
        section.map(each -> fields(each, kind.columns())).orElseGet(TreeMap::new);
    figures()
        .forEach(
            (name, each) ->
                expressions
                    .read(name, each)
                    .ifPresent(figure -> fields.put(Mapping.FIGURE + name, figure)));
    SortedMap<String, Expression> constants = constants(section);
    Mapping.Fields common = start.with(fields).with(constants);
    List<Section> overlays = overlays(section);
    List<Mapping.Fields> records =
        overlays.stream().map(each -> common.with(fields(each, kind.columns()))).toList();
    section.ifPresent(
        each -> requireColumns(each, overlays, start.with(constants).expressions().keySet()));
    return new Mapping(
        records.isEmpty() ? List.of(common) : records, definitions(section, defines), missing());
  }

  /** What an answer counts for travels as its denominator. */
  private SortedMap<String, Expression> weight() {
    SortedMap<String, Expression> weight = new TreeMap<>();
    if (kind == SourceKind.SURVEY) {
      source
          .value("design")
          .flatMap(each -> each.inside("weight"))
          .flatMap(Declared::rawText)
          .filter(each -> !each.isEmpty())
          .ifPresent(each -> weight.put("denominator", CellExpression.of(new Origin.Column(each))));
    }
    return weight;
  }

  /** Whether columns that no mapping names are those of the canonical record. */
  private boolean hasCanonicalColumns(SourceFormat format) {
    return format == SourceFormat.INDICATOR_RECORDS
        || (!format.needsMapping() && kind == SourceKind.RECORDS && mapping().isEmpty());
  }

  /** Where further figures of events come from, by their names. */
  private Map<String, Declared> figures() {
    String allowed = "a map from names such as wounded to where the figures come from";
    Map<String, Declared> figures = new LinkedHashMap<>();
    mapping()
        .flatMap(each -> each.value(SourceKind.FIGURES))
        .map(each -> each.entries(allowed))
        .orElse(Map.of())
        .forEach(
            (name, each) -> {
              if (EventFigure.isName(name)) {
                figures.put(name, each);
              } else {
                each.mistaken(
                    "the figure " + QuotedText.of(name),
                    "a name of small letters, digits and _, which no column of events has");
              }
            });
    return figures;
  }

  /** How the events of the source are counted, which its mapping says or the source itself. */
  Optional<Counting> counting(Set<Definition> defines) {
    Optional<Declared> own = source.value("count");
    Optional<Declared> shared = mapping().flatMap(each -> each.value("count"));
    if (kind != SourceKind.EVENTS) {
      own.ifPresent(each -> each.mistaken("the key count", "it in sources with kind: events only"));
      return Optional.empty();
    }
    if (shared.isPresent() && !shared.get().isReady()) {
      own.ifPresent(
          each ->
              each.mistaken("the key count", "it in the source or in its mapping, not in both"));
    }
    return own.or(() -> shared).flatMap(new CountingReader(defines, figures().keySet())::read);
  }

  private Optional<Section> section(SourceFormat format) {
    if (format.needsMapping()
        || (format != SourceFormat.INDICATOR_RECORDS && kind != SourceKind.RECORDS)) {
      source.required(
          "mapping", "the columns of the records and where they come from" + needed(format));
    }
    return mapping();
  }

  /** What no HXL file could say by itself, since no tag means a field of a record. */
  private String needed(SourceFormat format) {
    return format == SourceFormat.HXL
        ? ", by tags such as \"#adm1+code\"; each needs "
            + String.join(", ", kind.requiredColumns())
        : "";
  }

  private Optional<Section> mapping() {
    return source.value("mapping").flatMap(each -> named.section(each, kind.mappingKeys()));
  }

  private SortedMap<String, Expression> fields(Section section, Set<String> columns) {
    SortedMap<String, Expression> fields = new TreeMap<>();
    section
        .values()
        .forEach(
            (column, declared) -> {
              if (columns.contains(column)) {
                expressions.read(column, declared).ifPresent(each -> fields.put(column, each));
              }
            });
    return fields;
  }

  private SortedMap<String, Expression> constants(Optional<Section> mapping) {
    SortedMap<String, Expression> constants = new TreeMap<>();
    Optional<Section> section =
        source.value("constants").flatMap(declared -> declared.section(kind.columns()));
    if (section.isEmpty()) {
      return constants;
    }
    section
        .get()
        .values()
        .forEach(
            (column, declared) -> {
              if (mapping
                  .flatMap(each -> each.value(column))
                  .filter(each -> !each.isReady())
                  .isPresent()) {
                declared.mistaken(
                    "a constant for " + column, "it in constants or in mapping, not in both");
              }
              declared
                  .text("a text")
                  .map(text -> CellExpression.of(new Origin.Constant(text)))
                  .ifPresent(each -> constants.put(column, each));
            });
    return constants;
  }

  private List<Section> overlays(Optional<Section> mapping) {
    List<Section> overlays = new ArrayList<>();
    mapping
        .flatMap(each -> each.value("records"))
        .map(each -> each.list("a list of maps, one for each record of a row"))
        .ifPresent(
            list -> list.forEach(each -> each.section(kind.columns()).ifPresent(overlays::add)));
    return overlays;
  }

  /** Looks at what is declared, not at what was understood, so that one slip is one mistake. */
  private void requireColumns(Section mapping, List<Section> overlays, Set<String> given) {
    for (String column : kind.requiredColumns()) {
      boolean inOverlays =
          !overlays.isEmpty() && overlays.stream().allMatch(each -> each.has(column));
      if (!mapping.has(column) && !given.contains(column) && !inOverlays) {
        mapping
            .place()
            .mistaken(
                "no key " + column,
                "where the records have it from; each needs "
                    + String.join(", ", kind.requiredColumns()));
      }
    }
  }

  private SortedMap<Definition, Mapping.Fields> definitions(
      Optional<Section> mapping, Set<Definition> defines) {
    SortedMap<Definition, Mapping.Fields> definitions = new TreeMap<>();
    for (Definition table : kind.mappedTables()) {
      Optional<Declared> declared = mapping.flatMap(each -> each.value(table.word()));
      declared
          .filter(each -> !defines.contains(table) && !each.isReady())
          .ifPresent(
              each ->
                  each.mistaken(
                      "a mapping for " + table.word(),
                      "it with " + table.word() + " in defines of the source"));
      declared
          .filter(each -> defines.contains(table) || !each.isReady())
          .flatMap(each -> each.section(table.columns()))
          .map(section -> new Mapping.Fields(fields(section, table.columns())))
          .ifPresent(fields -> definitions.put(table, fields));
    }
    return definitions;
  }

  private List<String> missing() {
    return source
        .value("missing")
        .map(declared -> declared.texts("a list of texts that mean blank, such as NA"))
        .map(texts -> texts.stream().map(String::trim).toList())
        .orElse(List.of());
  }
}
