package org.luoshi.app.document;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Reading;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads documents; the last few readings are kept, because the same document is read when it comes,
 * when its plans are chosen and beside the review. The reader is a function of the bytes, so that
 * they hold for everybody.
 */
@Component
class Readings {
  private static final int KEPT = 8;

  private final PlanReader reader = new PlanReader();

  private final Map<String, SoftReference<PlanFile>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<PlanFile>> eldest) {
          return size() > KEPT;
        }
      };

  /** Reads a document, or takes the reading of the same bytes that is still there. */
  Reading read(String name, String sha256, byte[] bytes) {
    PlanFile known = kept(sha256);
    if (known != null) {
      return known;
    }
    Reading reading = reader.read(name, bytes);
    if (reading instanceof PlanFile file) {
      keep(sha256, file);
    }
    return reading;
  }

  /** A reading that is still there, or null. */
  synchronized @Nullable PlanFile kept(String sha256) {
    SoftReference<PlanFile> reference = kept.get(sha256);
    return reference == null ? null : reference.get();
  }

  private synchronized void keep(String sha256, PlanFile file) {
    kept.put(sha256, new SoftReference<>(file));
  }

  /** Loads the reader's rules beside the first requests, so that the first upload need not wait. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    Thread.ofPlatform().name("reader").daemon().start(PlanReader::prepare);
  }
}
