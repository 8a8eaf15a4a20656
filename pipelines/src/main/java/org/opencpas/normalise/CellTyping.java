package org.opencpas.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.Disaggregation;
import org.opencpas.source.MappedCell;
import org.opencpas.source.MappedRecord;
import org.opencpas.source.Nearest;

/**
 * Reads the cells of a mapped record by the types of the schema; notes what cannot be read. Serves
 * one thread.
 */
final class CellTyping {
  /** A call as spreadsheets know it, such as {@code =SUM(} or {@code =cmd|}. */
  private static final Pattern CALL =
      Pattern.compile("=\\s*[A-Za-z_][\\w.]*\\s*[(|].*", Pattern.DOTALL);

  private final List<RecordField> fields;
  private final NumberText numbers;
  private final TimeText times = new TimeText();

  /**
   * Reads records of some fields.
   *
   * @param decimal sign before the fraction of a number, a dot or a comma
   */
  CellTyping(List<RecordField> fields, char decimal) {
    this.fields = fields;
    this.numbers = new NumberText(decimal);
  }

  /** Reads every field of the record. */
  TypedRecord read(MappedRecord record, RowBreaches breaches) {
    @Nullable String[] texts = new String[fields.size()];
    @Nullable Object[] values = new Object[fields.size()];
    for (RecordField field : fields) {
      int position = field.position();
      MappedCell cell = record.cell(position);
      String text = Blanks.trim(cell.text());
      if (cell.rule().isPresent()) {
        Rule rule = cell.rule().get();
        texts[position] = text;
        breaches.add(
            field.name(), rule, field.name() + " " + Quotation.of(text) + ": " + rule.text());
      } else if (!text.isEmpty()) {
        texts[position] = text;
        values[position] = value(field, text, breaches).orElse(null);
      } else if (field.isRequired()) {
        breaches.add(field.name(), Rule.REQUIRED_BLANK, field.name() + " is blank");
      }
    }
    return new TypedRecord(texts, values);
  }

  private Optional<? extends Object> value(RecordField field, String text, RowBreaches breaches) {
    if (isFormula(field, text)) {
      breaches.add(field.name(), Rule.FORMULA, field.name() + " holds " + Quotation.of(text));
      return Optional.empty();
    }
    return switch (field.type()) {
      case NUMBER -> numbers.number(field.name(), text, breaches);
      case INTEGER -> NumberText.integer(field.name(), text, breaches);
      case RANK -> numbers.rank(field.name(), text, breaches);
      case DAY -> times.day(field.name(), text, breaches);
      case TIME -> times.time(field.name(), text, breaches);
      case PERIOD -> times.period(field.name(), text, breaches);
      case CODE -> code(field, text, breaches);
      case DISAGGREGATION -> disaggregation(field, text, breaches);
      case WORD, PROSE -> Optional.of(text);
    };
  }

  private static boolean isFormula(RecordField field, String text) {
    return text.startsWith("=")
        && (field.type() != RecordField.Type.PROSE || CALL.matcher(text).matches());
  }

  private static Optional<Object> code(RecordField field, String text, RowBreaches breaches) {
    Object constant = field.constants().get(text);
    if (constant != null) {
      return Optional.of(constant);
    }
    String message =
        "%s %s is none of %s"
            .formatted(field.name(), Quotation.of(text), String.join(", ", field.codes()));
    breaches.add(
        field.name(),
        Rule.CODE_UNKNOWN,
        message,
        Nearest.to(text.toLowerCase(Locale.ROOT), field.codes())
            .map(code -> "Write " + code + ", if that is meant.")
            .orElse(Rule.CODE_UNKNOWN.hint()));
    return Optional.empty();
  }

  private static Optional<String> disaggregation(
      RecordField field, String text, RowBreaches breaches) {
    Optional<Disaggregation> read = Disaggregation.parse(text);
    if (read.isEmpty()) {
      breaches.add(
          field.name(),
          Rule.DISAGGREGATION_MALFORMED,
          field.name() + " " + Quotation.of(text) + " is not key=value pairs, each key once");
    }
    return read.map(Disaggregation::text);
  }
}
