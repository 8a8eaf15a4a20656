package org.opencpas.bench.history;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencpas.bench.generate.Scale;
import org.opencpas.bench.harness.MeasuredProcess;
import org.opencpas.bench.harness.Measurement;
import org.opencpas.bench.harness.Place;
import org.opencpas.bench.harness.Spread;

/**
 * Command {@code bench/history}: runs the program over workspaces whose facts hold the same and
 * were reported once or several times, in turn, and asks each release what was known on a day.
 */
public final class HistoryRun {
  /** Some years into the returns, so that parts of them were known. */
  private static final String DAY = "2021-11-15";

  private final Place place;
  private final PrintStream out;
  private final Path program = Path.of(System.getProperty("bench.home", "."), "opencpas");

  private HistoryRun(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
  }

  /** Runs the command. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    List<String> words = new ArrayList<>(List.of(arguments));
    int pairs = 1;
    int option = words.indexOf("--pairs");
    if (option >= 0 && option + 1 < words.size()) {
      pairs = Integer.parseInt(words.remove(option + 1));
      words.remove(option);
    }
    Optional<Scale> scale = words.isEmpty() ? Optional.empty() : Scale.named(words.get(0));
    if (scale.isEmpty() || words.size() < 2) {
      System.err.println(
          "usage: bench/history SCALE REPORTS... [--pairs N]; REPORTS of each fact, such as 1 1.5 3;"
              + " SCALE is one of "
              + Scale.names());
      System.exit(2);
    }
    Path directory =
        Path.of(System.getProperty("bench.directory", "bench/target/work")).toAbsolutePath();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new HistoryRun(new Place(directory, scale.orElseThrow()), out)
        .run(words.subList(1, words.size()), pairs);
  }

  /** One of the workspaces, with how often the facts were reported and how its runs went. */
  private record Case(String times, long records, List<Measurement> runs) {
    Spread wall() {
      return Spread.of(runs, Measurement::wallSeconds);
    }

    Spread processor() {
      return Spread.of(runs, Measurement::processorSeconds);
    }
  }

  private void run(List<String> reports, int pairs)
      throws IOException, InterruptedException, SQLException {
    List<Case> cases = new ArrayList<>();
    for (String times : reports) {
      long records =
          ReportedAgain.write(place.workspace(), Double.parseDouble(times), workspace(times));
      cases.add(new Case(times, records, new ArrayList<>()));
    }
    for (int pair = 0; pair < pairs; pair++) {
      for (Case each : cases) {
        each.runs().add(measure(each.times()));
      }
    }
    out.println("| reports a fact | records | wall s | CPU s | MB | wall ratio | CPU ratio |");
    out.println("|---:|---:|---:|---:|---:|---:|---:|");
    for (Case each : cases) {
      out.printf(
          Locale.ROOT,
          "| %s | %,d | %s | %s | %.0f | %.2f | %.2f |%n",
          each.times(),
          each.records(),
          each.wall().text("%.1f"),
          each.processor().text("%.1f"),
          Spread.of(each.runs(), Measurement::peakMegabytes).median(),
          each.wall().median() / cases.get(0).wall().median(),
          each.processor().median() / cases.get(0).processor().median());
    }
    for (Case each : cases) {
      ask(each.times());
    }
  }

  private Path workspace(String times) {
    return place.file("workspace-" + times);
  }

  private Path releases(String times) {
    return place.file("reported-" + times);
  }

  private Measurement measure(String times) throws IOException, InterruptedException {
    Place.delete(releases(times));
    return MeasuredProcess.measure(
        List.of(
            program.toString(),
            "run",
            workspace(times).toString(),
            "--out",
            releases(times).toString()),
        place.file("reported-" + times + ".log"));
  }

  private void ask(String times) throws IOException, SQLException {
    String latest = Files.readString(releases(times).resolve("LATEST")).strip();
    Path release = releases(times).resolve("releases").resolve(latest);
    out.printf("%nReported %s times, as known on %s:%n", times, DAY);
    for (Map.Entry<String, List<Double>> answer :
        new AsOfQuestions(release, DAY).seconds().entrySet()) {
      List<Double> numbers = answer.getValue();
      out.println(
          numbers.size() == 1
              ? String.format(Locale.ROOT, "  %s: %,.0f", answer.getKey(), numbers.get(0))
              : String.format(
                  Locale.ROOT,
                  "  %s: %.3f s through the catalogue, %.3f s by hand on the files (%.2f)",
                  answer.getKey(),
                  numbers.get(0),
                  numbers.get(1),
                  numbers.get(0) / numbers.get(1)));
    }
  }
}
