package org.luoshi.app.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of organisation it is. */
public enum Kind {
  COUNTY("县", "区", "县区", "市", "县级"),
  OFFICE("机关", "部门", "县直单位", "委办局", "单位"),
  TOWNSHIP("乡镇", "镇", "乡", "街道"),
  VILLAGE("村", "行政村"),
  COMMUNITY("社区", "居委会"),
  GROUP("小组", "村民小组", "网格"),
  OTHER("其他", "其它");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
  private final List<String> words;

  Kind(String... words) {
    this.words = List.of(words);
  }

  /** Its name in the database, such as {@code township}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that stands for it in a table of organisations. */
  String word() {
    return words.getFirst();
  }

  /** The kind of a name in the database. */
  static Kind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The kind that somebody wrote, in Chinese or English. */
  static Optional<Kind> read(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.words.contains(text) || kind.key().equalsIgnoreCase(text))
        .findFirst();
  }
}
