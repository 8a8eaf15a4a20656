package org.opencpas.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of an archive, of which only so many may be read until its directory is known: the
 * library keeps all of the directory in memory.
 */
public final class DirectoryChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private long left;
  private boolean exceeded;

  /**
   * Starts to read a directory.
   *
   * @param most bytes that may be read for it
   */
  public DirectoryChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.left = most;
  }

  /** Whether more was wanted than may be read. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** Ends the directory: everything may be read from here on. */
  public void endDirectory() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (left <= 0) {
      exceeded = true;
      throw new IOException("the directory of the archive is too large");
    }
    int count = channel.read(target);
    left -= Math.max(0, count);
    return count;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
