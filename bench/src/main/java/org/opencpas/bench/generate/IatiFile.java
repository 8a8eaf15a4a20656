package org.opencpas.bench.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Command {@code IatiFile FILE MEGABYTES}: writes an IATI activity file of about that size. */
public final class IatiFile {
  private static final int RESULTS = 5;
  private static final int INDICATORS = 4;
  private static final int YEARS = 5;
  private static final int FIRST_YEAR = 2020;
  private static final int REGIONS = 8;

  private final BufferedWriter out;
  private final long seed;
  private long characters;
  private long rows;

  private IatiFile(BufferedWriter out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: IatiFile FILE MEGABYTES");
      System.exit(2);
    }
    long rows =
        write(
            Path.of(arguments[0]),
            1_000_000L * Long.parseLong(arguments[1]),
            GeneratedWorkspace.SEED);
    System.err.println(rows + " rows in " + arguments[0]);
  }

  /**
   * Writes a file.
   *
   * @param bytes size that it has at least
   * @return rows that it is read as
   */
  static long write(Path file, long bytes, long seed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      IatiFile writer = new IatiFile(out, seed);
      writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      writer.line("<iati-activities version=\"2.03\">");
      for (int activity = 1; writer.characters < bytes; activity++) {
        writer.activity(activity);
      }
      writer.line("</iati-activities>");
      return writer.rows;
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
    characters += text.length() + 1L;
  }

  private void activity(int activity) throws IOException {
    line(" <iati-activity xml:lang=\"en\" default-currency=\"USD\">");
    line("  <iati-identifier>XK-1-%d</iati-identifier>".formatted(activity));
    line("  <reporting-org ref=\"XK-1\" type=\"40\">");
    line("   <narrative>Mission in Kestria</narrative>\n  </reporting-org>");
    line("  <title>\n   <narrative>Activity %d</narrative>\n  </title>".formatted(activity));
    line("  <description type=\"1\">\n   <narrative>%s</narrative>".formatted("Work. ".repeat(50)));
    line("  </description>");
    for (int result = 1; result <= RESULTS; result++) {
      line("  <result type=\"%d\" aggregation-status=\"1\">".formatted(1 + result % 3));
      line("   <title>\n    <narrative>Result %d</narrative>\n   </title>".formatted(result));
      for (int indicator = 1; indicator <= INDICATORS; indicator++) {
        indicator(Dice.of(seed, activity, result, indicator), result, indicator);
      }
      line("  </result>");
    }
    line(" </iati-activity>");
  }

  private void indicator(Dice dice, int result, int indicator) throws IOException {
    line("   <indicator measure=\"1\" ascending=\"1\">");
    line(
        "    <title>\n     <narrative>Indicator %d</narrative>\n    </title>".formatted(indicator));
    line("    <reference vocabulary=\"99\" code=\"R%dI%d\"/>".formatted(result, indicator));
    line("    <baseline year=\"%d\" value=\"%d\"/>".formatted(FIRST_YEAR - 1, dice.whole(0, 99)));
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      line("    <period>\n     <period-start iso-date=\"%d-01-01\"/>".formatted(year));
      line("     <period-end iso-date=\"%d-12-31\"/>".formatted(year));
      line("     <target value=\"%d\"/>".formatted(dice.whole(100, 999)));
      line("     <actual value=\"%d\"/>".formatted(dice.whole(0, 999)));
      line("     <actual value=\"%d\">".formatted(dice.whole(0, 500)));
      line("      <location ref=\"KS0%d\"/>".formatted(dice.whole(1, REGIONS)));
      line("      <dimension name=\"sex\" value=\"f\"/>\n     </actual>\n    </period>");
      rows += 2;
    }
    line("   </indicator>");
  }
}
