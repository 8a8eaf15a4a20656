/**
 * What can be wrong: the rules that rows, files and facts can break, the reasons why a figure is
 * not there, mistakes in what a workspace declares, and how all of them are put into words. May not
 * know where they are found, nor what is done about them.
 */
@NullMarked
package org.opencpas.issue;

import org.jspecify.annotations.NullMarked;
