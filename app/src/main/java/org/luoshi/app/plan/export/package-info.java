/** Adopted plans as files for an office: docx and xlsx. */
@NullMarked
@NamedInterface("export")
package org.luoshi.app.plan.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
