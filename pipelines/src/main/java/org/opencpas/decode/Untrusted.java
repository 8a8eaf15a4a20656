package org.opencpas.decode;

import java.io.IOException;

/**
 * Calls of libraries that read what anybody may have written. They answer damaged bytes with any
 * exception, and sizes in such bytes with a request for more memory than there is; here all that
 * becomes trouble with the file. Nothing of ours may be called inside, since its bugs would be
 * hidden.
 */
final class Untrusted {
  private Untrusted() {}

  /** What is called. */
  @FunctionalInterface
  interface Call<T> {
    /** Calls the library. */
    T get() throws IOException;
  }

  /**
   * The result of a call.
   *
   * @throws IOException when the call fails, in whatever way
   */
  static <T> T call(Call<T> call) throws IOException {
    try {
      return call.get();
    } catch (RuntimeException damaged) {
      throw new IOException("the file is damaged: " + reason(damaged), damaged);
    } catch (StackOverflowError | OutOfMemoryError excessive) {
      throw new IOException("the file is damaged: something in it asks for too much", excessive);
    }
  }

  private static String reason(RuntimeException damaged) {
    String message = damaged.getMessage();
    return message == null ? damaged.getClass().getSimpleName() : message;
  }
}
