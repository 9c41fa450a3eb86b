/** The luoshi command. Imports the reader. */
@NullMarked
package org.luoshi.cli;

import org.jspecify.annotations.NullMarked;
