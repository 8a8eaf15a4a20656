package org.opencpas.speed;

import java.io.IOException;
import java.nio.file.Path;
import org.opencpas.source.SourceFormat;

/** Files of one format, made and read without the program. */
interface SpeedFile {

  /** The word on the command line. */
  String word();

  /** The format in assessment.yaml. */
  SourceFormat format();

  /** Writes returns to a file. */
  void write(Path file, Returns returns) throws IOException;

  /** Reads a file with the library alone, every cell as text or number, and counts its rows. */
  long readByLibrary(Path file) throws IOException;
}
