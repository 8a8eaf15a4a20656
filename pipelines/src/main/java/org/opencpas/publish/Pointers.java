package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencpas.release.Label;
import org.opencpas.release.Labels;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;

/** Looks at what leads to releases: LATEST, labels, and the notices of those withdrawn. */
final class Pointers {
  private static final String NOTICE = ".withdrawn";

  private final OutputLayout out;
  private final List<Finding> findings = new ArrayList<>();

  private Pointers(OutputLayout out) {
    this.out = out;
  }

  /** What leads nowhere, or cannot be understood. */
  static List<Finding> check(OutputLayout out) {
    Pointers pointers = new Pointers(out);
    pointers.checkLeads("LATEST", () -> Latest.read(out));
    pointers.checkLabels();
    pointers.checkNotices();
    return pointers.findings;
  }

  private void checkLabels() {
    for (String name : names(out.labels())) {
      Optional<Label> label = Label.parse(name);
      String place = out.root().relativize(out.labels().resolve(name)).toString();
      if (label.isPresent()) {
        checkLeads(place, () -> Labels.find(out, label.get()));
      } else if (!out.nextLabel().endsWith(name)) {
        findings.add(new Finding(place, "is no label; remove it"));
      }
    }
  }

  private void checkLeads(String place, Supplier<Optional<ReleaseId>> pointer) {
    try {
      pointer
          .get()
          .filter(id -> !Files.isDirectory(out.release(id).root()))
          .ifPresent(id -> findings.add(new Finding(place, "leads to " + id + ", not there")));
    } catch (ReleaseException damaged) {
      findings.add(new Finding(place, String.valueOf(damaged.getMessage())));
    }
  }

  private void checkNotices() {
    for (String name : names(out.releases())) {
      Optional<ReleaseId> id =
          name.endsWith(NOTICE)
              ? ReleaseId.parse(name.substring(0, name.length() - NOTICE.length()))
              : Optional.empty();
      id.ifPresent(withdrawn -> checkNotice("releases/" + name, withdrawn));
    }
  }

  private void checkNotice(String place, ReleaseId withdrawn) {
    if (!Files.isDirectory(out.release(withdrawn).root())) {
      findings.add(new Finding(place, "is about " + withdrawn + ", not there"));
      return;
    }
    try {
      Withdrawal.find(out, withdrawn);
    } catch (ReleaseException damaged) {
      findings.add(new Finding(place, String.valueOf(damaged.getMessage())));
    }
  }

  private List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException unreadable) {
      findings.add(
          new Finding(
              out.root().relativize(directory).toString(),
              "cannot be looked into; check its permissions: " + unreadable.getMessage()));
      return List.of();
    }
  }
}
