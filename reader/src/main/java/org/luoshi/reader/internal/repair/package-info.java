/**
 * Damage is mended and every repair keeps the map back to the raw text; imports model, rule,
 * source.
 *
 * <h2>How the clean text is written</h2>
 *
 * Matchers and outline read this and nothing else:
 *
 * <ul>
 *   <li>Lines end in LF and begin and end without white space; a line broken inside a sentence is
 *       whole. Empty lines may stand between lines. A tab is kept: it parts the cells of a table.
 *   <li>， ； ： ！ ？ （ ） are always full-width. ASCII stay the colon of a clock time or ratio ({@code
 *       8:30}, {@code 107:100}) and the comma of {@code 1,200}.
 *   <li>Digits, letters, {@code % . - ~ / + = [ ]} are always ASCII: {@code １２％} is {@code 12%},
 *       {@code １．} is {@code 1.}, {@code ～} is {@code ~}, – − ‐ are {@code -}. The dash is — , also
 *       where ─ or ― was written; {@code -} and {@code ~} and — are not told apart.
 *   <li>Quotation marks are “ ” ‘ ’, whether written {@code "}, 「」, 『』 or lost as {@code ?}. 、 。 《
 *       》 【 】 〔 〕 … · ‰ ℃ ㎡ ① are as written.
 *   <li>Chinese noughts are 〇: 二〇二五年, never ○ or 0 among Chinese digits.
 *   <li>A space is one ASCII space. There is none between a Chinese character and a digit or letter
 *       (2月3日, 达到95%以上), none beside 、 ， 。 ； ： ！ ？ “ ” nor inside parentheses. It is kept after the
 *       point of a label ({@code 1. 时间}), before a label in the line (工作目标 1、…), and between two
 *       Chinese characters where it parts a heading from its body or the halves of a title.
 *   <li>Characters are simplified; pinyin after a character is gone.
 *   <li>What is masked is {@code XX}: 20XX年 (from 20__年, 20xx年, 20**年, 201x年), XX年, XX月, XX村, XX届,
 *       a blank to fill in; never x, ×, _ or ** . A single * stands for a censored word and stays.
 *   <li>Bullets before a label (- 1、) are gone; page marks, adverts and copy notices are gone, the
 *       line stays empty or disappears.
 * </ul>
 */
@NullMarked
package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.NullMarked;
