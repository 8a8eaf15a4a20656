package org.opencpas.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencpas.issue.Quotation;

/**
 * Looks for the files of one glob. Links are followed, circles of links are left where they close.
 * Finds whatever has the name: files, directories, links that lead nowhere.
 */
final class FileSearch {
  private static final char NOT_READABLE = '\ufffd';

  private final FilePattern pattern;
  private final Mistakes mistakes;
  private final SortedMap<String, Path> found = new TreeMap<>();

  private FileSearch(FilePattern pattern, Mistakes mistakes) {
    this.pattern = pattern;
    this.mistakes = mistakes;
  }

  /** Paths by the text that tables show, sorted. */
  static SortedMap<String, Path> find(Path root, FilePattern pattern, Mistakes mistakes) {
    FileSearch search = new FileSearch(pattern, mistakes);
    search.look(root, "", Glob.of(pattern.text()).segments(), List.of());
    return search.found;
  }

  private void look(Path directory, String shown, List<String> segments, List<Path> above) {
    String segment = segments.get(0);
    List<String> rest = segments.subList(1, segments.size());
    if (segment.equals(Glob.ABOVE)) {
      look(directory.resolve(Glob.ABOVE), shown + "../", rest, List.of());
    } else if (segment.equals(Glob.ANY_DIRECTORIES)) {
      lookBelow(directory, shown, segments, above);
    } else {
      for (Path entry : entries(directory, segment)) {
        String name = shown + Glob.composed(name(entry));
        if (rest.isEmpty()) {
          add(name, entry);
        } else if (Files.isDirectory(entry)) {
          look(entry, name + "/", rest, List.of());
        }
      }
    }
  }

  /** Looks here and in every directory below; as the last segment it means the files alone. */
  private void lookBelow(Path directory, String shown, List<String> segments, List<Path> above) {
    List<String> rest = segments.subList(1, segments.size());
    List<Path> directories = new ArrayList<>(above);
    if (!enter(directory, directories)) {
      return;
    }
    if (!rest.isEmpty()) {
      look(directory, shown, rest, List.of());
    }
    for (Path entry : entries(directory, "*")) {
      String name = shown + Glob.composed(name(entry));
      if (Files.isDirectory(entry)) {
        lookBelow(entry, name + "/", segments, directories);
      } else if (rest.isEmpty()) {
        add(name, entry);
      }
    }
  }

  /** Adds the directory to those above; false when it is among them already. */
  private static boolean enter(Path directory, List<Path> above) {
    try {
      Path real = directory.toRealPath();
      return !above.contains(real) && above.add(real);
    } catch (IOException gone) {
      return false;
    }
  }

  private List<Path> entries(Path directory, String segment) {
    if (!Glob.isWild(segment) && exists(directory, segment)) {
      return List.of(directory.resolve(segment));
    }
    // A name that was not found as it is may be there in decomposed form.
    List<Path> entries = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return entries;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path entry : stream) {
        if (Glob.matches(segment, Glob.composed(name(entry)))) {
          entries.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      mistaken("a directory that cannot be listed (" + unreadable + ")", "check its permissions");
    }
    return entries;
  }

  private static boolean exists(Path directory, String name) {
    try {
      return Files.exists(directory.resolve(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException unwritable) {
      // This system cannot write the name, so it has no such file.
      return false;
    }
  }

  private void add(String shown, Path path) {
    if (shown.equals(ReceivedFiles.FILE) && Glob.of(pattern.text()).hasWildcard()) {
      return;
    }
    if (path.toString().indexOf(NOT_READABLE) >= 0) {
      mistaken(
          "the file " + Quotation.of(shown),
          "a name that this system can read; set LC_ALL=C.UTF-8, or rename the file");
      return;
    }
    Path former = found.putIfAbsent(shown, path);
    if (former != null && !former.equals(path)) {
      mistaken("two files named " + Quotation.of(shown), "names that differ to the eye");
    }
  }

  private void mistaken(String what, String allowed) {
    mistakes.add(pattern.line(), pattern.column(), what, allowed);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
