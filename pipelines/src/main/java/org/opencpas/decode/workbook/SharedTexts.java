package org.opencpas.decode.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.TemporaryBytes;
import org.opencpas.issue.Rule;

/**
 * The texts that the cells of a workbook share. The first ones, which mostly are the names of
 * columns and codes, are held in memory, all others in a temporary file. Serves one thread.
 */
final class SharedTexts implements Closeable {
  private static final int MOST_TEXTS = 50_000_000;

  /** Texts of which only the place of the first is held in memory. */
  private static final int STRETCH = 16;

  private static final int LENGTH_BYTES = 4;
  private static final int BUFFER = 1 << 16;

  private static final int MOST_LATELY = 64;

  private final int charactersInMemory;
  private final List<String> near = new ArrayList<>();
  private int nearCharacters;
  private int size;
  private @Nullable FileChannel file;
  private long[] places = new long[16];
  private int stretches;
  private long written;
  private final Map<Integer, List<String>> lately = new LeastRecent();
  private ByteBuffer waiting = ByteBuffer.allocate(BUFFER);

  /**
   * No texts yet.
   *
   * @param charactersInMemory characters of them that may be held in memory
   */
  SharedTexts(int charactersInMemory) {
    this.charactersInMemory = charactersInMemory;
  }

  /** Adds the texts of a workbook. */
  void read(PartXml xml) throws IOException, XMLStreamException {
    while (xml.nextStart("si")) {
      add(xml.runs("si"));
      xml.pass();
    }
    flush();
  }

  private void add(String text) throws FileBreachException {
    if (size == MOST_TEXTS) {
      throw new FileBreachException(
          Rule.WORKBOOK_TOO_LARGE,
          "the workbook has more than %d different texts".formatted(MOST_TEXTS));
    }
    if (size == near.size() && nearCharacters + text.length() <= charactersInMemory) {
      near.add(text);
      nearCharacters += text.length();
    } else {
      store(text.getBytes(StandardCharsets.UTF_8));
    }
    size++;
  }

  private void store(byte[] bytes) {
    if ((size - near.size()) % STRETCH == 0) {
      if (stretches == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[stretches++] = written;
    }
    if (waiting.remaining() < LENGTH_BYTES + bytes.length) {
      flush();
      if (waiting.capacity() < LENGTH_BYTES + bytes.length) {
        waiting = ByteBuffer.allocate(2 * (LENGTH_BYTES + bytes.length));
      }
    }
    waiting.putInt(bytes.length).put(bytes);
    written += LENGTH_BYTES + bytes.length;
  }

  private void flush() {
    if (waiting.position() > 0) {
      FileChannel open = file == null ? TemporaryBytes.make() : file;
      file = open;
      TemporaryBytes.append(open, waiting.flip());
      waiting.clear();
    }
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /**
   * A text.
   *
   * @param place its place, from 0 to one less than there are
   */
  String get(int place) throws IOException {
    return place < near.size() ? near.get(place) : stored(place - near.size());
  }

  private String stored(int place) throws IOException {
    int number = place / STRETCH;
    List<String> stretch = lately.get(number);
    if (stretch == null) {
      stretch = stretch(number);
      lately.put(number, stretch);
    }
    return stretch.get(place % STRETCH);
  }

  private List<String> stretch(int number) throws IOException {
    long end = number + 1 < stretches ? places[number + 1] : written;
    ByteBuffer bytes = bytes(places[number], Math.toIntExact(end - places[number]));
    List<String> texts = new ArrayList<>(STRETCH);
    while (bytes.hasRemaining()) {
      byte[] text = new byte[bytes.getInt()];
      bytes.get(text);
      texts.add(new String(text, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    FileChannel open = file;
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (open != null && bytes.hasRemaining()) {
      if (open.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("a temporary file is shorter than what was written to it");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** The stretches that were asked for last: cells mostly share texts in their order. */
  private static final class LeastRecent extends LinkedHashMap<Integer, List<String>> {
    private static final long serialVersionUID = 1L;

    private LeastRecent() {
      super(MOST_LATELY, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, List<String>> eldest) {
      return size() > MOST_LATELY;
    }
  }
}
