package org.opencpas.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The manifest as JSON: keys in snake case and sorted, two blanks a level, line feeds. */
public final class ManifestFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(texts())
          .build();

  private ManifestFile() {}

  private static SimpleModule texts() {
    return new SimpleModule()
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addSerializer(ReleaseId.class, ToStringSerializer.instance)
        .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse))
        .addDeserializer(ReleaseId.class, new TextReader<>(ReleaseId.class, ReleaseId::new));
  }

  /** The manifest as text; the same for equal manifests, on any machine. */
  public static String text(Manifest manifest) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    try {
      return writer.writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException recordsAlwaysWrite) {
      throw new IllegalStateException(recordsAlwaysWrite);
    }
  }

  /** With what manifests of earlier versions of the program do not say. */
  private static JsonNode filledUp(JsonNode manifest) {
    for (JsonNode input : manifest.path("inputs")) {
      if (input instanceof ObjectNode object && !object.has("later")) {
        object.putNull("later");
      }
    }
    return manifest;
  }

  /**
   * Reads the manifest of a release.
   *
   * @throws ReleaseException when there is none, or it cannot be understood
   */
  public static Manifest read(ReleaseLayout release) {
    Path file = release.manifest();
    try {
      JsonNode manifest = MAPPER.readTree(Files.readString(file));
      if (!manifest.isObject()) {
        throw notUnderstood(file, "no object");
      }
      return MAPPER.treeToValue(filledUp(manifest), Manifest.class);
    } catch (NoSuchFileException none) {
      throw new ReleaseException(
          file + " is not there, so this is not a whole release; take it from a copy", none);
    } catch (JsonProcessingException damaged) {
      throw notUnderstood(file, damaged.getOriginalMessage());
    } catch (IOException damaged) {
      throw new ReleaseException(file + " cannot be read; take it from a copy", damaged);
    }
  }

  private static ReleaseException notUnderstood(Path file, String why) {
    return new ReleaseException(
        file
            + " cannot be understood ("
            + why
            + "); take it from a copy, or remove the release and run again");
  }
}
