/** JMH benchmarks of the reader and the table they print. Imports the reader. */
@NullMarked
package org.luoshi.bench;

import org.jspecify.annotations.NullMarked;
