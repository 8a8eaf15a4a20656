package org.opencpas.pipeline;

import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.KV;
import org.opencpas.schemas.Announcement;
import org.opencpas.schemas.FileRead;
import org.opencpas.schemas.InputFile;

/** The coder of every element that crosses a border between steps. */
final class PipelineCoders {

  /** Files to be read. */
  static final Coder<InputFile> INPUT_FILES = AvroCoder.specific(InputFile.class);

  /** Blocks of rows by partition. */
  static final Coder<KV<Integer, byte[]>> PARTITION_BLOCKS =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  /** What became of a file. */
  static final Coder<FileRead> FILES_READ = AvroCoder.specific(FileRead.class);

  /** What steps tell the end of the run. */
  static final Coder<Announcement> ANNOUNCEMENTS = AvroCoder.specific(Announcement.class);

  /** The same under the one key that brings them together. */
  static final Coder<KV<Integer, Announcement>> KEYED_ANNOUNCEMENTS =
      KvCoder.of(VarIntCoder.of(), ANNOUNCEMENTS);

  private PipelineCoders() {}
}
