package org.opencpas.decode.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.opencpas.issue.Rule;

/** Stops the parser inside a record that cannot be used. */
final class BrokenRecordException extends CsvParseException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;

  BrokenRecordException(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }
}
