package org.luoshi.app.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.file.Digest;
import org.luoshi.app.file.FileName;
import org.luoshi.app.file.FileStore;
import org.luoshi.app.file.Keeping;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Reading;
import org.luoshi.reader.model.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Documents of the scope: stored by their hash, read into plans. */
@Component
public class Documents {
  /** So many are listed. */
  public static final int MOST = 200;

  private final DocumentRows rows;
  private final FileStore files;
  private final Keeping keeping;
  private final Readings readings;
  private final Organisations organisations;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final DataSize limit;

  Documents(
      DocumentRows rows,
      FileStore files,
      Keeping keeping,
      Readings readings,
      Organisations organisations,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      @Value("${luoshi.documents.limit}") DataSize limit) {
    this.rows = rows;
    this.files = files;
    this.keeping = keeping;
    this.readings = readings;
    this.organisations = organisations;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.limit = limit;
  }

  /** The largest document that is taken. */
  public DataSize limit() {
    return limit;
  }

  /** The document of an organisation that has the very same bytes. */
  @Transactional(readOnly = true)
  public Optional<Document> same(long organisation, byte[] bytes) {
    return rows.find(organisation, Digest.of(bytes)).map(this::masked);
  }

  /**
   * Reads a document and keeps it. Where the organisation has one of the same bytes already, that
   * one stays as it is.
   *
   * @return its number
   * @throws Refused when it is empty, too large or cannot be read: with the reader's reason
   * @throws NotHere when the organisation is outside the scope
   */
  public long store(long organisation, String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw new Refused("file", "fault.document.empty");
    }
    if (bytes.length > limit.toBytes()) {
      throw new Refused("file", "fault.document.large", limit.toMegabytes());
    }
    String cleaned = FileName.clean(name);
    PlanFile file = read(cleaned, bytes);
    files.put(bytes); // outside: what comes to nothing is found and forgotten
    return Objects.requireNonNull(
        transaction.execute(status -> keep(organisation, cleaned, bytes, file)));
  }

  private PlanFile read(String name, byte[] bytes) {
    Reading reading = readings.read(name, Digest.of(bytes), bytes);
    return switch (reading) {
      case PlanFile file -> file;
      case Refusal refusal ->
          throw new Refused("file", "fault.document.unread", refusal.message(), refusal.english());
    };
  }

  private long keep(long organisation, String name, byte[] bytes, PlanFile file) {
    organisations.open(organisation);
    String sha256 = Digest.of(bytes);
    keeping.lock(sha256);
    Optional<Document> known = rows.find(organisation, sha256);
    if (known.isPresent()) {
      return known.get().id();
    }
    files.put(bytes);
    long id = rows.add(organisation, name, sha256, bytes.length, file).orElseThrow();
    rows.addPlans(organisation, id, file);
    audit.done("document.add", organisation, "document " + id);
    return id;
  }

  /** The latest documents of the scope, the newest first, {@value #MOST} at most. */
  @Transactional(readOnly = true)
  public List<Document> latest() {
    List<Document> latest = rows.latest(MOST);
    NameMask names = people.mask(latest.stream().map(Document::name).toList());
    return latest.stream().map(document -> document.masked(names)).toList();
  }

  /**
   * One document.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Document get(long id) {
    return masked(row(id));
  }

  private Document row(long id) {
    return rows.find(id).orElseThrow(() -> new NotHere("document " + id));
  }

  /** Names of files and titles say who is meant: 何砚田述职报告.docx. */
  private Document masked(Document document) {
    return document.masked(people.mask(List.of(document.name())));
  }

  /**
   * The bytes as they came.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public byte[] bytes(long id) {
    return files.get(row(id).sha256());
  }

  /**
   * What the reader finds in it, spans into the text it extracted.
   *
   * @throws NotHere outside the scope
   */
  public PlanFile reading(long id) {
    Document document = found(id);
    PlanFile known = readings.kept(document.sha256());
    return known != null ? known : read(document.name(), files.get(document.sha256()));
  }

  /** A plan and the reading it was found in. */
  public record PlanReading(PlanFile file, Plan plan) {}

  /**
   * A plan as the reader finds it; empty where a later reader finds fewer plans in the document.
   *
   * @throws NotHere outside the scope
   */
  public Optional<PlanReading> reading(DocumentPlan plan) {
    PlanFile file = reading(plan.document());
    return plan.ordinal() > file.plans().size()
        ? Optional.empty()
        : Optional.of(new PlanReading(file, file.plans().get(plan.ordinal() - 1)));
  }

  private Document found(long id) {
    return Objects.requireNonNull(transaction.execute(status -> row(id)));
  }

  /** The plans found in a document, in their order. */
  @Transactional(readOnly = true)
  public List<DocumentPlan> plans(long document) {
    List<DocumentPlan> plans = rows.plans(document);
    NameMask names =
        people.mask(
            plans.stream()
                .flatMap(
                    plan -> Stream.of(plan.title(), Objects.requireNonNullElse(plan.body(), "")))
                .toList());
    return plans.stream().map(plan -> plan.masked(names)).toList();
  }

  /**
   * One plan of a document.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public DocumentPlan plan(long documentPlan) {
    return rows.plan(documentPlan).orElseThrow(() -> new NotHere("plan " + documentPlan));
  }

  /**
   * The same plan in a document of another organisation: what an organisation is to work on must
   * lie in its own scope. The document is copied there, its bytes are not.
   *
   * @throws NotHere outside the scope
   */
  @Transactional
  public DocumentPlan planAt(long documentPlan, long organisation) {
    DocumentPlan plan = plan(documentPlan);
    if (plan.organisation() == organisation) {
      return plan;
    }
    organisations.open(organisation);
    String sha256 = row(plan.document()).sha256();
    keeping.lock(sha256);
    long copy =
        rows.copy(plan.document(), organisation)
            .orElseGet(() -> rows.find(organisation, sha256).orElseThrow().id());
    return plans(copy).stream()
        .filter(one -> one.ordinal() == plan.ordinal())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Deletes a document that nothing uses; its bytes go with the last document that has them.
   *
   * @throws NotHere outside the scope
   * @throws Refused when a plan was made from it
   */
  public void delete(long id) {
    Document document = found(id);
    transaction.executeWithoutResult(
        status -> {
          try {
            rows.delete(id);
          } catch (DataIntegrityViolationException e) {
            throw new Refused("", "fault.document.used", document.name());
          }
          audit.done("document.delete", document.organisation(), "document " + id);
        });
    transaction.executeWithoutResult(status -> keeping.forget(document.sha256()));
  }
}
