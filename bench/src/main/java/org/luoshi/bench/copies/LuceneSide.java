package org.luoshi.bench.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's MinHashFilter with 64 buckets over pieces of five characters, in memory, asked as its
 * users do: a plan's hashes, so many of which have to be there. What it finds is not verified; that
 * time is given to it.
 */
final class LuceneSide implements Side {
  private static final String FIELD = "plan";
  private static final int BUCKETS = 64;

  /** More than any plan has copies. */
  private static final int MOST = 16;

  private static final double MEGABYTES = 512;

  private final Analyzer analyzer = new MinHashes();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final int agreeing;
  private @Nullable DirectoryReader reader;
  private @Nullable IndexSearcher searcher;

  /**
   * An empty index.
   *
   * @param agreeing how many of the 64 hashes have to agree; more cost recall, fewer cost time
   */
  LuceneSide(int agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public String name() {
    return "Lucene `MinHashFilter`, " + BUCKETS + " buckets, " + agreeing + " equal, not verified";
  }

  @Override
  public void index(List<String> plans) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEGABYTES);
    config.setMergeScheduler(
        new SerialMergeScheduler()); // all of its work on the thread that is timed
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String plan : plans) {
        Document document = new Document();
        document.add(new Field(FIELD, plan, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1); // one segment answers fastest, and numbers plans in their order
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  @Override
  public int[] query(int number, String plan) throws IOException {
    if (searcher == null) {
      throw new IllegalStateException("nothing indexed");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<BytesRef> hashes = hashes(plan);
    for (BytesRef hash : hashes) {
      query.add(new TermQuery(new Term(FIELD, hash)), BooleanClause.Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(Math.min(agreeing, hashes.size()));
    ScoreDoc[] found = searcher.search(new ConstantScoreQuery(query.build()), MOST).scoreDocs;
    int[] numbers = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      numbers[i] = found[i].doc;
    }
    return numbers;
  }

  private List<BytesRef> hashes(String plan) throws IOException {
    List<BytesRef> hashes = new ArrayList<>(BUCKETS);
    try (TokenStream tokens = analyzer.tokenStream(FIELD, plan)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        hashes.add(BytesRef.deepCopyOf(term.getBytesRef()));
      }
      tokens.end();
    }
    return hashes;
  }

  @Override
  public boolean verifies() {
    return false;
  }

  @Override
  public long bytes() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }

  /** Pieces of five characters, hashed once; the least hash of each of 64 buckets. */
  private static final class MinHashes extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer pieces = new NGramTokenizer(5, 5);
      return new TokenStreamComponents(pieces, new MinHashFilter(pieces, 1, BUCKETS, 1, true));
    }
  }
}
