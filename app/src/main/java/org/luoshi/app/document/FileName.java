package org.luoshi.app.document;

import org.luoshi.app.frame.Line;

/** Names of files as they are kept and shown. */
final class FileName {
  /** So many characters at most, as the table has it. */
  static final int MOST = 200;

  private FileName() {}

  /**
   * A name without the folders some browsers send, without invisible characters, cut where it is
   * too long, its ending kept.
   */
  static String clean(String sent) {
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
}
