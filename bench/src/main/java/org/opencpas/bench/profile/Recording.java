package org.opencpas.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** What a flight recording says about time and garbage. */
final class Recording {
  final Tally stages = new Tally();
  final Tally self = new Tally();
  final Tally owners = new Tally();
  final Tally within = new Tally();
  final Tally garbage = new Tally();
  final Tally garbageMethods = new Tally();
  final Tally garbageTypes = new Tally();
  private Duration collecting = Duration.ZERO;
  private long largestHeap;

  private Recording() {}

  static Recording read(Path file) throws IOException {
    Recording recording = new Recording();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        recording.add(events.readEvent());
      }
    }
    return recording;
  }

  /** Time in which the collector stopped everything. */
  Duration collecting() {
    return collecting;
  }

  /** Largest heap in use before a collection, in bytes. */
  long largestHeap() {
    return largestHeap;
  }

  private void add(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> time(event.getStackTrace());
      case "jdk.NativeMethodSample" -> nativeTime(event.getStackTrace());
      case "jdk.ObjectAllocationSample" ->
          garbage(
              event.getStackTrace(),
              event.getLong("weight"),
              event.getClass("objectClass").getName());
      case "jdk.GarbageCollection" ->
          collecting = collecting.plus(event.getDuration("sumOfPauses"));
      case "jdk.GCHeapSummary" -> largestHeap = Math.max(largestHeap, event.getLong("heapUsed"));
      default -> {}
    }
  }

  private void time(RecordedStackTrace stack) {
    if (stack == null) {
      return;
    }
    stages.add(Stage.of(stack), 1);
    self.add(Stage.method(stack.getFrames().get(0)), 1);
    owner(stack);
    within.addTotal(1);
    Set<String> seen = new HashSet<>();
    for (RecordedFrame frame : stack.getFrames()) {
      String method = Stage.method(frame);
      if (method.startsWith("org.opencpas.") && seen.add(method)) {
        within.addWithin(method, 1);
      }
    }
  }

  private void owner(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String method = Stage.method(frame);
      if (method.startsWith("org.opencpas.") && !method.startsWith("org.opencpas.schemas.")) {
        owners.add(method, 1);
        return;
      }
    }
    owners.add("none of the program", 1);
  }

  /** Native code that works; threads that wait inside native code are in no stage. */
  private void nativeTime(RecordedStackTrace stack) {
    if (stack == null) {
      return;
    }
    String top = Stage.method(stack.getFrames().get(0));
    if (top.startsWith("org.duckdb.") || top.startsWith("com.github.luben.")) {
      time(stack);
    }
  }

  private void garbage(RecordedStackTrace stack, long weight, String type) {
    garbageTypes.add(type, weight);
    if (stack == null) {
      return;
    }
    garbage.add(Stage.of(stack), weight);
    for (RecordedFrame frame : stack.getFrames()) {
      String method = Stage.method(frame);
      if (method.startsWith("org.opencpas.") && !method.startsWith("org.opencpas.schemas.")) {
        garbageMethods.add(method, weight);
        return;
      }
    }
    garbageMethods.add("none of the program", weight);
  }
}
