package org.luoshi.reader.internal.match.owner;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.Owner;

/** Reads the owners that signs give away (由…, …牵头, 组长：…) in one sentence. */
final class SignedOwners {
  private static final WordTable NO_DUTY = WordTable.of("duties", "no-duty");
  private static final int PERSONAL_NAME = 4;
  private static final int BESIDE = 20;
  private static final int LONGEST_VERB = 10;

  private final Sentence sentence;
  private final String text;
  private final OwnerMaker maker;
  private final FoundOwners owners;

  SignedOwners(Sentence sentence, FoundOwners owners) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.maker = new OwnerMaker(sentence);
    this.owners = owners;
  }

  /** The name ends where the sign begins: 支部书记|亲自抓. */
  void before(RuleMatch match, OwnerSign sign) {
    Found<Owner> last = owners.lastBy(match.start());
    int floor = last == null ? sentence.start() : last.end();
    int end = match.start() - (isAfterColon(match.start(), floor) ? 1 : 0);
    OwnerName name = NameBefore.find(text, floor, end, last != null);
    boolean by = name.start() > floor && "由以".indexOf(text.charAt(name.start() - 1)) >= 0;
    boolean stands = (by || !sign.by()) && (!sign.beside() || isBeside(last, name));
    if (stands && !isTowards(name) && isOwner(name, sign, by)) {
      Owner.Role role = sign.roleOf(maker.who(name));
      add(by ? name.start() - 1 : name.start(), match.end(), name, role);
    }
  }

  /** 县教育局：负责… in a list of who does what. */
  private boolean isAfterColon(int sign, int floor) {
    return sign - 1 > floor && text.charAt(sign - 1) == '：';
  }

  private static boolean isBeside(@Nullable Found<Owner> last, OwnerName name) {
    return last != null && name.start() - last.end() <= BESIDE;
  }

  /** 对居民负责 names whom the duty is owed to. */
  private boolean isTowards(OwnerName name) {
    return name.start() > sentence.start() && "对向".indexOf(text.charAt(name.start() - 1)) >= 0;
  }

  /** The pattern takes the name: 发挥|县普法办|的牵头作用. */
  void inside(RuleMatch match, OwnerSign sign) {
    OwnerName name = new OwnerName(match.start("who"), match.end("who"));
    if (isOwner(name, sign, false) && (!sign.specific() || isSpecificPartner(name))) {
      add(match.start(), match.end(), name, sign.role());
    }
  }

  /** The sign says it all: 领导小组下设办公室，负责…. */
  void fixed(RuleMatch match, OwnerSign sign) {
    String what = maker.what(match.start(), match.end());
    String who = Objects.requireNonNull(sign.who());
    owners.add(maker.owner(match.start(), match.end(), who, sign.role(), what));
  }

  /** The name is the rest of the field, which ends by {@code limit}: 组长：|支部书记. */
  void value(RuleMatch match, OwnerSign sign, int limit) {
    OwnerName name = maker.field(match.end(), limit);
    String who = maker.who(name);
    if (!who.isEmpty() && !name.isNobody(text)) {
      String what = sentence.words(sentence.start(), match.start()).strip();
      owners.add(maker.owner(match.start(), name.end(), who, sign.role(), what));
    }
  }

  /** The name begins where the sign ends: 由|医务科|处理. */
  void after(RuleMatch match, OwnerSign sign) {
    if (!owners.isFree(match.start(), match.end())) {
      return;
    }
    OwnerName name = NameAfter.afterSign(text, match.end(), sentence.end());
    if (name != null
        && !isNoDuty(name.end())
        && isOwner(name, sign, true)
        && (!sign.specific() || isSpecificPartner(name))) {
      add(match.start(), name.end(), name, DutyStart.role(text, name.end(), sentence.end(), sign));
    }
  }

  /** 由五名委员组成 gives no one a duty. */
  private boolean isNoDuty(int from) {
    int last = Math.min(sentence.end(), from + LONGEST_VERB);
    for (int at = from; at < last && !OwnerName.isBoundary(text.charAt(at)); at++) {
      if (NO_DUTY.startingAt(text, at, sentence.end()) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpecificPartner(OwnerName name) {
    return SpecificName.isPlanning(sentence) && SpecificName.is(name, sentence);
  }

  private boolean isOwner(OwnerName name, OwnerSign sign, boolean by) {
    int length = name.end() - name.start();
    if (length < 2
        || name.isNobody(text)
        || (sign.named() && !by && SpecificName.isGeneral(text, name))) {
      return false;
    }
    return sign.anyName()
        || name.kind(text) != NameKind.NONE
        || (by && sign.place() == OwnerSign.Place.BEFORE && length <= PERSONAL_NAME);
  }

  private void add(int start, int end, OwnerName name, Owner.Role role) {
    owners.add(maker.owner(start, end, maker.who(name), role, maker.what(start, end)));
  }
}
