package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;

/** The first sheet of a print. */
final class FirstSheet {
  private FirstSheet() {}

  /** Holds everything that stands before a heading, which begins the second, and nothing else. */
  static void assertHoldsAllBefore(PrintedPart heading, Print print) {
    List<PrintedPart> pieces = print.content().pieces();
    int begins = pieces.indexOf(heading.pieces().get(0));
    assertThat(begins).isPositive();
    assertThat(texts(pieces.subList(0, begins), page -> page > 1))
        .as("what stands before the annex, but not on page 1")
        .isEmpty();
    assertThat(texts(pieces.subList(begins, pieces.size()), page -> page == 1))
        .as("what stands in the annex, but on page 1")
        .isEmpty();
  }

  private static List<String> texts(List<PrintedPart> pieces, IntPredicate isOnWrongPage) {
    return pieces.stream()
        .filter(piece -> isOnWrongPage.test(piece.page()))
        .map(PrintedPart::text)
        .toList();
  }
}
