package org.luoshi.app.record;

import org.luoshi.packs.RecordCheck;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the packs call things, in the language of whoever asks. */
public final class Spoken {
  private Spoken() {}

  /** The name of a kind. */
  public static String name(RecordKind kind) {
    return isEnglish() ? kind.english() : kind.name();
  }

  /** The name of a field, without its unit. */
  public static String name(RecordField field) {
    return isEnglish() ? field.english() : field.name();
  }

  /** What a check says. */
  public static String name(RecordCheck check) {
    return isEnglish() ? check.english() : check.say();
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}
