package org.opencpas.bench.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.bench.generate.Scale;

/**
 * Command {@code bench/engines SCALE}: runs the program on each engine and with few and many
 * threads, and says whether the content hashes of all tables are equal. Ends with 1 where not.
 */
public final class Engines {
  private static final List<List<String>> WAYS =
      List.of(List.of("--threads", "1"), List.of("--threads", "8"), List.of("--engine", "flink"));

  private static final Pattern HASH =
      Pattern.compile("\"content_sha256\"\\s*:\\s*\"(\\p{XDigit}{64})\"");

  private final Place place;
  private final PrintStream out;

  private Engines(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
  }

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<Scale> scale =
        arguments.length == 1 ? Scale.named(arguments[0]) : Optional.<Scale>empty();
    if (scale.isEmpty()) {
      System.err.println("usage: bench/engines SCALE, SCALE one of " + Scale.names());
      System.exit(2);
    }
    Path directory = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!new Engines(new Place(directory, scale.orElseThrow()), out).agree()) {
      System.exit(1);
    }
  }

  private boolean agree() throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("bench.home", "."), "opencpas");
    Set<List<String>> hashes = new LinkedHashSet<>();
    out.printf("| way | wall s | CPU s | MB | tables | hash of their hashes |%n");
    out.printf("|---|---:|---:|---:|---:|---|%n");
    for (List<String> way : WAYS) {
      Place.delete(place.releases());
      List<String> command = new ArrayList<>();
      command.addAll(List.of(program.toString(), "run", place.workspace().toString()));
      command.addAll(List.of("--out", place.releases().toString()));
      command.addAll(way);
      Measurement run = MeasuredProcess.measure(command, place.file("engines.log"));
      List<String> found = contentHashes();
      hashes.add(found);
      out.printf(
          Locale.ROOT,
          "| `%s` | %.1f | %.1f | %.0f | %d | %08x |%n",
          String.join(" ", way),
          run.wallSeconds(),
          run.processorSeconds(),
          run.peakMegabytes(),
          found.size(),
          found.hashCode());
    }
    out.println(hashes.size() == 1 ? "\nAll equal." : "\nThey differ.");
    return hashes.size() == 1;
  }

  /** The hash of every table, in the order of the manifest. */
  private List<String> contentHashes() throws IOException {
    String latest = Files.readString(place.releases().resolve("LATEST")).strip();
    Path manifest = place.releases().resolve("releases").resolve(latest).resolve("manifest.json");
    List<String> found = new ArrayList<>();
    Matcher hash = HASH.matcher(Files.readString(manifest));
    while (hash.find()) {
      found.add(hash.group(1));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("no hash of a table in " + manifest);
    }
    return found;
  }
}
