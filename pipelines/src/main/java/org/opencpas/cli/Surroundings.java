package org.opencpas.cli;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.opencpas.publish.RunOwner;

/**
 * What a command prints to and reads the time from.
 *
 * @param out takes data
 * @param err takes everything else
 * @param clock tells when a run began; never part of a result
 * @param terminal what err leads to
 */
record Surroundings(PrintStream out, PrintStream err, Clock clock, Terminal terminal) {

  /** Who writes into an output directory, as of now. */
  RunOwner owner() {
    return new RunOwner(ProcessHandle.current().pid(), host(), clock.instant());
  }

  /** The day it is, UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "this machine";
    }
  }
}
