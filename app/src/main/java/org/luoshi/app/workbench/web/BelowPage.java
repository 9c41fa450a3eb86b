package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.workbench.Below;

/**
 * How the work below an organisation stands.
 *
 * @param at the organisation's number
 * @param name its name
 * @param tree key of the tree
 * @param top whether it is the visitor's own
 * @param above the organisation above it, or null
 * @param today the day on which it was asked for
 * @param states itself first, then those directly below, who needs help before the others
 * @param ownerless duties that nobody has
 * @param late what has been overdue longest
 */
public record BelowPage(
    long at,
    String name,
    String tree,
    boolean top,
    @Nullable Long above,
    LocalDate today,
    List<Below.State> states,
    List<Line> ownerless,
    List<Line> late) {}
