package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Organisation;

/**
 * The form for a leading group.
 *
 * @param organisation whose
 * @param name what was entered so far
 * @param offices organisations that may keep its office
 * @param fault what has to be mended, or null
 */
public record GroupFormPage(
    Organisation organisation, String name, List<Organisation> offices, @Nullable Fault fault) {}
