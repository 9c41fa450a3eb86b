package org.luoshi.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.MarginSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All texts once: read into plans (decoding and hashing included); cut into words by HanLP's
 * standard tokenizer; searched for {@value TrieWords#COUNT} words by a double-array trie. These two
 * are given text already decoded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {
  private final List<String> texts = Texts.all();
  private final List<byte[]> files = texts.stream().map(Texts::bytes).toList();
  private final PlanReader onOne = PlanReader.onOneCore();
  private final PlanReader onAll = new PlanReader();
  private final PlanReader.Options unlinted =
      new PlanReader.Options(null, PlanReader.MAX_TEXT_BYTES, MarginSettings.NONE);
  private final AhoCorasickDoubleArrayTrie<String> words = TrieWords.trie();

  /** The reader on one core, without margin notes. */
  @Benchmark
  public void reader(Blackhole hole) {
    read(onOne, hole);
  }

  /** The same on all cores. */
  @Benchmark
  public void cores(Blackhole hole) {
    read(onAll, hole);
  }

  private void read(PlanReader reader, Blackhole hole) {
    for (byte[] file : files) {
      hole.consume(reader.read("plan.txt", file, unlinted));
    }
  }

  /** The reader on one core with its margin notes. */
  @Benchmark
  public void linted(Blackhole hole) {
    for (byte[] file : files) {
      hole.consume(onOne.read("plan.txt", file));
    }
  }

  /** All occurrences of the words. */
  @Benchmark
  public void trie(Blackhole hole) {
    AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, word) -> hole.consume(end);
    for (String text : texts) {
      words.parseText(text, hit);
    }
  }

  /** The yardstick. */
  @Benchmark
  public void tokenizer(Blackhole hole) {
    for (String text : texts) {
      hole.consume(StandardTokenizer.segment(text));
    }
  }
}
