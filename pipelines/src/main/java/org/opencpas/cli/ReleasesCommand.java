package org.opencpas.cli;

import java.io.StringWriter;
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
import picocli.CommandLine.Option;
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
    footer = {
      "",
      "Examples:",
      "  opencpas releases out",
      "  opencpas releases out --format csv > releases.csv"
    })
final class ReleasesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "directory that releases are published in")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, csv or json (default: ${DEFAULT-VALUE})")
  private ReleasesFormat format = ReleasesFormat.TEXT;

  ReleasesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<ReleaseList.Entry> releases = ReleaseList.of(new OutputLayout(out));
    List<ListedRelease> listed = releases.stream().map(ListedRelease::of).toList();
    switch (format) {
      case TEXT -> show(releases);
      case CSV -> surroundings.out().print(ListedRelease.csv(listed));
      case JSON -> {
        StringWriter json = new StringWriter();
        ListedRelease.json(listed, json);
        surroundings.out().print(json);
      }
    }
    surroundings.out().flush();
    return ExitCode.DONE;
  }

  private void show(List<ReleaseList.Entry> releases) {
    if (releases.isEmpty()) {
      surroundings.err().println("opencpas: " + out + " holds no release yet");
      return;
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
