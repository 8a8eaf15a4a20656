/**
 * The command line. Takes arguments; gives exit codes, answers on standard output and everything
 * else on standard error and in logs. The only package that prints, reads the clock and exits.
 */
@NullMarked
package org.opencpas.cli;

import org.jspecify.annotations.NullMarked;
