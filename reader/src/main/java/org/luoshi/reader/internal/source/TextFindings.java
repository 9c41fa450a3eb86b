package org.luoshi.reader.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.Span;

/** What decoding has to report: one finding for each kind of damage, at its first place. */
final class TextFindings {
  private TextFindings() {}

  static List<Finding> of(Decoded decoded) {
    List<Finding> findings = new ArrayList<>();
    String text = decoded.text();
    Decoded.Surrogates lone = decoded.loneSurrogates();
    if (lone.count() > 0) {
      findings.add(
          finding(
              "lone-surrogate",
              text,
              lone.first(),
              "有 " + lone.count() + " 处半个代理对，已读作 U+FFFD；请核对原文此处的字",
              lone.count() + " lone surrogates were read as U+FFFD; check the characters here"));
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      long count = text.chars().filter(c -> c == 0).count();
      findings.add(
          finding(
              "nul",
              text,
              nul,
              "有 " + count + " 个空字符（NUL）；请核对文件是否完整",
              count + " NUL characters; check whether the file is complete"));
    }
    if (decoded.malformed() > 0) {
      findings.add(
          finding(
              "malformed-bytes",
              text,
              Math.max(0, text.indexOf('\uFFFD')),
              "有 "
                  + decoded.malformed()
                  + " 处字节不合 "
                  + decoded.charset()
                  + " 编码，已读作 U+FFFD；请核对原文，或用 --charset 指定编码",
              decoded.malformed()
                  + " places do not decode as "
                  + decoded.charset()
                  + " and were read as U+FFFD; check the text, or give --charset"));
    }
    return findings;
  }

  /** The same findings at the start of a text in which the decoded positions mean nothing. */
  static List<Finding> atStart(List<Finding> findings) {
    return findings.stream()
        .map(
            it -> new Finding(it.rule(), it.severity(), new Span(0, 0), it.message(), it.english()))
        .toList();
  }

  private static Finding finding(String rule, String text, int at, String message, String english) {
    int point = text.codePointCount(0, at);
    return new Finding(rule, Severity.WARNING, new Span(point, point + 1), message, english);
  }
}
