package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.overview.Unfinished.Item;
import org.jspecify.annotations.Nullable;

/** The filters that stand above the list of residents. */
final class ResidentChips {
    private ResidentChips() {}

    /** What a chip leaves in the list. */
    enum Kind {
        ACTIVE,
        HOUSE,
        NO_PLACE,
        ALLERGIES_NOT_RECORDED,
        CODE_STATUS_NOT_RECORDED,
        DOCUMENT_ENDED,
        DOCUMENT_ENDS,
        PHOTO_DUE,
        AWAY,
        DISCHARGED,
        /** One that the person saved. */
        SAVED
    }

    /**
     * What the list shows.
     *
     * @param kind which people
     * @param house the house, for {@link Kind#HOUSE}
     * @param name of the house or of the saved filter; else empty
     * @param saved the filter, for {@link Kind#SAVED}
     */
    record Filter(Kind kind, @Nullable UUID house, String name, @Nullable SavedFilter saved) {
        static Filter of(Kind kind) {
            return new Filter(kind, null, "", null);
        }

        static Filter of(HouseScope.Choice house) {
            return new Filter(Kind.HOUSE, house.id(), house.name(), null);
        }

        static Filter of(SavedFilter saved) {
            return new Filter(Kind.SAVED, null, saved.name(), saved);
        }

        /** Whom it leaves. */
        ResidentFilter people() {
            return switch (kind) {
                case ACTIVE -> ResidentFilter.ACTIVE;
                case HOUSE ->
                        house == null ? ResidentFilter.ACTIVE : ResidentFilter.ACTIVE.in(house);
                case NO_PLACE -> ResidentFilter.ACTIVE.lacking(Item.STAY);
                case ALLERGIES_NOT_RECORDED -> ResidentFilter.ACTIVE.lacking(Item.ALLERGIES);
                case CODE_STATUS_NOT_RECORDED -> ResidentFilter.ACTIVE.lacking(Item.CODE_STATUS);
                case DOCUMENT_ENDED -> ResidentFilter.ACTIVE.lacking(Item.DOCUMENT_ENDED);
                case DOCUMENT_ENDS -> ResidentFilter.ACTIVE.lacking(Item.DOCUMENT_ENDS);
                case PHOTO_DUE -> ResidentFilter.ACTIVE.lacking(Item.PHOTO);
                case AWAY ->
                        ResidentFilter.of(EnumSet.of(ClientStatus.INACTIVE, ClientStatus.ON_HOLD));
                case DISCHARGED ->
                        ResidentFilter.of(
                                EnumSet.of(ClientStatus.DISCHARGED, ClientStatus.DECEASED));
                case SAVED -> saved == null ? ResidentFilter.ACTIVE : saved.people();
            };
        }

        /** Only who is found by this; empty leaves all. */
        String text() {
            return saved == null ? "" : saved.text();
        }
    }

    /** A filter with how many people it leaves. */
    record Chip(Filter filter, int count) {}

    /**
     * The chips for these counts; a lack of nobody has none, unless it is looked at.
     *
     * @param saved the saved filters with their counts, in their order
     */
    static List<Chip> of(
            ResidentCounts counts,
            List<HouseScope.Choice> houses,
            Map<SavedFilter, Integer> saved,
            Kind shown) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Filter.of(Kind.ACTIVE), counts.active()));
        saved.forEach((filter, count) -> chips.add(new Chip(Filter.of(filter), count)));
        for (var house : houses) {
            chips.add(new Chip(Filter.of(house), counts.byHouse().getOrDefault(house.id(), 0)));
        }
        var lacks = counts.byLack();
        var some =
                List.of(
                        new Chip(Filter.of(Kind.NO_PLACE), lacks.getOrDefault(Item.STAY, 0)),
                        new Chip(
                                Filter.of(Kind.ALLERGIES_NOT_RECORDED),
                                lacks.getOrDefault(Item.ALLERGIES, 0)),
                        new Chip(
                                Filter.of(Kind.CODE_STATUS_NOT_RECORDED),
                                lacks.getOrDefault(Item.CODE_STATUS, 0)),
                        new Chip(
                                Filter.of(Kind.DOCUMENT_ENDED),
                                lacks.getOrDefault(Item.DOCUMENT_ENDED, 0)),
                        new Chip(
                                Filter.of(Kind.DOCUMENT_ENDS),
                                lacks.getOrDefault(Item.DOCUMENT_ENDS, 0)),
                        new Chip(Filter.of(Kind.PHOTO_DUE), lacks.getOrDefault(Item.PHOTO, 0)),
                        new Chip(
                                Filter.of(Kind.AWAY),
                                count(counts, ClientStatus.INACTIVE)
                                        + count(counts, ClientStatus.ON_HOLD)),
                        new Chip(
                                Filter.of(Kind.DISCHARGED),
                                count(counts, ClientStatus.DISCHARGED)
                                        + count(counts, ClientStatus.DECEASED)));
        some.stream()
                .filter(chip -> chip.count() > 0 || chip.filter().kind() == shown)
                .forEach(chips::add);
        return chips;
    }

    private static int count(ResidentCounts counts, ClientStatus status) {
        return counts.byStatus().getOrDefault(status, 0);
    }
}
