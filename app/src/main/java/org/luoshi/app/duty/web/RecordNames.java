package org.luoshi.app.duty.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Kinds of record and counting rules by the names that the packs give them. */
@Component
class RecordNames {
  private final ObjectProvider<BasePack> pack;

  RecordNames(ObjectProvider<BasePack> pack) {
    this.pack = pack;
  }

  /** The name of a kind; its key where the packs no longer know it. */
  @Nullable String kind(@Nullable String key) {
    return key == null
        ? null
        : pack.getObject().recordKinds().stream()
            .filter(kind -> kind.key().equals(key))
            .map((RecordKind kind) -> isEnglish() ? kind.english() : kind.name())
            .findFirst()
            .orElse(key);
  }

  /** The name of a counting rule; its key where the packs no longer know it. */
  @Nullable String counting(@Nullable String key) {
    return key == null
        ? null
        : pack.getObject().countingRules().stream()
            .filter(rule -> rule.key().equals(key))
            .map((CountingRule rule) -> isEnglish() ? rule.english() : rule.name())
            .findFirst()
            .orElse(key);
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}
