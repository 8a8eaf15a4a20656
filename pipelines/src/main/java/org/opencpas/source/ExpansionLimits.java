package org.opencpas.source;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a packed file may expand when it is read: a few kilobytes can be made to hold more than
 * any disk.
 *
 * @param bytes bytes that come out of one file in all, 1 or above
 * @param ratio how many times its packed size a file may expand to, 1 or above; the first {@link
 *     #FREE_OF_RATIO} bytes are not held against it
 * @param members files, directories too, that an archive may list, 1 or above
 */
public record ExpansionLimits(long bytes, long ratio, int members) implements Serializable {

  /** Those of the documentation: 20,000,000,000 bytes, 1,000 times and 10,000 files. */
  public static final ExpansionLimits DOCUMENTED =
      new ExpansionLimits(20_000_000_000L, 1_000, 10_000);

  /** Bytes below which no ratio is too high, since a short text of one letter packs that well. */
  public static final long FREE_OF_RATIO = 10_000_000;

  /** Checks the ranges. */
  public ExpansionLimits {
    if (bytes < 1 || ratio < 1 || members < 1) {
      throw new IllegalArgumentException("limits are 1 or above");
    }
  }

  /** The limits under their words in assessment.yaml. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("expanded_bytes", String.valueOf(bytes));
    settings.put("expansion_ratio", String.valueOf(ratio));
    settings.put("members", String.valueOf(members));
    return settings;
  }
}
