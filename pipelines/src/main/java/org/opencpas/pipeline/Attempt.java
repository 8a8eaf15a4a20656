package org.opencpas.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A file that a worker writes under a name of this attempt's own, and that gets the name under
 * which others look for it only when it is whole.
 */
final class Attempt {
  private final ResourceId place;
  private final ResourceId file;

  private Attempt(ResourceId place, ResourceId file) {
    this.place = place;
    this.file = file;
  }

  /** Begins a file in a directory, on any file system that Beam knows. */
  static Attempt in(ResourceId place) {
    return new Attempt(place, named(place, "attempt-" + UUID.randomUUID() + ".tmp"));
  }

  /** Opens the file for writing; the caller closes it before it is kept. */
  OutputStream open() throws IOException {
    return Channels.newOutputStream(FileSystems.create(file, "application/octet-stream"));
  }

  /** Gives the file its name, in one step; what had the name before is replaced. */
  void keepAs(String name) throws IOException {
    FileSystems.rename(
        List.of(file), List.of(named(place, name)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static ResourceId named(ResourceId place, String name) {
    return place.resolve(name, StandardResolveOptions.RESOLVE_FILE);
  }
}
