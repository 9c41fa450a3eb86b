package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.Sessions;

/**
 * Where the visitor is logged in.
 *
 * @param sessions the latest first
 * @param present number of this session
 */
public record SessionsPage(List<Sessions.Open> sessions, String present) {}
