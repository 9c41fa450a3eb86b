package org.luoshi.reader.internal.source.label;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the names that Word and WPS give their styles mean, in whatever language. */
public final class StyleNames {
  private static final List<String> HEADINGS = List.of("heading", "标题", "標題");
  private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录|目錄)[1-9]");

  private StyleNames() {}

  /** The level of a heading's style, 1 the outermost; 0 for any other style. */
  public static int headingLevel(String name) {
    String plain = plain(name);
    for (String word : HEADINGS) {
      if (plain.length() == word.length() + 1 && plain.startsWith(word)) {
        int digit = plain.charAt(word.length()) - '0';
        return digit >= 1 && digit <= 9 ? digit : 0;
      }
    }
    return 0;
  }

  /** Whether paragraphs of this style are the table of contents. */
  public static boolean isContents(String name) {
    return CONTENTS.matcher(plain(name)).matches();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
