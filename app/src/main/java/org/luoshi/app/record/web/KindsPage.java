package org.luoshi.app.record.web;

import java.util.List;
import org.luoshi.packs.RecordKind;

/**
 * The kinds to choose from.
 *
 * @param kinds all of them
 * @param query what else the address of the form has, beginning with {@code &}; may be empty
 */
public record KindsPage(List<RecordKind> kinds, String query) {}
