/**
 * The wiring of the stages, and the only package that knows Beam. Takes a workspace and a request;
 * gives a published release, or the mistakes because of which there is none. Holds no rule of the
 * assessment itself.
 */
@NullMarked
package org.opencpas.pipeline;

import org.jspecify.annotations.NullMarked;
