package org.opencpas.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The notice that a release is wrong. It lies beside the release, which stays as it was cited.
 *
 * @param withdrawnOn day on which it was withdrawn, UTC
 * @param because what is wrong with it, in one line
 */
public record Withdrawal(LocalDate withdrawnOn, String because) {
  private static final String FIRST = "withdrawn on ";

  /** Checks that the reason is one line of words. */
  public Withdrawal {
    because = because.strip();
    if (because.isEmpty() || because.lines().count() > 1) {
      throw new IllegalArgumentException("a release is withdrawn for a reason in one line");
    }
  }

  /** The notice as its file holds it. */
  public String text() {
    return FIRST + withdrawnOn + "\n" + because + "\n";
  }

  /**
   * The notice of a release; empty when it was not withdrawn.
   *
   * @throws ReleaseException when there is one that cannot be read
   */
  public static Optional<Withdrawal> find(OutputLayout out, ReleaseId id) {
    Path file = out.withdrawal(id);
    try {
      return Optional.of(parse(file, Files.readString(file)));
    } catch (NoSuchFileException notWithdrawn) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new ReleaseException(file + " cannot be read; check its permissions", unreadable);
    }
  }

  private static Withdrawal parse(Path file, String text) {
    String[] lines = text.split("\n", 2);
    try {
      return new Withdrawal(LocalDate.parse(lines[0].strip().replace(FIRST, "")), lines[1]);
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new ReleaseException(
          file + " holds no notice; the release is withdrawn, restore the notice", damaged);
    }
  }
}
