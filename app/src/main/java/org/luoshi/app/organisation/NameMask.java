package org.luoshi.app.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names of people in texts: masked where whoever looks does not see people. */
public final class NameMask {
  private final boolean clear;
  private final List<String> names;

  private NameMask(boolean clear, Collection<String> names) {
    this.clear = clear;
    // the longer ones first: none leaves a part of another behind
    this.names =
        names.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** For whoever looks; these names. */
  public static NameMask of(Collection<String> names) {
    return new NameMask(People.areSeen(), names);
  }

  /** For what everybody may read, whoever looks. */
  public static NameMask hiding(Collection<String> names) {
    return new NameMask(false, names);
  }

  /** Whether whoever looks sees names as they are. */
  public boolean isClear() {
    return clear;
  }

  /** A text, with every known name of two characters and more in it masked. */
  public String text(String text) {
    if (clear) {
      return text;
    }
    String masked = text;
    for (String name : names) {
      if (name.codePointCount(0, name.length()) > 1) {
        masked = masked.replace(name, name(name));
      }
    }
    return masked;
  }

  /** 何砚田 becomes 何＊＊. */
  public static String name(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first)
        + "＊".repeat(Math.clamp(name.codePointCount(first, name.length()), 1, 2));
  }
}
