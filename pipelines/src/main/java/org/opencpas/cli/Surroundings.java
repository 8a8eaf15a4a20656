package org.opencpas.cli;

import java.io.PrintStream;
import java.time.Clock;

/**
 * What a command prints to and reads the time from.
 *
 * @param out takes data
 * @param err takes everything else
 * @param clock tells when a run began; never part of a result
 * @param terminal what err leads to
 */
record Surroundings(PrintStream out, PrintStream err, Clock clock, Terminal terminal) {}
