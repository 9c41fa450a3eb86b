package org.luoshi.app.document.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;

/**
 * A document to be added.
 *
 * @param organisation name of the organisation whose document it will be
 * @param megabytes how large it may be
 * @param name the name for a pasted text, as entered
 * @param text the pasted text
 * @param fault what has to be mended, or null
 */
public record AddDocumentPage(
    String organisation, long megabytes, String name, String text, @Nullable Fault fault) {}
