package org.opencpas.statement;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.schemas.Grade;

/** How a figure may be spoken of, by its grade. Source: metrics, section 6. */
enum Voice {
  /** It was so: grades A and B. */
  WAS,
  /** Reports indicate that it was: grade C. */
  INDICATE,
  /** Numbers without a verb: grade D. */
  NUMBERS;

  /** The voice of a grade; none of E, nor of what has no grade. */
  static Optional<Voice> of(@Nullable Grade grade) {
    if (grade == null) {
      return Optional.empty();
    }
    return switch (grade) {
      case A, B -> Optional.of(WAS);
      case C -> Optional.of(INDICATE);
      case D -> Optional.of(NUMBERS);
      case E -> Optional.empty();
    };
  }

  /** The pattern of a kind of sentence in this voice. */
  String of(String pattern) {
    return pattern + "." + name().toLowerCase(Locale.ROOT);
  }
}
