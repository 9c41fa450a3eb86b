/** Adopted plans as files for an office: docx and xlsx. */
@NullMarked
package org.luoshi.app.plan.export;

import org.jspecify.annotations.NullMarked;
