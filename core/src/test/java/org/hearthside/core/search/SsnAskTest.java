package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsnAskTest {
    @ParameterizedTest
    @CsvSource({
        "219-09-6789, 219096789, '', true",
        "ssn 219 09 6789, 219096789, '', true",
        "SSN: 219096789, 219096789, '', true",
        "219096789, 219096789, '', false",
        "lopez 219-09-6789, 219096789, lopez, true",
        "ssn 6789, 6789, '', true",
        "SSN#6789, 6789, '', true",
        "xxx-xx-6789, 6789, '', true",
        "***-**-6789, 6789, '', true",
        "lopez ssn 6789, 6789, lopez, true",
        "6789, 6789, '', false",
        "lopez 6789, 6789, lopez, false",
        "'lopez, 6789', 6789, 'lopez,', false",
    })
    void readsWhatPeopleType(String typed, String digits, String rest, boolean certain) {
        assertEquals(Optional.of(new SsnAsk(digits, rest, certain)), SsnAsk.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lopez",
                "lopez 1980",
                "2001",
                "12345",
                "000-12-3456",
                "8/14/1980",
                "555 6789",
                "14 aug 1980",
                "555-010-6789",
                "ssn",
                "ssn 12"
            })
    void leavesAloneWhatIsRatherSomethingElse(String typed) {
        assertEquals(Optional.empty(), SsnAsk.read(typed));
    }

    @Test
    void neverPrintsTheNumber() {
        assertFalse(SsnAsk.read("ssn 6789").orElseThrow().toString().contains("6789"));
    }

    @Test
    void ranksAClientNumberBeforeASocialSecurityNumberAndThatBeforeAPhone() {
        var number = new ClientId(new UUID(0, 1));
        var phone = new ClientId(new UUID(0, 2));
        var owner = new ClientId(new UUID(0, 3));
        var others =
                List.of(
                        new Hit(number, 9, Set.of(Reason.NUMBER)),
                        new Hit(phone, 8, Set.of(Reason.PHONE)));
        var merged = SsnAsk.merged(List.of(owner, phone), others, 10);
        assertEquals(List.of(number, owner, phone), merged.stream().map(Hit::client).toList());
        assertEquals(Set.of(Reason.SSN, Reason.PHONE), merged.getLast().reasons());
        assertEquals(1, SsnAsk.merged(List.of(owner, phone), others, 1).size());
    }
}
