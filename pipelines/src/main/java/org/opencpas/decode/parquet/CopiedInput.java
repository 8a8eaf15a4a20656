package org.opencpas.decode.parquet;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.opencpas.decode.LocalCopy;

/**
 * A local copy as Parquet takes it. One stream at a time: all share the copy's position.
 *
 * @param copy the copy, which stays open as long as a stream on it
 */
record CopiedInput(LocalCopy copy) implements InputFile {

  /** For the library's messages, which must be the same each time. */
  @Override
  public String toString() {
    return "the file";
  }

  @Override
  public long getLength() {
    return copy.size();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    SeekableByteChannel channel = copy.channel();
    channel.position(0);
    return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
      @Override
      public long getPos() throws IOException {
        return channel.position();
      }

      @Override
      public void seek(long position) throws IOException {
        channel.position(position);
      }
    };
  }
}
