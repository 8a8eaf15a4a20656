package org.opencpas.decode;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public files beside the project; tests that need it are skipped without it. */
public final class SharedFolder {
  private SharedFolder() {}

  public static Path file(String path) {
    String declared = System.getenv("OPENCPAS_SHARED");
    Path folder = Path.of(declared == null ? "../../shared" : declared);
    Path file = folder.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }
}
