/**
 * The luoshi command: one class per subcommand, what they share in batch (which files, in which
 * order) and report (what is printed). Imports the reader, batch and report.
 */
@NullMarked
package org.luoshi.cli;

import org.jspecify.annotations.NullMarked;
