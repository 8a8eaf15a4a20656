package org.opencpas.framework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Where a new version of a file of a framework's directory belongs. */
public final class VersionPlaces {
  private VersionPlaces() {}

  /**
   * The path of a new version: as the file is called where its name has a version, else with the
   * day as the version. Empty when the name is neither that of a file of the directory nor of a
   * table.
   *
   * @param directory path of the framework's directory
   * @param name name of the file, without a directory
   * @param on day on which it came in
   * @param paths paths of the files that are there
   */
  public static Optional<String> of(
      String directory, String name, LocalDate on, Collection<String> paths) {
    VersionedName wanted = VersionedName.of(directory + "/" + name);
    boolean isKnown =
        FrameworkReader.tableNames().contains(wanted.stem())
            || paths.stream()
                .map(VersionedName::of)
                .anyMatch(each -> each.group().equals(wanted.group()));
    if (!isKnown || !FrameworkReader.isOfFramework(wanted.path()) || wanted.ending().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        wanted.hasVersion()
            ? wanted.path()
            : directory + "/" + wanted.stem() + "." + on + "." + wanted.ending());
  }
}
