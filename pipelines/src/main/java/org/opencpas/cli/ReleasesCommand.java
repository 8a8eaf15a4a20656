package org.opencpas.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opencpas.publish.ReleaseList;
import org.opencpas.release.Manifest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command releases: lists what has been published. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the releases of a directory; * marks the one that LATEST leads to.",
      "Files are looked at by their sizes; verify reads every byte.",
      ""
    },
    footer = {"", "Example:", "  opencpas releases out"})
final class ReleasesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  ReleasesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<ReleaseList.Entry> releases = ReleaseList.of(new OutputLayout(out));
    if (releases.isEmpty()) {
      surroundings.err().println("opencpas: " + out + " holds no release yet");
      return ExitCode.DONE;
    }
    line("", "release", "as of", "audience", "observations", "size", "files", "labels");
    for (ReleaseList.Entry entry : releases) {
      String mark = entry.standing() == ReleaseList.Standing.LATEST ? "*" : "";
      String size = String.format(Locale.ROOT, "%,.1f MB", entry.bytes() / 1e6);
      Manifest manifest = entry.manifest();
      if (manifest == null) {
        line(mark, entry.id().text(), "", "", "", size, condition(entry), names(entry));
        continue;
      }
      LocalDate asOf = manifest.asOf();
      Manifest.Table observations = manifest.tables().get("observations");
      line(
          mark,
          entry.id().text(),
          asOf == null ? "all" : asOf.toString(),
          manifest.audience(),
          observations == null ? "" : String.format(Locale.ROOT, "%,d", observations.rows()),
          size,
          condition(entry),
          names(entry));
    }
    return ExitCode.DONE;
  }

  private static String condition(ReleaseList.Entry entry) {
    return entry.condition().name().toLowerCase(Locale.ROOT);
  }

  /** Labels, and the notice of a release that was withdrawn. */
  private static String names(ReleaseList.Entry entry) {
    List<String> names = new ArrayList<>();
    entry.labels().forEach(label -> names.add(label.text()));
    Withdrawal notice = entry.withdrawal();
    if (notice != null) {
      names.add("withdrawn on " + notice.withdrawnOn() + ": " + notice.because());
    }
    return String.join(", ", names);
  }

  private void line(
      String mark,
      String release,
      String asOf,
      String audience,
      String rows,
      String size,
      String files,
      String names) {
    surroundings
        .out()
        .println(
            String.format(
                    Locale.ROOT,
                    "%-1s %-24s %-10s %-11s %12s %10s  %-7s  %s",
                    mark,
                    release,
                    asOf,
                    audience,
                    rows,
                    size,
                    files,
                    names)
                .stripTrailing());
  }
}
