package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Endings;
import org.luoshi.app.organisation.Organisation;

/**
 * Closing an organisation.
 *
 * @param organisation which
 * @param from the day from which it is no more; empty for today
 * @param preview what it affects; null where it cannot be done
 * @param fault why not, or null
 */
public record ClosePage(
    Organisation organisation,
    String from,
    Endings.@Nullable Preview preview,
    @Nullable Fault fault) {}
