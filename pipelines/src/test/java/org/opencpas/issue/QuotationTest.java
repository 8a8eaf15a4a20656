package org.opencpas.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {
  @Test
  void controlCharactersAreShownAndLongTextsCut() {
    assertThat(Quotation.of("a\nb\u001b")).isEqualTo("\"a\\nb\\u001b\"");
    assertThat(Quotation.of("é".repeat(81))).isEqualTo("\"" + "é".repeat(80) + "…\"");
  }

  @Test
  void textOnOneLineIsWholeAndWithoutQuotes() {
    assertThat(Quotation.onOneLine("Côte-aux-Grèves \"x\"")).isEqualTo("Côte-aux-Grèves \"x\"");
    assertThat(Quotation.onOneLine("a\r\n\tb\u009b" + "c".repeat(100)))
        .isEqualTo("a\\r\\n\\tb\\u009b" + "c".repeat(100));
  }
}
