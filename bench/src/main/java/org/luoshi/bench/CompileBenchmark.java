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
  public void reader(Processor processor, Blackhole hole) {
    processor.measure(() -> read(onOne, unlinted, hole));
  }

  /** The reader on one core with its margin notes. */
  @Benchmark
  public void linted(Processor processor, Blackhole hole) {
    processor.measure(() -> read(onOne, PlanReader.Options.DEFAULT, hole));
  }

  /** The reader on all cores, without margin notes; counted is the time of the one that asks. */
  @Benchmark
  public void cores(Processor processor, Blackhole hole) {
    processor.measure(() -> read(onAll, unlinted, hole));
  }

  private void read(PlanReader reader, PlanReader.Options options, Blackhole hole) {
    for (byte[] file : files) {
      hole.consume(reader.read("plan.txt", file, options));
    }
  }

  /** All occurrences of the words. */
  @Benchmark
  public void trie(Processor processor, Blackhole hole) {
    AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, word) -> hole.consume(end);
    processor.measure(() -> texts.forEach(text -> words.parseText(text, hit)));
  }

  /** The yardstick. */
  @Benchmark
  public void tokenizer(Processor processor, Blackhole hole) {
    processor.measure(() -> texts.forEach(text -> hole.consume(StandardTokenizer.segment(text))));
  }
}
