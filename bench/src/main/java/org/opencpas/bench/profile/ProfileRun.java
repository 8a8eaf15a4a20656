package org.opencpas.bench.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencpas.bench.generate.Scale;
import org.opencpas.bench.harness.MeasuredProcess;
import org.opencpas.bench.harness.Place;
import org.opencpas.bench.harness.ThreadTimes;

/** Command {@code bench/profile SCALE}: runs the program with a flight recording and sums it. */
public final class ProfileRun {
  private ProfileRun() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<Scale> scale =
        arguments.length == 1 ? Scale.named(arguments[0]) : Optional.<Scale>empty();
    if (scale.isEmpty()) {
      System.err.println("usage: bench/profile SCALE, SCALE one of " + Scale.names());
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(scale.orElseThrow(), out);
  }

  private static void run(Scale scale, PrintStream out) throws IOException, InterruptedException {
    Path directory = Path.of(System.getProperty("bench.directory", "bench/target/work"));
    Place place = new Place(directory, scale);
    Path recording = place.file("profile.jfr");
    Place.delete(place.releases());
    Files.deleteIfExists(recording);
    ThreadTimes threads = new ThreadTimes();
    String options = System.getenv().getOrDefault("OPENCPAS_JAVA_OPTS", "");
    MeasuredProcess.run(
        List.of(
            Path.of(System.getProperty("bench.home", "."), "opencpas").toString(),
            "run",
            place.workspace().toString(),
            "--out",
            place.releases().toString()),
        Map.of(
            "OPENCPAS_JAVA_OPTS",
            options + " -XX:StartFlightRecording=settings=profile,filename=" + recording),
        place.file("profile.log"),
        List.of(threads));
    out.printf("### Processor time by kind of thread%n%n| seconds | threads |%n|---:|---|%n");
    threads.byKind().entrySet().stream()
        .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
        .forEach(
            kind ->
                out.printf(
                    Locale.ROOT,
                    "| %.2f | %s |%n",
                    kind.getValue().toMillis() / 1000.0,
                    kind.getKey()));
    out.println();
    new Profile(Recording.read(recording), out).print();
  }
}
