package org.opencpas.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts a source of records for a table with columns of its own. */
final class RecordsDraft {
  private static final int MOST_INDICATORS = 60;
  private static final int MOST_NAMED = 8;

  private final Shape shape;
  private final Mission mission;
  private final Table table;
  private final Fields fields = new Fields();
  private final List<YamlLine> overlays = new ArrayList<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final List<String> decide = new ArrayList<>();
  private String words = "a table";

  private RecordsDraft(Shape shape, Mission mission) {
    this.shape = shape;
    this.mission = mission;
    this.table = new Table(shape.header(), shape.rows());
  }

  /** A source for the files of a shape, known or not. */
  static SourceDraft of(Shape shape, Mission mission) {
    return new RecordsDraft(shape, mission).draft();
  }

  private SourceDraft draft() {
    List<YamlLine> lines = new ArrayList<>(LayoutLines.of(shape, table));
    fields.mission(table, mission);
    fields.reported(table);
    Optional<Column> indicator = table.take(Role.INDICATOR, RecordsDraft::mayNameIndicators);
    fields.region(table, "");
    WideColumns wide = WideColumns.of(table.left());
    Optional<Periods> periods =
        wide.isEmpty() ? Periods.of(table, shape.files().get(0).stem()) : Optional.empty();
    if (wide.isEmpty() && periods.isEmpty()) {
      return unknown("no column of dates, months or years was found");
    }
    others();
    boolean found = wide.isEmpty() ? values(indicator) : wide(wide, indicator);
    if (!found) {
      return unknown("no column of numbers was found");
    }
    periods.ifPresent(each -> fields.put("period", each.expression(), each.doubt()));
    indicator.ifPresent(each -> fields.put("indicator_id", each.reference(), doubt(each)));
    lines.addAll(fields.lines());
    if (!overlays.isEmpty()) {
      lines.add(YamlLine.of("  records:"));
      lines.addAll(overlays);
    }
    return new SourceDraft(words, sureness(lines), lines, titles, decisions(lines));
  }

  private SourceDraft unknown(String why) {
    String columns =
        shape.header().names().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return SourceDraft.unknown(
        "a table with the columns " + columns, why + "; write a mapping, or leave the files out");
  }

  private void others() {
    fields.number(table, Role.NUMERATOR, "numerator");
    fields.number(table, Role.DENOMINATOR, "denominator");
    fields.number(table, Role.LOW, "low");
    fields.number(table, Role.HIGH, "high");
    if (fields.has("low") != fields.has("high")) {
      decide.add("whether a column is the low or high end of a range; only one was found");
    }
    fields.number(table, Role.TARGET, "target_value");
    fields.number(table, Role.BASELINE, "baseline_value");
    fields.text(table, Role.UNIT, "unit");
    fields.text(table, Role.COMMENT, "comment");
    fields.status(table).ifPresent(decide::add);
    fields.breakdown(table);
  }

  private String doubt(Column indicator) {
    return Role.INDICATOR.isNamed(indicator.plain()) ? "" : "whether this names the indicator";
  }

  /** One value a row, or one for each column of numbers; false when there is no number. */
  private boolean values(Optional<Column> indicator) {
    Optional<Column> value = table.take(Role.VALUE, Column::isNumeric);
    List<Column> numbers = table.left().stream().filter(RecordsDraft::mayBeValue).toList();
    boolean several = indicator.isEmpty() && numbers.size() + (value.isPresent() ? 1 : 0) > 1;
    if (several && (value.isEmpty() || !Role.VALUE.isNamed(value.get().plain()))) {
      List<Column> all = new ArrayList<>(value.stream().toList());
      all.addAll(numbers);
      perColumn(all);
      return true;
    }
    Optional<Column> chosen = value.or(() -> numbers.stream().findFirst());
    if (chosen.isEmpty()) {
      return fields.has("numerator") && fields.has("denominator") && named(indicator);
    }
    String rest =
        numbers.stream()
            .filter(column -> !column.equals(chosen.get()))
            .map(Column::name)
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    String doubt =
        value.isPresent()
            ? Fields.notNumbers(chosen.get())
            : "the first column of numbers without another meaning";
    fields.put("value", chosen.get().reference(), doubt);
    if (!rest.isEmpty()) {
      decide.add("whether these numbers, which are left out, matter: " + rest);
    }
    return named(indicator);
  }

  /** Names the only indicator of a table that has no column for it. */
  private boolean named(Optional<Column> indicator) {
    if (indicator.isEmpty()) {
      String id = shape.name();
      titles.put(id, shape.files().get(0).stem());
      fields.put(
          "indicator_id",
          "constant: " + YamlText.of(id),
          "no column names the indicator; this is the name of the file");
    }
    words = "a table of one value a row";
    return true;
  }

  private void perColumn(List<Column> numbers) {
    for (Column column : numbers.stream().limit(MOST_INDICATORS).toList()) {
      String id = unused(PlainName.slug(column.name()), column.name());
      titles.put(id, column.name());
      overlays.add(
          YamlLine.of(
              "    - {indicator_id: {constant: %s}, value: {%s}}"
                  .formatted(YamlText.of(id), column.reference())));
    }
    words = "a wide table, a column for each of " + overlays.size() + " indicators";
    decide.add(
        "which of the "
            + numbers.size()
            + " columns of numbers are indicators"
            + (numbers.size() > MOST_INDICATORS
                ? "; the first " + MOST_INDICATORS + " are proposed"
                : ""));
  }

  private String unused(String slug, String name) {
    String id = slug.isEmpty() ? name : slug;
    String unused = id;
    for (int i = 2; titles.containsKey(unused); i++) {
      unused = id + "-" + i;
    }
    return unused;
  }

  private boolean wide(WideColumns wide, Optional<Column> indicator) {
    for (WideColumns.Month month : wide.months()) {
      overlays.add(
          YamlLine.of(
              "    - {period: {constant: \"%s\"}, value: {%s}}"
                  .formatted(month.period(), month.column().reference())));
    }
    named(indicator);
    words = "a wide table, a column for each of " + overlays.size() + " periods";
    return true;
  }

  /** HXL calls its values indicators too, such as #indicator+value+num. */
  private static boolean mayNameIndicators(Column column) {
    return column.filled() == 1
        && !column.isKey()
        && Role.VALUE.fit(column.plain()) <= Role.INDICATOR.fit(column.plain());
  }

  private static boolean mayBeValue(Column column) {
    return column.isNumeric()
        && !column.plain().words().isEmpty()
        && Excluded.LIST.stream().noneMatch(column.plain()::has);
  }

  private Sureness sureness(List<YamlLine> lines) {
    boolean doubtful = lines.stream().anyMatch(line -> !line.doubt().isEmpty());
    return doubtful || !decide.isEmpty() ? Sureness.UNSURE : Sureness.LIKELY;
  }

  private List<String> decisions(List<YamlLine> lines) {
    List<String> all = new ArrayList<>(Doubts.of(lines));
    all.addAll(decide);
    return all;
  }
}
