package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures commands that somebody waits for, as whole processes, against what they may take. */
public final class Commands {
  private static final int USUAL_TIMES = 7;

  /**
   * A command that may take so many seconds; it ends with 0.
   *
   * @param words the command, after the program; OUT is the directory of a release of the sample
   *     and PAGE a file to write
   * @param most seconds of wall time, the median of all times
   */
  private record Limit(String words, double most) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("due sample-data/kestria --on 2022-06-29", 1.5),
          new Limit("due sample-data/mandates --on 2025-12-31", 1.5),
          new Limit(
              "brief OUT --mission KESMIS --audience internal --on 2026-01-31 --out PAGE", 3));

  private Commands() {}

  /** Prints a row for each command; the exit code is 1 when one takes longer than it may. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int times = arguments.length == 0 ? USUAL_TIMES : Integer.parseInt(arguments[0]);
    Path home = Path.of(System.getProperty("bench.home", ".")).toAbsolutePath().normalize();
    Path work = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    Path log = work.resolve("commands.log");
    Map<String, Path> places =
        Map.of(
            "OUT", work.resolve("commands-out").toAbsolutePath(),
            "PAGE", work.resolve("brief.html").toAbsolutePath());
    MeasuredProcess.run(
        command("run sample-data/kestria --out OUT", home, places), Map.of(), log, List.of());
    System.out.println("| command | times | wall s | CPU s | MB | at most s |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    boolean isWithin = true;
    for (Limit limit : LIMITS) {
      List<String> command = command(limit.words(), home, places);
      isWithin &= isWithin(limit, command, times, log);
    }
    System.exit(isWithin ? 0 : 1);
  }

  private static List<String> command(String words, Path home, Map<String, Path> places) {
    return Stream.concat(
            Stream.of(home.resolve("opencpas").toString()),
            Stream.of(words.split(" ", -1)).map(word -> word(word, home, places)))
        .toList();
  }

  private static String word(String word, Path home, Map<String, Path> places) {
    Path place = word.startsWith("sample-data") ? home.resolve(word) : places.get(word);
    return place == null ? word : place.toString();
  }

  private static boolean isWithin(Limit limit, List<String> command, int times, Path log)
      throws IOException, InterruptedException {
    List<Measurement> runs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      runs.add(MeasuredProcess.measure(command, log));
    }
    Spread wall = Spread.of(runs, Measurement::wallSeconds);
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %d | %s | %.1f | %.0f | %.1f |%n",
        limit.words(),
        times,
        wall.text("%.2f"),
        Spread.of(runs, Measurement::processorSeconds).median(),
        Spread.of(runs, Measurement::peakMegabytes).median(),
        limit.most());
    return wall.median() <= limit.most();
  }
}
