/**
 * What assessment.yaml says about where rows come from: files, formats, mappings.
 *
 * <p>Takes the directory of a workspace; gives its settings, its files in a fixed order, and the
 * mapping that turns a decoded row into records under canonical column names. Everything it gives
 * is immutable and can travel to another machine. It may not know a framework, a period of an
 * assessment, or what a cell means: cells stay text here.
 */
@NullMarked
package org.opencpas.source;

import org.jspecify.annotations.NullMarked;
