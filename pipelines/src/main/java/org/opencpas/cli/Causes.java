package org.opencpas.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencpas.query.QueryException;

/** Says in one line why something failed. */
final class Causes {
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

  private Causes() {}

  /** The message of a failure, with the reason of the file system behind it where there is one. */
  static String inWords(Throwable failure) {
    // An answer to a question may be a list; what others say of a failure is one sentence.
    StringBuilder words =
        new StringBuilder(
            failure instanceof QueryException
                ? String.valueOf(failure.getMessage())
                : message(failure));
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      String more = message(cause);
      if (!words.toString().contains(more)) {
        words.append(": ").append(more);
      }
    }
    return words.toString();
  }

  /** The trouble with files that a step met, however an engine has wrapped it; empty: none. */
  static Optional<UncheckedIOException> ofFiles(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UncheckedIOException trouble) {
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }

  /** Whether memory ran out, however an engine has wrapped that. */
  static boolean isTooLittleMemory(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof NoSuchFileException) {
      return message + " is not there";
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission for " + message;
    }
    return message == null
        ? failure.getClass().getSimpleName()
        : LINE_ENDS.matcher(message.strip()).replaceAll(" ");
  }
}
