package org.opencpas.decode;

import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/** Turns the bytes of a file into rows. */
public interface Decoder {

  /**
   * Reads a file to its end and pushes what it finds into the sink: rows and rejections of rows in
   * file order, and at most one rejection of the file (line 0) as the last; of an archive, one for
   * each member, under its name. Trouble with the file is a rejection, never an exception; an
   * exception of the sink comes through. The bytes may be opened several times.
   *
   * @param bytes the file
   * @param file where it belongs; every row and rejection names it
   * @param layout what its source declares about its format
   * @param sink takes rows and rejections
   * @return what was found out about the file
   */
  DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink);
}
