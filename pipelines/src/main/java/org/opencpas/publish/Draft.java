package org.opencpas.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseId;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Sensitivity;

/**
 * What a run hands in to be published.
 *
 * @param id name of the release
 * @param origin where it comes from
 * @param framework tables of the framework as used, with only what the audience may see
 * @param parts every part of the computed tables that a worker announced
 * @param withheld what the audience may not see and the counts name all the same
 */
public record Draft(
    ReleaseId id, Origin origin, FrameworkTables framework, List<Part> parts, Withheld withheld) {

  /** Copies the list. */
  public Draft {
    parts = List.copyOf(parts);
  }

  /**
   * Where a release comes from.
   *
   * @param program what made it
   * @param asOf day up to whose end things were known; null: everything in the inputs
   * @param audience widest audience of its rows
   * @param settings settings that bear on the content, by name
   * @param sources names of the sources, in the order of assessment.yaml
   * @param inputs every file that was read, or could not be, in a fixed order
   */
  public record Origin(
      Manifest.Program program,
      @Nullable LocalDate asOf,
      Sensitivity audience,
      Map<String, String> settings,
      List<String> sources,
      List<Manifest.Input> inputs) {

    /** Copies map and lists. */
    public Origin {
      settings = Map.copyOf(settings);
      sources = List.copyOf(sources);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Records that source_counts counts and the tables do not show.
   *
   * @param records all of them; rows of observation_history or events in a release for everybody
   *     inside
   * @param current those of them that hold; rows of observations or events
   */
  public record Withheld(long records, long current) {

    /** Nothing is withheld. */
    public static final Withheld NOTHING = new Withheld(0, 0);

    /** Checks that those that hold are a part of all. */
    public Withheld {
      if (current < 0 || current > records) {
        throw new IllegalArgumentException(current + " of " + records + " withheld records hold");
      }
    }
  }
}
