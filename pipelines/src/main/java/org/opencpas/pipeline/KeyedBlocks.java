package org.opencpas.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.values.KV;

/**
 * Fills one block a key, and hands each on when it is full; all of them when together they hold too
 * much, so that memory does not grow with the number of keys.
 */
final class KeyedBlocks<K extends Comparable<K>, T extends SpecificRecordBase> {
  /** What open blocks may hold together, in bytes. */
  private static final long MOST_OPEN = 32L << 20;

  private final RowCodec codec;
  private final Consumer<KV<K, byte[]>> output;
  private final Map<K, Block.Writer<T>> open = new TreeMap<>();
  private long held;

  /**
   * Writes rows of a schema.
   *
   * @param output takes each full block under its key
   */
  KeyedBlocks(Schema schema, Consumer<KV<K, byte[]>> output) {
    this.codec = RowCodec.of(schema);
    this.output = output;
  }

  /** Adds a row under a key. */
  void add(K key, T row) {
    Block.Writer<T> block =
        open.computeIfAbsent(
            key, each -> new Block.Writer<>(codec, full -> output.accept(KV.of(each, full))));
    held -= block.size();
    block.add(row);
    held += block.size();
    if (held > MOST_OPEN) {
      flush();
    }
  }

  /** Hands on what is left. */
  void flush() {
    open.values().forEach(Block.Writer::flush);
    open.clear();
    held = 0;
  }
}
