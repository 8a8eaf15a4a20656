package org.opencpas.change;

import org.jspecify.annotations.Nullable;

/**
 * The figures once a step has been taken.
 *
 * @param step the step; null for what was known then
 */
public record State(@Nullable Step step, Figures figures) {}
