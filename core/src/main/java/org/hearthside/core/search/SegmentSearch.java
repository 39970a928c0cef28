package org.hearthside.core.search;

import java.util.List;
import org.hearthside.core.search.Query.Code;
import org.hearthside.core.search.Query.Lookup;
import org.hearthside.core.search.Query.Piece;
import org.hearthside.core.search.Query.Word;

/**
 * One search in one segment. For each piece of a reading it marks in a table how every person fits
 * best; a reading keeps those whom all of its pieces fit. The tables hold one cell a person, so the
 * cost is a few runs over arrays, however many people fit.
 */
final class SegmentSearch {
    private static final int SHORTEST_NICKNAME_START = 4;
    private static final int SHORTEST_EMAIL = 3;
    private static final int SHORTEST_TYPO = 4;
    private static final int SHORTEST_TYPO_START = 5;
    private static final int SHORTEST_TWO_TYPOS = 5;
    private static final int WHOLE_LAST = Role.mask(Role.LAST);
    private static final int ADDRESS = Role.mask(Role.EMAIL);

    private final Segment segment;
    private final SearchTables tables;
    private final boolean tolerant;

    SegmentSearch(Segment segment, SearchTables tables, boolean tolerant) {
        this.segment = segment;
        this.tables = tables;
        this.tolerant = tolerant;
    }

    /** Leaves in the tables how well the best reading fits each person. */
    void run(Query query) {
        tables.start(segment.size());
        query.readings().forEach(this::read);
    }

    private void read(List<Piece> reading) {
        boolean first = true;
        for (var piece : reading) {
            tables.startPiece();
            switch (piece) {
                case Word word -> mark(word);
                case Code code -> mark(code);
            }
            if (!tables.endPiece(first)) {
                return;
            }
            first = false;
        }
        tables.endReading(reading.size());
    }

    private void mark(Word word) {
        var text = word.text();
        mark(segment.names(), text, Role.NAMES);
        if (text.length() >= SHORTEST_EMAIL) {
            mark(segment.codes(), text, ADDRESS);
        }
        if (word.tolerant()) {
            Nicknames.of(text).forEach(name -> markNickname(name, MatchKind.NICKNAME));
            if (text.length() >= SHORTEST_NICKNAME_START) {
                Nicknames.ofStart(text)
                        .forEach(name -> markNickname(name, MatchKind.NICKNAME_START));
            }
            if (tolerant) {
                markSounds(text);
                markTypos(text);
            }
        }
    }

    private void mark(Code code) {
        for (Lookup lookup : code.lookups()) {
            mark(
                    lookup.roles() == Role.NAMES ? segment.names() : segment.codes(),
                    lookup.text(),
                    lookup.roles());
        }
        for (var pattern : code.births()) {
            byte kind = (pattern.isWhole() ? MatchKind.BORN : MatchKind.BORN_PART).code();
            for (int person = 0; person < segment.size(); person++) {
                if (pattern.fits(segment.birth(person))) {
                    tables.mark(person, kind);
                }
            }
        }
    }

    /** Marks those who have a term that is or starts with the text. */
    private void mark(Postings postings, String text, int roles) {
        var terms = postings.terms();
        int from = terms.firstFrom(text);
        int to = terms.firstAfter(text);
        boolean exact = from < to && terms.length(from) == text.length();
        int starts = postings.start(exact ? from + 1 : from);
        for (int i = postings.start(from); i < postings.start(to); i++) {
            int posting = postings.value(i);
            if (Role.isIn(posting, roles)) {
                byte kind = i < starts ? Role.wholeCode(posting) : Role.startCode(posting);
                tables.mark(Role.personOf(posting), kind);
            }
        }
    }

    private void markNickname(String name, MatchKind kind) {
        int term = segment.names().terms().find(name);
        if (term >= 0) {
            markTerm(term, kind, kind, Role.GIVEN);
        }
    }

    private void markSounds(String text) {
        var names = segment.names().terms();
        var sounds = segment.sounds();
        var measure = new TypoWalk.Measure(text);
        for (var code : Sounds.of(text)) {
            int sound = sounds.terms().find(code);
            if (sound < 0) {
                continue;
            }
            for (int i = sounds.start(sound); i < sounds.start(sound + 1); i++) {
                int term = sounds.value(i);
                switch (measure.to(names, term)) {
                    case 0, 1 -> guess(term, MatchKind.SOUND_NEXT, MatchKind.LAST_SOUND_NEXT);
                    case 2 -> guess(term, MatchKind.SOUND_NEAR, MatchKind.LAST_SOUND_NEAR);
                    default -> guess(term, MatchKind.SOUND, MatchKind.LAST_SOUND);
                }
            }
        }
    }

    private void markTypos(String text) {
        if (text.length() < SHORTEST_TYPO) {
            return;
        }
        int slips = text.length() < SHORTEST_TWO_TYPOS ? 1 : 2;
        boolean starts = text.length() >= SHORTEST_TYPO_START;
        segment.typos()
                .walk(
                        text,
                        slips,
                        starts,
                        (term, distance, start) -> {
                            if (distance <= 1) {
                                guess(term, MatchKind.TYPO, MatchKind.LAST_TYPO);
                            } else if (start <= 1) {
                                guess(term, MatchKind.TYPO_START, MatchKind.LAST_TYPO_START);
                            } else if (distance <= slips) {
                                guess(term, MatchKind.TYPO_TWO, MatchKind.LAST_TYPO_TWO);
                            }
                        });
    }

    private void guess(int term, MatchKind kind, MatchKind ofLast) {
        markTerm(term, kind, ofLast, Role.NAMES);
    }

    private void markTerm(int term, MatchKind kind, MatchKind ofLast, int roles) {
        byte code = kind.code();
        byte codeOfLast = ofLast.code();
        var names = segment.names();
        for (int i = names.start(term); i < names.start(term + 1); i++) {
            int posting = names.value(i);
            if (Role.isIn(posting, roles)) {
                // A part of a double name is not the name: Smith comes before Barnes-Smith.
                boolean last = Role.isIn(posting, WHOLE_LAST);
                tables.mark(Role.personOf(posting), last ? codeOfLast : code);
            }
        }
    }
}
