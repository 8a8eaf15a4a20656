package org.opencpas.bench.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.opencpas.bench.compare.Comparison;
import org.opencpas.bench.duckdb.DuckJob;

/**
 * Command {@code bench/run}: runs the program and the DuckDB script in turn and compares time,
 * memory and what they wrote.
 */
public final class Bench {
  private final Options options;
  private final Place place;
  private final PrintStream out;
  private final Path program;

  private Bench(Options options, PrintStream out) {
    this.options = options;
    this.place = new Place(options.directory(), options.scale());
    this.out = out;
    this.program = Path.of(System.getProperty("bench.home", "."), "opencpas");
  }

  /** Runs the command. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Optional<Options> options = Options.of(arguments);
    if (options.isEmpty()) {
      System.err.println(Options.USAGE + org.opencpas.bench.generate.Scale.names());
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Bench(options.orElseThrow(), out).run();
  }

  private void run() throws IOException, InterruptedException, SQLException {
    long records = place.records();
    List<Measurement> ours = new ArrayList<>();
    List<Measurement> theirs = new ArrayList<>();
    for (int pair = 1; pair <= options.pairs(); pair++) {
      ours.add(program());
      print(pair, "program", ours.get(ours.size() - 1));
      theirs.add(script());
      print(pair, "DuckDB", theirs.get(theirs.size() - 1));
    }
    List<String> differences = Comparison.of(release(), place.tables());
    table(records, ours, theirs, differences);
    if (options.ending() == Options.Ending.CLEAN) {
      place.clean();
    }
  }

  private Measurement program() throws IOException, InterruptedException {
    Place.delete(place.releases());
    return MeasuredProcess.measure(
        List.of(
            program.toString(),
            "run",
            place.workspace().toString(),
            "--out",
            place.releases().toString()),
        place.file("program.log"));
  }

  private Measurement script() throws IOException, InterruptedException {
    Place.delete(place.tables());
    return MeasuredProcess.measure(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DuckJob.class.getName(),
            place.workspace().toString(),
            place.tables().toString()),
        place.file("script.log"));
  }

  private Path release() throws IOException {
    String latest = Files.readString(place.releases().resolve("LATEST")).strip();
    return place.releases().resolve("releases").resolve(latest).resolve("tables");
  }

  private void print(int pair, String who, Measurement run) {
    out.printf(
        Locale.ROOT,
        "%d %-8s %8.2f s wall  %8.2f s processor  %6.0f MB%n",
        pair,
        who,
        run.wallSeconds(),
        run.processorSeconds(),
        run.peakMegabytes());
  }

  private void table(
      long records, List<Measurement> ours, List<Measurement> theirs, List<String> differences) {
    out.println();
    if (differences.isEmpty()) {
      out.println("Both wrote the same.");
    } else {
      out.println("What they wrote differs:");
      differences.forEach(difference -> out.println("  " + difference));
    }
    out.printf(
        Locale.ROOT,
        "%n| scale | records | pairs | program wall s | DuckDB wall s | ratio | program CPU s |"
            + " DuckDB CPU s | program MB | DuckDB MB | same |%n"
            + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|%n"
            + "| %s | %,d | %d | %s | %s | %.2f | %s | %s | %s | %s | %s |%n",
        options.scale().name(),
        records,
        options.pairs(),
        spread(ours, Measurement::wallSeconds, "%.1f"),
        spread(theirs, Measurement::wallSeconds, "%.1f"),
        Spread.of(ours, Measurement::wallSeconds).median()
            / Spread.of(theirs, Measurement::wallSeconds).median(),
        spread(ours, Measurement::processorSeconds, "%.1f"),
        spread(theirs, Measurement::processorSeconds, "%.1f"),
        spread(ours, Measurement::peakMegabytes, "%.0f"),
        spread(theirs, Measurement::peakMegabytes, "%.0f"),
        differences.isEmpty() ? "yes" : "no");
  }

  private static String spread(
      List<Measurement> runs, ToDoubleFunction<Measurement> number, String format) {
    return Spread.of(runs, number).text(format);
  }
}
