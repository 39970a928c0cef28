package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/** Phones and addresses of one resource, the one to try first in front. */
record Telecoms(List<String> phones, List<String> faxes, List<String> emails) {

    /** Reads what is in use today: in the order of the given rank, then mobile, home, work. */
    static Telecoms of(List<ContactPoint> all, LocalDate today) {
        var phones = new ArrayList<String>();
        var faxes = new ArrayList<String>();
        var emails = new ArrayList<String>();
        all.stream()
                .filter(c -> c.hasValue() && c.getUse() != ContactPointUse.OLD)
                .filter(c -> !When.isOver(c.getPeriod(), today))
                .sorted(
                        Comparator.comparingInt((ContactPoint c) ->
                                        c.hasRank() ? c.getRank() : Integer.MAX_VALUE)
                                .thenComparingInt(c -> order(c.getUse())))
                .forEach(c -> {
                    var value = Reading.sound(c.getValue()).strip();
                    var system = c.getSystem() == null ? guess(value) : c.getSystem();
                    switch (system) {
                        case PHONE, SMS -> add(phones, value);
                        case FAX -> add(faxes, value);
                        case EMAIL -> add(emails, value);
                        default -> {}
                    }
                });
        return new Telecoms(phones, faxes, emails);
    }

    private static ContactPointSystem guess(String value) {
        if (value.contains("@")) {
            return ContactPointSystem.EMAIL;
        }
        return value.matches("[\\d()+./\\s-]{7,}.*")
                ? ContactPointSystem.PHONE
                : ContactPointSystem.OTHER;
    }

    private static int order(ContactPointUse use) {
        if (use == null) {
            return 3;
        }
        return switch (use) {
            case MOBILE -> 0;
            case HOME -> 1;
            case WORK -> 2;
            default -> 4;
        };
    }

    private static void add(List<String> list, String value) {
        var bare = value.replaceFirst("(?i)^(tel|mailto|fax|sms):", "");
        if (!bare.isEmpty() && !list.contains(bare)) {
            list.add(bare);
        }
    }

    String phone() {
        return phones.isEmpty() ? "" : phones.getFirst();
    }

    String secondPhone() {
        return phones.size() < 2 ? "" : phones.get(1);
    }

    String fax() {
        return faxes.isEmpty() ? "" : faxes.getFirst();
    }

    String email() {
        return emails.isEmpty() ? "" : emails.getFirst();
    }

    @Override
    public String toString() {
        return "Telecoms[…]";
    }
}
