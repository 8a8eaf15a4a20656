package org.opencpas.bench.profile;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** Names the stage that a stack belongs to: the package of the program that asked for the work. */
final class Stage {
  private static final String PROGRAM = "org.opencpas.";
  private static final List<String> LOADING =
      List.of(
          "java.lang.ClassLoader.loadClass",
          "java.lang.Class.forName",
          "java.lang.invoke.MethodHandleNatives.linkCallSite",
          "java.lang.invoke.MethodHandleNatives.linkMethod",
          "java.lang.invoke.MethodHandleNatives.linkDynamicConstant");

  private Stage() {}

  /**
   * The stage of a stack. Loading and linking of classes stands apart, whoever asked for it; what
   * no class of the program asked for goes to the engine or to the virtual machine.
   */
  static String of(RecordedStackTrace stack) {
    boolean engine = false;
    for (RecordedFrame frame : stack.getFrames()) {
      String method = method(frame);
      if (LOADING.stream().anyMatch(method::startsWith)) {
        return "class loading";
      }
      if (method.startsWith(PROGRAM)) {
        return stage(method.substring(PROGRAM.length()), stack);
      }
      engine |= method.startsWith("org.apache.beam.");
    }
    return engine ? "engine" : "virtual machine";
  }

  /** Class and method of a frame, with its package. */
  static String method(RecordedFrame frame) {
    if (frame.getMethod() == null) {
      return "?";
    }
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  /** Publishing and the pipeline do several things, so they are told apart by class. */
  private static String stage(String method, RecordedStackTrace stack) {
    String[] parts = method.split("\\.", -1);
    if (parts[0].equals("publish") || parts[0].equals("pipeline")) {
      return parts[0] + " " + withoutLambda(parts[1]);
    }
    if (parts[0].equals("schemas")) {
      return caller(stack);
    }
    return parts[0];
  }

  /** Generated classes work for somebody: the first other class of the program below them. */
  private static String caller(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String method = method(frame);
      if (method.startsWith(PROGRAM) && !method.startsWith(PROGRAM + "schemas.")) {
        return stage(method.substring(PROGRAM.length()), stack);
      }
    }
    return "schemas";
  }

  private static String withoutLambda(String type) {
    int inner = type.indexOf('$');
    return inner < 0 ? type : type.substring(0, inner);
  }
}
