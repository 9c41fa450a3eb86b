/** Which files are meant, and work on many of them in order; imports nothing of ours. */
@NullMarked
package org.luoshi.cli.batch;

import org.jspecify.annotations.NullMarked;
