package org.luoshi.app.record.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.record.Match;
import org.luoshi.app.record.Matching;
import org.luoshi.app.record.Twins;
import org.luoshi.packs.RecordCheck;

/**
 * What a record counts for, shown while it is typed.
 *
 * @param matches duties for which it may count
 * @param others duties to choose by hand
 * @param decided duties on which somebody decided already
 * @param twins records that may say the same
 * @param reminders checks that should hold and do not
 * @param belated the last day on which a record of that day was in time; null where it is in time
 * @param correcting whether a record is corrected
 */
public record CountsPage(
    List<Match> matches,
    List<Matching.Other> others,
    Set<Long> decided,
    List<Twins.Twin> twins,
    List<RecordCheck> reminders,
    @Nullable LocalDate belated,
    boolean correcting) {}
