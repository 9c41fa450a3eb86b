/**
 * Archives of a database and its files, taken and put back, and the check of the audit chain.
 * Imports database.
 */
@NullMarked
package org.luoshi.app.backup;

import org.jspecify.annotations.NullMarked;
