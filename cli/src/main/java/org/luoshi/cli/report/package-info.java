/** What the command prints, in words and as JSON; imports the reader's model. */
@NullMarked
package org.luoshi.cli.report;

import org.jspecify.annotations.NullMarked;
