package org.opencpas.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads expressions of a mapping.
 *
 * @param steps reads their steps
 * @param format format of the files, which decides how columns are named
 */
record ExpressionReader(StepReader steps, SourceFormat format) {
  static final List<String> ORIGINS = List.of("column", "first_of", "constant", "hash", "join");
  private static final String ONE_ORIGIN = "exactly one of " + String.join(", ", ORIGINS);

  /** What a column is that a file lacks. */
  static final String BLANK = "blank";

  private static final String COLUMN = "the name of a column";
  private static final String COLUMNS = "a list of columns";
  private static final String TAG_PATTERN = "a tag pattern such as \"#adm1+name-code\"";
  static final Set<String> KEYS = keys();
  static final Set<String> PAIR_KEYS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("name", "value")));

  static final Map<String, Trim> TRIMS = trims();

  private static Map<String, Trim> trims() {
    Map<String, Trim> words = new LinkedHashMap<>();
    words.put(Trim.UNICODE.word(), Trim.UNICODE);
    words.put(Trim.INSIDE.word(), Trim.INSIDE);
    return words;
  }

  private static Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(ORIGINS);
    keys.add("with");
    keys.add("absent");
    keys.add("trim");
    keys.addAll(StepReader.KEYS);
    return Collections.unmodifiableSet(keys);
  }

  /** An expression for a canonical column; that of disaggregation may be a list of pairs. */
  Optional<Expression> read(String column, Declared declared) {
    if (column.equals("disaggregation") && declared.isList()) {
      return disaggregation(declared);
    }
    return cell(declared).map(Expression.class::cast);
  }

  private Optional<Expression> disaggregation(Declared declared) {
    List<DisaggregationExpression.Pair> pairs = new ArrayList<>();
    List<Declared> entries = declared.list("a list of pairs of name and value");
    for (Declared entry : entries) {
      entry.section(PAIR_KEYS).flatMap(this::pair).ifPresent(pairs::add);
    }
    return pairs.size() == entries.size() && !pairs.isEmpty()
        ? Optional.of(new DisaggregationExpression(pairs))
        : Optional.empty();
  }

  private Optional<DisaggregationExpression.Pair> pair(Section section) {
    Optional<CellExpression> name =
        section.required("name", "an expression for the dimension").flatMap(this::cell);
    Optional<CellExpression> value =
        section.required("value", "an expression for its value").flatMap(this::cell);
    return name.flatMap(n -> value.map(v -> new DisaggregationExpression.Pair(n, v)));
  }

  private Optional<CellExpression> cell(Declared declared) {
    return declared.section(KEYS).flatMap(this::cell);
  }

  private Optional<CellExpression> cell(Section section) {
    Optional<Origin> origin = origin(section);
    Trim trim = section.value("trim").flatMap(declared -> declared.word(TRIMS)).orElse(Trim.PLAIN);
    Optional<List<Step>> path = steps.read(section);
    if (section.has("constant") && section.values().size() > 1) {
      section.place().mistaken("further keys beside constant", "a constant alone");
      return Optional.empty();
    }
    return origin.flatMap(from -> path.map(each -> new CellExpression(from, trim, each)));
  }

  private Optional<Origin> origin(Section section) {
    return section.has("absent")
        ? section
            .value("absent")
            .flatMap(each -> each.word(Map.of(BLANK, Boolean.TRUE)))
            .flatMap(blank -> needed(section))
            .map(Origin.IfThere::new)
        : needed(section);
  }

  private Optional<Origin> needed(Section section) {
    section.requireTogether("with", "join");
    List<String> found = ORIGINS.stream().filter(section::has).toList();
    if (found.size() != 1) {
      section
          .place()
          .mistaken(
              found.isEmpty() ? "an expression without an origin" : String.join(" and ", found),
              ONE_ORIGIN);
      return Optional.empty();
    }
    String word = found.get(0);
    return section.value(word).flatMap(declared -> origin(section, word, declared));
  }

  private Optional<Origin> origin(Section section, String word, Declared declared) {
    return switch (word) {
      case "column" -> column(declared, COLUMN).map(Origin.Column::new);
      case "constant" -> declared.text("a text").map(Origin.Constant::new);
      case "first_of" -> columns(declared).map(Origin.FirstOf::new);
      case "hash" -> columns(declared).map(Origin.Hash::new);
      default -> join(section, declared);
    };
  }

  private Optional<Origin> join(Section section, Declared declared) {
    Optional<List<String>> columns = columns(declared);
    Optional<String> with =
        section
            .required("with", "the text between the cells, such as \"-\"")
            .flatMap(each -> each.text("the text between the cells, such as \"-\""));
    return columns.flatMap(names -> with.map(text -> new Origin.Join(names, text)));
  }

  private Optional<List<String>> columns(Declared declared) {
    List<String> columns = new ArrayList<>();
    declared.list(COLUMNS).forEach(each -> column(each, COLUMNS).ifPresent(columns::add));
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  private Optional<String> column(Declared declared, String allowed) {
    Optional<String> name = declared.text(allowed);
    if (format == SourceFormat.HXL && name.isPresent() && TagPattern.parse(name.get()).isEmpty()) {
      declared.mistaken(declared.found(), TAG_PATTERN);
      return Optional.empty();
    }
    return name;
  }
}
