package org.opencpas.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of a Flink that lives inside this process. It is a file, since Beam lets Flink
 * read nothing else; with one of our own, whatever FLINK_CONF_DIR leads to plays no part.
 */
final class FlinkConfiguration {
  private static final long MEBIBYTE = 1L << 20;
  private static final List<String> HOSTS =
      List.of(
          "rest.address",
          "rest.bind-address",
          "jobmanager.bind-host",
          "taskmanager.host",
          "taskmanager.bind-host");

  private FlinkConfiguration() {}

  /**
   * Writes the configuration into a directory, which is made, and where Flink keeps its files too.
   *
   * @return the directory
   * @throws UncheckedIOException when it cannot be written
   */
  static Path write(Path directory) {
    try {
      Files.createDirectories(directory);
      StringBuilder text = new StringBuilder();
      settings(directory).forEach((name, value) -> text.append(name + ": " + quoted(value) + "\n"));
      Files.writeString(directory.resolve("config.yaml"), text);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + directory, e);
    }
  }

  private static Map<String, String> settings(Path directory) {
    Map<String, String> settings = new TreeMap<>();
    // Nobody but this process is to reach what Flink opens for a cluster.
    for (String host : HOSTS) {
      settings.put(host, "localhost");
    }
    settings.put("web.submit.enable", "false");
    settings.put("web.tmpdir", directory.toString());
    settings.put("taskmanager.memory.managed.size", managed() + "m");
    // Flink takes these two characters for the end of a path; it then uses Java's directory.
    if (directory.toString().chars().noneMatch(sign -> sign == ',' || sign == ':')) {
      settings.put("io.tmp.dirs", directory.toString());
    }
    return settings;
  }

  /** What Flink sorts in before it writes to disk, in MiB: an eighth of what Java may use. */
  private static long managed() {
    long memory = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    return Math.max(128, Math.min(1024, memory / 8));
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
