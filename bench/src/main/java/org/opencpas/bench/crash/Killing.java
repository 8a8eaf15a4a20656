package org.opencpas.bench.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Kills runs in turn on two states of the workspace. Before each the release of its state is
 * removed, while readers are led to that of the other, so that every run has one to publish. What a
 * new run made is verified, every byte of it, after the next kill.
 */
final class Killing {
  private static final String QUESTION = "SELECT count(*) AS observations FROM observations";
  private static final double AFTER_THE_END = 1.05;
  private static final Duration TO_THE_DISK = Duration.ofMillis(60);
  private static final Duration TO_LATEST = Duration.ofMillis(2);

  private final Program program;
  private final Published published;
  private final SplittableRandom random;
  private StartedRun.Times times;

  /**
   * Prepares to kill.
   *
   * @param times how long an undisturbed run takes, to draw moments from
   */
  Killing(Program program, Published published, SplittableRandom random, StartedRun.Times times) {
    this.program = program;
    this.published = published;
    this.random = random;
    this.times = times;
  }

  /**
   * Kills a run, reads, and runs again.
   *
   * @param former the state whose release readers are led to
   * @param next the state that the killed run and the new run read
   */
  Round round(State former, State next) throws IOException, InterruptedException {
    published.remove(next.releaseId());
    Aim aim = Aim.draw(random);
    Phase phase = kill(aim, next);
    List<String> torn = new ArrayList<>();
    Round.Shown shown = shown(former, next);
    if (shown == Round.Shown.OTHER) {
      torn.add("LATEST holds '" + published.latest() + "'");
    }
    ask(torn);
    for (String id : published.releases()) {
      if (List.of(former.releaseId(), next.releaseId()).contains(id)) {
        verify(id, torn);
      } else {
        torn.add("releases/" + id + " is neither release");
      }
    }
    List<String> different = runAgain(next);
    if (!published.latest().equals(next.releaseId())) {
      torn.add("after the new run LATEST holds '" + published.latest() + "'");
    }
    return new Round(aim, phase, shown, torn, different, published.leftOver());
  }

  private Phase kill(Aim aim, State next) throws IOException, InterruptedException {
    StartedRun run = start(next);
    switch (aim) {
      case ANYWHERE -> {
        return run.killAfter(upTo(times.whole()));
      }
      case PUBLISHING -> {
        run.awaitPhase(Phase.PUBLISHING);
        return run.killAfter(upTo(times.publishing()));
      }
      case WRITTEN -> {
        run.awaitTruth(() -> published.isWritten(next.releaseId()));
        return run.killAfter(upTo(TO_THE_DISK));
      }
      case SWITCH -> {
        run.awaitTruth(() -> published.holds(next.releaseId()));
        return run.killAfter(upTo(TO_LATEST));
      }
    }
    throw new IllegalStateException(aim.name());
  }

  private StartedRun start(State state) throws IOException {
    return program.start("run", state.workspace(), "--out", published.root());
  }

  private Duration upTo(Duration usual) {
    return Duration.ofNanos(random.nextLong((long) (AFTER_THE_END * usual.toNanos())));
  }

  private Round.Shown shown(State former, State next) throws IOException {
    String latest = published.latest();
    if (latest.equals(former.releaseId())) {
      return Round.Shown.FORMER;
    }
    return latest.equals(next.releaseId()) ? Round.Shown.NEW : Round.Shown.OTHER;
  }

  /** Reads as readers do, by LATEST. */
  private void ask(List<String> torn) throws IOException, InterruptedException {
    Ended answer = program.run("query", published.root(), QUESTION);
    if (answer.exitCode() != 0) {
      torn.add("query ended " + answer.exitCode() + ": " + answer.err().strip());
    }
  }

  /** Has every byte of a release looked at. */
  void verify(String id, List<String> torn) throws IOException, InterruptedException {
    Ended verified = program.run("verify", published.root(), id);
    if (verified.exitCode() != 0 || !verified.out().isEmpty()) {
      torn.add("verify " + id + ": " + verified.out() + verified.err().strip());
    }
  }

  /** The new run, whose manifest holds the hashes of all tables. */
  private List<String> runAgain(State next) throws IOException, InterruptedException {
    StartedRun run = start(next);
    Ended ended = run.end();
    if (ended.exitCode() != 0) {
      return List.of("the new run ended " + ended.exitCode() + ": " + ended.err());
    }
    if (!ended.out().strip().equals(next.releaseId())) {
      return List.of("the new run made " + ended.out().strip());
    }
    if (run.times().publishing().toMillis() > 0) {
      times = run.times();
    }
    return published.manifest(next.releaseId()).equals(next.manifest())
        ? List.of()
        : List.of("the manifest of " + next.releaseId() + " is another");
  }
}
