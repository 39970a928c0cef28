package org.hearthside.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Problem;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StaffDraftTest {
    private static final HouseScope.Choice MAPLE =
            new HouseScope.Choice(new UUID(7, 1), "Maple House");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "name;'';name;Fill this in.",
                "login;'';login;Fill this in.",
                "login;kim lane;login;Use letters, digits, dots and dashes, without blanks.",
                "login;Kim.Lane;-;-",
                "initials;'';initials;Fill this in.",
                "initials;KLMN;initials;Use 1 to 3 letters or digits.",
                "initials;k-l;initials;Use 1 to 3 letters or digits.",
                "credential;'';-;-",
                "credential;12345678901234567890123456789012345678901;credential;"
                        + "Use at most 40 characters.",
            })
    void tellsWhatIsWrongUnderTheField(String entry, String typed, String field, String message) {
        var who = new StaffId(new UUID(8, 8));
        var kim = new Staff(who, 1, "kim", "Kim", "", "KL", Role.DSP, Set.of(MAPLE.id()), true);
        var draft = new StaffDraft(kim, false, List.of(MAPLE));
        switch (entry) {
            case "name" -> draft.name.set(typed);
            case "login" -> draft.login.set(typed);
            case "initials" -> draft.initials.set(typed);
            default -> draft.credential.set(typed);
        }
        var r = new Reading(LocalDate.of(2026, 11, 21));
        draft.read(r, kim, 1);
        assertEquals(
                field == null ? List.of() : List.of(field),
                r.problems().stream().map(Problem::field).toList());
        if (message != null) {
            assertEquals(message, r.problems().getFirst().message());
        }
    }

    @ParameterizedTest
    @CsvSource({"NURSE,false,false", "DSP,false,false", "NURSE,true,true", "ADMIN,false,true"})
    void wantsAHouseOfEverybodyButAdministrators(Role role, boolean house, boolean fine) {
        var kim =
                new Staff(
                        new StaffId(new UUID(8, 8)),
                        1,
                        "kim",
                        "Kim",
                        "",
                        "KL",
                        role,
                        house ? Set.of(MAPLE.id()) : Set.of(),
                        true);
        var r = new Reading(LocalDate.of(2026, 11, 21));
        new StaffDraft(kim, false, List.of(MAPLE)).read(r, kim, 1);
        assertEquals(
                fine ? List.of() : List.of("houses"),
                r.problems().stream().map(Problem::field).toList());
    }
}
