package org.opencpas.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.opencpas.bench.harness.Place;

/**
 * Command {@code bench/crash}: kills runs of the sample at random moments; after each a reader must
 * see a whole release, and a new run must make the same one as if nothing had happened. Ends with 1
 * where not. With {@code --situations} machines let runs down instead: full disks and the like.
 */
public final class Crash {
  private final CrashOptions options;
  private final PrintStream out;
  private final Path home = Path.of(System.getProperty("bench.home", "."));
  private final Program program;

  private Crash(CrashOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.program = new Program(home.resolve("opencpas"), options.directory());
  }

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<CrashOptions> options = CrashOptions.of(arguments);
    if (options.isEmpty()) {
      System.err.println(CrashOptions.USAGE);
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!new Crash(options.orElseThrow(), out).isSound()) {
      System.exit(1);
    }
  }

  private boolean isSound() throws IOException, InterruptedException {
    Path directory = options.directory();
    Place.delete(directory);
    Files.createDirectories(directory);
    Path sample = home.resolve("sample-data/kestria");
    Path whole = State.whole(sample, directory.resolve("whole"));
    Path uncorrected = State.uncorrected(sample, directory.resolve("uncorrected"));
    if (options.what() == CrashOptions.What.KILLS) {
      out.printf("%d runs, seed %d%n", options.runs(), options.seed());
    }
    List<State> states = List.of(undisturbed(whole), undisturbed(uncorrected));
    Published published = new Published(directory.resolve("out"));
    StartedRun.Times times = first(states.get(1), published);
    if (options.what() == CrashOptions.What.SITUATIONS) {
      return new Situations(program, published, states.get(1), states.get(0), out).isSound();
    }
    Killing killing = new Killing(program, published, new SplittableRandom(options.seed()), times);
    RoundTable table = new RoundTable();
    for (int i = 1; i <= options.runs(); i++) {
      Round round = killing.round(states.get(i % 2), states.get((i + 1) % 2));
      table.add(round);
      print(i, round);
    }
    List<String> torn = new ArrayList<>();
    killing.verify(published.latest(), torn);
    torn.forEach(wrong -> out.println("At the end: " + wrong));
    out.printf("%n%s", table.text());
    return table.isSound() && torn.isEmpty();
  }

  /** What a run that nobody kills makes of a state, in a directory of its own. */
  private State undisturbed(Path workspace) throws IOException, InterruptedException {
    Published alone = new Published(options.directory().resolve("undisturbed"));
    Ended ended = program.run("run", workspace, "--out", alone.root());
    if (ended.exitCode() != 0) {
      throw new IllegalStateException("an undisturbed run failed: " + ended.err());
    }
    String id = ended.out().strip();
    return new State(workspace, id, alone.manifest(id));
  }

  private StartedRun.Times first(State state, Published published)
      throws IOException, InterruptedException {
    StartedRun run = program.start("run", state.workspace(), "--out", published.root());
    Ended ended = run.end();
    if (ended.exitCode() != 0) {
      throw new IllegalStateException("the first run failed: " + ended.err());
    }
    StartedRun.Times times = run.times();
    out.printf(
        Locale.ROOT,
        "An undisturbed run takes %.1f s, publishing %.1f s of them.%n%n",
        times.whole().toNanos() / 1e9,
        times.publishing().toNanos() / 1e9);
    return times;
  }

  private void print(int number, Round round) {
    out.printf(
        "%d %s: %s, reader saw the %s release%s%n",
        number,
        round.aim().name().toLowerCase(Locale.ROOT),
        round.phase().words(),
        round.shown().name().toLowerCase(Locale.ROOT),
        round.isSound() ? "" : ": WRONG");
    Stream.of(round.torn(), round.different(), round.leftOver())
        .flatMap(List::stream)
        .forEach(wrong -> out.println("  " + wrong));
  }
}
