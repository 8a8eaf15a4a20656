package org.opencpas.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opencpas.decode.FileDecoder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TagRow;
import org.opencpas.source.TextFormat;

/**
 * Command {@code bench/formats DIRECTORY MEGABYTES PAIRS FORMAT…}: makes a file of about a size of
 * each format, reads it in turn with the library alone and with the program's decoder, and prints
 * medians. Ends with 1 where the two do not find the same number of rows.
 */
public final class ReadingSpeed {
  private static final List<SpeedFile> FILES =
      List.of(
          new CsvSpeedFile(),
          new XlsxSpeedFile(),
          new JsonSpeedFile(),
          new AvroSpeedFile(),
          new ParquetSpeedFile(),
          new IatiSpeedFile(),
          new Dhis2SpeedFile(),
          new SdmxSpeedFile(),
          new HxlSpeedFile());

  private static final int TRIAL_ROWS = 20_000;

  /** A sheet has a million rows and not many more, so that large ones have long cells. */
  private static final long MOST_ROWS = 1_000_000;

  private static final int SHORT_COMMENT = 20;
  private static final int FEWEST_CELLS = 10;

  private ReadingSpeed() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    long bytes = Long.parseLong(arguments[1]) * 1_000_000;
    int pairs = Integer.parseInt(arguments[2]);
    List<String> wanted = Arrays.asList(arguments).subList(3, arguments.length);
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    out.printf("Heap: at most %d MB.%n%n", heap);
    out.println("| format | MB | rows | library rows/s | program rows/s | program / library |");
    out.println("|---|---:|---:|---:|---:|---:|");
    boolean same = true;
    for (SpeedFile each : FILES) {
      if (wanted.isEmpty() || wanted.contains(each.word())) {
        same &= measure(each, made(each, directory, bytes), pairs, out);
      }
    }
    if (!same) {
      System.exit(1);
    }
  }

  private static Path made(SpeedFile format, Path directory, long bytes) throws IOException {
    Path file = directory.resolve("returns." + format.word());
    format.write(file, new Returns(TRIAL_ROWS, SHORT_COMMENT));
    long rows = bytes * TRIAL_ROWS / Files.size(file);
    int comment = SHORT_COMMENT;
    if (rows > MOST_ROWS && format.format() == SourceFormat.XLSX) {
      comment += (int) ((rows - MOST_ROWS) * Files.size(file) / TRIAL_ROWS / MOST_ROWS * 6 / 5);
      rows = MOST_ROWS;
    }
    format.write(file, new Returns(Math.max(1, rows), comment));
    return file;
  }

  private static boolean measure(SpeedFile format, Path file, int pairs, PrintStream out)
      throws IOException {
    List<Double> library = new ArrayList<>();
    List<Double> program = new ArrayList<>();
    long expected = format.readByLibrary(file);
    long found = decode(format, file);
    for (int pair = 0; pair < pairs; pair++) {
      long start = System.nanoTime();
      expected = format.readByLibrary(file);
      long between = System.nanoTime();
      found = decode(format, file);
      library.add(1e9 * expected / (between - start));
      program.add(1e9 * found / (System.nanoTime() - between));
    }
    double alone = median(library);
    double decoder = median(program);
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %,d | %,.0f | %,.0f | %.2f |%n",
        format.word(),
        Files.size(file) / 1e6,
        found,
        alone,
        decoder,
        decoder / alone);
    return expected == found;
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private static long decode(SpeedFile format, Path file) {
    SourceFile source =
        new SourceFile("returns", 0, file.getFileName().toString(), file.toString(), -1);
    Counting sink = new Counting();
    new FileDecoder()
        .decode(
            () -> Files.newInputStream(file),
            source,
            new FileLayout(format.format(), text(format.format()), TablePlace.FIRST),
            sink);
    return sink.rows;
  }

  private static TextFormat text(SourceFormat format) {
    return format == SourceFormat.HXL
        ? new TextFormat("", "", '.', TagRow.NAMES)
        : TextFormat.DETECTED;
  }

  /** Counts rows that have every cell; one rejection is one too many. */
  private static final class Counting implements RowSink {
    private long rows;

    @Override
    public void row(RawRow row) {
      rows += row.cells().size() >= FEWEST_CELLS ? 1 : 0;
    }

    @Override
    public void rejection(Rejection rejection) {
      throw new IllegalStateException(rejection.toString());
    }
  }
}
