package org.opencpas.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.storage.Durable;
import org.opencpas.storage.HashedBytes;
import org.opencpas.storage.Sha256;

/**
 * Inputs of releases, each content once under its SHA-256, and for each release whose inputs are
 * kept a list of them. A content gets its name only when it is whole, and is never replaced.
 */
final class InputArchive {
  private static final int HASH_DIGITS = 64;
  private static final String GAP = "  ";

  private final OutputLayout out;

  InputArchive(OutputLayout out) {
    this.out = out;
  }

  /**
   * Keeps the inputs of a release, and then their list.
   *
   * @param aside existing directory of the run in the same file system
   * @throws ReleaseException when an input is no longer what was used
   * @throws IOException when the archive cannot be written
   */
  void keep(ReleaseId id, List<KeptInput> inputs, Path aside) throws IOException {
    Map<String, String> list = new TreeMap<>();
    for (KeptInput input : inputs) {
      keep(input, aside.resolve("input.part"));
      list.put(input.path(), input.sha256());
    }
    StringBuilder text = new StringBuilder();
    list.forEach((path, sha256) -> text.append(sha256).append(GAP).append(path).append('\n'));
    Path marker = out.keptInputs(id);
    Files.createDirectories(directory(marker));
    Durable.replace(marker, aside.resolve("inputs.part"), text.toString());
    Durable.forceDirectory(out.inputs());
    Durable.forceDirectory(out.root());
  }

  private void keep(KeptInput input, Path part) throws IOException {
    Path place = out.input(input.sha256());
    if (Files.exists(place)) {
      return;
    }
    if (!copy(input, part).equals(input.sha256())) {
      Files.deleteIfExists(part);
      throw new ReleaseException(
          input.path()
              + " changed while the run was at work, so its content cannot be kept; nothing was"
              + " published, run again");
    }
    Files.createDirectories(directory(place));
    Durable.move(part, place);
    Durable.forceDirectory(out.inputs());
  }

  private static String copy(KeptInput input, Path part) throws IOException {
    try (InputStream in = input.bytes().open()) {
      return HashedBytes.copy(in, part).sha256();
    }
  }

  private static Path directory(Path file) {
    return Objects.requireNonNull(file.getParent(), "what is kept lies in a directory");
  }

  /** Whether the inputs of a release are kept. */
  boolean has(ReleaseId id) {
    return Files.exists(out.keptInputs(id));
  }

  /**
   * What was kept of a release: hash by path.
   *
   * @throws ReleaseException when its list is damaged
   */
  Map<String, String> list(ReleaseId id) {
    return list(out.keptInputs(id));
  }

  private static Map<String, String> list(Path marker) {
    Map<String, String> list = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(marker, StandardCharsets.UTF_8)) {
        int gap = line.indexOf(GAP);
        if (gap != HASH_DIGITS) {
          throw new ReleaseException(marker + " is damaged; take it from a copy");
        }
        list.put(line.substring(gap + GAP.length()), line.substring(0, gap));
      }
    } catch (IOException unreadable) {
      throw new ReleaseException(marker + " cannot be read; take it from a copy", unreadable);
    }
    return list;
  }

  /** What is not as it was kept; none when nothing was kept of a release. */
  List<Finding> findings(ReleaseId id) {
    if (!has(id)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    list(id).forEach((path, sha256) -> check(path, sha256, findings));
    return findings;
  }

  private void check(String path, String sha256, List<Finding> findings) {
    Path kept = out.input(sha256);
    String place = out.root().relativize(kept).toString();
    if (!Files.exists(kept)) {
      findings.add(new Finding(place, "is missing, the input " + path));
      return;
    }
    try {
      if (!Sha256.of(kept).equals(sha256)) {
        findings.add(new Finding(place, "has other bytes than the input " + path));
      }
    } catch (IOException unreadable) {
      findings.add(new Finding(place, "cannot be read, the input " + path));
    }
  }

  /** Removes lists of releases that are gone, and what no list has. */
  void sweep() throws IOException {
    if (!Files.isDirectory(out.inputs())) {
      return;
    }
    Set<String> needed = new HashSet<>();
    for (Path marker : entries(out.keptInputs())) {
      if (Files.isDirectory(out.releases().resolve(name(marker)))) {
        needed.addAll(list(marker).values());
      } else {
        Files.delete(marker);
      }
    }
    for (Path group : entries(out.inputs())) {
      if (!group.equals(out.keptInputs())) {
        for (Path kept : entries(group)) {
          if (!needed.contains(name(kept))) {
            Files.delete(kept);
          }
        }
        if (entries(group).isEmpty()) {
          Files.delete(group);
        }
      }
    }
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName(), "an entry has a name").toString();
  }

  private static List<Path> entries(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}
