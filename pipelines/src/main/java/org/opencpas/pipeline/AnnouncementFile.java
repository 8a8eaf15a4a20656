package org.opencpas.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.opencpas.schemas.Announcement;

/** The file in which a run's steps tell its end what they did. */
final class AnnouncementFile implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "announcements.avro";

  private final String directory;

  /** A file in an existing directory, on any file system that Beam knows. */
  AnnouncementFile(String directory) {
    this.directory = directory;
  }

  /** Writes the whole file, aside first: a reader sees all of it or none. */
  void write(Iterable<Announcement> announcements) {
    ResourceId attempt = resolve("attempt-" + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream bytes =
              Channels.newOutputStream(FileSystems.create(attempt, "application/octet-stream"));
          DataFileWriter<Announcement> writer =
              new DataFileWriter<>(new SpecificDatumWriter<>(Announcement.class))) {
        writer.create(Announcement.getClassSchema(), bytes);
        for (Announcement announcement : announcements) {
          writer.append(announcement);
        }
      }
      FileSystems.rename(
          List.of(attempt), List.of(resolve(NAME)), StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + resolve(NAME), e);
    }
  }

  /** Reads what was announced. */
  List<Announcement> read() {
    List<Announcement> announcements = new ArrayList<>();
    try (InputStream bytes = Channels.newInputStream(FileSystems.open(resolve(NAME)));
        DataFileStream<Announcement> reader =
            new DataFileStream<>(bytes, new SpecificDatumReader<>(Announcement.class))) {
      reader.forEach(announcements::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resolve(NAME), e);
    }
    return announcements;
  }

  private ResourceId resolve(String name) {
    return FileSystems.matchNewResource(directory, true)
        .resolve(name, StandardResolveOptions.RESOLVE_FILE);
  }
}
