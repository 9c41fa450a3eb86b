package org.luoshi.reader.internal.outline;

/**
 * The look of a label. A style with a rank has a fixed place among the others: a smaller rank never
 * nests under a larger one (一、 over (一) over 1、 over (1) over ①). A style without one takes the
 * place where it is first met in a plan.
 */
enum LabelStyle {
  /** 第一部分, 第一编. */
  PART(10),
  /** 第一章. */
  CHAPTER(20),
  /** 第一节. */
  SECTION(30),
  /** 一、 */
  CHINESE(40),
  /** 第一条. */
  ARTICLE(50),
  /** （一） */
  CHINESE_PAREN(60),
  /** 1、 1. */
  ARABIC(70),
  /** 1.1 */
  DECIMAL(80),
  /** （1） */
  ARABIC_PAREN(90),
  /** 1) */
  ARABIC_HALF(100),
  /** ① */
  CIRCLED(110),
  /** A. */
  CAPITAL(120),
  /** a) */
  SMALL(130),
  /** 第一卷:, 第一阶段. */
  STEP(0),
  /** 第一， 首先， */
  ORDINAL(0),
  /** 一是. */
  ONE_IS(0),
  /** 【总体目标】 */
  BRACKET(0),
  /** A heading the format marks as one of the first level; it has no label. */
  MARKED_1(0),
  /** The same, second level. */
  MARKED_2(0),
  /** The same, third level or deeper. */
  MARKED_3(0);

  private final int rank;

  LabelStyle(int rank) {
    this.rank = rank;
  }

  /** The fixed place, or 0 for a style that has none. */
  int rank() {
    return rank;
  }

  /** Whether its items are so small that a line of their own is an item rather than a heading. */
  boolean isFine() {
    return rank >= ARABIC.rank || this == ORDINAL || this == ONE_IS;
  }

  /** The style of an unlabelled heading the format marks. */
  static LabelStyle marked(int level) {
    return level <= 1 ? MARKED_1 : level == 2 ? MARKED_2 : MARKED_3;
  }
}
