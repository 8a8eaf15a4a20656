/**
 * A first draft of a workspace for files that nobody has described yet. Takes files; gives the text
 * of an assessment.yaml, of framework tables to be filled in, and for each file what it was taken
 * for, how surely, and what a person must decide. May read files with the decoders and know what
 * assessment.yaml and the framework may say; may not know any other stage, nor state as certain
 * what is a guess. Only the command line uses it.
 */
@NullMarked
package org.opencpas.propose;

import org.jspecify.annotations.NullMarked;
