package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;

/**
 * The form for a person.
 *
 * @param fresh whether the person is new
 * @param action where it is sent
 * @param back the page to return to
 * @param about name of the organisation
 * @param name what was entered so far
 * @param phone what was entered so far
 * @param masked the phone that is kept, masked; null where there is none
 * @param form number of the form
 * @param fault what has to be mended, or null
 */
public record PersonFormPage(
    boolean fresh,
    String action,
    String back,
    String about,
    String name,
    String phone,
    @Nullable String masked,
    String form,
    @Nullable Fault fault) {}
