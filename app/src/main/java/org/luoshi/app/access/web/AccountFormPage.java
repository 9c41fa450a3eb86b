package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.AccountForm;
import org.luoshi.app.access.Outlook;

/**
 * The form for a new account.
 *
 * @param places to choose from
 * @param entry what was filled in
 * @param faults keys of what has to be mended
 */
public record AccountFormPage(
    List<Outlook.Spot> places, AccountForm.Entry entry, List<String> faults) {}
