package org.opencpas.statement;

import java.util.List;
import org.opencpas.issue.Quotation;

/**
 * A part of a sentence with the numbers in it.
 *
 * @param text the words
 * @param numbers its numbers, in the order of the words
 */
record Phrase(String text, List<Printed> numbers) {
  Phrase {
    numbers = List.copyOf(numbers);
  }

  /** Words without a number that is a figure, on one line. */
  static Phrase of(String words) {
    return new Phrase(Quotation.onOneLine(words), List.of());
  }

  /** A number alone. */
  static Phrase of(Printed number) {
    return new Phrase(number.text(), List.of(number));
  }
}
