package org.opencpas.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Framework;
import org.opencpas.issue.Checked;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.SourceFile;

/** Reads a workspace as a run would, up to what can be submitted, and publishes nothing. */
public final class WorkspaceCheck {
  private WorkspaceCheck() {}

  /**
   * What a check came to.
   *
   * @param files what became of each file, in the order of sources and paths
   * @param notices what a person should know, and what would not stop a run
   */
  public record Report(List<FileRead> files, List<String> notices) {

    /** Rows that would be rejected, and files that cannot be read. */
    public long rejected() {
      return files.stream()
          .mapToLong(file -> file.getRowsRejected() + file.getFileRejections())
          .sum();
    }

    /**
     * Share of the rows that would be rejected, or of the files that cannot be read: the larger.
     */
    public double rejectedShare() {
      return new News(files, List.of(), List.of()).rejectedShare();
    }
  }

  /**
   * Checks a workspace.
   *
   * @param rejections takes each rejection as it is found
   * @return what became of the files, or the mistakes because of which none was read
   */
  public static Checked<Report> check(Path workspace, Consumer<Rejection> rejections) {
    Checked<PreparedWorkspace> prepared = WorkspacePreparation.prepare(workspace);
    if (prepared.value().isEmpty()) {
      return Checked.mistaken(prepared.mistakes());
    }
    PreparedWorkspace found = prepared.value().get();
    FileReading reading =
        new FileReading(
            found.workspace(),
            new Framework(found.framework(), found.workspace().counted(), found.boundaries()),
            found.received(),
            AsOf.ALL);
    List<FileRead> files = new ArrayList<>();
    for (SourceFile file : found.files()) {
      files.add(
          reading.read(
              file, InputFiles.bytes(file.location()), submission -> {}, event -> {}, rejections));
    }
    return Checked.of(new Report(files, found.notices()));
  }
}
