package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opencpas.bench.generate.GeneratedWorkspace;
import org.opencpas.bench.generate.Scale;

/** Where the files of a scale lie, below a working directory. */
public final class Place {
  private final Path directory;
  private final Scale scale;

  /** The place of a scale below a working directory. */
  public Place(Path directory, Scale scale) {
    this.directory = directory.toAbsolutePath().normalize();
    this.scale = scale;
  }

  /** The workspace, which is made when it is not there. */
  public Path workspace() throws IOException {
    Path workspace = directory.resolve("workspaces").resolve(scale.name());
    Path whole = directory.resolve("workspaces").resolve(scale.name() + ".whole");
    if (!Files.exists(whole)) {
      delete(workspace);
      long records = GeneratedWorkspace.write(scale, GeneratedWorkspace.SEED, workspace);
      Files.writeString(whole, records + "\n");
    }
    return workspace;
  }

  /** Number of records in the workspace. */
  long records() throws IOException {
    workspace();
    Path whole = directory.resolve("workspaces").resolve(scale.name() + ".whole");
    return Long.parseLong(Files.readString(whole).strip());
  }

  /** Where releases of the program go. */
  public Path releases() {
    return directory.resolve(scale.name()).resolve("releases");
  }

  /** Where the tables of the script go. */
  Path tables() {
    return directory.resolve(scale.name()).resolve("tables");
  }

  /** A file of any other kind. */
  public Path file(String name) {
    return directory.resolve(scale.name()).resolve(name);
  }

  /** Removes everything of this scale. */
  void clean() throws IOException {
    delete(directory.resolve(scale.name()));
    delete(directory.resolve("workspaces").resolve(scale.name()));
    Files.deleteIfExists(directory.resolve("workspaces").resolve(scale.name() + ".whole"));
  }

  /** Removes a directory with all that it holds, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
