package org.opencpas.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencpas.issue.Rule;

/**
 * A point in time, given as whole seconds since the first moment of 1970 (UTC), into a canonical
 * form. A fraction does not count.
 *
 * @param form form in which it is written on
 */
record EpochStep(DateForm form) implements Step {
  /** The word in assessment.yaml, in the place of a pattern. */
  static final String WORD = "epoch_seconds";

  private static final Pattern SECONDS = Pattern.compile("(-?\\d{1,12})(?:\\.\\d*)?");

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    var matcher = SECONDS.matcher(cell.text());
    Optional<String> text =
        matcher.matches()
            ? form.text(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(1))).atOffset(ZoneOffset.UTC))
            : Optional.empty();
    return text.map(cell::withText).orElseGet(() -> cell.breaking(Rule.NOT_A_DATE));
  }

  @Override
  public String text() {
    return "date: " + WORD + ", as: " + form.word();
  }
}
