package org.opencpas.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;

/** What executes the work of a run, in this process. Which one it is changes no result. */
public enum Engine {
  /** Beam's own, a part of the program. */
  DIRECT("DirectRunner"),
  /** Apache Flink, in a bundle of its own beside the program. */
  FLINK("FlinkRunner");

  private final String runner;

  Engine(String runner) {
    this.runner = runner;
  }

  /** The engine of that word; empty for any other. */
  public static Optional<Engine> named(String word) {
    return Stream.of(values()).filter(engine -> engine.word().equals(word)).findFirst();
  }

  /** The words of all engines. */
  public static List<String> words() {
    return Stream.of(values()).map(Engine::word).toList();
  }

  /** The word that people write for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its libraries are at hand. */
  public boolean isInstalled() {
    List<String> runners = new ArrayList<>();
    for (PipelineRunnerRegistrar registrar : ServiceLoader.load(PipelineRunnerRegistrar.class)) {
      registrar.getPipelineRunners().forEach(type -> runners.add(type.getSimpleName()));
    }
    return runners.contains(runner);
  }

  /** The name that Beam knows it by. */
  String runner() {
    return runner;
  }
}
