package org.luoshi.reader.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from one file.
 *
 * @param file the name it was given
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param charset the charset its bytes were decoded with, or null where the format needs none
 * @param text the raw text every span points into: the decoded file, or what was extracted from it
 * @param cleaned the same text after all repairs
 * @param characters length of the text in code points
 * @param repairs what was mended, counted by kind; kinds that did not occur are left out
 * @param plans in the order of the file
 */
public record PlanFile(
    String file,
    String sha256,
    @Nullable String charset,
    String text,
    CleanedText cleaned,
    int characters,
    Map<Repair, Integer> repairs,
    List<Plan> plans)
    implements Reading {
  public PlanFile {
    repairs = Map.copyOf(repairs);
    plans = List.copyOf(plans);
  }
}
