package org.opencpas.decode;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rule;
import org.opencpas.source.SourceFile;

/** Says what it means that a file could not be opened or read on. */
public final class FileTrouble {
  private FileTrouble() {}

  /**
   * The rule that the file breaks.
   *
   * @param lastLine line of the last row that was read; 0 when there was none
   */
  public static Breach breach(IOException trouble, SourceFile file, long lastLine) {
    if (trouble instanceof FileBreachException found) {
      return found.breach(lastLine);
    }
    if (lastLine > 0) {
      return Breach.of(
          Rule.FILE_UNREADABLE,
          "reading broke off after the row on line %d: %s".formatted(lastLine, reason(trouble)));
    }
    Optional<Path> path = local(file);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      return Breach.of(Rule.FILE_IS_DIRECTORY, file.path() + " is a directory");
    }
    if (isMissing(trouble, path)) {
      return Breach.of(Rule.FILE_MISSING, missing(file, path));
    }
    return Breach.of(
        Rule.FILE_UNREADABLE, "%s cannot be read: %s".formatted(file.path(), reason(trouble)));
  }

  private static boolean isMissing(IOException trouble, Optional<Path> path) {
    return trouble instanceof NoSuchFileException
        || (trouble instanceof FileNotFoundException && path.map(Files::notExists).orElse(true));
  }

  private static String missing(SourceFile file, Optional<Path> path) {
    boolean dangling = path.map(Files::isSymbolicLink).orElse(false);
    return dangling
        ? file.path() + " is a link to a file that is not there"
        : file.path() + " is not there";
  }

  private static String reason(IOException trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = trouble.getMessage();
    return message == null ? trouble.getClass().getSimpleName() : message;
  }

  private static Optional<Path> local(SourceFile file) {
    if (file.location().contains("://")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(file.location()));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
