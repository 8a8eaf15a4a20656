package org.opencpas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordIdsTest {
  private static String source(String further) {
    return """
        name: kestria
        sources:
          - name: returns
            files: records/*.csv
            format: csv
            mapping:
              mission_id: {constant: KESMIS}
              indicator_id: {column: indicator}
              period: {column: period}
        """
        + further.indent(4);
  }

  @Test
  void idsLastOnlyWhereTheSourceSaysSo() {
    assertThat(Kestria.workspace(source("")).source(0).hasLastingIds()).isFalse();
    assertThat(Kestria.workspace(source("record_ids: local")).source(0).hasLastingIds()).isFalse();
    assertThat(
            Kestria.workspace(source("  record_id: {column: row}\nrecord_ids: lasting"))
                .source(0)
                .hasLastingIds())
        .isTrue();
  }

  @Test
  void idsThatLastNeedIdsAndKeysThatLastToo() {
    assertThat(Kestria.mistakes(source("record_ids: lasting")))
        .containsExactly(
            "assessment.yaml:10:17: lasting without record_id; it with record_id in the mapping");
    assertThat(
            Kestria.mistakes(
                source("  record_id: {column: row}\nrecord_ids: lasting\nsame_key: number")))
        .containsExactly(
            "assessment.yaml:11:17: lasting with same_key: number;"
                + " local where rows are numbered");
  }

  @Test
  void eventsHaveIdsOfTheirOwn() {
    assertThat(
            Kestria.mistakes(
                """
                name: kestria
                sources:
                  - name: incidents
                    files: records/*.csv
                    format: csv
                    kind: events
                    record_ids: lasting
                    mapping:
                      event_id: {column: id}
                      mission_id: {constant: KESMIS}
                      date_start: {column: day}
                """))
        .contains("assessment.yaml:7:17: the key record_ids; it in sources of records");
  }
}
