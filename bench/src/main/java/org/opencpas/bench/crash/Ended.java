package org.opencpas.bench.crash;

/**
 * A process that has ended.
 *
 * @param exitCode its exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Ended(int exitCode, String out, String err) {}
