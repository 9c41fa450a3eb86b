package org.luoshi.reader.internal.repair;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;

/**
 * Makes of a clean sentence what the pages make of it that {@link ByteShift} tells of: traditional
 * characters in GBK, with readings put in byte by byte after some of them, wherever their two bytes
 * stand.
 */
final class BytewisePage {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String SIGNS = "，。、；：？！“”《》（）";

  /** One byte, and the reading that was put in after it. */
  private static final class Half {
    final int value;
    final boolean sign;
    String reading = "";

    Half(int value, boolean sign) {
      this.value = value;
      this.sign = sign;
    }
  }

  /** The reading of each character, by its code. */
  private final Map<Integer, String> readings = new HashMap<>();

  BytewisePage() {
    Words.of("traditional-readings")
        .section("")
        .forEach(
            (reading, characters) ->
                characters
                    .chars()
                    .forEach(c -> readings.putIfAbsent(DoubleBytes.code((char) c), reading)));
  }

  /**
   * The damaged sentence, or null when nothing was cut or GBK cannot write it.
   *
   * @param share how many of a hundred characters with a reading get it
   */
  @Nullable String damaged(String sentence, Random random, int share) {
    String traditional = traditional(sentence);
    if (!GBK.newEncoder().canEncode(traditional)) {
      return null;
    }
    List<Half> bytes = new ArrayList<>();
    for (int i = 0; i < traditional.length(); i++) {
      boolean sign = SIGNS.indexOf(traditional.charAt(i)) >= 0;
      for (byte b : traditional.substring(i, i + 1).getBytes(GBK)) {
        bytes.add(new Half(b & 0xFF, sign));
      }
    }
    annotate(bytes, random, share);
    String decoded = decoded(bytes);
    return decoded.indexOf('?') < 0 ? null : decoded;
  }

  /** As the page should read, in traditional characters. */
  static String traditional(String sentence) {
    return ZhConverterUtil.toTraditional(sentence);
  }

  /** A reading once put in parts the bytes before and after it. */
  private void annotate(List<Half> bytes, Random random, int share) {
    List<Integer> trails = new ArrayList<>();
    for (int i = 1; i < bytes.size(); i++) {
      trails.add(i);
    }
    Collections.shuffle(trails, random);
    int seed = random.nextInt();
    for (int i : trails) {
      int code = (bytes.get(i - 1).value << 8) | bytes.get(i).value;
      boolean chosen = new Random(seed + code).nextInt(100) < share;
      if (chosen && bytes.get(i - 1).reading.isEmpty()) {
        bytes.get(i).reading = toned(readings.getOrDefault(code, ""));
      }
    }
  }

  private static String toned(String reading) {
    String vowels = "aoeiuü";
    String toned = "āóěìūǜ";
    for (int i = 0; i < vowels.length(); i++) {
      if (reading.indexOf(vowels.charAt(i)) >= 0) {
        return reading.replace(vowels.charAt(i), toned.charAt(i));
      }
    }
    return reading;
  }

  /** Signs of punctuation are kept whole; a lead byte takes the bracket for its trail. */
  private static String decoded(List<Half> bytes) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < bytes.size()) {
      Half first = bytes.get(at);
      Half second = at + 1 < bytes.size() ? bytes.get(at + 1) : new Half(0, false);
      at++;
      if (first.value < 0x81) {
        out.append(first.value == 0x80 ? '€' : (char) first.value);
        out.append(bracketed(first.reading));
      } else if (!first.reading.isEmpty()) {
        out.append('?').append(first.reading).append(')');
      } else if ((second.sign && !first.sign) || second.value < DoubleBytes.FIRST_TRAIL) {
        out.append('?');
      } else {
        out.append(character(first.value, second.value)).append(bracketed(second.reading));
        at++;
      }
    }
    return out.toString();
  }

  /** Nothing where GBK has no character. */
  private static String character(int lead, int trail) {
    char c = DoubleBytes.character(lead, trail);
    return c == 0 || Character.getType(c) == Character.PRIVATE_USE ? "" : String.valueOf(c);
  }

  private static String bracketed(String reading) {
    return reading.isEmpty() ? "" : "(" + reading + ")";
  }
}
