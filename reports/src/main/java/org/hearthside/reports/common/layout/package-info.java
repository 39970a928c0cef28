/**
 * Pages, blocks and text on paper: what every report is made of (forms.md section 4).
 *
 * <p>A report is one class that turns its view model into blocks:
 *
 * <pre>{@code
 * PaperDocument doc = new PaperDocument(fonts, new PaperSettings("Face sheet C-00123 21-Nov-2026",
 *         "7K2M-Q9FX", now, "Printed 21-Nov-2026 14:32 EST by Jane Diaz, RN",
 *         "Data as of 21-Nov-2026 14:31", "Maple House, 24 h (555) 010-2000",
 *         PaperSettings.CONFIDENTIAL, 9.5, List.of()));
 * Part part = doc.part(PageSetup.portrait().withBinding(), "Part 1");   // begins on a new page
 * part.header(band);                        // any Block, repeated on each page of the part
 * part.add(Heading.of(1, "Face sheet"),
 *         Columns.of(Box.titled("WHY NOW", Paragraph.of(Text.bold("Reason ").thenBlankToEnd(80))),
 *                    Box.titled("HISTORY", Fit.of(items, " \u00B7 ", 40, Fit.morePage("history")))),
 *         Box.titled("MEDICINES", Table.of(Column.of("Order", 2).asRowLabel(), Column.of("Last given", 1))
 *                    .row(Text.bold("baclofen").then(" pump"), Text.of("02-Oct-2026"))),
 *         Anchor.at("history"), Heading.of(2, "History"), Paragraph.of(all));
 * Rendered done = doc.render();             // done.bytes(), done.pageCount(), done.pageOf("history")
 * }</pre>
 *
 * <p>Blocks: {@code Paragraph, Heading, Box, Columns, Table, LabelGrid, Chips, Fit, Group, Spacer,
 * Anchor, PictureBlock}; all are immutable and lay nothing out before {@code render()}. {@code
 * Text} holds bold parts, sizes, other languages, check boxes, blanks to write on, the warning
 * triangle and page references. Give the record's strings as they are: they are cleaned, shaped,
 * wrapped and never cut. Footer, page numbers, marks such as TEST, structure tags, outline and
 * metadata come by themselves. One {@code FontLibrary} serves the whole program.
 */
@NullMarked
package org.hearthside.reports.common.layout;

import org.jspecify.annotations.NullMarked;
