package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.model.Repair;

/** A lost byte is found again; text that merely looks strange is left alone. */
class ByteShiftTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int SENTENCES = 2000;

  @Test
  void pagesWithReadingsAreInStepAgain() {
    List<String> sentences = sentences();
    BytewisePage page = new BytewisePage();
    Random random = new Random(5);
    int damaged = 0;
    int exact = 0;
    while (damaged < SENTENCES) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      String raw = page.damaged(sentence, random, 10);
      if (raw != null) {
        damaged++;
        String mended = Pinyin.mend(mend(raw)).text();
        exact +=
            Traditional.plain(mended).equals(Traditional.plain(BytewisePage.traditional(sentence)))
                ? 1
                : 0;
      }
    }

    // what is left over before punctuation, and pairs GBK lacks, can only be guessed
    assertThat(exact).isGreaterThan(SENTENCES * 80 / 100);
  }

  @Test
  void mostSentencesThatLostAByteAreInStepAgain() {
    List<String> sentences = sentences();
    Random random = new Random(7);
    int exact = 0;
    int near = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = sentences.get(random.nextInt(sentences.size())) + "\n";
      String mended = mend(damaged(sentence, random)).text();
      exact += mended.equals(sentence) ? 1 : 0;
      near += distance(mended, sentence) <= 2 ? 1 : 0;
    }

    // the two characters of which one byte is gone can only be guessed
    assertThat(near).isGreaterThan(SENTENCES * 85 / 100);
    assertThat(exact).isGreaterThan(SENTENCES / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "推动?jì)D女创业, 推动妇女创业",
    "开展?fàn)帏?dāng)活动, 开展争当活动",
    "村里要?jiǎng)订T大家, 村里要动员大家",
    "上午他们?cè)诖謇?，下午回来, 上午他们在村里，下午回来"
  })
  void pagesMadeSimplifiedAgainAreInStepAgain(String raw, String mended) {
    assertThat(mend(raw).text()).isEqualTo(mended);
  }

  @Test
  void healthySentencesStay() {
    for (String sentence : sentences()) {
      assertThat(mend(sentence).repairs()).isEmpty();
    }
  }

  @Test
  void rareCharactersAloneAreNoDamage() {
    String rare = resource("/tables/rare-characters.txt");

    assertThat(mend(rare).text()).isEqualTo(rare);
  }

  @Test
  void aReadingThatCutACharacterTellsTheByteUnderTheMark() {
    CleanText clean = mend("上午他們?cè)诖謇?，下午回來。");

    assertThat(clean.text()).isEqualTo("上午他們在村里，下午回來。");
    assertThat(clean.repairs()).containsOnly(Map.entry(Repair.BYTE_SHIFT, 1));
    assertThat(clean.quote(4, 5)).isEqualTo("?cè)诖");
  }

  @ParameterizedTest
  @CsvSource({
    "推動(dòng)?jì)D女創業, 推動婦女創業",
    "開(kāi)展?fàn)幃?dāng)活動, 開展爭當活動",
    "村里要?jiǎng)訂T大家, 村里要動員大家",
    "各組都參加?xùn)|片會戰, 各組都參加東片會戰",
    "每?jì)蓚€月評一次, 每兩個月評一次",
    "國家標?yūn)蔆級以上, 國家標準C級以上"
  })
  void shortRunsAreInStepAgain(String raw, String mended) {
    assertThat(Pinyin.mend(mend(raw)).text()).isEqualTo(mended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?好", "?", "犇羴囍", "?犇cè)", "們?cè)诒救", "订?jì)D", "诖謇校荚"})
  void hostileTextTakesItsTime(String piece) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> mend(piece.repeat(20_000)));
  }

  private static CleanText mend(String raw) {
    return ByteShift.mend(CleanText.of(raw), Crew.ALONE);
  }

  /** {@code sentence} without one byte of one of its Chinese characters. */
  private static String damaged(String sentence, Random random) {
    int at = random.nextInt(sentence.length());
    while (!Han.at(sentence, at)) {
      at = (at + 1) % sentence.length();
    }
    byte[] bytes = sentence.getBytes(GBK);
    int lost = sentence.substring(0, at).getBytes(GBK).length + random.nextInt(2);
    byte[] rest = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, rest, 0, lost);
    System.arraycopy(bytes, lost + 1, rest, lost, rest.length - lost);
    return new String(rest, GBK).replace('\uFFFD', '?');
  }

  /** The sentences of the reader's own tables that GBK can write. */
  private static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (String table :
        List.of("/tables/cadences.txt", "/tables/windows.txt", "/tables/owners.txt")) {
      for (String line : resource(table).split("\n", -1)) {
        String sentence = line.split(" [|→] ", 2)[0].strip();
        if (sentence.length() >= 12 && Han.at(sentence, 0) && sentence.indexOf('|') < 0) {
          sentences.add(sentence);
        }
      }
    }
    sentences.removeIf(sentence -> !GBK.newEncoder().canEncode(sentence));
    return sentences;
  }

  private static String resource(String name) {
    try (InputStream in = ByteShiftTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many characters have to be put in, left out or changed. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, change);
      }
      before = row;
    }
    return before[b.length()];
  }
}
