package org.luoshi.app.organisation;

import java.time.LocalDate;

/**
 * An organisation was merged into another; heard in the same transaction, after its posts and
 * people went over.
 *
 * @param gone what is no more
 * @param goneName its name
 * @param into what takes it over
 * @param day from which on
 */
public record OrganisationMerged(long gone, String goneName, long into, LocalDate day) {}
