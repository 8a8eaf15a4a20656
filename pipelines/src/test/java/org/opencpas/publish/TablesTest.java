package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {
  /** Words that DuckDB or its readers stumble over as names of columns. */
  private static final Set<String> UNSAFE =
      Set.of(
          "end",
          "window",
          "table",
          "group",
          "desc",
          "show",
          "references",
          "default",
          "limit",
          "offset",
          "column",
          "asof",
          "as_of",
          "order",
          "select",
          "from",
          "where");

  @Test
  void computedTablesComeBeforeTheFramework() {
    assertThat(Tables.all())
        .extracting(ReleaseTable::name)
        .startsWith("source_counts", "observations", "observation_history", "events", "rejections")
        .containsSubsequence("effectiveness", "missions", "regions")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTableHasAKeyOfItsOwnColumns() {
    for (ReleaseTable table : Tables.all()) {
      assertThat(table.key()).as(table.name()).isNotEmpty();
      assertThat(table.columns())
          .as(table.name())
          .extracting(Column::name)
          .containsAll(table.key());
    }
  }

  @Test
  void everyColumnIsSafeAndDocumented() {
    for (ReleaseTable table : Tables.all()) {
      assertThat(table.doc()).as(table.name()).isNotEmpty();
      for (Column column : table.columns()) {
        String name = table.name() + "." + column.name();
        assertThat(column.name()).as(name).matches("[a-z][a-z0-9_]*").isNotIn(UNSAFE);
        assertThat(column.doc()).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void anUnknownTableIsRefused() {
    assertThatThrownBy(() -> Tables.named("nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
  }
}
