package org.opencpas.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.issue.Mistake;
import org.opencpas.issue.Quotation;

/**
 * The files of a workspace's sources.
 *
 * @param files the files by source, then by path; also those that are declared by name and not
 *     there, directories and links that lead nowhere, which decoding rejects
 * @param unmatched globs that match nothing, as a notice
 * @param mistakes what stands in the way of a run: a file of two sources, a directory that cannot
 *     be listed, a name that cannot be read
 */
public record SourceFiles(List<SourceFile> files, List<Mistake> unmatched, List<Mistake> mistakes) {

  /** Copies the lists. */
  public SourceFiles {
    files = List.copyOf(files);
    unmatched = unmatched.stream().sorted().toList();
    mistakes = mistakes.stream().sorted().toList();
  }

  /** Looks for the files now. A file that several globs of a source match is there once. */
  public static SourceFiles find(Workspace workspace) {
    Path root = Path.of(workspace.root());
    Mistakes mistakes = new Mistakes(WorkspaceReader.FILE);
    Mistakes unmatched = new Mistakes(WorkspaceReader.FILE);
    List<SourceFile> files = new ArrayList<>();
    Map<Path, String> owners = new HashMap<>();
    for (Source source : workspace.sources()) {
      SortedMap<String, Claim> claims = claims(root, source, unmatched, mistakes);
      Map<Path, String> own = new HashMap<>();
      claims.forEach(
          (shown, claim) -> {
            String owner = owners.get(claim.identity());
            if (owner != null) {
              mistakes.add(
                  claim.pattern().line(),
                  claim.pattern().column(),
                  "the file " + Quotation.of(shown) + ", which source " + owner + " has",
                  "each file in one source");
            } else if (own.putIfAbsent(claim.identity(), source.name()) == null) {
              files.add(claim.file(source, shown));
            }
          });
      owners.putAll(own);
    }
    return new SourceFiles(files, unmatched.all(), mistakes.all());
  }

  private static SortedMap<String, Claim> claims(
      Path root, Source source, Mistakes unmatched, Mistakes mistakes) {
    SortedMap<String, Claim> claims = new TreeMap<>();
    for (FilePattern pattern : source.files()) {
      Glob glob = Glob.of(pattern.text());
      SortedMap<String, Path> found = FileSearch.find(root, pattern, mistakes);
      found.forEach((shown, path) -> claims.putIfAbsent(shown, new Claim(pattern, path)));
      if (found.isEmpty() && glob.hasWildcard()) {
        unmatched.add(
            pattern.line(),
            pattern.column(),
            "no file matches " + Quotation.of(pattern.text()) + " of source " + source.name(),
            "check the path, which is relative to the workspace");
      } else if (found.isEmpty()) {
        missing(root, glob, pattern, claims, mistakes);
      }
    }
    return claims;
  }

  private static void missing(
      Path root,
      Glob glob,
      FilePattern pattern,
      SortedMap<String, Claim> claims,
      Mistakes mistakes) {
    try {
      claims.putIfAbsent(glob.path(), new Claim(pattern, root.resolve(glob.path())));
    } catch (InvalidPathException unwritable) {
      mistakes.add(
          pattern.line(),
          pattern.column(),
          "the name " + Quotation.of(glob.path()),
          "a name that this system can write; set LC_ALL=C.UTF-8, or rename the file");
    }
  }

  /**
   * A file that a pattern of a source found.
   *
   * @param pattern the pattern
   * @param path where it is
   */
  private record Claim(FilePattern pattern, Path path) {

    /** What two names of one file have in common. */
    Path identity() {
      try {
        return path.toRealPath();
      } catch (IOException notThere) {
        return path.toAbsolutePath().normalize();
      }
    }

    SourceFile file(Source source, String shown) {
      String location = path.toAbsolutePath().toString();
      return new SourceFile(source.name(), source.order(), shown, location, bytes());
    }

    private long bytes() {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return attributes.isRegularFile() ? attributes.size() : -1;
      } catch (IOException notThere) {
        return -1;
      }
    }
  }
}
