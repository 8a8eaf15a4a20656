package org.opencpas.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The cases of HXL's own library, beside the project; tests of them are skipped without it. */
public final class HxlCases {
  private HxlCases() {}

  /** The entries of a group, whose names may lead through others with slashes between. */
  public static List<JsonNode> of(String group) {
    return StreamSupport.stream(group(group).spliterator(), false).toList();
  }

  /** A group, whose names may lead through others with slashes between. */
  public static JsonNode group(String group) {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path file =
        Path.of(declared == null ? "../../shared" : declared).resolve("refs/hxl/cases.json");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    try {
      return new ObjectMapper().readTree(file.toFile()).at("/" + group);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The texts of a list. */
  public static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
