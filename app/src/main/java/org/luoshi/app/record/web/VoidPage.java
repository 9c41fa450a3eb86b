package org.luoshi.app.record.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.record.WorkRecord;

/**
 * Voiding a record.
 *
 * @param record itself
 * @param form number of the form
 * @param reason as typed
 * @param fault what has to be mended, or null
 */
public record VoidPage(WorkRecord record, UUID form, String reason, @Nullable Fault fault) {}
