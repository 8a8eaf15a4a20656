package org.opencpas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;

/** What lies in an output directory, as tests compare it. */
final class Releases {
  private Releases() {}

  /** The release id that LATEST holds. */
  static String latest(Path out) {
    return text(new OutputLayout(out).latest()).strip();
  }

  /** The manifest of a release. */
  static Manifest manifest(Path out, String id) {
    return ManifestFile.read(new OutputLayout(out).release(ReleaseId.parse(id).orElseThrow()));
  }

  /** The manifest as it was written: inputs, settings, counts, content hashes, hashes of parts. */
  static String manifestText(Path out, String id) {
    return text(new OutputLayout(out).release(ReleaseId.parse(id).orElseThrow()).manifest());
  }

  /** Content hash of every table of a release. */
  static Map<String, String> contentHashes(Path out, String id) {
    Map<String, String> hashes = new TreeMap<>();
    manifest(out, id).tables().forEach((name, table) -> hashes.put(name, table.contentSha256()));
    return hashes;
  }

  /** Every file below a directory, with its time of change and its size. */
  static Map<String, String> files(Path root) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /** Copies an output directory, or any other, with the times of its files and directories. */
  static void copy(Path from, Path to) {
    try (Stream<Path> found = Files.walk(from)) {
      List<Path> files = found.toList();
      for (Path file : files) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
      for (Path file : files) {
        Files.setLastModifiedTime(
            to.resolve(from.relativize(file)), Files.getLastModifiedTime(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
