package org.opencpas.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Has a run fail in every situation, and looks at what readers have then: the former release,
 * whole. After the last a run must succeed.
 */
final class Situations {
  private final Program program;
  private final Published published;
  private final State former;
  private final State next;
  private final PrintStream out;

  /**
   * Prepares.
   *
   * @param former the state whose release readers are led to
   * @param next the state that the runs read
   */
  Situations(Program program, Published published, State former, State next, PrintStream out) {
    this.program = program;
    this.published = published;
    this.former = former;
    this.next = next;
    this.out = out;
  }

  /** Whether all went as it must. */
  boolean isSound() throws IOException, InterruptedException {
    boolean sound = true;
    if (program.inShell("true", next, published).exitCode() != 0) {
      out.println("No name space with mounts of its own here; the situations are left out.");
      return true;
    }
    for (Situation situation : Situation.all()) {
      List<String> wrong = wrong(situation);
      out.println(situation.name() + (wrong.isEmpty() ? ": as it must be" : ": WRONG"));
      wrong.forEach(each -> out.println("  " + each));
      sound &= wrong.isEmpty();
    }
    Ended last = program.run("run", next.workspace(), "--out", published.root());
    boolean ended = last.out().strip().equals(next.releaseId()) && published.leftOver().isEmpty();
    out.println("a run after all of them: " + (ended ? "as it must be" : "WRONG " + last.err()));
    return sound && ended;
  }

  private List<String> wrong(Situation situation) throws IOException, InterruptedException {
    Ended ended = program.inShell(situation.script(), next, published);
    List<String> wrong = new ArrayList<>();
    if (ended.exitCode() != situation.exitCode()) {
      wrong.add("exit code " + ended.exitCode() + ": " + ended.err().strip());
    }
    for (String words : situation.words()) {
      if (!ended.err().contains(words)) {
        wrong.add("it does not say '" + words + "': " + ended.err().strip());
      }
    }
    if (!published.latest().equals(former.releaseId())) {
      wrong.add("LATEST holds '" + published.latest() + "'");
    }
    if (published.holds(next.releaseId())) {
      wrong.add("the release is there");
    }
    Ended verified = program.run("verify", published.root());
    if (verified.exitCode() != 0 || !verified.out().isEmpty()) {
      wrong.add("verify: " + verified.out() + verified.err().strip());
    }
    return wrong;
  }
}
