package org.hearthside.core.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;

/** A segment and who is gone from it: removed, or replaced in a newer one. Immutable. */
final class Part {
    private static final long LOW = 0xFFFFFFFFL;

    private final Segment segment;
    private final long[] gone;
    private final int here;

    private Part(Segment segment, long[] gone, int here) {
        this.segment = segment;
        this.gone = gone;
        this.here = here;
    }

    /** A segment from which nobody is gone. */
    static Part of(Segment segment) {
        return new Part(segment, Bits.none(segment.size()), segment.size());
    }

    Segment segment() {
        return segment;
    }

    /** How many people it still has. */
    int here() {
        return here;
    }

    /** Whether packing it anew saves half of its memory. */
    boolean isMostlyGone() {
        return here * 2 < segment.size();
    }

    /** Everybody still there, in one segment. */
    static Part packed(List<Part> parts) {
        var builder = new Segment.Builder();
        parts.forEach(part -> builder.add(part.segment, part.gone));
        return of(builder.build());
    }

    /** The same without these people. */
    Part without(Collection<ClientId> ids) {
        var bits = gone;
        int left = here;
        for (var id : ids) {
            int person = segment.find(id);
            if (person >= 0 && !Bits.isSet(bits, person)) {
                if (left == here) {
                    bits = bits.clone();
                }
                Bits.set(bits, person);
                left--;
            }
        }
        return left == here ? this : new Part(segment, bits, left);
    }

    /**
     * Offers everybody in sight whom the search fits. The key ranks by fit, then standing, then
     * name.
     */
    void offer(SearchTables tables, SearchScope scope, TopHits top) {
        var houseInSight = new boolean[segment.houses().size()];
        for (int i = 0; i < houseInSight.length; i++) {
            houseInSight[i] = scope.houses().contains(segment.houses().get(i));
        }
        var statuses = EnumSet.noneOf(ClientStatus.class);
        statuses.addAll(scope.statuses());
        for (int person = 0; person < segment.size(); person++) {
            int packed = tables.best(person);
            if (packed != 0
                    && !Bits.isSet(gone, person)
                    && (scope.everyHouse() || isInSight(person, houseInSight))
                    && statuses.contains(segment.status(person))) {
                long rank =
                        (long) SearchTables.score(packed) << 2 | standing(segment.status(person));
                top.offer(rank << 32 | (LOW - person));
            }
        }
    }

    static int personOf(long key) {
        return (int) (LOW - (key & LOW));
    }

    static long rankOf(long key) {
        return key >>> 32;
    }

    private boolean isInSight(int person, boolean[] houseInSight) {
        int house = segment.houseIndex(person);
        return house >= 0 && houseInSight[house];
    }

    /** Where a person in care comes before one who left. */
    private static int standing(ClientStatus status) {
        return switch (status) {
            case ACTIVE -> 3;
            case ON_HOLD -> 2;
            case INACTIVE -> 1;
            case DISCHARGED, DECEASED -> 0;
        };
    }
}
