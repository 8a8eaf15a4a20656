package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencpas.issue.Reason;
import org.opencpas.issue.Rule;

class DictionaryTest {
  private final String text = Dictionary.text(null);

  @Test
  void everyTableAndColumnIsInIt() {
    for (ReleaseTable table : Tables.all()) {
      assertThat(text).contains("\n## Table `" + table.name() + "`\n\n" + table.doc() + "\n");
      for (Column column : table.columns()) {
        assertThat(text).contains("| `" + column.name() + "` | " + column.type());
      }
    }
  }

  @Test
  void aColumnTellsTypeNullAndMeaning() {
    assertThat(text)
        .contains(
            "| `sensitivity` | VARCHAR, code list `Sensitivity` | no |",
            "| `line` | BIGINT | no |",
            "| `reported_at` | TIMESTAMP | yes |",
            "Key: `source`, `file`.");
  }

  @Test
  void codesRulesAndReasonsAreInIt() {
    assertThat(text).contains("| `Sensitivity` | `public`, `council`, `contributor`, `internal` |");
    for (Rule rule : Rule.values()) {
      assertThat(text).contains("| `" + rule.code() + "` |");
    }
    for (Reason reason : Reason.values()) {
      assertThat(text).contains("| `" + reason.code() + "` | " + reason.text() + " |");
    }
  }
}
