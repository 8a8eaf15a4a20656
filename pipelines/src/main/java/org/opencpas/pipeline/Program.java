package org.opencpas.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.schemas.Observation;
import org.opencpas.storage.Sha256;

/**
 * The program that runs, for the manifest and the release id.
 *
 * @param version version of the build
 * @param sha256 SHA-256 over its own code, contracts included, in hexadecimal
 */
record Program(String version, String sha256) {
  static final String NAME = "opencpas";

  /** The program that this class belongs to. */
  static Program running() {
    MessageDigest digest = Sha256.digest();
    for (Class<?> type : List.of(Program.class, Observation.class)) {
      digest.update(hash(location(type)));
    }
    String version = Program.class.getPackage().getImplementationVersion();
    return new Program(
        version == null ? "unpackaged" : version, HexFormat.of().formatHex(digest.digest()));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A jar as it is; classes in a directory, as while testing, in the order of their names. */
  private static byte[] hash(Path location) {
    MessageDigest digest = Sha256.digest();
    try (Stream<Path> found = Files.walk(location)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own code in " + location, e);
    }
    return digest.digest();
  }
}
