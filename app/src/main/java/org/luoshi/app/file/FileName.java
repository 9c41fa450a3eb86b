package org.luoshi.app.file;

import org.luoshi.app.frame.Line;

/** Names of files as they are kept and shown. */
public final class FileName {
  /** So many characters at most, as the table has it. */
  public static final int MOST = 200;

  private FileName() {}

  /**
   * A name without the folders some browsers send, without invisible characters, cut where it is
   * too long, its ending kept.
   */
  public static String clean(String sent) {
    int folder = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
    String last = sent.substring(folder + 1);
    String name = Line.clean(last.length() > 2_000 ? last.substring(last.length() - 2_000) : last);
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      return "未命名文件";
    }
    int length = name.codePointCount(0, name.length());
    if (length <= MOST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, MOST - ending.length())) + ending;
  }

  /** Whether the name ends as those of files do: page.html, not 会议.照片 or 2.14活动. */
  static boolean hasEnding(String name) {
    return name.matches("(?s).*\\.[A-Za-z][A-Za-z0-9]{0,5}");
  }
}
