package org.opencpas.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.opencpas.schemas.InputFile;
import org.opencpas.source.ByteSource;
import org.opencpas.source.SourceFile;

/**
 * Opens input files through Beam's file systems, so that a worker can read them wherever they are.
 */
final class InputFiles {
  private InputFiles() {}

  /** The bytes of a file; opening says with the exceptions of java.nio why it cannot. */
  static ByteSource bytes(String location) {
    return () -> open(location);
  }

  private static InputStream open(String location) throws IOException {
    try {
      return Channels.newInputStream(
          FileSystems.open(FileSystems.matchNewResource(location, false)));
    } catch (FileNotFoundException e) {
      throw explained(location, e);
    }
  }

  /** Beam says "not found" of whatever cannot be opened; the reader has to know which it is. */
  private static IOException explained(String location, FileNotFoundException e) {
    if (location.contains("://")) {
      return e;
    }
    Path path = Path.of(location);
    IOException explained =
        Files.isDirectory(path)
            ? new FileSystemException(location, null, "Is a directory")
            : Files.exists(path)
                ? new AccessDeniedException(location)
                : new NoSuchFileException(location);
    explained.initCause(e);
    return explained;
  }

  static InputFile toElement(SourceFile file) {
    return InputFile.newBuilder()
        .setSource(file.source())
        .setSourceOrder(file.sourceOrder())
        .setPath(file.path())
        .setLocation(file.location())
        .setBytes(file.bytes())
        .build();
  }

  static SourceFile fromElement(InputFile file) {
    return new SourceFile(
        file.getSource(),
        file.getSourceOrder(),
        file.getPath(),
        file.getLocation(),
        file.getBytes());
  }
}
