package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.AuditTrail;

/**
 * A page of the audit trail.
 *
 * @param entries the latest first
 * @param query what was asked
 * @param next where the next page begins; 0 for none
 */
public record AuditPage(List<AuditTrail.Entry> entries, AuditTrail.Query query, long next) {}
