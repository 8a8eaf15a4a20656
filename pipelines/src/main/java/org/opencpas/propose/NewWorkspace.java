package org.opencpas.propose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileDecoder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.MappedRow;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.Source;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFiles;
import org.opencpas.source.Workspace;
import org.opencpas.source.WorkspaceReader;
import org.opencpas.source.WorkspaceSchema;

/**
 * A workspace that is being made. It grows in a hidden directory beside its place, and comes to its
 * place whole or not at all.
 */
public final class NewWorkspace implements AutoCloseable {
  private static final int MOST_ATTEMPTS = 100;

  private final Path directory;
  private final Path partial;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private NewWorkspace(Path directory, Path partial) {
    this.directory = directory;
    this.partial = partial;
  }

  /** Whether a workspace may be made at a place: nothing is there, or an empty directory. */
  public static boolean isFree(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Files.notExists(directory);
    }
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.findAny().isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + directory, unreadable);
    }
  }

  /** Starts a workspace at a place that is free. */
  public static NewWorkspace at(Path place) {
    Path directory = place.toAbsolutePath().normalize();
    Path parent = Objects.requireNonNull(directory.getParent(), "no workspace at the root");
    try {
      Files.createDirectories(parent);
      Path real = parent.toRealPath();
      String name = String.valueOf(directory.getFileName());
      return new NewWorkspace(real.resolve(name), partial(real, name));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write beside " + directory, unwritable);
    }
  }

  /** A hidden directory of its own, with the permissions that any new one has. */
  private static Path partial(Path parent, String name) throws IOException {
    for (int i = 1; ; i++) {
      Path partial = parent.resolve("." + name + ".init-" + i);
      try {
        return Files.createDirectory(partial);
      } catch (FileAlreadyExistsException another) {
        if (i == MOST_ATTEMPTS) {
          throw another;
        }
      }
    }
  }

  /** Where it grows. */
  public Path partial() {
    return partial;
  }

  /**
   * Looks at files and writes the workspace for them.
   *
   * @param files files, and directories of files
   * @param mission id of the mission of rows that do not say theirs; empty when nobody said one
   * @return what was found and written, or the paths at which there is nothing; then nothing is
   *     written
   */
  public Proposal write(List<Path> files, Placement placement, String mission) {
    GivenFiles given = GivenFiles.of(files);
    if (!given.missing().isEmpty()) {
      return Proposal.missing(given.missing());
    }
    Mission said = mission.isEmpty() ? Mission.TO_BE_NAMED : new Mission(mission, "");
    Map<ProposedSource, PlacedFiles> sources = new LinkedHashMap<>();
    for (ProposedSource source : Drafting.of(given.files(), said)) {
      List<GivenFile> own = source.files().stream().map(Recognition::file).toList();
      Placement place = source.draft().isKnown() ? placement : Placement.IN_PLACE;
      sources.put(source, PlacedFiles.of(partial, source.name(), own, place));
    }
    try {
      return write(sources);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + directory, unwritable);
    }
  }

  private Proposal write(Map<ProposedSource, PlacedFiles> sources) throws IOException {
    for (Map.Entry<ProposedSource, PlacedFiles> source : sources.entrySet()) {
      if (source.getKey().draft().isKnown()) {
        copy(source.getValue());
      }
    }
    String name = PlainName.slug(String.valueOf(directory.getFileName()));
    put(WorkspaceReader.FILE, AssessmentText.of(name.isEmpty() ? "assessment" : name, sources));
    put(AssessmentText.SCHEMA, WorkspaceSchema.json());
    Map<String, Long> rows = new HashMap<>();
    FoundIds found = find(rows);
    Map<String, String> titles = new HashMap<>();
    sources.keySet().forEach(source -> titles.putAll(source.draft().titles()));
    FrameworkDraft framework = FrameworkDraft.of(found, titles);
    for (Map.Entry<String, String> table : framework.tables().entrySet()) {
      put(table.getKey(), table.getValue());
    }
    goOn();
    Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    return Proposal.of(sources, rows, framework.decide());
  }

  private void copy(PlacedFiles files) throws IOException {
    for (Map.Entry<GivenFile, String> file : files.paths().entrySet()) {
      goOn();
      Path copy = partial.resolve(file.getValue());
      if (copy.normalize().startsWith(partial)) {
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file.getKey().path(), copy);
      }
    }
  }

  /** Nothing is written any more once the rest is being removed. */
  private void goOn() throws IOException {
    if (stopped.get()) {
      throw new IOException("stopped");
    }
  }

  private void put(String path, String text) throws IOException {
    goOn();
    Path file = partial.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Reads all rows with the mappings that are proposed, so that no id is missed. */
  private FoundIds find(Map<String, Long> rows) {
    FoundIds found = new FoundIds();
    Workspace workspace = WorkspaceReader.read(partial).value().orElse(null);
    if (workspace == null) {
      return found;
    }
    workspace.sources().forEach(found::addCounted);
    for (SourceFile file : SourceFiles.find(workspace).files()) {
      Source source = workspace.source(file.sourceOrder());
      long read =
          new FileDecoder()
              .decode(
                  () -> Files.newInputStream(Path.of(file.location())),
                  file,
                  source.layout(),
                  new Gathering(source, found))
              .rows();
      rows.merge(source.name(), read, Long::sum);
    }
    return found;
  }

  /** Hands the records of rows on; what is wrong with a row is for the check to say. */
  private record Gathering(Source source, FoundIds found) implements RowSink {
    @Override
    public void row(RawRow row) {
      if (source.missingColumns(row.header()).isEmpty()) {
        for (MappedRow record : source.mapping().records(row)) {
          found.add(source, record);
        }
      }
    }

    @Override
    public void rejection(Rejection rejection) {
      // The check rejects the row again, and there it is told.
    }
  }

  /** Removes what has not come to its place; after a write that was done there is nothing. */
  @Override
  public void close() {
    stopped.set(true);
    remove();
  }

  private synchronized void remove() {
    if (!Files.exists(partial)) {
      return;
    }
    try {
      Files.walkFileTree(partial, new Removing());
    } catch (IOException stays) {
      throw new UncheckedIOException("cannot remove " + partial, stays);
    }
  }

  /** Removes a tree from its leaves. */
  private static final class Removing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException trouble)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
