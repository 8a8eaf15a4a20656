package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time of a process by the kind of its threads, as far as it was seen. */
public final class ThreadTimes implements Probe {
  /** What a thread is called, and its time so far. */
  private record Seen(String kind, Duration time) {}

  private final Map<Path, Seen> threads = new TreeMap<>();

  @Override
  public void look(Path process) throws IOException {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      for (Path task : tasks.toList()) {
        ProcessorTime times = ProcessorTime.read(task.resolve("stat"));
        threads.put(task, new Seen(kind(times.name()), times.own()));
      }
    }
  }

  private static String kind(String name) {
    return name.replaceAll("[#\\d\\s]+$", "");
  }

  /** Processor time by kind. */
  public Map<String, Duration> byKind() {
    Map<String, Duration> times = new TreeMap<>();
    threads.values().forEach(thread -> times.merge(thread.kind(), thread.time(), Duration::plus));
    return times;
  }
}
