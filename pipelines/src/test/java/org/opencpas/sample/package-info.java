/**
 * The sample data of Kestria, a country that does not exist, and a second implementation of the
 * whole computation. {@link org.opencpas.sample.KestriaGenerator} writes the workspace, each source
 * in a form of its own ({@link org.opencpas.sample.KestriaForms}); {@link
 * org.opencpas.sample.PlainModel} computes from any workspace, in plain loops and with nothing of
 * the program, what a release of it must hold; {@link org.opencpas.sample.RandomWorkspace} makes
 * small workspaces to compare the two on.
 */
@NullMarked
package org.opencpas.sample;

import org.jspecify.annotations.NullMarked;
