package org.opencpas.decode;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.opencpas.issue.Rule;

/**
 * Calls of libraries that read what anybody may have written. They answer damaged bytes with any
 * exception, and sizes in such bytes with a request for more memory than there is; here all that
 * becomes trouble with the file.
 */
public final class Untrusted {
  private static final int LONGEST_REASON = 200;
  private static final int MOST_WRAPPERS = 10;

  private Untrusted() {}

  /** What is called. */
  @FunctionalInterface
  public interface Call<T> {
    /** Calls the library. */
    T get() throws IOException, XMLStreamException;
  }

  /**
   * The result of a call.
   *
   * @throws IOException when the call fails, in whatever way
   */
  public static <T> T call(Call<T> call) throws IOException {
    return call(Rule.FILE_UNREADABLE, call);
  }

  /**
   * The result of a call.
   *
   * @param damage the rule that a damaged file breaks
   * @throws FileBreachException when the library stumbles over the bytes
   * @throws IOException when they cannot be read, or what they are fails for a reason of its own
   */
  public static <T> T call(Rule damage, Call<T> call) throws IOException {
    try {
      return call.get();
    } catch (XMLStreamException | RuntimeException found) {
      throw trouble(damage, found);
    } catch (StackOverflowError | OutOfMemoryError excessive) {
      throw breach(damage, "something in it asks for too much", excessive);
    }
  }

  /** What the file could not be read for, which parsers wrap in exceptions of their own. */
  private static IOException trouble(Rule damage, Exception found) {
    Throwable cause = found;
    for (int depth = 0; cause != null && depth < MOST_WRAPPERS; depth++) {
      if (cause instanceof IOException trouble) {
        return trouble;
      }
      cause = cause instanceof XMLStreamException xml ? xml.getNestedException() : cause.getCause();
    }
    return breach(damage, reason(found), found);
  }

  private static FileBreachException breach(Rule damage, String reason, Throwable found) {
    FileBreachException breach = new FileBreachException(damage, "the file is damaged: " + reason);
    breach.initCause(found);
    return breach;
  }

  private static String reason(Exception damage) {
    String message = damage.getMessage();
    String reason =
        message == null
            ? damage.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
