package org.opencpas.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencpas.source.Blanks;
import org.opencpas.source.Header;
import org.opencpas.source.HxlCases;
import org.opencpas.source.MappedRecord;
import org.opencpas.source.Mapping;
import org.opencpas.source.RawRow;
import org.opencpas.source.SourceFile;

/** Numbers of HXL tables, whose cells mappings trim. */
class HxlNumbersTest {
  private static Optional<Double> number(JsonNode cell) {
    Header header = new Header(List.of());
    SourceFile file = new SourceFile("returns", 0, "a", "memory://a", 1);
    MappedRecord record =
        Mapping.identity()
            .bind(header, RecordField.ALL.stream().map(RecordField::name).toList())
            .records(new RawRow(file, "", 4, header, List.of()))
            .get(0);
    RowBreaches breaches = new RowBreaches(record, RecordField.ALL);
    return new NumberText('.').number("value", Blanks.trim(cell.asText()), breaches);
  }

  @Test
  void publishedTextsAreNumbersOrNot() {
    List<JsonNode> cases = HxlCases.of("datatypes/is_number");
    for (JsonNode each : cases) {
      assertThat(number(each.get(0)).isPresent()).as("%s", each).isEqualTo(each.get(1).asBoolean());
    }
    assertThat(cases).hasSize(8);
  }

  @Test
  void publishedNumbersAreTheSameNumbers() {
    List<JsonNode> cases = HxlCases.of("datatypes/normalise_number");
    for (JsonNode each : cases) {
      Optional<Double> expected =
          each.get(1).isNumber() ? Optional.of(each.get(1).asDouble()) : Optional.empty();
      assertThat(number(each.get(0))).as("%s", each).isEqualTo(expected);
    }
    assertThat(cases).hasSize(4);
  }
}
