/** Near-copies among very many plans, against Lucene's MinHashFilter; imports the reader. */
@NullMarked
package org.luoshi.bench.copies;

import org.jspecify.annotations.NullMarked;
