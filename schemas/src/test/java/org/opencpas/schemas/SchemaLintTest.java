package org.opencpas.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaLintTest {
  private static final Path SOURCES = Path.of("src", "main", "avro");
  private static final Pattern DECLARED =
      Pattern.compile("^(?:record|enum) (\\w+)", Pattern.MULTILINE);

  @Test
  void everyContractKeepsTheHouseRules() {
    assertThat(
            Contracts.stored().values().stream().flatMap(each -> SchemaLint.faults(each).stream()))
        .isEmpty();
  }

  @Test
  void everyMessageIsDocumented() {
    assertThat(
            Contracts.messages().values().stream()
                .flatMap(each -> SchemaLint.faultsOfMessage(each).stream()))
        .isEmpty();
  }

  @Test
  void everyTableHasAKey() {
    assertThat(
            Stream.of(FrameworkTables.getClassSchema(), ReleaseTables.getClassSchema())
                .flatMap(tables -> tables.getFields().stream())
                .filter(table -> table.schema().getElementType().getObjectProp("key") == null)
                .map(Schema.Field::name))
        .isEmpty();
  }

  @Test
  void everyDeclaredSchemaIsLookedAt() throws IOException {
    Set<String> declared = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher matcher = DECLARED.matcher(Files.readString(file));
        while (matcher.find()) {
          declared.add(matcher.group(1));
        }
      }
    }
    Set<String> lookedAt = new TreeSet<>(Contracts.stored().keySet());
    lookedAt.addAll(Contracts.messages().keySet());
    assertThat(declared).isNotEmpty().isEqualTo(lookedAt);
  }

  @Test
  void theLintBites() {
    Schema bad =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "bad_name", "doc": "No full stop",
                 "key": ["window", "nothing"], "fields": [
                  {"name": "window", "type": "int", "doc": "Window."},
                  {"name": "camelCase", "type": "string"},
                  {"name": "day", "type": {"type": "int", "logicalType": "timestamp-millis"},
                   "doc": "A day."},
                  {"name": "set_on", "logicalType": "date", "type": "int", "doc": "A day."},
                  {"name": "sent_at", "type": "long", "doc": "A moment."},
                  {"name": "either", "type": ["string", "null"], "default": "", "doc": "A text."},
                  {"name": "free", "type": ["null", "string"], "doc": "A text."},
                  {"name": "many", "type": {"type": "array", "items": "int"}, "doc": "A list."},
                  {"name": "tags", "type": {"type": "map", "values": "int"}, "doc": "A map."},
                  {"name": "fine", "type": ["null", {"type": "int", "logicalType": "date"}],
                   "default": null, "doc": "Nothing is wrong here."}
                ]}
                """);
    assertThat(SchemaLint.faults(bad))
        .containsExactlyInAnyOrder(
            "bad_name wants a name in camel case",
            "bad_name wants a doc that ends with a full stop",
            "bad_name wants a field for its key column nothing",
            "bad_name.window wants a name that is no word of SQL",
            "bad_name.window wants a doc beyond the name",
            "bad_name.camelCase wants snake case",
            "bad_name.camelCase wants a doc that ends with a full stop",
            "bad_name.day wants date on int, local-timestamp-millis on long or decimal on bytes",
            "bad_name.set_on wants the logical type on the type itself",
            "bad_name.sent_at wants a timestamp, by its name",
            "bad_name.either wants unions of null and one type",
            "bad_name.either wants the default null",
            "bad_name.free wants the default null",
            "bad_name.many wants flat rows: no array",
            "bad_name.tags wants no map");
  }
}
