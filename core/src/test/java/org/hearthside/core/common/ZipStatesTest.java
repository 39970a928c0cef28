package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipStatesTest {
    @ParameterizedTest
    @CsvSource({
        "43215,OH",
        "00501,NY",
        "00901,PR",
        "10001,NY",
        "99950,AK",
        "20500,DC",
        "20101,VA",
        "88510,TX",
        "73301,TX",
        "96799,HI",
        "43215-1234,OH",
        "05501,MA"
    })
    void knowsTheStateOfACode(String zip, String state) {
        assertEquals(Optional.of(state), ZipStates.state(zip));
    }

    @ParameterizedTest
    @CsvSource({"00000", "4321", "432155", "abcde", "43215-12", "''"})
    void knowsNoStateOfWhatIsNoCode(String typed) {
        assertEquals(Optional.empty(), ZipStates.state(typed));
    }

    @Test
    void namesOnlyStatesThatAnAddressMayHave() {
        var states = new HashSet<String>();
        for (int prefix = 0; prefix < 1000; prefix++) {
            ZipStates.state(String.format("%03d01", prefix)).ifPresent(states::add);
        }
        // 50 states, DC, Puerto Rico, Virgin Islands, Guam, three of the forces abroad
        assertEquals(57, states.size());
        for (var state : states) {
            var address = new Address("1 Main St", "", "Town", state, "");
            assertTrue(AddressRules.check(address).isEmpty(), state);
        }
    }
}
