package org.opencpas.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.beam.sdk.io.FileSystems;
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
    Attempt attempt = Attempt.in(place());
    try {
      try (OutputStream bytes = attempt.open();
          DataFileWriter<Announcement> writer =
              new DataFileWriter<>(new SpecificDatumWriter<>(Announcement.class))) {
        writer.create(Announcement.getClassSchema(), bytes);
        for (Announcement announcement : announcements) {
          writer.append(announcement);
        }
      }
      attempt.keepAs(NAME);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(), e);
    }
  }

  /** Reads what was announced. */
  List<Announcement> read() {
    List<Announcement> announcements = new ArrayList<>();
    try (InputStream bytes = Channels.newInputStream(FileSystems.open(file()));
        DataFileStream<Announcement> reader =
            new DataFileStream<>(bytes, new SpecificDatumReader<>(Announcement.class))) {
      reader.forEach(announcements::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file(), e);
    }
    return announcements;
  }

  private ResourceId file() {
    return place().resolve(NAME, StandardResolveOptions.RESOLVE_FILE);
  }

  private ResourceId place() {
    return FileSystems.matchNewResource(directory, true);
  }
}
