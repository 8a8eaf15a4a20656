package org.opencpas.propose;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for sources, from those of their files. */
final class SourceNames {
  private static final int FEWEST_LETTERS = 3;

  private SourceNames() {}

  /**
   * What the names of the files begin with, else the name of their directory, else another word.
   */
  static String of(List<GivenFile> files, String otherwise) {
    String common = files.get(0).stem();
    for (GivenFile file : files) {
      common = common(common, file.stem());
    }
    String name = PlainName.slug(files.size() == 1 ? common : withoutEnd(common));
    return says(name) ? name : directory(files).filter(SourceNames::says).orElse(otherwise);
  }

  /** Without the digits and signs at the end, which differ from file to file. */
  private static String withoutEnd(String name) {
    int end = name.length();
    while (end > 0 && !Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean says(String name) {
    return name.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
  }

  private static Optional<String> directory(List<GivenFile> files) {
    Set<String> names =
        files.stream()
            .map(file -> Optional.ofNullable(file.path().getParent()))
            .map(parent -> parent.map(Path::getFileName).map(Path::toString).orElse(""))
            .collect(Collectors.toSet());
    return names.size() == 1 ? names.stream().map(PlainName::slug).findFirst() : Optional.empty();
  }

  private static String common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }

  /** A name that is not among those, made by a number behind it. */
  static String unused(String name, Set<String> used) {
    String unused = name;
    for (int i = 2; used.contains(unused); i++) {
      unused = name + "-" + i;
    }
    return unused;
  }
}
