/**
 * OpenCPAS, one package a stage: decode, normalise, revise, score, aggregate, publish, query.
 * Stages do not know each other; they share issue, calendar, source, framework and release. Only
 * pipeline knows Beam, only cli prints, reads the clock and exits.
 */
@NullMarked
package org.opencpas;

import org.jspecify.annotations.NullMarked;
