package org.opencpas.decode.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A text that is read on while its last lines are kept, so that reading can go back to the start of
 * a line. What is kept grows with what is not let go by {@link #keepFrom}.
 */
final class LineWindow extends Reader {
  private static final int STEP = 1 << 13;

  private final Reader source;
  private char[] text = new char[4 * STEP];
  private int begin;
  private int next;
  private int end;
  private long line = 1;
  private boolean afterCarriageReturn;
  private boolean sourceEnded;

  LineWindow(Reader source) {
    this.source = source;
  }

  /** Reads on from where reading stands. */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (next == end && !load()) {
      return -1;
    }
    int count = Math.min(length, end - next);
    System.arraycopy(text, next, target, offset, count);
    next += count;
    return count;
  }

  /** Lets go what stands before a line; reading has reached that line already. */
  void keepFrom(long from) {
    while (line < from && begin < end) {
      pass();
    }
  }

  /**
   * Whether a line that is kept ends within a number of characters from where the window starts.
   */
  boolean ends(long wanted, int longest) throws IOException {
    return lengthTo(wanted, longest) >= 0;
  }

  /**
   * The text of lines without the break that ends the last, cut after a number of characters.
   *
   * @param first a line that is kept
   */
  String lines(long first, long last, int longest) throws IOException {
    keepFrom(first);
    skipRestOfBreak();
    int length = lengthTo(last, longest);
    return new String(text, begin, length < 0 ? longest : Math.min(length, longest));
  }

  /** Goes to the start of the line after one that is kept, back or forward; lets go the rest. */
  void restartAfter(long last) throws IOException {
    do {
      keepFrom(last + 1);
    } while (line <= last && load());
    skipRestOfBreak();
    if (begin == end && load()) {
      skipRestOfBreak();
    }
    next = begin;
  }

  /** The LF of a CRLF whose CR was passed when nothing after it had been loaded. */
  private void skipRestOfBreak() {
    if (afterCarriageReturn && begin < end) {
      begin += text[begin] == '\n' ? 1 : 0;
      afterCarriageReturn = false;
    }
  }

  private void pass() {
    char character = text[begin++];
    if (character == '\n' && afterCarriageReturn) {
      afterCarriageReturn = false;
      return;
    }
    afterCarriageReturn = character == '\r';
    if (character == '\n' || character == '\r') {
      line++;
    }
  }

  /** Characters from the start of the window to the end of a line; -1 when they are more. */
  private int lengthTo(long wanted, int longest) throws IOException {
    long current = line;
    boolean followsCarriageReturn = afterCarriageReturn;
    int length = 0;
    do {
      for (; begin + length < end; length++) {
        char character = text[begin + length];
        boolean second = character == '\n' && followsCarriageReturn;
        followsCarriageReturn = character == '\r';
        if (!second && (character == '\n' || character == '\r')) {
          if (current == wanted) {
            return length;
          }
          current++;
        }
      }
    } while (length <= longest && load());
    return length <= longest ? length : -1;
  }

  private boolean load() throws IOException {
    if (sourceEnded) {
      return false;
    }
    makeRoom();
    int count = source.read(text, end, STEP);
    if (count < 0) {
      sourceEnded = true;
      return false;
    }
    end += count;
    return true;
  }

  private void makeRoom() {
    if (text.length - end >= STEP) {
      return;
    }
    if (end - begin > text.length - STEP) {
      text = Arrays.copyOf(text, 2 * text.length);
    }
    if (text.length - end < STEP) {
      System.arraycopy(text, begin, text, 0, end - begin);
      next -= begin;
      end -= begin;
      begin = 0;
    }
  }

  /** Leaves the source open; whoever opened it closes it. */
  @Override
  public void close() {}
}
