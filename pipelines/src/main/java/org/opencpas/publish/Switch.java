package org.opencpas.publish;

import java.io.IOException;
import java.util.Optional;
import org.opencpas.release.Latest;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.Withdrawal;
import org.opencpas.storage.Durable;

/** Leads readers to a release: the one step that they notice. */
final class Switch {
  private final OutputLayout out;

  Switch(OutputLayout out) {
    this.out = out;
  }

  /** Moves LATEST as far as the rule lets it. */
  Published.Pointer lead(ReleaseId id, LatestRule rule) throws IOException {
    Optional<ReleaseId> current = Latest.read(out);
    if (current.isPresent() && current.get().equals(id)) {
      return Published.Pointer.ALREADY_THERE;
    }
    return switch (rule) {
      case KEEP -> Published.Pointer.KEPT;
      case MOVE -> move(id);
      case ADVANCE -> advance(id, current);
    };
  }

  private Published.Pointer advance(ReleaseId id, Optional<ReleaseId> current) throws IOException {
    if (Withdrawal.find(out, id).isPresent()) {
      return Published.Pointer.KEPT_AS_WITHDRAWN;
    }
    return current.isPresent() && id.isEarlierThan(current.get())
        ? Published.Pointer.KEPT_AS_OLDER
        : move(id);
  }

  private Published.Pointer move(ReleaseId id) throws IOException {
    Durable.replace(out.latest(), out.nextLatest(), id.text() + "\n");
    return Published.Pointer.MOVED;
  }
}
