package org.opencpas.source;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How a number in one unit becomes a number in another.
 *
 * @param from unit as the source writes it
 * @param to unit as the framework writes it
 * @param times what the number is multiplied by, above 0
 */
public record UnitConversion(String from, String to, BigDecimal times) implements Serializable {

  /** The conversion in the words of assessment.yaml, always the same for the same meaning. */
  String text() {
    return "{from: %s, to: %s, times: %s}"
        .formatted(
            QuotedText.of(from), QuotedText.of(to), times.stripTrailingZeros().toPlainString());
  }
}
