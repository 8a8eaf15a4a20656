package org.opencpas.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;

/**
 * The right to write into an output directory. The operating system frees it when the process ends,
 * however it ends, so a killed run leaves nothing to clear away.
 */
final class RunLock implements Closeable {
  /** Far behind the owner's name, since some systems refuse to read locked bytes. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_OWNER = 1_000;

  /**
   * Files locked by this process. Opening and closing a file that the same process has locked would
   * free its lock on POSIX systems, so a second run in one process must not touch it.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final String left;

  private RunLock(Path file, FileChannel channel, String left) {
    this.file = file;
    this.channel = channel;
    this.left = left;
  }

  /**
   * Takes the lock and writes the owner into the file.
   *
   * @throws ReleaseException when another run holds it, or the file system cannot lock
   */
  static RunLock take(OutputLayout out, RunOwner owner) {
    Path file = out.lock();
    if (!OWN.add(file)) {
      throw new ReleaseException(
          out.root() + " is in use by a run of this process; wait until it ends");
    }
    try {
      FileChannel channel = lock(out);
      String left = read(channel);
      writeOwner(channel, owner);
      return new RunLock(file, channel, left);
    } catch (IOException noLock) {
      OWN.remove(file);
      throw new ReleaseException(
          file + " cannot be locked; check that the directory is writable and on a disk with locks",
          noLock);
    } catch (ReleaseException busy) {
      OWN.remove(file);
      throw busy;
    }
  }

  /**
   * The owner before, in words, if it ended without freeing the lock: it was killed, or the machine
   * stopped.
   */
  Optional<String> abandonedBy() {
    return left.isEmpty() ? Optional.empty() : Optional.of(left);
  }

  private static FileChannel lock(OutputLayout out) throws IOException {
    FileChannel channel =
        FileChannel.open(
            out.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
    if (lock != null) {
      return channel;
    }
    channel.close();
    String owner = Files.readString(out.lock()).strip();
    throw new ReleaseException(
        out.root()
            + " is in use by another run ("
            + (owner.isEmpty() ? "owner not known yet" : owner)
            + "); wait until it ends, or end it");
  }

  /** By the channel that holds the lock: to open and close the file again would free it. */
  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_OWNER);
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
      // reads on until the buffer is full or the file ends
    }
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
  }

  private static void writeOwner(FileChannel channel, RunOwner owner) throws IOException {
    ByteBuffer text =
        ByteBuffer.wrap((owner.description() + "\n").getBytes(StandardCharsets.UTF_8));
    channel.truncate(0);
    while (text.hasRemaining()) {
      channel.write(text);
    }
    channel.force(true);
  }

  /** Frees the lock; the file stays, empty. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      OWN.remove(file);
    }
  }
}
