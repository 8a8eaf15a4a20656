package org.opencpas.cli;

import java.io.PrintStream;

/**
 * Says, when somebody ends the process while a run is at work, what has become of the release. The
 * process ends all the same.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** Waits for it from now on. */
  static Interruption awaited(PrintStream err, Outlook outlook) {
    Thread hook = new Thread(() -> tell(err, outlook), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  private static void tell(PrintStream err, Outlook outlook) {
    err.println();
    err.println(
        "Interrupted. "
            + outlook.since()
            + " What the run left in the making is cleared away by the next.");
    err.flush();
  }

  /** The run has come to its end. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interrupted) {
      // It is being told at this moment.
      return;
    }
  }
}
