package org.opencpas.source;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a row of a source becomes records under canonical column names. */
public final class Mapping implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** What stands before the name of a further figure of an event. */
  static final String FIGURE = SourceKind.FIGURES + ".";

  private final List<Fields> records;
  private final SortedMap<Definition, Fields> definitions;
  private final SortedSet<String> missing;

  /**
   * Takes the parts of a mapping.
   *
   * @param records one entry for each record that a row makes, at least one
   * @param definitions columns of framework tables that the source fills
   * @param missing cells that mean blank
   */
  Mapping(List<Fields> records, Map<Definition, Fields> definitions, Collection<String> missing) {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a mapping makes at least one record");
    }
    this.records = List.copyOf(records);
    this.definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    this.missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
  }

  /**
   * Every field of the canonical indicator record from the column of its name. The file must have
   * mission_id, indicator_id and period and may lack any other.
   */
  public static Mapping identity() {
    return new Mapping(List.of(Fields.IDENTITY), Map.of(), List.of());
  }

  /**
   * The mapping for rows under a header: it finds their cells by place.
   *
   * @param columns the canonical columns that are asked for, in the order in which they are
   */
  public BoundMapping bind(Header header, List<String> columns) {
    return new BoundMapping(
        header, records.stream().map(fields -> fields.bind(header, columns)).toList(), missing);
  }

  /** The columns of further figures of an event, sorted; the name of each follows a dot. */
  public List<String> figures() {
    return records.get(0).expressions().keySet().stream()
        .filter(column -> column.startsWith(FIGURE))
        .toList();
  }

  /** The records that a row makes, in a fixed order: at least one. */
  public List<MappedRow> records(RawRow row) {
    Cells cells = new Cells(row, missing);
    List<MappedRow> rows = new ArrayList<>(records.size());
    for (Fields fields : records) {
      rows.add(fields.evaluate(cells));
    }
    return rows;
  }

  /**
   * What a row says about the framework row that it defines, without the id, which is the record's.
   * Empty when the mapping fills no column of the table.
   */
  public MappedRow definition(Definition table, RawRow row) {
    Fields fields = definitions.get(table);
    return fields == null ? new MappedRow(Map.of()) : fields.evaluate(new Cells(row, missing));
  }

  /** Whether any record takes a canonical column from somewhere. */
  boolean gives(String column) {
    return records.stream().anyMatch(fields -> fields.expressions().containsKey(column));
  }

  /** The text that a canonical column has in every record of every row; empty when rows say. */
  public Optional<String> constant(String column) {
    List<Optional<String>> texts =
        records.stream().map(fields -> fields.constant(column)).distinct().toList();
    return texts.size() == 1 ? texts.get(0) : Optional.empty();
  }

  /** Every column that the mapping reads, sorted. */
  public Set<String> columns() {
    SortedSet<String> columns = new TreeSet<>();
    all().forEach(fields -> columns.addAll(fields.columns()));
    return Collections.unmodifiableSortedSet(columns);
  }

  /** Columns that the mapping needs and a file lacks, readable and sorted. */
  public List<String> missingColumns(Header header) {
    return all()
        .flatMap(fields -> fields.missingColumns(header).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Fields> all() {
    return Stream.concat(records.stream(), definitions.values().stream());
  }

  /** The mapping in the words of assessment.yaml, by canonical column. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("missing", QuotedText.of(missing));
    for (int i = 0; i < records.size(); i++) {
      String prefix = String.format(Locale.ROOT, "mapping.records.%04d.", i);
      records.get(i).settings().forEach((key, text) -> settings.put(prefix + key, text));
    }
    definitions.forEach(
        (table, fields) ->
            fields
                .settings()
                .forEach((key, text) -> settings.put("mapping." + table.word() + "." + key, text)));
    return settings;
  }

  /** The settings, one a line. */
  @Override
  public String toString() {
    return settings().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping mapping && mapping.settings().equals(settings());
  }

  @Override
  public int hashCode() {
    return settings().hashCode();
  }

  /**
   * Expressions by canonical column.
   *
   * @param expressions the expressions, sorted by column
   */
  record Fields(SortedMap<String, Expression> expressions) implements Serializable {

    static final Fields IDENTITY = identityFields();

    Fields {
      expressions = Collections.unmodifiableSortedMap(new TreeMap<>(expressions));
    }

    private static Fields identityFields() {
      SortedMap<String, Expression> fields = new TreeMap<>();
      for (String column : Columns.OF_RECORD) {
        Origin origin =
            Columns.REQUIRED.contains(column)
                ? new Origin.Column(column)
                : new Origin.IfThere(new Origin.Column(column));
        fields.put(column, CellExpression.of(origin));
      }
      return new Fields(fields);
    }

    /** These fields with others laid over them. */
    Fields with(Map<String, Expression> others) {
      SortedMap<String, Expression> both = new TreeMap<>(expressions);
      both.putAll(others);
      return new Fields(both);
    }

    MappedRow evaluate(Cells cells) {
      Map<String, MappedCell> row = new HashMap<>(2 * expressions.size());
      for (Map.Entry<String, Expression> field : expressions.entrySet()) {
        row.put(field.getKey(), field.getValue().evaluate(cells));
      }
      return new MappedRow(row);
    }

    BoundFields bind(Header header, List<String> columns) {
      List<BoundFields.Field> bound = new ArrayList<>();
      for (int place = 0; place < columns.size(); place++) {
        Expression expression = expressions.get(columns.get(place));
        if (expression != null) {
          bound.add(new BoundFields.Field(place, expression.bind(header)));
        }
      }
      bound.removeIf(field -> field.expression().isBlank());
      return new BoundFields(bound, columns.size());
    }

    Optional<String> constant(String column) {
      return expressions.get(column) instanceof CellExpression cell
              && cell.origin() instanceof Origin.Constant constant
          ? Optional.of(constant.value())
          : Optional.empty();
    }

    Set<String> columns() {
      return expressions.values().stream()
          .flatMap(expression -> expression.columns().stream())
          .collect(Collectors.toSet());
    }

    List<String> missingColumns(Header header) {
      return expressions.values().stream()
          .flatMap(expression -> expression.missingColumns(header).stream())
          .toList();
    }

    SortedMap<String, String> settings() {
      SortedMap<String, String> settings = new TreeMap<>();
      expressions.forEach((column, expression) -> settings.put(column, expression.text()));
      return settings;
    }
  }
}
