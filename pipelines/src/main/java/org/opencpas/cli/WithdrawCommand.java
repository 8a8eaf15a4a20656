package org.opencpas.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opencpas.publish.Withdrawing;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command withdraw: tells readers that a release is wrong. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = {
      "Tells every reader that a release is wrong. It stays readable, since it may be cited.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  opencpas withdraw out all-0123456789ab --because \"deaths of June were counted twice\""
    })
final class WithdrawCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private NamedRelease named = new NamedRelease();

  @Option(
      names = "--because",
      required = true,
      paramLabel = "TEXT",
      description = "what is wrong with it, in one line; readers see it")
  private String because = "";

  WithdrawCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (because.isBlank() || because.strip().lines().count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--because says in one line what is wrong with the release");
    }
    OutputLayout layout = named.layout();
    ReleaseId id = named.id();
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    Withdrawal wanted = new Withdrawal(today, because);
    Withdrawal standing = Withdrawing.withdraw(layout, surroundings.owner(), id, wanted);
    surroundings.err().println(Notices.of(id, standing));
    if (Latest.read(layout).equals(Optional.of(id))) {
      surroundings
          .err()
          .println("LATEST still leads to it, with this notice, until the next run publishes.");
    }
    return ExitCode.DONE;
  }
}
