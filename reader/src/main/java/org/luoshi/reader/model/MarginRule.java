package org.luoshi.reader.model;

/**
 * A rule of the margin notes. Messages may hold {@code {0}}, {@code {1}} …, which a finding fills.
 *
 * @param id its name, such as {@code no-owner}
 * @param name what it looks for in few words, in Chinese
 * @param englishName the same in English
 * @param severity how grave its findings are
 * @param message what it finds, in Chinese
 * @param english the same in English
 * @param advice what to do about it, in Chinese
 * @param englishAdvice the same in English
 * @param limit its number, which settings may change, or 0 where it needs none
 */
public record MarginRule(
    String id,
    String name,
    String englishName,
    Finding.Severity severity,
    String message,
    String english,
    String advice,
    String englishAdvice,
    int limit) {}
