package org.opencpas.propose;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the files of a source lie, relative to the workspace.
 *
 * @param paths path of each file, with forward slashes
 * @param globs what assessment.yaml says
 */
record PlacedFiles(Map<GivenFile, String> paths, List<String> globs) {
  private static final int MOST_NAMED = 3;

  PlacedFiles {
    globs = List.copyOf(globs);
  }

  /**
   * Places the files of a source.
   *
   * @param root the workspace
   * @param name name of the source
   */
  static PlacedFiles of(Path root, String name, List<GivenFile> files, Placement placement) {
    Map<GivenFile, String> paths = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (GivenFile file : files) {
      String inPlace = placement == Placement.IN_PLACE ? relative(root, file.path()) : "";
      if (inPlace.isEmpty()) {
        String plain = plain(file.name());
        String copy = used.add(plain) ? plain : numbered(plain, used);
        paths.put(file, "records/" + name + "/" + copy);
      } else {
        paths.put(file, inPlace);
      }
    }
    return new PlacedFiles(paths, globs("records/" + name + "/", List.copyOf(paths.values())));
  }

  /** The way from the workspace to a file; empty where assessment.yaml could not say it. */
  private static String relative(Path root, Path file) {
    Path real = real(file);
    if (root.getRoot() == null || !root.getRoot().equals(real.getRoot())) {
      return "";
    }
    String way = root.relativize(real).toString().replace(root.getFileSystem().getSeparator(), "/");
    boolean plain = way.chars().noneMatch(sign -> "*?\\".indexOf(sign) >= 0 || sign < ' ');
    return plain ? way : "";
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file;
    }
  }

  /** A name that paths of assessment.yaml can have and that globs do not pass over. */
  private static String plain(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String plain = composed.replaceAll("[*?\\\\\\p{Cntrl}]", "_");
    return plain.startsWith(".") || plain.startsWith("~$") ? "_" + plain : plain;
  }

  private static String numbered(String name, Set<String> used) {
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    int number = 2;
    while (!used.add(stem + "-" + number + ending)) {
      number++;
    }
    return stem + "-" + number + ending;
  }

  private static List<String> globs(String directory, List<String> paths) {
    if (paths.stream().anyMatch(path -> !path.startsWith(directory))) {
      return paths;
    }
    Set<String> endings =
        paths.stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .map(file -> file.lastIndexOf('.') > 0 ? file.substring(file.lastIndexOf('.')) : "")
            .collect(Collectors.toSet());
    String ending = endings.size() == 1 ? endings.iterator().next() : "";
    return List.of(directory + "*" + ending);
  }

  /** The first few paths, for people. */
  String some() {
    List<String> some = globs.stream().limit(MOST_NAMED).toList();
    int more = globs.size() - some.size();
    return YamlText.of(some) + (more > 0 ? " and " + more + " more" : "");
  }

  /** What assessment.yaml says, as YAML. */
  String yaml() {
    return globs.size() == 1 ? YamlText.of(globs.get(0)) : YamlText.of(globs);
  }
}
