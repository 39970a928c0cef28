package org.hearthside.core.transfer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proves;

/**
 * A paper on file and how it goes along with a transfer packet (forms.md 6.3, parts 1a and 6).
 *
 * @param document its id
 * @param kind what kind of paper, in words
 * @param title what the paper is; of a confidential one nothing is said
 * @param dated the day on it, or that it is not recorded
 * @param holds until when it holds, or that it is EXPIRED
 * @param way how it goes along
 * @param confidential whether it is confidential: then it goes along only when somebody chose it
 */
public record Enclosure(
        UUID document,
        String kind,
        String title,
        String dated,
        String holds,
        Way way,
        boolean confidential) {

    /** How a paper goes along. */
    public enum Way {
        /** Its pages follow page 1: the form itself speaks, the packet only names it. */
        AFTER_PAGE_ONE,
        /** Its pages follow the list of copies. */
        WITH_THE_COPIES,
        /** Somebody lays it in. */
        BY_HAND,
        /** It is confidential and stays here (forms.md 4.6). */
        WITHHELD
    }

    /** Who decides and who pays: what a hospital asks for first. */
    private static final List<DocumentCategory> COPIED =
            List.of(
                    DocumentCategory.GUARDIANSHIP,
                    DocumentCategory.PROXY,
                    DocumentCategory.ADVANCE_DIRECTIVE,
                    DocumentCategory.INSURANCE_CARD);

    /**
     * The papers of a person in the order in which they are printed and listed; no photo.
     *
     * @param chosen the confidential ones that somebody chose to go along
     */
    static List<Enclosure> of(PapersOnFile onFile, LocalDate today, Set<UUID> chosen) {
        return onFile.documents().stream()
                .filter(d -> d.current() && d.category() != DocumentCategory.PHOTO)
                .sorted(
                        Comparator.comparing((Document d) -> way(onFile, d, chosen))
                                .thenComparing(Document::category)
                                .thenComparing(d -> side(onFile, d)))
                .map(d -> of(d, way(onFile, d, chosen), today))
                .toList();
    }

    private static Way way(PapersOnFile onFile, Document document, Set<UUID> chosen) {
        var proves = onFile.of(document.id());
        if (document.confidential() && !chosen.contains(document.id())) {
            return Way.WITHHELD;
        }
        if (document.category() == DocumentCategory.POLST
                || proves.stream().anyMatch(p -> p.what() == Proves.CODE_STATUS)) {
            return Way.AFTER_PAGE_ONE;
        }
        return COPIED.contains(document.category()) || !proves.isEmpty() || document.confidential()
                ? Way.WITH_THE_COPIES
                : Way.BY_HAND;
    }

    /** The front of a card before its back. */
    private static boolean side(PapersOnFile onFile, Document document) {
        return onFile.of(document.id()).stream().anyMatch(p -> p.what() == Proves.CARD_BACK);
    }

    private static Enclosure of(Document document, Way way, LocalDate today) {
        var kind = Words.of(document.category());
        if (way == Way.WITHHELD) {
            return new Enclosure(document.id(), kind, "", "", "", way, true);
        }
        var issued = document.issued();
        return new Enclosure(
                document.id(),
                kind,
                document.title(),
                issued == null
                        ? Words.say("packet.paper.undated")
                        : Words.say("packet.paper.dated", Dates.print(issued)),
                holds(document, today),
                way,
                document.confidential());
    }

    private static String holds(Document document, LocalDate today) {
        var last = document.expires();
        if (last == null) {
            return Words.say(
                    document.noExpiry() ? "packet.paper.noEnd" : "packet.paper.endUnknown");
        }
        var ended = document.validity(today) == Document.Validity.ENDED;
        return Words.say(ended ? "packet.paper.expired" : "packet.paper.until", Dates.print(last));
    }

    /** Whether its pages are printed with the packet. */
    public boolean printed() {
        return way == Way.AFTER_PAGE_ONE || way == Way.WITH_THE_COPIES;
    }

    /** What the packet lacks when its pages cannot be printed. */
    public String lacking() {
        return Words.say("packet.paper.scan", kind);
    }

    @Override
    public String toString() {
        return "Enclosure[" + document + "]";
    }
}
