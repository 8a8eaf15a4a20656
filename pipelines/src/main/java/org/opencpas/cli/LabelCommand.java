package org.opencpas.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencpas.publish.Labelling;
import org.opencpas.release.Label;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command label: gives a release a name that keeps it. */
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a release a name, by which every command finds it and which keeps it for ever.",
      ""
    },
    footer = {"", "Example:", "  opencpas label out LATEST renewal-2026-11"})
final class LabelCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private NamedRelease named = new NamedRelease();

  @Parameters(
      index = "2",
      paramLabel = "LABEL",
      description = "small letters, digits, hyphens and dots",
      converter = LabelConverter.class)
  private @Nullable Label label;

  LabelCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OutputLayout layout = named.layout();
    ReleaseId id = named.id();
    Label name = Objects.requireNonNull(label);
    Labelling.Outcome outcome = Labelling.label(layout, surroundings.owner(), id, name);
    surroundings
        .err()
        .println(
            switch (outcome) {
              case GIVEN -> id + " is labelled " + name + " and will be kept.";
              case ALREADY_GIVEN -> id + " has the label " + name + " already.";
            });
    return ExitCode.DONE;
  }
}
